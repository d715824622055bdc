import { calls } from '../../../shared/ipc/contract';
import { callNames, eventNames } from '../../../shared/ipc/names';
import { mockOpenDialog, mockSaveDialog } from '../../app/dialogs';
import { type RunningApp } from '../../app/startApp';
import { type SecurityCheck, holesOf, inMain } from './securityCheck';

/** Fifty shapes that no call takes, written down so that they are made in the page itself. */
const hostileShapes: readonly string[] = [
  ...['null', 'undefined', 'true', '0', '-1', 'NaN', 'Infinity', '10n', '""', '"x"', '[]', '[[]]', '[{}]'],
  ...[
    'new Date()',
    'new Map()',
    'new Set()',
    'new Uint8Array(9)',
    'new ArrayBuffer(9)',
    '/x/',
    'new Error("x")',
  ],
  ...['() => 1', 'Symbol("x")', 'window', 'document.body', 'Promise.resolve({})', 'new Proxy({}, {})'],
  ...['{ a: 1 }', '{ id: null }', '{ id: 1 }', '{ id: "../x" }', '{ id: "x".repeat(1e6) }'],
  ...[
    '{ id: { toString: () => "x" } }',
    '{ token: "" }',
    '{ token: [] }',
    '{ token: "../x", currency: "$" }',
  ],
  ...['{ theme: "__proto__" }', '{ theme: ["dark"] }', 'JSON.parse("{\\"__proto__\\":{\\"x\\":1}}")'],
  ...[
    '{ clientName: "" }',
    '{ clientName: 7 }',
    '{ clientName: "x".repeat(201) }',
    '{ fileName: "a", bytes: "b" }',
  ],
  ...[
    '{ fileName: "a/b", bytes: [1] }',
    '{ proposal: {} }',
    '{ proposal: null, state: -1 }',
    '{ jobId: "" }',
  ],
  ...[
    '{ name: "../x", id: "y" }',
    '{ meanings: "all" }',
    '{ [Symbol.iterator]: 1, z: 1 }',
    '{ constructor: 1 }',
  ],
  '(() => { const a = {}; a.a = a; return a })()',
];

/** Rows 17 and 20 of the checklist: who may call the program, and with what. */
export const callChecks: readonly SecurityCheck[] = [
  {
    id: 'S-17',
    says: 'calls from any other page or window are refused',
    findHoles: async (app) => [
      ...(await foreignWindows(app)),
      ...(await foreignPage(app)),
      ...(await app.page.evaluate(() => {
        const frame = document.createElement('iframe');
        document.body.append(frame);
        const reached = frame.contentWindow !== null && 'api' in frame.contentWindow;
        frame.remove();
        return reached ? ['a frame has the calls'] : [];
      })),
    ],
    twins: {
      'the check of the window': [
        inMain('isOurs(event.sender) && isMainFrame(event) ?', 'isMainFrame(event) ?'),
      ],
      'the check of the page': [inMain('senderFrame.origin === "app://bundle"', 'true')],
    },
  },
  {
    id: 'S-20',
    says: 'the page has the listed calls and nothing of Electron',
    findHoles: async (app) => [...(await unlistedNames(app)), ...(await takenShapes(app))],
    twins: {
      'the check of what arrives': [inMain('schema.safeParse(input)', '({ success: true, data: input })')],
      'the list of calls': [
        {
          file: 'out/electron/preload.cjs',
          from: 'Object.fromEntries([...calls, ...events])',
          to: 'Object.fromEntries([...calls, ...events, ["invoke", (name) => electron.ipcRenderer.invoke(name)]])',
        },
      ],
    },
  },
];

const call = `window.api['home.list']({}).then((reply) => reply.ok ? 'answered' : 'refused', () => 'refused')`;

