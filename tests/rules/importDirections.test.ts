import { describe, expect, it } from 'vitest';
import { importedNames, wrongImports } from './importDirections';
import { readProjectFiles } from './projectFiles';

describe('import directions', () => {
  it('hold in every file', () => {
    expect(wrongImports(readProjectFiles())).toEqual([]);
  });

  it.each([
    ['shared/domain/a.ts', "import { z } from 'zod';"],
    ['shared/domain/a.ts', "import { x } from '../format/money';"],
    ['shared/domain/cost/a.ts', "import type { x } from '../../output/word/b';"],
    ['shared/files/a.ts', "export { x } from '../output/b';"],
    ['shared/output/word/a.ts', "import { x } from '../../files/b';"],
    ['shared/output/word/a.ts', "import { zlib } from 'node:zlib';"],
    ['electron/services/a.ts', "import { app } from 'electron';"],
    ['electron/services/a.ts', "import { run } from '../cli/runCli';"],
    ['electron/handlers/a.ts', "const x = await import('electron');"],
    ['electron/cli/a.ts', "import { x } from '../main/window';"],
    ['electron/main/a.ts', "import { App } from '../../renderer/App';"],
    ['electron/main/a.ts', "import { ensureBuilt } from '../dev/build.mjs';"],
    ['electron/preload/index.ts', "import { z } from 'zod';"],
    ['electron/dev/a.mjs', "import { z } from 'zod';"],
    ['renderer/App.tsx', "import { x } from '../electron/services/b';"],
    ['renderer/App.tsx', "import fs from 'node:fs';"],
    ['renderer/App.tsx', "import { x } from '../shared/output/word/b';"],
    ['shared/drawer/a.ts', ''],
  ])('are broken by %s with %s', (file, text) => {
    expect(wrongImports([{ file, text }])).toHaveLength(1);
  });

  it.each([
    ['shared/domain/cost/a.ts', "import { x } from '../money';"],
    ['shared/files/a.ts', "import { z } from 'zod';\nimport type { P } from '../domain/proposal/proposal';"],
    ['shared/output/word/a.ts', "import { Document } from 'docx';"],
    ['electron/cli/a.ts', "import { x } from '../services/storage/index';\nimport { y } from 'node:fs';"],
    ['electron/main/a.ts', "import { app } from 'electron';"],
    ['renderer/App.tsx', "import { useState } from 'react';"],
  ])('are kept by %s with %s', (file, text) => {
    expect(wrongImports([{ file, text }])).toEqual([]);
  });

  it('are read from every way to import, and not from comments', () => {
    const text = `
      import a, {
        b,
      } from 'one';
      import 'two';
      export * from 'three';
      const c = await import('four');
      // import d from 'five';
      /* import e from 'six'; */
    `;

    expect([...importedNames(text)].sort()).toEqual(['four', 'one', 'three', 'two']);
  });
});
