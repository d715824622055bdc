import { dirname, extname, join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { type BrowserWindow, app, dialog, shell } from 'electron';
import { fail, ok } from '../../shared/domain/result';
import type { ChartPainter, FileDialogs, FileKind, Ports, Shell, WindowPort } from '../handlers/ports';
import type { SettingsFile } from '../services/settings/settingsFile';
import { log } from './log';
import { utilityDesk } from './utilityDesk';
import { utilityJobs } from './utilityJobs';
import { applyTheme, showClient } from './window';

/** What the ports are made of. */
export interface PortMeans {
  /** The window once it is open. */
  readonly window: () => BrowserWindow | undefined;
  readonly settings: SettingsFile;
  readonly jobWorker: string;
  readonly deskWorker: string;
  readonly chartPainter: ChartPainter;
  readonly flushed: () => void;
}

/** The outside world of the handlers, made of Electron. */
export function electronPorts(means: PortMeans): Ports {
  return {
    dialogs: dialogs(means),
    shell: systemShell,
    jobs: utilityJobs(means.jobWorker),
    newDesk: () => utilityDesk(means.deskWorker),
    chartPainter: means.chartPainter,
    window: windowPort(means),
    newId: randomUUID,
    log,
  };
}

function dialogs({ window, settings }: PortMeans): FileDialogs {
  const folder = (): string => settings.lastFolder ?? app.getPath('documents');
  const keep = (path: string): string => {
    // Where the next dialog opens is not worth a message.
    void settings.change({ lastFolder: dirname(path) }).catch(() => undefined);
    return path;
  };
  return {
    openFile: async ({ title, kinds }) => {
      const options = {
        title,
        defaultPath: folder(),
        filters: kinds.map(filterOf),
        properties: ['openFile' as const],
      };
      const owner = window();
      const chosen = await (owner ? dialog.showOpenDialog(owner, options) : dialog.showOpenDialog(options));
      const [path] = chosen.filePaths;
      return chosen.canceled || path === undefined ? null : keep(path);
    },
    saveFile: async ({ title, suggestedName, kind }) => {
      const options = { title, defaultPath: join(folder(), suggestedName), filters: [filterOf(kind)] };
      const owner = window();
      const chosen = await (owner ? dialog.showSaveDialog(owner, options) : dialog.showSaveDialog(options));
      const path = chosen.filePath;
      return chosen.canceled || path === '' ? null : keep(withEnding(path, kind));
    },
  };
}

function filterOf({ name, endings }: FileKind): { name: string; extensions: string[] } {
  return { name, extensions: [...endings] };
}

/** Linux dialogs do not add the ending. */
function withEnding(path: string, { endings }: FileKind): string {
  const [ending] = endings;
  const has = endings.some((known) => extname(path).toLowerCase() === `.${known}`);
  return has || ending === undefined ? path : `${path}.${ending}`;
}

const systemShell: Shell = {
  open: async (path) => {
    const problem = await shell.openPath(path);
    return problem === '' ? ok(null) : fail('not-opened', problem);
  },
  show: (path) => {
    shell.showItemInFolder(path);
  },
};

function windowPort({ window, flushed }: PortMeans): WindowPort {
  return {
    tell: (name, payload) => {
      const open = window();
      if (open !== undefined && !open.isDestroyed()) open.webContents.send(name, payload);
    },
    showClient: (client) => {
      const open = window();
      if (open !== undefined && !open.isDestroyed()) showClient(open, client);
    },
    applySettings: applyTheme,
    flushed,
  };
}
