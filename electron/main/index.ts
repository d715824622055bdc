import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserWindow, app } from 'electron';
import { answerWith } from '../handlers/answer';
import { createHandlers } from '../handlers/createHandlers';
import { openWorkspace } from '../handlers/workspace';
import { realProcesses } from '../services/storage/processes';
import { realStorageTools } from '../services/storage/storageTools';
import { createChartPainter } from './chartPainter';
import { type Closing, watchClosing } from './closing';
import { electronPorts } from './electronPorts';
import { log } from './log';
import { showMenu } from './menu';
import { type Paths, findPaths } from './paths';
import { registerHandlers } from './registerHandlers';
import { openSession, prepareSecurity, refuseDebugging } from './security';
import { focus, openWindow } from './window';

async function start(paths: Paths): Promise<void> {
  // 4. The data folder, held for writing where that is possible.
  const { version } = JSON.parse(readFileSync(join(paths.program, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  const tools = { ...realStorageTools(version), processes: realProcesses };
  const workspace = await openWorkspace(tools, paths);
  const { settings, release } = workspace;

  // 5. What the window may ask for, and from whom it is taken.
  await app.whenReady();
  const session = openSession(paths.pages);
  const open: { window?: BrowserWindow; closing?: Closing; hasAsked: boolean } = { hasAsked: false };
  const ports = electronPorts({
    ...{ settings, jobWorker: paths.jobWorker, deskWorker: paths.deskWorker },
    chartPainter: createChartPainter(session),
    window: () => open.window,
    flushed: () => open.closing?.flushed(),
  });
  const answer = answerWith(createHandlers(workspace, ports), log);
  registerHandlers(
    (name, input) => {
      open.hasAsked = true;
      return answer(name, input);
    },
    (contents) => contents === open.window?.webContents,
  );

  // 6. The window, its menu, and its end.
  showMenu((command) => {
    ports.window.tell('menu.command', { command });
  });
  const window = openWindow({ session, settings, preload: paths.preload });
  open.window = window;
  open.closing = watchClosing({
    window,
    release,
    canFlush: () => open.hasAsked && !window.webContents.isCrashed(),
    ask: () => {
      ports.window.tell('app.closing', {});
    },
  });
  app.on('second-instance', () => {
    focus(window);
  });
}

// 1. Nobody looks into a release from outside.
refuseDebugging();
// 2. Folders first: what Electron locks and keeps goes by them. One program for each.
const paths = findPaths(process.argv);
if (app.requestSingleInstanceLock()) {
  // 3. What has to be said before Electron is ready.
  prepareSecurity();
  start(paths).catch((error: unknown) => {
    log(`start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    app.exit(1);
  });
} else app.exit(0);
