import { describe, expect, it } from 'vitest';
import { sayStatus } from '../../../../renderer/state/sayStatus';

describe('the save status', () => {
  it('says when it was saved, by the clock on the wall', () => {
    expect(sayStatus({ type: 'saved', at: '2026-11-22T15:31:00Z' }, 'America/New_York')).toBe(
      'Saved · 10:31',
    );
  });

  it('says midnight as 00', () => {
    expect(sayStatus({ type: 'saved', at: '2026-11-22T00:05:00Z' }, 'UTC')).toBe('Saved · 00:05');
  });

  it('says why something is not saved', () => {
    expect(sayStatus({ type: 'failed', reason: 'The disk is full.', attempts: 3 })).toBe(
      'Not saved: The disk is full.',
    );
  });
});
