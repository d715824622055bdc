import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { app, protocol, type Session, session, type WebContents, type WebPreferences } from 'electron';

/** The only origin that the windows have. */
export const origin = 'app://bundle';

const policy = [
  ...["default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:"],
  ...["font-src 'self'", "connect-src 'self'", "frame-src 'none'", "object-src 'none'", "base-uri 'none'"],
  ...["form-action 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'"],
].join('; ');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.json': 'application/json; charset=utf-8',
};

const allowedPermissions: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'fullscreen']);

/** No fuse covers Chromium's own debugging switches: a release that is started with one ends. */
export function refuseDebugging(): void {
  const switches = ['remote-debugging-port', 'remote-debugging-pipe'];
  if (app.isPackaged && switches.some((name) => app.commandLine.hasSwitch(name))) app.exit(1);
}

/** What has to be said before Electron is ready. */
export function prepareSecurity(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  // Chromium has wishes of its own, beside those of our pages: for it there is no network at all.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  // As root every child process of a sandboxed app dies; only a clone is ever started as root.
  const isRootInClone = process.getuid?.() === 0 && !app.isPackaged;
  if (!isRootInClone) app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => {
    guard(contents);
  });
}

/** The one session of all our windows: nothing on disk, nothing from the network, no permissions. */
export function openSession(pages: string): Session {
  const ours = session.fromPartition('crawlerway', { cache: false });
  ours.protocol.handle('app', (request) => answer(request.url, pages));
  ours.setPermissionRequestHandler(null);
  ours.setPermissionRequestHandler((_contents, permission, decide) => {
    decide(allowedPermissions.has(permission));
  });
  ours.setPermissionCheckHandler((_contents, permission) => allowedPermissions.has(permission));
  ours.setDevicePermissionHandler(() => false);
  // Each session fetches dictionaries from a server, the one that we do not use too, even when it checks nothing.
  for (const each of [ours, session.defaultSession]) {
    each.setSpellCheckerLanguages([]);
    each.setSpellCheckerEnabled(false);
  }
  ours.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !isOwn(details.url) });
  });
  return ours;
}

/** How every page of ours runs. */
export function safePreferences(ours: Session): WebPreferences {
  return {
    session: ours,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    disableBlinkFeatures: 'Auxclick',
    devTools: !app.isPackaged,
  };
}

function isOwn(url: string): boolean {
  const schemes = ['app:', 'blob:', 'data:', ...(app.isPackaged ? [] : ['devtools:'])];
  return schemes.some((scheme) => url.startsWith(scheme));
}

/** No page leaves the program, opens a window or embeds another. */
function guard(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.on('will-navigate', refuseForeign);
  contents.on('will-redirect', refuseForeign);
  contents.on('will-frame-navigate', refuseForeign);
}

function refuseForeign(event: { readonly url: string; readonly preventDefault: () => void }): void {
  if (!event.url.startsWith(`${origin}/`)) event.preventDefault();
}

async function answer(url: string, pages: string): Promise<Response> {
  const path = pathOf(url);
  if (path === undefined) return refusal(403);
  try {
    const root = await realpath(pages);
    const file = await realpath(join(root, path));
    if (!file.startsWith(`${root}${sep}`)) return refusal(403);
    const type = types[extname(file).toLowerCase()];
    return type === undefined ? refusal(404) : new Response(await readFile(file), { headers: headers(type) });
  } catch {
    return refusal(404);
  }
}

/** The path below the pages; `undefined` when the address is not one of ours or tries to leave them. */
function pathOf(url: string): string | undefined {
  try {
    const { hostname, port, username, password, pathname } = new URL(url);
    if (hostname !== 'bundle' || port !== '' || username !== '' || password !== '') return undefined;
    const path = decodeURIComponent(pathname);
    if (/[\u0000\\]|:|\/\/|(?:^|\/)\.\.?(?:\/|$)/.test(path)) return undefined;
    return path === '/' ? '/index.html' : path;
  } catch {
    return undefined;
  }
}

function headers(type: string): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  };
}

function refusal(status: 403 | 404): Response {
  return new Response('', { status, headers: headers('text/plain; charset=utf-8') });
}
