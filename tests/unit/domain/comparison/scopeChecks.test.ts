import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../../shared/domain/contract/contract';
import type { Device, Hardware, NewDevice } from '../../../../shared/domain/fleet/device';
import type { Option } from '../../../../shared/domain/future/option';
import type { Edit } from '../../../../shared/domain/proposal/edit';
import type { Figure } from '../../../../shared/domain/sourced';
import { checksOf } from '../../../factories/checksOf';
import { proposalOf } from '../../../factories/exampleProposal';

const told = (value: string): Figure => ({ value, grade: 'told' });
const settings: Edit = {
  type: 'settings.change',
  changes: { startsOn: '2027-01-01', termMonths: 36, energyPrice: told('0.15') },
};
/** Prints 1,000 mono pages a month, and color pages where it is said. */
const device = (id: string, more: Partial<Device> = {}, colour: string | null = null): Edit => ({
  type: 'device.add',
  device: {
    ...{ id, kind: colour === null ? 'monoMfp' : 'colourMfp' },
    volume: { basis: 'average', mono: '1000', colour, grade: 'measured' },
    ...more,
  },
});
const contract = (name: string, deviceIds: readonly string[], more: Partial<Contract> = {}): Contract => ({
  ...{ id: name, name, inclusion: 'pooled' },
  meters: [
    { meter: 'mono', rate: told('0.01') },
    { meter: 'colour', rate: told('0.08') },
  ],
  devices: deviceIds.map((deviceId) => ({ deviceId })),
  ...more,
});
const copies = (more: Partial<Contract> = {}, ...others: readonly string[]): Edit => ({
  type: 'contract.set',
  contract: contract('Copies', ['A', ...others], more),
});
const option = (more: Partial<Option> = {}): Edit => ({
  type: 'option.add',
  option: { id: 'o', name: 'Offer', ...more },
});
const lease = (more: Partial<Extract<Hardware, { type: 'lease' }>> = {}): Hardware => ({
  ...{ type: 'lease', payment: { type: 'monthly', amount: told('50') }, after: 'continues' },
  ...more,
});
/** An option in which N takes the place of A under a contract of its own. */
const replaced = (more: Partial<NewDevice> = {}, isCovered = true): Edit =>
  option({
    newDevices: [{ id: 'N', kind: 'monoMfp', ...more }],
    fates: [{ deviceId: 'A', fate: { type: 'replace', by: 'N' } }],
    contracts: isCovered ? [contract('New', ['N'])] : [],
  });
const tec = { type: 'tec', kwhPerWeek: told('2') } as const;
const endsIn2028 = { endsOn: '2028-12-31', renewal: { after: 'ends' } } as const;

type Said = readonly (readonly ['block' | 'warning', string])[];
const said = (codes: readonly string[], edits: readonly Edit[]): Said =>
  checksOf(proposalOf([settings, ...edits]))
    .filter(({ code }) => codes.includes(code))
    .map(({ severity, message }) => [severity, message]);

