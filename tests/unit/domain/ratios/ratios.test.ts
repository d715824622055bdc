import { describe, expect, it } from 'vitest';
import { compare } from '../../../../shared/domain/comparison/compare';
import type { Device } from '../../../../shared/domain/fleet/device';
import type { Proposal } from '../../../../shared/domain/proposal/proposal';
import { ratios } from '../../../../shared/domain/ratios/ratios';
import type { StateRatiosJson } from '../../../../shared/domain/ratios/ratiosJson';
import { ratiosJson } from '../../../../shared/domain/ratios/ratiosJson';
import { exampleProposal } from '../../../factories/exampleProposal';
import { optionEdit, told, twoBuildings } from './twoBuildings';

const json = (proposal: Proposal): ReturnType<typeof ratiosJson> =>
  ratiosJson(ratios(proposal, compare(proposal)));

function stateOf(proposal: Proposal, at = 0): StateRatiosJson {
  const state = json(proposal).states[at];
  if (state === undefined) throw new Error('no such state');
  return state;
}

describe('ratios of today', () => {
  const today = stateOf(twoBuildings());

  it('count devices by kind and building, and say of how many it is known that they print', () => {
    expect(today.fleet).toMatchObject({
      devices: 3,
      byKind: { colourMfp: 1, monoPrinter: 2, monoMfp: 0 },
      byBuilding: [
        { placeId: 'north', devices: 1 },
        { placeId: 'south', devices: 2 },
      ],
      active: { value: 2, known: 2, of: 3 },
    });
  });

  it("count a place's users once, those within it included", () => {
    // North 12 (its office is among them) + hall 8; the yard has no figure.
    expect(today.users).toMatchObject({ value: '20', known: 2, of: 3 });
  });

  it.each([
    // 20 users / devices a and b; c stands where nobody counted.
    ['usersPerDevice', '10'],
    // (2,500 + 1,000) / 20
    ['pagesPerUser', '175'],
    // 3,500 × 12 / 100 students
    ['pagesPerStudent', '420'],
    // 500 / 3,500
    ['colourShare', '0.142857'],
    // (2,500 × 0.6 + 1,000 × 0.4) / 3,500
    ['duplexShare', '0.542857'],
    // 3,500 / 10,000
    ['utilisation', '0.35'],
  ] as const)('give %s as %s, of two of the three devices', (name, value) => {
    expect(today[name]).toMatchObject({ value, known: 2, of: 3 });
  });

  it('give utilisation by device, against the recommended volume', () => {
    expect(today.utilisationByDevice).toEqual({ a: '0.5', b: '0.2' });
  });

  it('give the age when the comparison starts, of the devices whose day is known', () => {
    // 2022-12-01 to 2026-12-01 are 1,461 days, 4 years of 365.25.
    expect(today.age.average).toMatchObject({ value: '4', known: 1, of: 3 });
    expect(today.age.oldest).toMatchObject({ value: '4', known: 1, of: 3 });
  });

  it('give the cost of a page by meter and all in, and say what it includes', () => {
    // (2,000 × 0.01 + 1,000 × 0.03) / 3,000
    expect(today.costPerPage.mono).toMatchObject({
      value: '0.016667',
      known: 2,
      of: 3,
      includes: ['supplies'],
    });
    expect(today.costPerPage.colour).toMatchObject({ value: '0.08', known: 1, of: 1 });
    // (20 + 40 + 30 + lease 100) / 3,500
    expect(today.costPerPage.allIn).toMatchObject({
      value: '0.054286',
      known: 2,
      of: 3,
      includes: ['lease', 'supplies'],
    });
  });
});

