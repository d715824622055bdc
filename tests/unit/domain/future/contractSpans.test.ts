import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../../shared/domain/contract/contract';
import type { Timeline } from '../../../../shared/domain/cost/timeline';
import { volumesOf } from '../../../../shared/domain/fleet/pageVolume';
import type { DeviceFate, Option } from '../../../../shared/domain/future/option';
import { optionTimeline } from '../../../../shared/domain/future/timelines';
import { contractOf, deviceOf, optionOf, proposalWith } from '../../../factories/optionOf';

const devices = ['A', 'B', 'C'].map((id) => deviceOf(id, [100, 0]));
const phases = [
  { id: 'p5', name: 'Fifth month', startsOn: '2026-11-01' },
  { id: 'p9', name: 'Ninth month', startsOn: '2027-03-01' },
  { id: 'p99', name: 'After the term', startsOn: '2034-09-01' },
];
const takeOver = (deviceId: string, contractId: string, phaseId?: string): DeviceFate => ({
  ...{ deviceId, fate: { type: 'takeOver', contractId } },
  ...(phaseId === undefined ? {} : { phaseId }),
});
const retire = (deviceId: string, phaseId: string): DeviceFate => ({
  ...{ deviceId, phaseId, fate: { type: 'retire', pagesTo: null } },
});

function played(contracts: readonly Contract[], parts: Partial<Option>): Timeline {
  const proposal = proposalWith({ devices, contracts }, 24);
  return optionTimeline(proposal, optionOf({ phases, ...parts }), volumesOf(devices)).timeline;
}
/** Per stage: its first month, then each contract with its devices. */
const under = (timeline: Timeline): readonly string[] =>
  timeline.stages.map(({ from, contracts }) =>
    [
      from,
      ...contracts.map((one) => `${one.id}:${one.devices.map(({ deviceId }) => deviceId).join('')}`),
    ].join(' '),
  );
const span = (timeline: Timeline, id: string) =>
  timeline.contracts.find(({ contract }) => contract.id === id);

describe('who stands under a contract', () => {
  it('today, until it leaves or joins a contract of the option', () => {
    const timeline = played([contractOf('today', ['A', 'B', 'C'])], {
      fates: [retire('A', 'p5')],
      contracts: [contractOf('offer', ['B'], { phaseId: 'p9' })],
    });

    expect(under(timeline)).toEqual(['1 today:ABC', '5 today:BC', '9 today:C offer:B']);
  });

  it('joins with its own fate where it has one, a kept one with the contract, a new one when it comes', () => {
    const timeline = played([], {
      fates: [takeOver('A', 'offer', 'p9')],
      newDevices: [{ id: 'N', kind: 'monoMfp', phaseId: 'p5' }],
      contracts: [contractOf('offer', ['A', 'B', 'N'])],
    });

    expect(under(timeline)).toEqual(['1 offer:B', '5 offer:BN', '9 offer:ABN']);
  });

  it('is taken over by a contract that does not list it, and has one entry where it does', () => {
    const rates = { mono: { value: '0.01', grade: 'told' } } as const;
    const offer = { ...contractOf('offer', []), devices: [{ deviceId: 'B', rates }] };
    const timeline = played([contractOf('today', ['A', 'B'])], {
      fates: [takeOver('B', 'offer'), takeOver('A', 'offer')],
      contracts: [offer],
    });

    expect(under(timeline)).toEqual(['1 today: offer:BA']);
    expect(timeline.stages[0]?.contracts[1]?.devices).toEqual([{ deviceId: 'B', rates }, { deviceId: 'A' }]);
  });

  it('never is a listed device that leaves before it would join', () => {
    const timeline = played([], { fates: [retire('A', 'p5')], contracts: [contractOf('offer', ['A'])] });

    expect(under(timeline)).toEqual(['1 offer:', '5 offer:']);
  });

  it('takes its prices from the option before today, from the first of the option and the last of today', () => {
    const today = [contractOf('one', ['A', 'B', 'C']), contractOf('two', ['A', 'B'])];
    const timeline = played(today, {
      endedContracts: [],
      fates: [takeOver('C', 'offer')],
      contracts: [contractOf('offer', ['B']), contractOf('other', ['B'])],
    });
    const firsts = [...(timeline.stages[0]?.contractOf ?? [])].map(([id, contract]) => [id, contract.id]);

    expect(Object.fromEntries(firsts)).toEqual({ A: 'two', B: 'offer', C: 'offer' });
    expect(under(timeline)).toEqual(['1 one:A two:A offer:BC other:B']);
  });

  it('is the same contract object where all its devices stay', () => {
    const today = contractOf('today', ['A', 'B']);
    const timeline = played([today], { fates: [retire('C', 'p5')] });

    expect(timeline.stages.map(({ contracts }) => contracts[0] === today)).toEqual([true, true]);
  });
});

