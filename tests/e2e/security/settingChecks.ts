import { type SecurityCheck, holesOf, inMain } from './securityCheck';
import { type RunningApp } from '../../app/startApp';

/** What each window's settings must be; `undefined` is Electron's own default where that is the safe one. */
const wanted: Readonly<Record<string, readonly unknown[]>> = {
  nodeIntegration: [false],
  nodeIntegrationInWorker: [false, undefined],
  nodeIntegrationInSubFrames: [false],
  contextIsolation: [true],
  sandbox: [true],
  webSecurity: [true],
  webviewTag: [false],
  allowRunningInsecureContent: [false, undefined],
  experimentalFeatures: [false, undefined],
  enableBlinkFeatures: ['', undefined],
  navigateOnDragDrop: [false, undefined],
};

const nodeNames = ['require', 'process', 'module', 'Buffer', 'global', '__dirname', '__filename'];

/** Which of these settings of any window are not as wanted. */
async function wrongSettings(app: RunningApp, names: readonly string[]): Promise<readonly string[]> {
  const windows = await app.electron.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      // Electron gives every setting here; its types name a few.
      return { ...(contents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences() };
    }),
  );
  if (windows.length === 0) return ['no window'];
  return windows.flatMap((settings: Readonly<Record<string, unknown>>) =>
    names.flatMap((name) =>
      wanted[name]?.includes(settings[name]) ? [] : [`${name} is ${String(settings[name])}`],
    ),
  );
}

/** Rows 2 to 4, 6, 8 to 12 of the checklist: how the windows are made. */
export const settingChecks: readonly SecurityCheck[] = [
  {
    id: 'S-02',
    says: 'no page reaches Node',
    findHoles: async (app) => [
      ...(await wrongSettings(app, [
        'nodeIntegration',
        'nodeIntegrationInWorker',
        'nodeIntegrationInSubFrames',
      ])),
      ...(await app.page.evaluate(
        (names) => names.filter((name) => (globalThis as Record<string, unknown>)[name] !== undefined),
        nodeNames,
      )),
    ],
    twins: { 'Node let in': [inMain('nodeIntegration: false', 'nodeIntegration: true')] },
  },
  {
    id: 'S-03',
    says: 'a page that bends its own built-ins does not bend the program’s',
    findHoles: async (app) => [
      ...(await wrongSettings(app, ['contextIsolation'])),
      ...holesOf({ 'a call fails when the page has changed its built-ins': await callsInBentPage(app) }),
    ],
    twins: { isolation: [inMain('contextIsolation: true', 'contextIsolation: false')] },
  },
  {
    id: 'S-04',
    says: 'every window is sandboxed',
    findHoles: (app) => wrongSettings(app, ['sandbox']),
    twins: {
      'the sandbox': [
        inMain('sandbox: true', 'sandbox: false'),
        inMain('electron.app.enableSandbox()', 'undefined'),
      ],
    },
  },
  {
    id: 'S-06 S-08 S-09 S-10',
    says: 'no window has web security off or experiments on',
    findHoles: (app) =>
      wrongSettings(app, [
        'webSecurity',
        'allowRunningInsecureContent',
        'experimentalFeatures',
        'enableBlinkFeatures',
      ]),
    twins: { 'web security': [inMain('webSecurity: true', 'webSecurity: false')] },
  },
  {
    id: 'S-11 S-12',
    says: 'a page cannot make a webview',
    findHoles: async (app) => [
      ...(await wrongSettings(app, ['webviewTag'])),
      ...holesOf({
        'webview loads pages': await app.page.evaluate(
          () => (document.createElement('webview') as { loadURL?: unknown }).loadURL === undefined,
        ),
      }),
    ],
    twins: { 'the ban of webviews': [inMain('webviewTag: false', 'webviewTag: true')] },
  },
];

/** Whether a call still answers after the page has replaced what arrays and promises do. */
function callsInBentPage({ page }: RunningApp): Promise<boolean> {
  return page.evaluate(async () => {
    const bent = [
      { target: Array.prototype, name: 'push' },
      { target: Function.prototype, name: 'call' },
      { target: Object, name: 'fromEntries' },
    ].map(({ target, name }) => ({ target, name, kept: Reflect.get(target, name) as unknown }));
    const refuse = (): never => {
      throw new Error('bent');
    };
    try {
      for (const { target, name } of bent) Reflect.set(target, name, refuse);
      const { api } = window as unknown as {
        api: Record<string, (input: object) => Promise<{ ok: boolean }>>;
      };
      const answer = await api['app.start']?.({});
      return answer?.ok === true;
    } catch {
      return false;
    } finally {
      for (const { target, name, kept } of bent) Reflect.set(target, name, kept);
    }
  });
}
