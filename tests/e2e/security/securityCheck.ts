import { type Patch } from '../../app/program';
import { type RunningApp } from '../../app/startApp';

/** A protection of the running program, by the number of its row in the official checklist. */
export interface SecurityCheck {
  readonly id: string;
  readonly says: string;
  /** What is not as it should be; nothing when the protection holds. */
  readonly findHoles: (app: RunningApp) => Promise<readonly string[]>;
  /** Ways to take the protection away from a copy of the program, each of which the check must notice. */
  readonly twins?: Readonly<Record<string, readonly Patch[]>>;
}

/** Names of what does not hold. */
export function holesOf(holds: Readonly<Record<string, boolean>>): readonly string[] {
  return Object.entries(holds).flatMap(([name, isSo]) => (isSo ? [] : [name]));
}

/** A patch of the bundled main process. */
export function inMain(from: string, to: string): Patch {
  return { file: 'out/electron/main.cjs', from, to };
}
