import { describe, expect, it } from 'vitest';
import { compare } from '../../../shared/domain/comparison/compare';
import type { Contract } from '../../../shared/domain/contract/contract';
import { categoryNames, costGroups } from '../../../shared/domain/charts/theme';
import { costCategories } from '../../../shared/domain/cost/costLine';
import { yearlyContractTerms } from '../../../shared/domain/document/contractWords';
import { pagesToWords } from '../../../shared/domain/document/pagesToWords';
import { phaseTable } from '../../../shared/domain/document/sections/phases';
import { scopeWords } from '../../../shared/domain/document/sections/costTables';
import type { Telling } from '../../../shared/domain/document/telling';
import { chosenOption } from '../../../shared/domain/document/telling';
import type { Edit } from '../../../shared/domain/proposal/edit';
import { formattersFor } from '../../../shared/format/formatters';
import { exampleProposal } from '../../factories/exampleProposal';

function tellingOf(...edits: readonly Edit[]): Telling {
  const proposal = exampleProposal('11-3', ...edits);
  const comparison = compare(proposal);
  return {
    proposal,
    comparison,
    chosen: chosenOption(proposal, comparison),
    format: formattersFor('en-US', 'USD'),
    at: '2026-11-22T10:00:00Z',
  };
}

const [option] = exampleProposal('11-3').options;
const optionId = option?.id ?? '';
const told = { grade: 'told' } as const;

describe('every cost category', () => {
  it('has a name of its own and stands in exactly one group of the charts', () => {
    const grouped = costGroups.flatMap(({ categories }) => categories);

    expect([...grouped].sort()).toEqual([...costCategories].sort());
    expect(new Set(Object.values(categoryNames)).size).toBe(costCategories.length);
    expect(new Set(costGroups.map(({ colour }) => colour)).size).toBe(costGroups.length);
  });
});

describe('the terms of a contract', () => {
  it('say meters, minimums, extras, increase, renewal, notice and end in words', () => {
    const contract: Contract = {
      id: 'c',
      name: 'Fleet contract',
      base: { amount: { value: '120', ...told }, per: 'quarter' },
      meters: [
        { meter: 'mono', rate: { value: '0.006', ...told }, included: '5000', minimum: '2000' },
        {
          meter: 'colour',
          name: 'Color level 2',
          share: { value: '0.25', ...told },
          rate: { value: '0.09', ...told },
          bands: [{ above: '1000', rate: { value: '0.08', ...told } }],
          bandsHoldFor: 'all',
        },
      ],
      inclusion: 'perDevice',
      minimum: { amount: { value: '300', ...told }, per: 'month', counted: 'pooled' },
      shortfall: 'extendsTerm',
      extras: [{ label: 'Freight', amount: { value: '45', ...told }, per: 'year', isPerDevice: true }],
      escalator: { share: { value: '0.03', ...told }, covers: ['base', 'lease'], rateDecimals: 4 },
      renewal: {
        after: 'goesOn',
        months: 12,
        increase: { value: '0.05', ...told },
        noticeFrom: 6,
        noticeUntil: 3,
      },
      endCost: { value: '80', ...told },
      covers: ['service'],
      devices: [],
    };

    expect(yearlyContractTerms(tellingOf(), contract).map(({ term, text }) => `${term}: ${text}`)).toEqual([
      'Devices: 0 devices',
      'Base charge: $120.00 a quarter',
      'Mono pages: 5,000 a month included for each device, then $0.0060 a page; at least 2,000 billed a month for each device',
      'Color level 2: 25.0% of the color pages; $0.0900 a page; $0.0800 above 1,000 pages a month, then for all of them',
      'Minimum charge: $300.00 a month for all devices together',
      'Below a minimum: use below it extends the contract',
      'Freight: $45.00 a year for each device',
      'Page rates include: service only',
      'Yearly increase: 3.0% on the base charge and the lease payments of its devices, compounding from contract year 2; page rates rounded to 4 decimals',
      'After its end: is renewed for 12 months, 5.0% dearer each time',
      'Notice: from 6 months until 3 months before its end',
      'At its end: $80.00 once, if it ends within the term',
    ]);
  });
});

describe('where pages go', () => {
  it('is said for a device, for rules and for nobody', () => {
    const of = { format: formattersFor('en-US', 'USD'), name: (id: string) => `device ${id}` };

    expect(pagesToWords(null, of)).toBe('have no device yet');
    expect(pagesToWords('A', of)).toBe('go to device A');
    expect(pagesToWords({ over: 'place', share: 'equally' }, of)).toBe(
      'are shared equally over the devices around it',
    );
    expect(pagesToWords({ over: ['A', 'B'], share: 'byRecommended' }, of)).toBe(
      'are shared by recommended volume over device A and device B',
    );
    expect(pagesToWords({ over: ['A', 'B', 'C', 'D'], share: 'equally' }, of)).toBe(
      'are shared equally over 4 devices',
    );
  });
});

describe('the phases of an option', () => {
  it('stand in a table in the order of their days, and in none where there are none', () => {
    const later = { id: 'p2', name: 'Library', startsOn: '2028-03-01', overlapMonths: 2 };
    const sooner = { id: 'p1', name: 'Office', startsOn: '2027-12-01' };
    const telling = tellingOf(
      { type: 'option.setPhase', optionId, phase: later },
      { type: 'option.setPhase', optionId, phase: sooner },
      {
        type: 'option.setFate',
        optionId,
        deviceIds: ['D4', 'D5'],
        fate: { type: 'retire', pagesTo: { over: 'place', share: 'equally' } },
        phaseId: 'p2',
      },
    );
    const [phased] = telling.proposal.options;
    const blocks = phased === undefined ? [] : phaseTable(telling, phased);
    const rows = blocks
      .flatMap((block) => (block.type === 'table' ? block.rows : []))
      .map(({ cells }) => cells);

    expect(rows.slice(-2)).toEqual([
      ['Office', 'December 1, 2027', '', ''],
      ['Library', 'March 1, 2028', '2 months', '2 devices are retired'],
    ]);
    expect(option === undefined ? null : phaseTable(tellingOf(), option)).toEqual([]);
  });
});

describe('the scope of a table', () => {
  it('says what both sides hold and what neither does', () => {
    const counting: Edit = {
      type: 'settings.change',
      changes: {
        counts: { paper: true, soft: true },
        tax: { name: 'VAT', share: { value: '0.19', ...told } },
      },
    };

    expect(scopeWords(tellingOf())).toMatch(/paper, and soft costs are in neither side$/);
    expect(scopeWords(tellingOf(counting))).toMatch(/paper.* and soft costs; .*VAT is in neither side$/);
  });
});
