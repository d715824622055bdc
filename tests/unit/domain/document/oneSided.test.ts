import { describe, expect, it } from 'vitest';
import { headlineLines } from '../../../../electron/cli/headlineLines';
import { comparisonText } from '../../../../electron/cli/comparisonText';
import { compare } from '../../../../shared/domain/comparison/compare';
import { comparisonJson } from '../../../../shared/domain/comparison/comparisonJson';
import { buildDocument } from '../../../../shared/domain/document/buildDocument';
import { emailDraft } from '../../../../shared/domain/document/emailDraft';
import { plausibility } from '../../../../shared/domain/plausibility/plausibility';
import type { Edit } from '../../../../shared/domain/proposal/edit';
import type { Proposal } from '../../../../shared/domain/proposal/proposal';
import { formattersFor } from '../../../../shared/format/formatters';
import { exportChecksOf } from '../../../factories/checksOf';
import { oneDevice } from '../../../factories/oneDevice';

const at = '2026-11-22T10:00:00Z';
const format = formattersFor('en-US', 'USD');
const told = (value: string) => ({ value, grade: 'told' }) as const;
/** Hardware that would be paid off is known to cost nothing: here nothing at all is known. */
const unpriced: Edit = {
  type: 'device.change',
  deviceIds: ['d'],
  changes: { pageRates: null, hardware: null },
};
const noContract: Edit = { type: 'option.removeContract', optionId: 'o', contractId: 'c' };
const toll: Extract<Edit, { type: 'contract.set' }> = {
  type: 'contract.set',
  contract: {
    ...{ id: 'today', name: 'Today', inclusion: 'pooled', devices: [{ deviceId: 'd' }] },
    meters: [{ meter: 'mono', rate: told('0.05') }],
  },
};
const removal: Edit = {
  type: 'option.setOneOff',
  optionId: 'o',
  oneOff: { id: 'x', label: 'Removal', kind: 'removal', amount: told('75'), month: 1 },
};
const other: Edit = { type: 'option.add', option: { id: 'p', name: 'Other' } };

/** All words of the document, the e-mail, the headline and the comparison of the command line. */
function words(proposal: Proposal): string {
  const comparison = compare(proposal);
  const document = buildDocument(proposal, comparison, { at, format });
  return [
    JSON.stringify(document.blocks),
    emailDraft(proposal, comparison, { at, format }).text,
    ...headlineLines(proposal, comparison),
    comparisonText(proposal, comparison, { isDetailed: false }),
  ].join('\n');
}

/** What states a saving, a rise or a payback as a figure. */
const stated =
  /costs? \$[\d.,]+ (less|more)|Saving[^\n]{0,40}\$\d|saves against [a-z ]+\$|Payback: month|less in year 1|more in year 1|of today carried on|paid back/;

describe('where nothing is known of what a side costs', () => {
  it.each<readonly [string, readonly Edit[], string]>([
    ['today', [unpriced], 'Nothing is known yet of what today costs, so no saving can be stated.'],
    [
      'the option',
      [unpriced, toll, noContract, { type: 'option.endContracts', optionId: 'o', contractIds: ['today'] }],
      'Nothing is known yet of what \\"Contract\\" costs, so no saving can be stated.',
    ],
    [
      'both sides',
      [unpriced, noContract],
      'Nothing is known yet of what today or \\"Contract\\" costs, so no saving can be stated.',
    ],
    ['today, with a one-off cost', [unpriced, removal], 'Nothing is known yet of what today costs'],
    ['today, with two options', [unpriced, other], 'Nothing is known yet of what today costs'],
  ])('%s, no saving is stated anywhere, but that it is not known', (_side, edits, why) => {
    const proposal = oneDevice(...edits);
    const said = words(proposal);
    const comparison = compare(proposal);

    expect(said).toContain(why);
    expect(said).toContain('"label":"Saving","value":"Not known"');
    expect(said).toContain('  Saving: not known');
    expect(said).not.toMatch(stated);
    expect(said).not.toContain('"type":"chart","chart":{"id":"year-by-year"');
    expect(said).not.toContain('"id":"savings-steps"');
    // Zero is said of what is paid once, which is known, and of nothing else.
    expect(said.replace(/One-off costs \$0\.00|"\$0\.00","not known"\]/g, '')).not.toContain('$0.00');
    const [option] = comparisonJson(comparison, format).options;
    expect(option).toMatchObject({ saving: { doNothing: { term: null } }, paybackMonths: null });
    expect(plausibility(proposal, comparison, format).map(({ code }) => code)).not.toContain('savingsError');
  });

  it('what is known of the other side is still told', () => {
    // 12 × (20 + 1,000 × 0.01)
    expect(words(oneDevice(unpriced))).toContain('at a total cost of no more than $360.00');
    expect(words(oneDevice(unpriced, noContract))).toContain('What it costs is not known yet.');
  });

  it('warns of today, and blocks an option that leaves all of it out', () => {
    const checks = (...edits: readonly Edit[]): readonly (readonly [string, string])[] =>
      exportChecksOf(oneDevice(...edits))
        .filter(({ code }) => code === 'nothing-known' || code === 'unequal-scope')
        .map(({ severity, message }) => [severity, message]);
    const leftOut: readonly Edit[] = [
      noContract,
      { type: 'option.endContracts', optionId: 'o', contractIds: ['today'] },
    ];

    expect(checks(unpriced)).toEqual([
      [
        'warning',
        'Nothing is known yet of what today costs, so no saving can be stated. Enter contracts, invoices or prices of today.',
      ],
    ]);
    expect(checks(unpriced, toll, ...leftOut)).toEqual([
      [
        'block',
        'd has a price for all its pages today, but in the option it has no price for its mono pages once the contract "Today" has ended. Let the contract go on, put the device under another, or enter prices of its own.',
      ],
    ]);
    // Where not even the pages are known that the option would have to price.
    const unread: Edit = { type: 'device.change', deviceIds: ['d'], changes: { volume: null } };
    const base = { amount: told('9'), per: 'month' } as const;
    const based: Edit = { ...toll, contract: { ...toll.contract, base, covers: ['supplies'] } };
    expect(checks(unpriced, based, unread, ...leftOut)).toContainEqual([
      'block',
      'Nothing is known yet of what "Contract" costs, so no saving can be stated. Enter contracts, invoices or prices of the option.',
    ]);
    expect(checks()).toEqual([]);
  });

  it('says all of it where both sides are known', () => {
    expect(words(oneDevice())).toMatch(stated);
  });
});
