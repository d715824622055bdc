import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Room } from './room';

/** The switch with which the program writes down all that it does on the network, Chromium's own wishes too. */
export function logNetwork(room: Room, name: string): string {
  return `--log-net-log=${logFile(room, name)}`;
}

/** Every address, name and host that a program asked for on the network; it has ended. */
export function networkUse(room: Room, name: string): readonly string[] {
  const log = readFileSync(logFile(room, name), 'utf8');
  if (!log.includes('"logEventTypes"')) throw new Error('the program kept no log of the network');
  const named = [...log.matchAll(/"(?:url|host|address)":\s*"([^"]+)"/g)].map(([, what = '']) => what);
  return [...new Set(named)].filter((what) => !/^(app|blob|data|devtools):/.test(what));
}

function logFile(room: Room, name: string): string {
  return join(room.folder, `${name}.netlog.json`);
}
