import { describe, expect, it } from 'vitest';
import { sayMoment, sayWhen } from '../../../../renderer/views/Home/sayWhen';

const now = new Date('2026-11-22T15:00:00Z');

describe('when a proposal was saved', () => {
  it.each([
    ['2026-11-22T10:31:00Z', 'UTC', 'Today, 10:31'],
    ['2026-11-21T23:59:00Z', 'UTC', 'Yesterday, 23:59'],
    ['2026-11-12T10:00:00Z', 'UTC', 'November 12, 2026'],
    // In Auckland it is already the 23rd.
    ['2026-11-22T10:00:00Z', 'Pacific/Auckland', 'Yesterday, 23:00'],
  ])('%s in %s is "%s"', (at, zone, words) => {
    expect(sayWhen(at, now, zone)).toBe(words);
  });

  it('is not known when the list does not say', () => {
    expect(sayWhen('', now)).toBe('—');
  });

  it('is told to the second where earlier states are to be told apart', () => {
    expect(sayMoment('2026-11-12T10:00:05Z', 'UTC')).toBe('November 12, 2026, 10:00:05');
  });
});
