import { describe, expect, it } from 'vitest';
import type { Timeline } from '../../../../shared/domain/cost/timeline';
import { volumesOf } from '../../../../shared/domain/fleet/pageVolume';
import type { Option } from '../../../../shared/domain/future/option';
import type { OptionTimeline } from '../../../../shared/domain/future/timelines';
import { optionTimeline, todayTimeline } from '../../../../shared/domain/future/timelines';
import type { Proposal } from '../../../../shared/domain/proposal/proposal';
import { contractOf, deviceOf, optionOf, proposalWith, volumesText } from '../../../factories/optionOf';

const devices = [deviceOf('A', [600, 20], { placeId: 'x' }), deviceOf('B', [400, 0], { placeId: 'x' })];
const spring = { id: 'spring', name: 'Spring', startsOn: '2027-03-01' }; // month 9
const replaceA = { deviceId: 'A', fate: { type: 'replace', by: 'N' }, phaseId: 'spring' } as const;
const withN = { newDevices: [{ id: 'N', kind: 'colourMfp' as const, phaseId: 'spring' }], phases: [spring] };

function played(parts: Partial<Option>, more: Partial<Proposal> = {}, termMonths = 36): OptionTimeline {
  const proposal = proposalWith({ devices, ...more }, termMonths);
  return optionTimeline(proposal, optionOf(parts), volumesOf(proposal.devices));
}
const monthsOf = (timeline: Timeline): readonly (readonly number[])[] =>
  timeline.stages.map(({ from, to }) => [from, to]);
const hardwareOf = ({ timeline }: OptionTimeline, id: string) =>
  timeline.hardware.find(({ device }) => device.id === id);

describe('the timeline of today', () => {
  it('is one stage with the very devices, volumes and contracts given', () => {
    const proposal = proposalWith({ devices, contracts: [contractOf('k', ['A'])] });
    const volumes = volumesOf(devices);
    const { stages, hardware } = todayTimeline(proposal, volumes, { isFlat: false });
    const [stage] = stages;

    expect(stages).toHaveLength(1);
    expect(stage).toMatchObject({ from: 1, to: 36 });
    expect(stage?.devices).toBe(devices);
    expect(stage?.volumes).toBe(volumes);
    expect(stage?.contracts[0]).toBe(proposal.contracts[0]);
    expect(hardware.map(({ device, from, to }) => [device.id, from, to])).toEqual([
      ['A', 1, 36],
      ['B', 1, 36],
    ]);
  });

  it('parts where a contract ends, unless it is flat', () => {
    // 2026-07-01 to 2027-06-30 are 11 whole months: the contract runs until month 12.
    const ending = contractOf('k', ['A'], { endsOn: '2027-06-30', renewal: { after: 'ends' } });
    const proposal = proposalWith({ devices, contracts: [ending, contractOf('l', ['A', 'B'])] });
    const doNothing = todayTimeline(proposal, volumesOf(devices), { isFlat: false });
    const flat = todayTimeline(proposal, volumesOf(devices), { isFlat: true });

    expect(monthsOf(doNothing)).toEqual([
      [1, 12],
      [13, 36],
    ]);
    expect(doNothing.stages.map(({ contracts }) => contracts.map(({ id }) => id))).toEqual([
      ['k', 'l'],
      ['l'],
    ]);
    expect(doNothing.contracts[0]).toMatchObject({ from: 1, to: 12, endsInMonth: 12 });
    expect(monthsOf(flat)).toEqual([[1, 36]]);
    expect(flat.contracts[0]).not.toHaveProperty('endsInMonth');
  });

  it('has the soft costs over the whole term', () => {
    const figure = { value: '8', grade: 'told' } as const;
    const softCost = { id: 's', label: 'Tickets', kind: 'tickets', quantity: figure, cost: figure } as const;
    const { softCosts } = todayTimeline(
      proposalWith({ devices, softCosts: [softCost] }),
      volumesOf(devices),
      { isFlat: true },
    );

    expect(softCosts).toEqual([{ softCost, from: 1, to: 36 }]);
  });
});

