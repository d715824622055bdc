import { type Server, createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type RunningApp } from '../../app/startApp';
import { type SecurityCheck, inMain } from './securityCheck';

/** Row 1 of the checklist: nothing goes to the network, not even to this machine. */
export const networkChecks: readonly SecurityCheck[] = [
  {
    id: 'S-01',
    says: 'neither a page nor the program reaches a server',
    findHoles: async (app) => {
      const hits: string[] = [];
      const server = createServer((request, response) => {
        hits.push(request.url ?? '');
        response.end();
      });
      const address = await listen(server);
      try {
        await askFromPage(app, address);
        await askFromSession(app, address);
      } finally {
        server.close();
      }
      return hits.map((hit) => `${hit} was reached`);
    },
    twins: {
      'the filters of requests and names': [
        inMain('cancel: !isOwn(details.url)', 'cancel: false'),
        inMain('MAP * ~NOTFOUND', ''),
      ],
    },
  },
];

async function listen(server: Server): Promise<string> {
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

async function askFromPage({ page }: RunningApp, address: string): Promise<void> {
  await page.evaluate(async (server) => {
    const picture = new Image();
    const ended = new Promise((done) => {
      picture.onload = done;
      picture.onerror = done;
    });
    picture.src = `${server}/picture`;
    await ended;
    await fetch(`${server}/fetch`).catch(() => undefined);
    navigator.sendBeacon(`${server}/beacon`);
    const socket = new Promise((done) => {
      try {
        const opened = new WebSocket(`${server.replace('http', 'ws')}/socket`);
        opened.onopen = done;
        opened.onerror = done;
      } catch {
        done(undefined);
      }
    });
    await socket;
  }, address);
}

/** As a page would without its policy: only the filter of the session stands before the network. */
async function askFromSession({ electron }: RunningApp, address: string): Promise<void> {
  await electron.evaluate(async ({ BrowserWindow }, server) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
    await session?.fetch(`${server}/session`).catch(() => undefined);
  }, address);
}
