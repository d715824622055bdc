import { describe, expect, it } from 'vitest';
import { withMeaning } from '../../../../renderer/views/Import/choices';
import { isSettled, isStepShown, newImport, nextImport } from '../../../../renderer/views/Import/importState';
import { understood } from './understood';

describe('an import', () => {
  it('has a bar that never goes back', () => {
    const half = nextImport(newImport, { type: 'progressed', share: 0.5, sentence: 'Half' });

    const later = nextImport(half, { type: 'progressed', share: 0.2, sentence: 'Less' });

    expect(later.progress).toEqual({ share: 0.5, sentence: 'Half' });
  });

  it('starts anew when the file is read again', () => {
    const stopped = nextImport(newImport, { type: 'stopped' });

    expect(stopped.phase).toBe('stopped');
    expect(nextImport(stopped, { type: 'restarted' })).toEqual(newImport);
  });

  it('read with another separator forgets what was decided about its columns, and stays where it is', () => {
    const chosen = nextImport(newImport, {
      type: 'asked',
      choices: withMeaning(newImport.choices, 2, 'serial'),
    });
    const there = nextImport(chosen, { type: 'went', step: 'rows' });

    const again = nextImport(there, { type: 'restarted', reading: { separator: ';' } });

    expect(again).toMatchObject({ phase: 'reading', step: 'rows', understanding: null });
    expect(again.choices).toMatchObject({ decided: [], reading: { separator: ';' } });
  });

  it('keeps what it understood when a choice is refused, so that another can be made', () => {
    const choices = withMeaning(newImport.choices, 2, 'ignored');
    const asked = nextImport(newImport, { type: 'asked', choices });

    const refused = nextImport(asked, { type: 'refused', message: 'No column names a device.' });

    expect(refused).toMatchObject({ phase: 'ready', busy: null, problem: 'No column names a device.' });
    expect(refused.choices).toBe(choices);
  });

  it('goes back to what it was understood by when the user does not wait', () => {
    const first = nextImport(newImport, { type: 'understood', understanding: understood() });
    const asked = nextImport(first, {
      type: 'asked',
      choices: withMeaning(first.choices, 2, 'ignored'),
    });

    const gaveUp = nextImport(asked, { type: 'gaveUp' });

    expect(gaveUp).toMatchObject({ busy: null, understanding: first.understanding });
    expect(gaveUp.choices).toBe(first.choices);
  });

  it('is not ready while a choice is being understood or was refused, and is again once it is changed', () => {
    const first = nextImport(newImport, { type: 'understood', understanding: understood() });
    const asked = nextImport(first, { type: 'asked', choices: withMeaning(first.choices, 2, 'ignored') });
    const refused = nextImport(asked, { type: 'refused', message: 'No column names a device.' });

    expect([first, asked, refused].map(isSettled)).toEqual([true, false, false]);
    expect(isSettled(nextImport(asked, { type: 'understood', understanding: understood() }))).toBe(true);
  });

  it('can be tried again when taking it failed', () => {
    const first = nextImport(newImport, { type: 'understood', understanding: understood() });
    const taking = nextImport(first, { type: 'taking' });

    expect(isSettled(taking)).toBe(false);
    expect(isSettled(nextImport(taking, { type: 'refused', message: 'The disk is full.' }))).toBe(true);
  });

  it('shows the rows at the row that was asked for, and elsewhere next time', () => {
    const there = nextImport(newImport, { type: 'went', step: 'rows', row: 40 });

    expect(there).toMatchObject({ step: 'rows', row: 40 });
    expect(nextImport(there, { type: 'went', step: 'rows' }).row).toBeNull();
  });

  it('compares with the fleet only where the proposal has devices', () => {
    expect(isStepShown('fleet', understood())).toBe(false);
    expect(isStepShown('places', understood())).toBe(true);
  });
});
