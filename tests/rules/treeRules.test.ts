import { describe, expect, it } from 'vitest';
import { projectRoot, readProjectFiles } from './projectFiles';
import {
  codeLines,
  drawerNames,
  longFiles,
  machineTraces,
  missingFolders,
  strangersOnTop,
} from './treeRules';

const files = readProjectFiles();
const named = (...names: readonly string[]) => names.map((file) => ({ file, text: '' }));
const containing = (text: string) => [{ file: 'a.ts', text }];

describe('the tree', () => {
  it('has every folder that it promises', () => {
    expect(missingFolders(files)).toEqual([]);
    expect(missingFolders(named('electron/a', 'renderer/a', 'shared/a', 'tests/a'))).toEqual(['resources']);
  });

  it('has nothing else on top', () => {
    expect(strangersOnTop(files)).toEqual([]);
    expect(strangersOnTop(named('src/a.ts', 'README.md', '.npmrc', 'vite.config.ts'))).toEqual([
      'src',
      'vite.config.ts',
    ]);
  });

  it('has no drawers', () => {
    expect(drawerNames(files)).toEqual([]);
    expect(drawerNames(named('shared/utils.ts', 'shared/types/money.ts', 'shared/money.ts'))).toEqual([
      'shared/utils.ts',
      'shared/types/money.ts',
    ]);
  });

  it('has only files that can be read in one go', () => {
    expect(longFiles(files)).toEqual([]);
    expect(longFiles(containing('a();\n'.repeat(301)))).toEqual(['a.ts: 301 lines']);
    expect(longFiles(containing(`${'a();\n'.repeat(300)}\n\n// why\n/**\n * more\n */\n`))).toEqual([]);
  });

  it('counts lines of code only', () => {
    expect(codeLines('/** what */\na(); // why\n\n/*\n b();\n*/\nc();\n')).toBe(2);
  });

  it('shows no trace of a machine or a registry', () => {
    const host = ['registry', 'npmjs', 'org'].join('.');
    const home = ['', 'root', 'notes'].join('/');

    expect(machineTraces(files, projectRoot)).toEqual([]);
    expect(machineTraces(containing(`"https://${host}/zod"`), projectRoot)).toEqual(['a.ts']);
    expect(machineTraces(containing(`open('${home}')`), projectRoot)).toEqual(['a.ts']);
    expect(machineTraces(containing(`open('${projectRoot}/x')`), projectRoot)).toEqual(['a.ts']);
    expect(machineTraces(containing(`open('out${home}')`), projectRoot)).toEqual([]);
  });
});
