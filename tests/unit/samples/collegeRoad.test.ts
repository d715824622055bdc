import { describe, expect, it } from 'vitest';
import { isBlocked } from '../../../shared/domain/comparison/checks';
import { compare } from '../../../shared/domain/comparison/compare';
import { brokenRules } from '../../../shared/files/rules';
import { collegeProposal, importedProposal } from '../../factories/collegeProposal';
import { askOracle } from '../oracle/askOracle';
import { comparedByUs } from '../oracle/compared';
import { leavesOf } from '../oracle/leaves';

describe('the road from the files of the sample college to its proposal', () => {
  it('brings 92 devices in six buildings into one fleet, none of them twice', () => {
    const { devices, places } = importedProposal();

    expect(devices).toHaveLength(92);
    expect(places.filter((place) => place.kind !== 'room').map((place) => place.kind)).toEqual(
      Array.from({ length: 6 }, () => 'building'),
    );
    expect(devices.filter((device) => device.placeId === undefined)).toEqual([]);
  });

  it('finds what is wrong in the files', () => {
    const codes = importedProposal().sources.flatMap((source) => source.issues.map((issue) => issue.code));

    expect(codes).toEqual(
      expect.arrayContaining([
        'duplicate-serial',
        'no-serial',
        'same-address',
        'meter-backwards',
        'lifetime-only',
      ]),
    );
  });

  it('makes a proposal that stands: rules hold, nothing blocks, year 1 costs more and the term less', () => {
    const proposal = collegeProposal();
    const { today, options } = compare(proposal);
    const [recommended, smaller] = options;

    expect(brokenRules(proposal)).toEqual([]);
    expect(options.map((option) => isBlocked(option.checks))).toEqual([false, false]);
    expect(today.doNothing.devices).toEqual({ known: 91, of: 92 });
    const share = Number(recommended?.saving.doNothing.term) / Number(today.doNothing.term);
    expect(share).toBeGreaterThan(0.12);
    expect(share).toBeLessThan(0.22);
    expect(Number(recommended?.saving.doNothing.annual[0])).toBeLessThan(0);
    expect(recommended?.paybackMonths).toBeGreaterThan(12);
    expect(Number(smaller?.saving.doNothing.term)).toBeGreaterThan(0);
  });

  it('costs what the second reckoning says, in every year, month and category', { timeout: 60_000 }, () => {
    const proposal = collegeProposal();
    const [asked] = askOracle([proposal]);
    const found = comparedByUs(proposal);

    expect(asked).toBeDefined();
    expect(asked === undefined ? null : leavesOf(asked)).toEqual(leavesOf(found));
    expect(found.today.doNothing.term).toBe('387630.01');
    expect(found.options.map(({ term }) => term)).toEqual(['328272.29', '374123.36']);
  });

  it('shows paper and staff time beside the totals, not in them', () => {
    const { today, options } = compare(collegeProposal());
    const years = (rows: (typeof today.doNothing)['apart']) =>
      Object.fromEntries(rows.map(({ category, annual }) => [category, annual.slice(0, 2).map(Number)]));

    // Tickets 44 × 15.00 × 12 and hours 11 × 34.00 × 12; from October on 26 tickets and 3 hours:
    // 3 × 660.00 + 9 × 390.00 and 3 × 374.00 + 9 × 102.00, then 12 × 390.00 and 12 × 102.00.
    expect(years(today.doNothing.apart)).toMatchObject({
      tickets: [792_000, 792_000],
      itTime: [448_800, 448_800],
    });
    expect(years(options[0]?.cost.apart ?? [])).toMatchObject({
      tickets: [549_000, 468_000],
      itTime: [204_000, 122_400],
    });
    // 197,530 pages a month × 12 × (1 - 0.38 / 2) × 0.0098, to the dollar.
    const [paper = 0] = years(today.doNothing.apart)['paper'] ?? [];
    expect(Math.round(paper / 100)).toBe(Math.round(197_530 * 12 * 0.81 * 0.0098));
    expect(today.doNothing.rows.map(({ category }) => category)).not.toContain('paper');
  });
});
