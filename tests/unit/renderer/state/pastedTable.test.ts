import { describe, expect, it } from 'vitest';
import { isPastedIntoGrid, isPastedTable } from '../../../../renderer/state/pastedTable';

describe('pasted text', () => {
  it('is a table with a tab or with several lines', () => {
    expect(isPastedTable('Model\tSerial')).toBe(true);
    expect(isPastedTable('Model\r\nAtlas 350')).toBe(true);
    expect(isPastedTable('Atlas 350\n')).toBe(false);
    expect(isPastedTable('Atlas 350')).toBe(false);
  });

  it('belongs to the cells of a grid while it is one row or one column', () => {
    expect(isPastedIntoGrid('a\tb\tc')).toBe(true);
    expect(isPastedIntoGrid('a\nb\nc')).toBe(true);
    expect(isPastedIntoGrid('a\tb\r\nc\td')).toBe(false);
  });
});