describe('what today counts and the option leaves out blocks the export and says what to do', () => {
  it.each<readonly [string, readonly Edit[], string]>([
    [
      'service that a contract of the option leaves out',
      [device('A'), copies(), option({ contracts: [contract('Toner', ['A'], { covers: ['supplies'] })] })],
      'The cost of service is missing for A in the option. Today it is counted, but in the option the contract "Toner" leaves it out. Let a contract cover it, or enter what service costs there.',
    ],
    [
      'service of the device that a new one replaces',
      [
        device('A', { supplies: { type: 'perPage', mono: told('0.02') }, service: { monthly: told('5') } }),
        replaced({ supplies: { type: 'perPage', mono: told('0.01') } }, false),
      ],
      'The cost of service is missing for N in the option. Today the devices whose pages go there have it, but in the option nothing covers it. Let a contract cover it, or enter what service costs there.',
    ],
    [
      "service that an invoice is today's cost of",
      [
        device('A', { supplies: { type: 'perPage', mono: told('0.02') } }),
        {
          type: 'invoice.set',
          invoice: {
            ...{ id: 'i', label: 'I', amount: told('99'), months: '12', devices: 'all', isBase: true },
            categories: ['supplies', 'service'],
          },
        },
        option({ contracts: [contract('Toner', ['A'], { covers: ['supplies'] })] }),
      ],
      'The cost of service is missing for A in the option. Today it is counted, but in the option the contract "Toner" leaves it out. Let a contract cover it, or enter what service costs there.',
    ],
    [
      'color pages that a contract of the option does not bill',
      [
        device('A', {}, '300'),
        copies(),
        option({
          contracts: [contract('Gray', ['A'], { meters: [{ meter: 'mono', rate: told('0.01') }] })],
        }),
      ],
      'A has a price for all its pages today, but in the option it has no price for its color pages under the contract "Gray". Add a meter for them to the contract.',
    ],
    [
      'pages after a contract that the option ends',
      [device('A'), copies(), option({ endedContracts: ['Copies'] })],
      'A has a price for all its pages today, but in the option it has no price for its mono pages once the contract "Copies" has ended. Let the contract go on, put the device under another, or enter prices of its own.',
    ],
    [
      'pages of a new device after the end of its contract',
      [
        device('A'),
        copies(),
        option({
          newDevices: [{ id: 'N', kind: 'monoMfp' }],
          fates: [{ deviceId: 'A', fate: { type: 'replace', by: 'N' } }],
          contracts: [contract('New', ['N'], endsIn2028)],
        }),
      ],
      'The new device N has no price for its mono pages from month 25 on once the contract "New" has ended, while today\'s side counts it. Let the contract go on, put the device under another, or enter prices of its own.',
    ],
    [
      'toner that a contract of the option leaves out',
      [device('A'), copies(), option({ contracts: [contract('Visits', ['A'], { covers: ['service'] })] })],
      'A has a price for all its pages today, but in the option it has no price for the toner of its mono pages, which the contract "Visits" leaves out. Enter the price of its supplies, or let the contract cover them.',
    ],
    [
      'the hardware of a new device',
      [device('A', { hardware: lease() }), copies(), replaced()],
      "The new device N has no hardware cost, while today's side counts it. Enter its lease, rent or price, or say that it is paid off.",
    ],
    [
      'the energy of a new device',
      [device('A', { energy: tec }), copies(), replaced()],
      "The new device N has no energy figure, while today's side counts it. Enter its TEC or its watts.",
    ],
    [
      'the months after the lease of a new device',
      [
        device('A', { hardware: { type: 'paidOff' } }),
        copies(),
        replaced({ hardware: lease({ paymentsLeft: 24, after: 'returned' }) }),
      ],
      'The new device N goes back after month 24 of 36, but its pages are printed there to the end. Lease it for the whole term, let its lease run on, or let the client own it.',
    ],
    [
      'the paper of a new device',
      [
        { type: 'settings.change', changes: { paperPrice: told('0.01'), counts: { paper: true } } },
        device('A', { duplexShare: told('0.4') }),
        copies(),
        replaced(),
      ],
      "The new device N has no share of two-sided printing, on which its paper depends, while today's side counts it. Enter it for the device, or one for the whole proposal.",
    ],
    [
      'pages of a new device that nothing prices',
      [device('A'), copies(), replaced({ service: { monthly: told('5') } }, false)],
      "The new device N has no price for its mono pages, while today's side counts it. Put it under a contract, or enter its supplies or a click rate.",
    ],
  ])('%s', (_what, edits, words) => {
    expect(said(['unequal-scope'], edits)).toEqual([['block', words]]);
  });

  it('not where both sides count the same', () => {
    const same: readonly (readonly Edit[])[] = [
      [
        device('A', { hardware: lease(), energy: tec }),
        copies(),
        replaced({ hardware: lease(), energy: tec }),
      ],
      [device('A'), copies({ covers: ['supplies'] }), option({ contracts: [contract('New', ['A'])] })],
      [device('A'), copies(endsIn2028), option()],
      [
        device('A', { service: { monthly: told('5') } }),
        copies({ covers: ['supplies'] }),
        option({ contracts: [contract('Toner', ['A'], { covers: ['supplies'] })] }),
      ],
      [
        device('A', { hardware: { type: 'paidOff' } }),
        copies(),
        replaced({ hardware: lease({ paymentsLeft: 36, after: 'returned' }) }),
      ],
    ];

    for (const edits of same) expect(said(['unequal-scope'], edits)).toEqual([]);
  });
});

