import { describe, expect, it } from 'vitest';
import {
  newImport,
  nextImport,
  stepBeside,
  withHeaderRow,
  withMeaning,
  withSheet,
} from '../../../../renderer/views/Import/importState';

describe('an import', () => {
  it('has a bar that never goes back', () => {
    const half = nextImport(newImport, { type: 'progressed', share: 0.5, sentence: 'Half' });

    const later = nextImport(half, { type: 'progressed', share: 0.2, sentence: 'Less' });

    expect(later.progress).toEqual({ share: 0.5, sentence: 'Half' });
  });

  it('starts anew when the file is read again', () => {
    const stopped = nextImport(newImport, { type: 'stopped' });

    expect(stopped.phase).toBe('stopped');
    expect(nextImport(stopped, { type: 'restarted' })).toBe(newImport);
  });

  it('keeps what it understood when a choice is refused, so that another can be made', () => {
    const choices = withMeaning(newImport.choices, 2, 'ignored');
    const asked = nextImport(newImport, { type: 'asked', choices });

    const refused = nextImport(asked, { type: 'refused', message: 'No column names a device.' });

    expect(refused).toMatchObject({ phase: 'ready', busy: null, problem: 'No column names a device.' });
    expect(refused.choices.decisions.meanings).toEqual({ 2: 'ignored' });
  });

  it('keeps meanings with another header row and forgets them with another sheet', () => {
    const choices = withMeaning(newImport.choices, 2, 'serial');

    expect(withHeaderRow(choices, null)).toMatchObject({
      decisions: { headerRow: null, meanings: { 2: 'serial' } },
    });
    expect(withSheet(choices, 'Other').decisions).toEqual({});
  });

  it('goes step by step and stays at either end', () => {
    expect(stepBeside('file', 1)).toBe('header');
    expect(stepBeside('file', -1)).toBe('file');
    expect(stepBeside('summary', 1)).toBe('summary');
  });
});
