import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { inProject, projectRoot } from '../../../electron/dev/projectRoot.mjs';

const sources = ['electron', 'renderer', 'shared'].flatMap((folder) => filesBelow(inProject(folder)));

test('S-01 no built page takes anything from the network', () => {
  const built = filesBelow(inProject('out', 'renderer')).filter(({ name }) => /\.(html|css|js)$/.test(name));
  expect(built.length).toBeGreaterThan(1);
  const taken =
    /(?:src|href|action)\s*=\s*["']?\s*(?:https?:)?\/\/|url\(\s*["']?\s*(?:https?:)?\/\/|@import\s+["'](?:https?:)?\/\//i;
  expect(built.filter(({ text }) => taken.test(text)).map(({ name }) => name)).toEqual([]);
});

test('S-06 S-08 S-09 S-10 no source switches web security off or experiments on', () => {
  const loose =
    /allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|webSecurity:\s*false|bypassCSP|nodeIntegration\w*:\s*true|sandbox:\s*false|contextIsolation:\s*false/;
  expect(withText(loose)).toEqual([]);
});

test('S-15 what is given to the system to open goes through one file', () => {
  expect(withText(/\.?\b(?:openExternal|openPath)\(/).length).toBeLessThanOrEqual(1);
});

test('S-15 no address is ever given to the system to open', () => {
  // The day this is needed, one wrapper with a list of hosts and a test of 10,000 addresses belongs here.
  expect(withText(/openExternal/)).toEqual([]);
});

test('S-17 calls of the window arrive in one file', () => {
  expect(withText(/\bipcMain\b/)).toEqual(['electron/main/registerHandlers.ts']);
});

test('S-20 the preload script gives the page no Electron object', () => {
  const [preload] = sources.filter(({ name }) => name === 'electron/preload/index.ts');
  expect(preload?.text.match(/exposeInMainWorld\(/g)).toHaveLength(1);
});

test('S-33 every package of the lock file has the hash of its content', () => {
  const lock = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly integrity?: string; readonly link?: boolean }>>;
  };
  const unpinned = Object.entries(lock.packages).filter(([path, { integrity }]) => path !== '' && !integrity);
  expect(unpinned.map(([path]) => path)).toEqual([]);
});

function withText(pattern: RegExp): readonly string[] {
  return sources.filter(({ text }) => pattern.test(withoutComments(text))).map(({ name }) => name);
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

function filesBelow(folder: string): readonly { readonly name: string; readonly text: string }[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|js|css|html)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ name: relative(projectRoot, path), text: readFileSync(path, 'utf8') }));
}