describe('the timeline of an option', () => {
  it('without phases is one stage, with the objects of today where nothing changes', () => {
    const proposal = proposalWith({ devices, contracts: [contractOf('k', ['A', 'B'])] });
    const volumes = volumesOf(devices);
    const { timeline, state } = optionTimeline(proposal, optionOf({ phases: [spring] }), volumes);

    expect(timeline.stages).toHaveLength(1);
    expect(timeline.stages[0]?.devices).toBe(devices);
    expect(timeline.stages[0]?.volumes).toBe(volumes);
    expect(timeline.stages[0]?.contracts[0]).toBe(proposal.contracts[0]);
    expect(state.devices).toBe(devices);
  });

  it('parts at the phases in which something begins, and only there', () => {
    const unused = { id: 'unused', name: 'Unused', startsOn: '2028-01-01' };
    const { timeline, flows } = played({ ...withN, fates: [replaceA], phases: [spring, unused] });

    expect(monthsOf(timeline)).toEqual([
      [1, 8],
      [9, 36],
    ]);
    expect(timeline.stages.map(({ volumes }) => volumesText(volumes))).toEqual([
      { A: '600+20', B: '400+0' },
      { B: '400+0', N: '600+20' },
    ]);
    expect(flows.map(({ from, to }) => [from, to])).toEqual(monthsOf(timeline));
    expect(timeline.stages[1]?.volumes.get('B')).toBe(timeline.stages[0]?.volumes.get('B'));
  });

  it('keeps equal volumes the same object from stage to stage, also where a policy made them', () => {
    const policy = {
      id: 'p',
      name: 'P',
      at: 'all',
      removes: { type: 'share', mono: '0.1', colour: '0', grade: 'told' },
    } as const;
    const [first, then] = played({ ...withN, fates: [replaceA], policies: [policy] }).timeline.stages;

    expect(first?.volumes.get('B')).toBeDefined();
    expect(then?.volumes.get('B')).toBe(first?.volumes.get('B'));
  });

  it('says where moved and redeployed devices stand then, and leaves the others as they are', () => {
    const moved = {
      deviceId: 'A',
      fate: { type: 'redeploy', toPlaceId: 'y', pagesTo: 'B' },
      phaseId: 'spring',
    } as const;
    const [first, then] = played({ fates: [moved], phases: [spring] }).timeline.stages;

    expect(first?.devices).toBe(devices);
    expect(then?.devices.map(({ placeId }) => placeId)).toEqual(['y', 'x']);
    expect(then?.devices[1]).toBe(devices[1]);
  });

  it('leaves out what begins after the term', () => {
    const { timeline, state } = played({ ...withN, fates: [replaceA] }, {}, 8);

    expect(monthsOf(timeline)).toEqual([[1, 8]]);
    expect(timeline.hardware.map(({ device }) => device.id)).toEqual(['A', 'B']);
    expect(timeline.hardware[0]).not.toHaveProperty('leavesAfter');
    expect(state.stillPaid).toEqual([]);
  });

  it('dates one-off costs by their phase, and leaves out those after the term', () => {
    const amount = { value: '100', grade: 'told' } as const;
    const once = { label: 'Once', kind: 'delivery', amount } as const;
    const { timeline, state } = played({
      phases: [spring],
      oneOffs: [
        { ...once, id: 'first', month: 1 },
        { ...once, id: 'second month of spring', month: 2, phaseId: 'spring' },
        { ...once, id: 'after the term', month: 29, phaseId: 'spring' },
      ],
    });

    expect(timeline.oneOffs.map(({ oneOff, month }) => [oneOff.id, month])).toEqual([
      ['first', 1],
      ['second month of spring', 10],
    ]);
    expect(state.oneOffs).toHaveLength(3);
  });

  it('changes the quantity of a soft cost from its phase on', () => {
    const figure = (value: string) => ({ value, grade: 'told' as const });
    const softCost = {
      ...{ id: 's', label: 'Tickets', kind: 'tickets' as const },
      ...{ quantity: figure('8'), cost: figure('25') },
    };
    const { timeline } = played(
      { phases: [spring], softChanges: [{ softCostId: 's', quantity: figure('3'), phaseId: 'spring' }] },
      { softCosts: [softCost, { ...softCost, id: 't' }] },
    );

    expect(
      timeline.softCosts.map(({ softCost: cost, from, to }) => [cost.id, cost.quantity.value, from, to]),
    ).toEqual([
      ['s', '8', 1, 8],
      ['s', '3', 9, 36],
      ['t', '8', 1, 36],
    ]);
  });
});

