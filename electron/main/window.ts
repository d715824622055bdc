import { BrowserWindow, nativeTheme, type Rectangle, screen, type Session } from 'electron';
import type { AppSettings } from '../../shared/ipc/contract';
import type { SettingsFile, WindowPlace } from '../services/settings/settingsFile';
import { log } from './log';
import { origin, safePreferences } from './security';

const usual = { width: 1280, height: 800 };
const least = { width: 960, height: 600 };
/** So much of the window must be seen, or it could not be moved back. */
const grip = 80;
const settleMs = 500;
const mostReturns = 4;
const returnsWithinMs = 60_000;
/** The page's own background, shown until the page is there. */
const background = { light: '#f6f7f9', dark: '#1b2027' };

/** What a window is made with. */
export interface WindowMeans {
  readonly session: Session;
  readonly preload: string;
  readonly settings: SettingsFile;
}

/** Opens the program's window where it last stood. */
export function openWindow({ session, preload, settings }: WindowMeans): BrowserWindow {
  applyTheme(settings.app);
  const place = settings.window;
  const window = new BrowserWindow({
    ...usual,
    ...(place === undefined ? {} : seenPlace(place)),
    minWidth: least.width,
    minHeight: least.height,
    show: false,
    title: 'Crawlerway',
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: { ...safePreferences(session), preload },
  });
  if (place?.isMaximized === true) window.maximize();
  window.once('ready-to-show', () => {
    window.show();
  });
  // The main process names the window: see `showClient`.
  window.on('page-title-updated', (event) => {
    event.preventDefault();
  });
  rememberPlace(window, settings);
  comeBack(window);
  void window.loadURL(`${origin}/index.html`);
  return window;
}

/** Light, dark, or as the system has it. */
export function applyTheme({ theme }: AppSettings): void {
  nativeTheme.themeSource = theme;
}

/** Brings the window to the front: the program was started a second time. */
export function focus(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** The title bar says whose proposal is open. */
export function showClient(window: BrowserWindow, client: string | null): void {
  window.setTitle(client === null || client === '' ? 'Crawlerway' : `${client} – Crawlerway`);
}

/** The place as it was, or in the middle of the screen when its screen is gone. */
function seenPlace(place: WindowPlace): Partial<Rectangle> {
  const { workArea } = screen.getDisplayMatching(place);
  const width = Math.min(Math.max(place.width, least.width), workArea.width);
  const height = Math.min(Math.max(place.height, least.height), workArea.height);
  const isSeen =
    place.x + width >= workArea.x + grip &&
    place.x <= workArea.x + workArea.width - grip &&
    place.y >= workArea.y &&
    place.y <= workArea.y + workArea.height - grip;
  return isSeen ? { x: place.x, y: place.y, width, height } : { width, height };
}

/** The page's process is gone: what was saved is shown anew, unless it goes again and again. */
function comeBack(window: BrowserWindow): void {
  const gone: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log(`the process of the window is gone: ${reason}`);
    gone.push(Date.now());
    const [first = 0] = gone.slice(-mostReturns);
    if (gone.length < mostReturns || Date.now() - first > returnsWithinMs) window.reload();
  });
}

function rememberPlace(window: BrowserWindow, settings: SettingsFile): void {
  let timer: NodeJS.Timeout | undefined;
  const keep = (): void => {
    const place = { ...window.getNormalBounds(), isMaximized: window.isMaximized() };
    // Where the window stands is not worth a message.
    void settings.change({ window: place }).catch(() => undefined);
  };
  const settle = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!window.isDestroyed()) keep();
    }, settleMs);
  };
  window.on('move', settle);
  window.on('resize', settle);
  window.on('maximize', settle);
  window.on('unmaximize', settle);
  window.on('close', keep);
}
