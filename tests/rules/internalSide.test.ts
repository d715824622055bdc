import { describe, expect, it } from 'vitest';
import { internalImports, opensBox } from './internalSide';
import { readProjectFiles } from './projectFiles';

describe('what is ours alone', () => {
  it('is imported by nothing but its own files, its door and its view', () => {
    expect(internalImports(readProjectFiles())).toEqual([]);
  });

  it('is opened by nothing else', () => {
    expect(opensBox(readProjectFiles())).toEqual([]);
  });

  it.each([
    ['shared/domain/document/buildDocument.ts', "import { ourSide } from '../ourSide/ourSideView';"],
    ['shared/domain/proposal/proposal.ts', "import type { OurSide } from '../ourSide/ourSide';"],
    ['shared/output/word/writeWord.ts', "import { reveal } from '../../domain/ourSide/internal';"],
    ['shared/files/saveText.ts', "import { ourSideText } from './ourSide/ourSideText';"],
    ['shared/ipc/contract.ts', "import type { OurSide } from '../domain/ourSide/ourSide';"],
    ['electron/services/email/buildEml.ts', "import { OurSideFolder } from '../storage/ourSide';"],
    [
      'electron/services/export/exportProposal.ts',
      "import { x } from '../../../shared/domain/ourSide/rows';",
    ],
    ['electron/handlers/exports.ts', "import { ourSideHandlers } from './ourSide';"],
    ['electron/cli/commands/export.ts', "import { openedOurSide } from './ourSideFile';"],
    ['renderer/views/Export/ExportScreen.tsx', "import { useOurSide } from '../OurSide/ourSideStore';"],
    ['renderer/state/saving.ts', "import { saveOurSide } from '../views/OurSide/ourSideStore';"],
  ])('would be seen in %s', (file, text) => {
    expect(internalImports([{ file, text }])).toHaveLength(1);
  });

  it.each([
    ['shared/domain/ourSide/rows.ts', "import { seal } from './internal';"],
    ['shared/files/ourSide/v1.ts', "import type { OurSideInputs } from '../../domain/ourSide/ourSide';"],
    ['electron/handlers/createHandlers.ts', "import { ourSideHandlers } from './ourSide';"],
    ['electron/cli/runCli.ts', "import { ourSideCommand } from './commands/ourSide';"],
    ['renderer/App.tsx', "import { OurSideScreen } from './views/OurSide/OurSideScreen';"],
    [
      'renderer/views/OurSide/CashPart.tsx',
      "import { reveal } from '../../../shared/domain/ourSide/internal';",
    ],
  ])('may stand in %s', (file, text) => {
    expect(internalImports([{ file, text }])).toEqual([]);
  });
});
