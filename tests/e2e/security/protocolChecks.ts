import { type RunningApp } from '../../app/startApp';
import { type SecurityCheck, holesOf, inMain } from './securityCheck';

/** Addresses that try to leave the folder of the pages. */
const traversals: readonly string[] = [
  'app://bundle/..%2f..%2fpackage.json',
  'app://bundle/..%2f..%2f..%2f..%2f..%2f..%2fetc/passwd',
  'app://bundle/%2e%2e/%2e%2e/package.json',
  'app://bundle/assets/%2e%2e%2f%2e%2e%2f%2e%2e%2fpackage.json',
  'app://bundle/..%5c..%5cpackage.json',
  'app://bundle/%252e%252e%252fpackage.json',
  'app://bundle//etc/passwd',
  'app://bundle/%2fetc%2fpasswd',
  'app://bundle/index.html%00.png',
  'app://bundle/C:%5cWindows%5cwin.ini',
  'app://other/index.html',
  'app://bundle./index.html',
];

/** Row 18 of the checklist: the program's pages come from its own protocol, and nothing else does. */
export const protocolChecks: readonly SecurityCheck[] = [
  {
    id: 'S-18',
    says: 'its own protocol serves its own pages alone',
    findHoles: async (app) => [
      ...holesOf({
        'the origin is not app://bundle': (await app.page.evaluate(() => location.origin)) === 'app://bundle',
        'a file can be fetched': await app.page.evaluate(() =>
          fetch('file:///etc/hostname').then(
            () => false,
            () => true,
          ),
        ),
      }),
      ...(await servedTraversals(app)),
    ],
    twins: {
      'the bounds of the folder': [
        inMain('if (!file.startsWith(`${root}${node_path.sep}`)) return refusal(403);', ''),
        inMain('(?:\\/|$)/.test(path)', '(?:\\/|$)/.test(path) && false'),
      ],
      'the one host': [inMain('hostname !== "bundle" ||', '')],
    },
  },
];

/** Asked from main, where no policy of a page stands before the protocol's own check. */
function servedTraversals({ electron }: RunningApp): Promise<readonly string[]> {
  return electron.evaluate(async ({ BrowserWindow }, addresses) => {
    const served: string[] = [];
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
    if (session === undefined) return ['no window'];
    for (const address of [...addresses, 'app://bundle/index.html']) {
      const status = await session.fetch(address).then(
        (answer) => answer.status,
        () => 0,
      );
      const isOurs = address === 'app://bundle/index.html';
      if (isOurs ? status !== 200 : ![0, 400, 403, 404].includes(status))
        served.push(`${address} gives ${String(status)}`);
    }
    return served;
  }, traversals);
}
