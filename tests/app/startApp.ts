import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type ElectronApplication, type Page, _electron } from '@playwright/test';
import { type Program, builtProgram } from './program';
import { type Room } from './room';

/** The program in real Electron, with one window open. */
export interface RunningApp {
  readonly electron: ElectronApplication;
  readonly page: Page;
  readonly room: Room;
  /** What the page wrote on its console as an error, or threw. */
  readonly errors: readonly string[];
  /** What the page asked for elsewhere than in the program itself. */
  readonly requests: readonly string[];
  /** Ends it as a user does, with everything saved. */
  readonly close: () => Promise<void>;
  /** Ends it as a power cut does. */
  readonly kill: () => Promise<void>;
}

/** How to start it when that is not as usual. */
export interface StartOptions {
  readonly program?: Program;
  /** With the real sandbox; root cannot. */
  readonly sandbox?: boolean;
  readonly switches?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const isRoot = process.getuid?.() === 0;
const ownSchemes = ['app:', 'blob:', 'data:', 'devtools:'];
/** A machine with two busy cores; nothing waits this long when it works. */
const patienceMs = 20_000;

/** Starts the built program with a data folder of its own and waits for its window. */
export async function startApp(room: Room, options: StartOptions = {}): Promise<RunningApp> {
  const electron = await launch(room, options);
  // Once it has ended it cannot be asked for any more.
  const child = electron.process();
  const page = await electron.firstWindow();
  page.setDefaultTimeout(patienceMs);
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => {
    errors.push(error.stack ?? error.message);
  });
  page.on('request', (request) => {
    if (!ownSchemes.some((scheme) => request.url().startsWith(scheme))) requests.push(request.url());
  });
  await page.waitForLoadState('domcontentloaded');
  return {
    electron,
    page,
    room,
    errors,
    requests,
    close: () => close(electron, child),
    kill: () => kill(child),
  };
}

/** Starts the program without waiting for a window: for starts that end by themselves. */
export async function launch(room: Room, options: StartOptions = {}): Promise<ElectronApplication> {
  const { executable, appArguments } = options.program ?? (await builtProgram());
  const chromiumSandbox = options.sandbox ?? !isRoot;
  return _electron.launch({
    executablePath: executable,
    args: [...appArguments, ...(options.switches ?? []), '--data-dir', room.dataDir],
    chromiumSandbox,
    env: { ...environment(), HOME: room.folder, XDG_CONFIG_HOME: room.folder, ...options.env },
    cwd: room.folder,
    timeout: 60_000,
  });
}

/** Starts the program once more with the same data folder and waits until this second one has ended. */
export async function startAgain(room: Room): Promise<number | null> {
  const { executable, appArguments } = await builtProgram();
  const args = [...(isRoot ? ['--no-sandbox'] : []), ...appArguments, '--data-dir', room.dataDir];
  const child = spawn(executable, args, {
    env: { ...environment(), HOME: room.folder, XDG_CONFIG_HOME: room.folder },
    stdio: 'ignore',
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

async function close(electron: ElectronApplication, child: ChildProcess): Promise<void> {
  if (!hasEnded(child)) await electron.close();
}

async function kill(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