describe('what only the option counts warns', () => {
  it.each<readonly [string, readonly Edit[], string]>([
    [
      'of hardware',
      [device('A'), copies(), replaced({ hardware: lease() })],
      "Only the option counts hardware: no device of today has a hardware cost, so that the option seems dearer than it is. Enter today's leases and prices, or say what is paid off.",
    ],
    [
      'of energy',
      [device('A'), copies(), replaced({ energy: tec })],
      "Only the option counts energy: no device of today has an energy figure, so that the option seems dearer than it is. Enter the TEC or watts of today's devices.",
    ],
    [
      'of the months after the end of a contract of today',
      [device('A'), copies(endsIn2028), option({ contracts: [contract('New', ['A'])] })],
      'Today\'s side is shorter than the option\'s: after the contract "Copies" ends, nothing prices the pages of A, so that today seems cheaper than it is. Say what follows the contract, or enter prices of the devices themselves.',
    ],
  ])('%s', (_what, edits, words) => {
    expect(said(['scope-one-sided', 'unequal-scope'], edits)).toEqual([['warning', words]]);
  });
});

describe('what is known of some devices only', () => {
  it('is said of hardware with the names of the others', () => {
    const edits = [
      device('A', { hardware: lease() }),
      ...['B', 'C', 'D', 'E'].map((id) => device(id)),
      copies({}, 'B', 'C', 'D', 'E'),
      option(),
    ];

    expect(said(['unknown-hardware'], edits)).toEqual([
      [
        'warning',
        'The hardware cost of 4 of 5 devices today, and of 4 of 5 in the option, is not known in full (B, C, D and 1 more); the totals hold what is known.',
      ],
    ]);
  });

  it('is not said of hardware where none is known, or all', () => {
    expect(said(['unknown-hardware'], [device('A'), copies(), option()])).toEqual([]);
    expect(said(['unknown-hardware'], [device('A', { hardware: lease() }), copies(), option()])).toEqual([]);
  });
});

describe('a price', () => {
  it('is not called missing where pages are not known for some of the months alone', () => {
    const place = (id: string): Edit => ({ type: 'place.set', place: { id, name: id, kind: 'building' } });
    const north = {
      placeId: 'north',
      supplies: { type: 'perPage', mono: told('0.02'), colour: told('0.1') },
    } as const;
    const volume = { basis: 'average', mono: '1000', colour: null, grade: 'measured' } as const;
    const edits = [
      ...[place('north'), place('south')],
      ...[device('A', { ...north, volume }, '0'), device('B', north, '100'), device('C', north, '100')],
      option({
        phases: [{ id: 'later', name: 'Later', startsOn: '2028-01-01' }],
        fates: [
          // Pages of A, in color not known, come to B until that moves away.
          { deviceId: 'A', fate: { type: 'retire', pagesTo: { over: 'place', share: 'equally' } } },
          { deviceId: 'B', fate: { type: 'move', toPlaceId: 'south', pagesTo: 'B' }, phaseId: 'later' },
        ],
      }),
    ];

    expect(said(['unequal-scope'], edits)).toEqual([]);
  });
});

describe('a print policy', () => {
  const policy = (colour: string): Edit => ({
    type: 'option.setPolicy',
    optionId: 'o',
    policy: {
      ...{ id: 'p', name: 'Less color', at: 'all' },
      removes: { type: 'pages', mono: '0', colour, grade: 'estimate' },
    },
  });

  it('that changes no pages is warned of', () => {
    const mono = [device('A'), device('B'), copies({}, 'B'), option()];

    expect(said(['policy-idle'], [...mono, policy('100')])).toEqual([
      [
        'warning',
        'The print policy "Less color" changes no pages: its devices print none of those it is for, or it names no number. Choose other devices, or say how many pages.',
      ],
    ]);
    expect(said(['policy-idle'], [device('C', {}, '500'), option(), policy('100')])).toEqual([]);
  });
});
