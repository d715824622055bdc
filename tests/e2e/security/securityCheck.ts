import { type CopiedProgram } from '../../app/program';
import { type RunningApp } from '../../app/startApp';

/** A protection of the running program, by the number of its row in the official checklist. */
export interface SecurityCheck {
  readonly id: string;
  readonly says: string;
  /** What is not as it should be; nothing when the protection holds. */
  readonly findHoles: (app: RunningApp) => Promise<readonly string[]>;
  /** Takes the protection away from a copy of the program, which the check must then notice. */
  readonly disarm?: (copy: CopiedProgram) => void;
}

/** Names of what does not hold. */
export function holesOf(holds: Readonly<Record<string, boolean>>): readonly string[] {
  return Object.entries(holds).flatMap(([name, isSo]) => (isSo ? [] : [name]));
}