describe('the cost of a page', () => {
  it('is that of worked example 11.2, and says what it includes', () => {
    const [today] = json(exampleProposal('11-2')).states;

    // Toner 0.0147 + drum 0.0016 + kit 0.0012 + service 0.0035; 1,205.82 a year by 36,000 pages.
    expect(today?.costPerPage.mono).toMatchObject({
      value: '0.021',
      includes: ['supplies', 'wearParts', 'service'],
    });
    expect(today?.costPerPage.allIn).toMatchObject({
      value: '0.033495',
      includes: ['lease', 'supplies', 'wearParts', 'service', 'energy'],
    });
  });

  it('leaves out a device that pays one sum for mono and color pages, and counts one that prints mono only', () => {
    const lump = (id: string, kind: 'monoMfp' | 'colourMfp', colour: string): Device => ({
      id,
      kind,
      volume: { basis: 'average', mono: '1000', colour, grade: 'told' },
      monthlyCost: { value: '30', grade: 'invoice' },
    });
    const devices = [lump('x', 'colourMfp', '100'), lump('y', 'monoMfp', '0')];
    const { costPerPage } = stateOf({ ...twoBuildings(), devices });

    expect(costPerPage.mono).toMatchObject({ value: '0.03', known: 1, of: 2 });
    expect(costPerPage.colour).toMatchObject({ value: null, known: 0, of: 1 });
    // 60 / 2,100
    expect(costPerPage.allIn).toMatchObject({ value: '0.028571', known: 2, of: 2 });
  });

  it('of "do nothing" holds the price increases that flat leaves out', () => {
    // 11.3: 26,399.10 and 25,033.50 over 60 × 14,200 pages.
    const found = json(exampleProposal('11-3'));

    expect(found.states[0]?.costPerPage.allIn.value).toBe('0.029382');
    expect(found.doNothingCostPerPage.allIn.value).toBe('0.030985');
  });
});

describe('what is not known', () => {
  it('is null, never zero', () => {
    const empty = stateOf({ ...twoBuildings(), places: [], devices: [{ id: 'x', kind: 'unknown' }] });

    expect(empty.users.value).toBeNull();
    expect(empty.usersPerDevice).toMatchObject({ value: null, known: 0, of: 1 });
    expect(empty.colourShare.value).toBeNull();
    expect(empty.utilisation.value).toBeNull();
    expect(empty.age.oldest.value).toBeNull();
    expect(empty.costPerPage.allIn.value).toBeNull();
  });

  it('leaves a device without a place to the users of the whole client where all are counted', () => {
    const office = { id: 'n', name: 'N', kind: 'building' as const, users: told('6') };
    const devices = [1, 2].map((at) => ({
      id: `d${String(at)}`,
      kind: 'monoMfp' as const,
      volume: { basis: 'average' as const, mono: '10', colour: '0', grade: 'told' as const },
    }));

    expect(stateOf({ ...twoBuildings(), places: [office], devices }).usersPerDevice.value).toBe('3');
  });

  it('does not go round in places that lie in each other', () => {
    const ring = [
      { id: 'p', name: 'P', kind: 'floor' as const, parentId: 'q', users: told('3') },
      { id: 'q', name: 'Q', kind: 'floor' as const, parentId: 'p' },
    ];

    expect(stateOf({ ...twoBuildings(), places: ring }).users).toMatchObject({ value: '3', known: 1, of: 2 });
  });
});

describe('ratios of an option', () => {
  it('hold when all its steps are made, its cost of a page over the whole term', () => {
    // b leaves for a from month 31 (2029-06-01) on.
    const option = stateOf(
      twoBuildings(
        optionEdit({
          phases: [{ id: 'p', name: 'Later', startsOn: '2029-06-01' }],
          fates: [{ deviceId: 'b', fate: { type: 'retire', pagesTo: 'a' }, phaseId: 'p' }],
        }),
      ),
      1,
    );

    expect(option.fleet.devices).toBe(2);
    expect(option.utilisationByDevice).toEqual({ a: '0.7' });
    // 30 months (2,000 × 0.01 + 1,000 × 0.03) + 30 months 3,000 × 0.01, by 60 × 3,000 pages: 2,400 / 180,000
    expect(option.costPerPage.mono.value).toBe('0.013333');
  });
});