/** Windows that have our preload script but are not ours. */
async function foreignWindows({ electron }: RunningApp): Promise<readonly string[]> {
  return electron.evaluate(
    async ({ BrowserWindow, app }, { script, pages }) => {
      const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
      if (session === undefined) return ['no window'];
      const reached: string[] = [];
      for (const page of pages) {
        const preload = `${app.getAppPath()}/out/electron/preload.cjs`;
        const window = new BrowserWindow({
          show: false,
          webPreferences: { session, preload, sandbox: true, contextIsolation: true },
        });
        await window.loadURL(page);
        const answer: unknown = await window.webContents.executeJavaScript(script);
        if (answer !== 'refused') reached.push(`${page} in another window was ${String(answer)}`);
        window.destroy();
      }
      return reached;
    },
    { script: call, pages: ['data:text/html,foreign', 'app://bundle/index.html'] },
  );
}

/** Another page in our own window, as if a navigation had slipped through. */
async function foreignPage({ electron, page }: RunningApp): Promise<readonly string[]> {
  const answer = await electron.evaluate(async ({ BrowserWindow }, script) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    await contents?.loadURL('data:text/html,foreign');
    const answered: unknown = await contents?.executeJavaScript(script);
    await contents?.loadURL('app://bundle/index.html');
    return String(answered);
  }, call);
  await page.waitForURL('app://bundle/index.html');
  return holesOf({ [`another page in our window was ${answer}`]: answer === 'refused' });
}

async function unlistedNames({ page }: RunningApp): Promise<readonly string[]> {
  const listed = [...callNames, ...eventNames.map((name) => `when ${name}`)].sort();
  const { names, raw } = await page.evaluate(() => {
    const { api } = window as unknown as { api: Record<string, object> };
    const rawNames = ['on', 'once', 'send', 'invoke', 'sendSync', 'ipcRenderer', 'postMessage'];
    return {
      names: Object.keys(api).sort(),
      raw: rawNames.filter((name) => name in api || Object.values(api).some((each) => name in each)),
    };
  });
  return holesOf({
    [`the names are ${names.join(', ')}`]: names.join() === listed.join(),
    [`there is ${raw.join(', ')}`]: raw.length === 0,
  });
}

/** Calls that took a shape that they should have refused, and what main thinks of it all. */
async function takenShapes(app: RunningApp): Promise<readonly string[]> {
  const { electron, page } = app;
  // A call that takes the wrong thing must not wait for a user.
  await mockOpenDialog(app, undefined);
  await mockSaveDialog(app, undefined);
  await electron.evaluate(() => {
    const unhandled: string[] = [];
    Object.assign(globalThis, { unhandled });
    process.on('unhandledRejection', (reason) => unhandled.push(String(reason)));
    process.on('uncaughtException', (error) => unhandled.push(String(error)));
  });
  // To a call that takes nothing, an object without members is nothing; `__proto__` does not cross the bridge.
  const takeNothing = callNames.filter((name) => calls[name].input.safeParse({}).success);
  const script = `(async () => {
    const taken = [];
    const isNothing = (value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).every((name) => name === '__proto__');
    for (const name of ${JSON.stringify(callNames)}) {
      const shapes = [${hostileShapes.map((shape) => `() => (${shape})`).join(', ')}];
      for (const [at, makeShape] of shapes.entries()) {
        try {
          const shape = makeShape();
          if (${JSON.stringify(takeNothing)}.includes(name) && isNothing(shape)) continue;
          const reply = await window.api[name](shape);
          if (reply?.ok !== false || reply.error.code !== 'bad-input') taken.push(name + ' takes shape ' + at);
        } catch {}
        if (taken.length === 9) return taken;
      }
    }
    return taken;
  })()`;
  const taken = await page.evaluate<readonly string[]>(script);
  const answers = await page.evaluate(`window.api['app.start']({}).then((reply) => reply.ok)`);
  const unhandled = await electron.evaluate(
    () => (globalThis as unknown as { unhandled: string[] }).unhandled,
  );
  return [...taken, ...unhandled, ...holesOf({ 'no call answers any more': answers === true })];
}