describe('a contract that the option ends', () => {
  const ended = (contract: Contract, parts: Partial<Option>): Timeline =>
    played([contract], { endedContracts: ['today'], ...parts });

  it('runs until the last of its devices has another fate', () => {
    const timeline = ended(contractOf('today', ['A', 'B']), {
      fates: [retire('A', 'p5'), retire('B', 'p9')],
    });

    expect(span(timeline, 'today')).toMatchObject({ from: 1, to: 8, endsInMonth: 8 });
    expect(under(timeline)).toEqual(['1 today:AB', '5 today:B', '9']);
  });

  it('or another contract', () => {
    const timeline = ended(contractOf('today', ['A', 'B']), {
      fates: [retire('A', 'p5')],
      contracts: [contractOf('offer', ['B'], { phaseId: 'p9' })],
    });

    expect(span(timeline, 'today')).toMatchObject({ to: 8, endsInMonth: 8 });
  });

  it.each([[['A']], [[]]])('at once where none of its devices %j has one, its end paid in month 1', (ids) => {
    const timeline = ended(contractOf('today', ids), {});

    expect(span(timeline, 'today')).toMatchObject({ from: 1, to: 0, endsInMonth: 1 });
    expect(under(timeline)).toEqual(['1']);
  });

  it('does not end within the term where its devices change after it', () => {
    const found = span(ended(contractOf('today', ['A']), { fates: [retire('A', 'p99')] }), 'today');

    expect(found).toMatchObject({ from: 1, to: 24 });
    expect(found).not.toHaveProperty('endsInMonth');
  });

  it.each([
    ['2026-09-30', 3],
    ['2027-05-31', 8],
    ['2030-12-31', 8],
  ])('and would end by itself on %s ends once, in month %i', (endsOn, month) => {
    const contract = contractOf('today', ['A'], { endsOn, renewal: { after: 'ends' } });

    expect(span(ended(contract, { fates: [retire('A', 'p9')] }), 'today')).toMatchObject({
      to: month,
      endsInMonth: month,
    });
  });

  it('and was over before the comparison costs no end', () => {
    const contract = contractOf('today', ['A'], { endsOn: '2026-05-31', renewal: { after: 'ends' } });
    const found = span(ended(contract, {}), 'today');

    // From 2026-07-01 to 2026-05-31 are -2 whole months: the last month is -1.
    expect(found).toMatchObject({ to: -1 });
    expect(found).not.toHaveProperty('endsInMonth');
  });
});

describe('a contract of the option', () => {
  it('counts its months from its own start, else from its phase', () => {
    const timeline = played([contractOf('old', [], { startsOn: '2024-05-01' })], {
      contracts: [
        contractOf('phased', [], { phaseId: 'p9' }),
        contractOf('dated', [], { startsOn: '2026-10-01', phaseId: 'p5' }),
      ],
    });

    // 26 months before the term; 8 after its start; 2026-10-01 is 3 months after its start.
    expect(
      timeline.contracts.map(({ contract, offset, from, to }) => [contract.id, offset, from, to]),
    ).toEqual([
      ['old', 26, 1, 24],
      ['phased', -8, 9, 24],
      ['dated', -3, 5, 24],
    ]);
  });

  it('ends where it does not renew, and goes on where nothing is said', () => {
    const timeline = played([], {
      contracts: [
        contractOf('ends', ['A'], { endsOn: '2027-10-31', renewal: { after: 'ends' } }),
        contractOf('goes on', ['B'], { endsOn: '2027-10-31' }),
      ],
    });

    expect(under(timeline)).toEqual(['1 ends:A goes on:B', '17 goes on:B']);
    expect(span(timeline, 'ends')).toMatchObject({ to: 16, endsInMonth: 16 });
    expect(span(timeline, 'goes on')).not.toHaveProperty('endsInMonth');
  });

  it('never bills where it begins after the term', () => {
    expect(under(played([], { contracts: [contractOf('late', ['A'], { phaseId: 'p99' })] }))).toEqual(['1']);
  });
});
