import { describe, expect, it } from 'vitest';
import { isBlocked } from '../../../shared/domain/comparison/checks';
import { compare } from '../../../shared/domain/comparison/compare';
import { brokenRules } from '../../../shared/files/rules';
import { collegeProposal, importedProposal } from '../../factories/collegeProposal';

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
});
