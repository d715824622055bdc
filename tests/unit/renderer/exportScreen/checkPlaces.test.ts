import { describe, expect, it } from 'vitest';
import { groupChecks, screenOf } from '../../../../renderer/views/Export/checkPlaces';
import type { Check } from '../../../../shared/domain/comparison/comparison';

const check = (code: string, message: string, severity: Check['severity'] = 'warning'): Check => ({
  code,
  severity,
  message,
});

describe('the checks before an export', () => {
  it('stand together by kind, in the order in which the kinds came', () => {
    const groups = groupChecks([
      check('unassigned-pages', 'A leaves pages.', 'block'),
      check('lease-runs-on', 'B has a lease.'),
      check('unassigned-pages', 'C leaves pages.', 'block'),
    ]);

    expect(groups.map(({ code, severity, messages }) => ({ code, severity, messages }))).toEqual([
      { code: 'unassigned-pages', severity: 'block', messages: ['A leaves pages.', 'C leaves pages.'] },
      { code: 'lease-runs-on', severity: 'warning', messages: ['B has a lease.'] },
    ]);
  });

  it.each([
    ['no-devices', 'fleet'],
    ['unknown-devices', 'fleet'],
    ['no-provider', 'document'],
    ['board-page-full', 'document'],
    ['no-option', 'future'],
    ['unassigned-pages', 'future'],
    ['unequal-scope', 'future'],
  ])('of the kind %s are put right on the screen %s', (code, screen) => {
    expect(screenOf(code)).toBe(screen);
  });

  it("of today's contracts are put right on the screen Costs, those of an option's on Future, each in a group of its own", () => {
    const ends = check('contract-end-open', 'Copies ends.');
    const groups = groupChecks([{ ...ends, about: 'today' }, ends]);

    expect(groups.map(({ screen, messages }) => [screen, messages])).toEqual([
      ['costs', ['Copies ends.']],
      ['future', ['Copies ends.']],
    ]);
  });
});
