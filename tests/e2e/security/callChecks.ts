import { callNames, eventNames } from '../../../shared/ipc/names';
import { type RunningApp } from '../../app/startApp';
import { type SecurityCheck, holesOf } from './securityCheck';

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
  ...['{ a: 1 }', '{ id: null }', '{ id: 1 }', '{ id: "../../etc/passwd" }', '{ id: "x".repeat(1e6) }'],
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
      ...(await app.page.evaluate(() => {
        const frame = document.createElement('iframe');
        document.body.append(frame);
        const reached = frame.contentWindow !== null && 'api' in frame.contentWindow;
        frame.remove();
        return reached ? ['a frame has the calls'] : [];
      })),
    ],
  },
  {
    id: 'S-20',
    says: 'the page has the listed calls and nothing of Electron',
    findHoles: async (app) => [...(await unlistedNames(app)), ...(await takenShapes(app))],
  },
];

/** Windows that have our preload script but are not ours, or show another page. */
function foreignWindows({ electron }: RunningApp): Promise<readonly string[]> {
  return electron.evaluate(
    async ({ BrowserWindow }, pages) => {
      const ours = BrowserWindow.getAllWindows()[0]?.webContents;
      if (ours === undefined) return ['no window'];
      // Electron gives every setting here; its types name a few.
      const settings = ours as unknown as { getLastWebPreferences(): { readonly preload: string } };
      const { preload } = settings.getLastWebPreferences();
      const reached: string[] = [];
      for (const page of pages) {
        const window = new BrowserWindow({
          show: false,
          webPreferences: { session: ours.session, preload, sandbox: true, contextIsolation: true },
        });
        await window.loadURL(page);
        const call = `window.api['home.list']({}).then((reply) => reply.ok ? 'answered' : 'refused', () => 'refused')`;
        const answer: unknown = await window.webContents.executeJavaScript(call);
        if (answer !== 'refused') reached.push(`${page} was ${String(answer)}`);
        window.destroy();
      }
      return reached;
    },
    ['data:text/html,foreign', 'app://bundle/index.html'],
  );
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
async function takenShapes({ electron, page }: RunningApp): Promise<readonly string[]> {
  await electron.evaluate(() => {
    const unhandled: string[] = [];
    Object.assign(globalThis, { unhandled });
    process.on('unhandledRejection', (reason) => unhandled.push(String(reason)));
    process.on('uncaughtException', (error) => unhandled.push(String(error)));
  });
  const script = `(async () => {
    const taken = [];
    for (const name of ${JSON.stringify(callNames)}) {
      const shapes = [${hostileShapes.map((shape) => `() => (${shape})`).join(', ')}];
      for (const [at, shape] of shapes.entries()) {
        try {
          const reply = await window.api[name](shape());
          if (reply?.ok !== false || reply.error.code !== 'bad-input') taken.push(name + ' takes shape ' + at);
        } catch {}
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