describe('hardware over the term', () => {
  it.each([
    [0, 8],
    [2, 10],
    [40, 36],
  ])(
    'of a device that leaves in month 9 with an overlap of %i lasts until month %i',
    (overlapMonths, last) => {
      const found = played({ ...withN, fates: [replaceA], phases: [{ ...spring, overlapMonths }] });

      expect(hardwareOf(found, 'A')).toMatchObject({ from: 1, to: last, leavesAfter: last, worksUntil: 8 });
      expect(hardwareOf(found, 'N')).toMatchObject({ isNew: true, from: 9, to: 36 });
      expect(hardwareOf(found, 'B')).not.toHaveProperty('leavesAfter');
    },
  );

  it('of a device that leaves at once is empty', () => {
    const found = played({ fates: [{ deviceId: 'A', fate: { type: 'retire', pagesTo: 'B' } }] });

    expect(hardwareOf(found, 'A')).toMatchObject({ from: 1, to: 0, leavesAfter: 0, worksUntil: 0 });
  });

  it('knows the month of the first buyout within the term', () => {
    const buyout = (id: string, deviceId: string, month: number) => ({
      ...{ id, deviceId, month, label: id, kind: 'buyout' as const },
      amount: { value: '900', grade: 'told' as const },
    });
    const found = played({ oneOffs: [buyout('b', 'A', 7), buyout('a', 'A', 5), buyout('late', 'B', 37)] });

    expect(hardwareOf(found, 'A')?.buyoutMonth).toBe(5);
    expect(hardwareOf(found, 'B')).not.toHaveProperty('buyoutMonth');
    expect(found.state.devices.map(({ hardware }) => hardware?.type)).toEqual(['paidOff', undefined]);
  });
});

describe('what is still paid for devices that left', () => {
  const payment = { type: 'monthly', amount: { value: '50', grade: 'told' } } as const;
  const price = { value: '3600', grade: 'told' } as const;
  const leaves = (hardware: NonNullable<(typeof devices)[number]['hardware']>, overlapMonths = 2) =>
    played(
      { ...withN, fates: [replaceA], phases: [{ ...spring, overlapMonths }] },
      { devices: [{ ...deviceOf('A', [1, 1]), hardware }] },
    ).state.stillPaid.map((device) => device.hardware);

  it.each([10, 0])(
    'is nothing where the lease has %i payments left and stands until month 10',
    (paymentsLeft) => {
      expect(leaves({ type: 'lease', payment, paymentsLeft, after: 'returned' })).toEqual([]);
    },
  );

  it('are the payments after that, the last of a lease that would run on', () => {
    // 24 payments from month 1; 10 are made by the end of the overlap: 14 are left.
    expect(leaves({ type: 'lease', payment, paymentsLeft: 24, after: 'continues' })).toEqual([
      { type: 'lease', payment, paymentsLeft: 14, after: 'returned' },
    ]);
  });

  it('are all payments of an annuity without a count, and a lease without any end as it is', () => {
    const annuity = {
      type: 'annuity',
      price,
      yearlyRate: { value: '0.06', grade: 'told' },
      months: 36,
    } as const;

    expect(leaves({ type: 'lease', payment: annuity, after: 'owned' })).toMatchObject([{ paymentsLeft: 26 }]);
    expect(leaves({ type: 'lease', payment, after: 'owned' })).toEqual([
      { type: 'lease', payment, after: 'owned' },
    ]);
  });

  it('is the rest of a book value, and nothing of a rental or what is paid off', () => {
    const owned = { type: 'owned', price, usefulMonths: 60 } as const;

    expect(leaves({ ...owned, monthsInUse: 49 })).toHaveLength(1);
    expect(leaves({ ...owned, monthsInUse: 50 })).toEqual([]);
    expect(leaves({ type: 'rental', monthly: price })).toEqual([]);
    expect(leaves({ type: 'paidOff' })).toEqual([]);
  });
});
