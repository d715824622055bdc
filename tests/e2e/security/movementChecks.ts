import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RunningApp } from '../../app/startApp';
import { type SecurityCheck, holesOf, inMain } from './securityCheck';

/** Ways out of the program, each played in the page; the address must stay what it was. */
const waysOut: Readonly<Record<string, string>> = {
  'an address': 'location.href = "https://example.com/"',
  'a file': 'location.href = "file:///etc/passwd"',
  'another page of the program': 'location.href = "app://other/index.html"',
  'a link':
    'const a = document.createElement("a"); a.href = "https://example.com/"; document.body.append(a); a.click(); a.remove()',
  'a form':
    'const f = document.createElement("form"); f.action = "https://example.com/"; document.body.append(f); f.submit(); f.remove()',
  'a refresh':
    'const m = document.createElement("meta"); m.httpEquiv = "refresh"; m.content = "0;url=https://example.com/"; document.head.append(m)',
  data: 'location.href = "data:text/html,gone"',
};

/** Rows 13 and 14 of the checklist: the window shows the program and nothing else. */
export const movementChecks: readonly SecurityCheck[] = [
  {
    id: 'S-13',
    says: 'nothing leads the window to another page',
    findHoles: async (app) => {
      const holes: string[] = [];
      const before = app.page.url();
      for (const [name, script] of Object.entries(waysOut)) {
        await app.page.evaluate(script).catch(() => undefined);
        await settled(app);
        if (app.page.url() !== before) return [...holes, `${name} led to ${app.page.url()}`];
      }
      await dropFile(app);
      await settled(app);
      return app.page.url() === before ? holes : [...holes, `a dropped file led to ${app.page.url()}`];
    },
    twins: {
      'the refusal of other pages': [inMain('if (!event.url.startsWith(`app://bundle/`))', 'if (false)')],
    },
  },
  {
    id: 'S-14',
    says: 'a page opens no window',
    findHoles: async (app) => {
      const before = await countWindows(app);
      const opened = await app.page.evaluate(() => window.open('https://example.com/') !== null);
      const blank = await app.page.evaluate(() => window.open('about:blank') !== null);
      await middleClick(app);
      await settled(app);
      return holesOf({
        'window.open answers a window': !opened,
        'an empty window opens': !blank,
        'there are more windows': (await countWindows(app)) === before,
      });
    },
    twins: { 'the refusal of windows': [inMain('{ action: "deny" }', '{ action: "allow" }')] },
  },
];

/** A navigation that was asked for has begun, or was refused, when main and page have both answered twice. */
async function settled({ electron, page }: RunningApp): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done))).catch(() => undefined);
    await electron.evaluate(() => new Promise((done) => setImmediate(done)));
  }
}

function countWindows({ electron }: RunningApp): Promise<number> {
  return electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
}

/** Drops an HTML file where the page has no place for files. */
async function dropFile({ page, room }: RunningApp): Promise<void> {
  const file = join(room.desk, 'dropped.html');
  writeFileSync(file, '<title>dropped</title>');
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 4, y: 4, data });
  }
  await session.detach();
}

async function middleClick({ page }: RunningApp): Promise<void> {
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.id = 'middle';
    link.href = 'https://example.com/';
    link.textContent = 'link';
    link.style.cssText = 'position:fixed;left:0;top:0;width:40px;height:40px;z-index:99999';
    document.body.append(link);
  });
  await page.mouse.click(10, 10, { button: 'middle' });
  await page.evaluate(() => {
    document.getElementById('middle')?.remove();
  });
}
