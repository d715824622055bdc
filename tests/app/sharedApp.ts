import { afterAll, beforeAll } from 'vitest';
import { showFailures } from './failures';
import { fitTo1280x720 } from './looks';
import { type ScreenTitle, goTo } from './pages/frame';
import { isHomeShown, openSample } from './pages/home';
import { type Room, makeRoom } from './room';
import { type RunningApp, type StartOptions, startApp } from './startApp';

/** How the program stands when the first test of a file begins; else on Home, in a window of its own size. */
export interface Beginning {
  readonly isSmall?: boolean;
  /** The screen on which the sample is shown. */
  readonly sampleOn?: ScreenTitle;
  readonly options?: (room: Room) => StartOptions;
}

/** One program for all tests of a file; `app` and `room` are there from the first test on. */
export interface SharedApp {
  /** The program that runs now. */
  readonly app: RunningApp;
  readonly room: Room;
  /** Ends the program as a user does and starts it once more in the same room, on Home. */
  readonly restart: (options?: StartOptions) => Promise<void>;
}

/** Starts the program before the first test of a file, keeps pictures of failures, and ends it after the last. */
export function sharedApp({ isSmall = false, sampleOn, options }: Beginning = {}): SharedApp {
  let running: RunningApp | undefined;
  let made: Room | undefined;
  const room = standingFor(() => made);
  const start = async (how: StartOptions): Promise<void> => {
    running = await startApp(room, how);
    if (isSmall) await fitTo1280x720(running);
    await isHomeShown(running);
  };
  showFailures(() => running);
  beforeAll(async () => {
    made = makeRoom();
    await start(options?.(room) ?? {});
    if (sampleOn === undefined || running === undefined) return;
    await openSample(running);
    if (sampleOn !== 'Fleet') await goTo(running, sampleOn);
  });
  afterAll(async () => {
    await running?.close();
    made?.remove();
  });
  const restart = async (how: StartOptions = {}): Promise<void> => {
    await running?.close();
    await start(how);
  };
  return { app: standingFor(() => running), room, restart };
}

/** Stands for what is made later, or made anew: each member is read from what there is then. */
export function standingFor<T extends object>(now: () => T | undefined): T {
  const handler: ProxyHandler<T> = {
    get: (_, name) => {
      const there = now();
      if (there === undefined) throw new Error(`nothing has been made yet that has ${String(name)}`);
      return Reflect.get(there, name) as unknown;
    },
  };
  return new Proxy({} as T, handler);
}
