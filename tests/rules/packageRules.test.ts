import { describe, expect, it } from 'vitest';
import {
  bundledPackages,
  forbiddenLicences,
  type Lock,
  loosePins,
  type Manifest,
  withoutIntegrity,
} from './packageRules';
import { readProjectFiles } from './projectFiles';

const files = readProjectFiles();
const json = (name: string): unknown => JSON.parse(files.find(({ file }) => file === name)?.text ?? '{}');
const lock = json('package-lock.json') as Lock;

describe('packages', () => {
  it('are pinned exactly', () => {
    expect(loosePins(json('package.json') as Manifest)).toEqual([]);
    expect(
      loosePins({ dependencies: { a: '^1.0.0', b: '1.0.0' }, devDependencies: { c: 'latest' } }),
    ).toEqual(['a@^1.0.0', 'c@latest']);
  });

  it('have a hash in the lock file', () => {
    expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
    expect(withoutIntegrity(lock)).toEqual([]);
    expect(withoutIntegrity({ packages: { '': {}, 'node_modules/a': { version: '1.0.0' } } })).toEqual([
      'node_modules/a',
    ]);
  });

  it('that ship with the program may be given on', () => {
    expect(forbiddenLicences(bundledPackages(files), lock)).toEqual([]);
  });

  it('are followed to what they depend on', () => {
    const packages = {
      'node_modules/a': { license: 'MIT', dependencies: { b: '1.0.0', c: '1.0.0' } },
      'node_modules/b': { license: 'MIT' },
      'node_modules/a/node_modules/b': { license: 'GPL-3.0-only' },
      'node_modules/c': { license: '(MIT OR GPL-3.0-or-later)' },
    };

    expect(forbiddenLicences(['a', 'gone'], { packages })).toEqual([
      'b: GPL-3.0-only',
      'gone is not in the lock file',
    ]);
  });

  it('are found by the imports of the program, not of its tests and set-up', () => {
    const sources = [
      { file: 'shared/output/a.ts', text: "import { ChartRun } from 'docx/charts';" },
      { file: 'electron/services/b.ts', text: "import x from '@e965/xlsx';\nimport { y } from 'node:fs';" },
      { file: 'electron/dev/c.mjs', text: "const { build } = await import('vite');" },
      { file: 'tests/unit/d.test.ts', text: "import { it } from 'vitest';" },
    ];

    expect(bundledPackages(sources)).toEqual(['@e965/xlsx', 'docx']);
  });
});
