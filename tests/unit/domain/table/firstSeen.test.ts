import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newFirstSeen } from '../../../../shared/domain/table/firstSeen';

describe('newFirstSeen', () => {
  it('finds each text that stood before, as a plain map would', () => {
    const texts = fc.array(fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom('A1', 'A2', 'B1')));

    fc.assert(
      fc.property(texts, (list) => {
        const seen = newFirstSeen(list.length, (at) => list[at] ?? '');
        const found = list.map((text, at) => seen.find(text, at));

        expect(found).toEqual(list.map((text, at) => (list.indexOf(text) === at ? -1 : list.indexOf(text))));
      }),
    );
  });
});
