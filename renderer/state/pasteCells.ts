import { ask } from '../api/api';
import { whyOf } from '../api/whyOf';
import { useDocument } from './documentStore';
import { useView } from './viewStore';

/** More does not cross to the program; a sheet of that size is better dropped as a file. */
const mostCharacters = 50_000_000;

/** Opens the import wizard with cells copied from a sheet; on Home a proposal is made for them first. */
export async function startFromCells(text: string): Promise<void> {
  const { screen, startImport, startNew, showToast } = useView.getState();
  if (text.length > mostCharacters) {
    const tooMuch =
      'These are more cells than can be pasted. Save them as a file and drop that on the window.';
    showToast({ text: tooMuch, tone: 'warning' });
    return;
  }
  try {
    const file = await ask('import.paste', { text });
    if (screen === 'home' || useDocument.getState().history === null) startNew({ file, fromFile: true });
    else await startImport(file);
  } catch (error) {
    showToast({ text: whyOf(error), tone: 'bad' });
  }
}
