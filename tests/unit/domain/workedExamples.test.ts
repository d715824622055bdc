import { describe, expect, it } from 'vitest';
import { compare } from '../../../shared/domain/comparison/compare';
import type { OptionComparison } from '../../../shared/domain/comparison/comparison';
import { billOfMonth } from '../../../shared/domain/contract/bill';
import { meterCharges } from '../../../shared/domain/contract/charge';
import type { CostCategory } from '../../../shared/domain/cost/costLine';
import type { CostTable } from '../../../shared/domain/cost/costTable';
import { yearlyKwh } from '../../../shared/domain/cost/energy';
import { leasePayment } from '../../../shared/domain/cost/hardware';
import { partCostPerPage, suppliesPrice } from '../../../shared/domain/cost/supplies';
import type { Device } from '../../../shared/domain/fleet/device';
import { volumeOf, volumesOf } from '../../../shared/domain/fleet/pageVolume';
import { moneyToDecimal, roundToMoney } from '../../../shared/domain/money';
import { add, divide, multiply, rate, toDecimal, whole } from '../../../shared/domain/rate';
import { exampleProposal } from '../../factories/exampleProposal';

const usd = (amount: bigint): string => moneyToDecimal(amount as never, 'USD');
const row = (table: CostTable, category: CostCategory): readonly string[] =>
  table.rows.find((entry) => entry.category === category)?.annual.map(usd) ?? [];
const all = (table: CostTable): readonly string[] => [...table.annual, table.term].map(usd);

function only<T>(list: readonly T[]): T {
  const [first] = list;
  if (first === undefined) throw new Error('the list is empty');
  return first;
}

describe('worked example 11.1: a contract bill', () => {
  const proposal = exampleProposal('11-1');
  const perDevice = only(proposal.contracts);
  const pooled = only(only(proposal.options).contracts);
  const volumes = volumesOf(proposal.devices);
  const bill = (contract: typeof pooled, year: number): readonly string[] => {
    const { lines, total } = billOfMonth(contract, volumes, { year, currency: 'USD' });
    return [...lines.map((line) => usd(line.amount)), usd(total)];
  };

  const chargesOf = (contract: typeof pooled) =>
    meterCharges(contract, [{ devices: contract.devices, volumes, count: 1, months: [{ from: 1, to: 1 }] }]);

  it('bills the overage of each device on its own, and none where no more than the included pages is used', () => {
    const over = chargesOf(perDevice).map((charge) =>
      [charge.deviceId, charge.meter, toDecimal(charge.clicks, 0)].join(' '),
    );

    expect(over).toEqual(['A mono 2150', 'A colour 400', 'C colour 200']);
  });

  it('bills the overage of the pool', () => {
    const charges = chargesOf(pooled);

    const over = pooled.meters.map((_, billedMeter) =>
      charges
        .filter((charge) => charge.billedMeter === billedMeter)
        .reduce((total, { clicks }) => add(total, clicks), whole(0)),
    );

    expect(over.map((pages) => toDecimal(pages, 4))).toEqual(['650.0000', '250.0000']);
  });

  it.each([
    ['per device', 1, ['180.00', '14.84', '35.40', '230.24']],
    ['pooled', 1, ['180.00', '4.49', '14.75', '199.24']],
    ['per device', 2, ['189.00', '15.58', '37.17', '241.75']],
    ['pooled', 2, ['189.00', '4.71', '15.49', '209.20']],
    ['pooled', 3, ['198.45', '4.94', '16.26', '219.65']],
  ] as const)('bills a month %s in contract year %i: base, mono, colour, total', (kind, year, expected) => {
    expect(bill(kind === 'pooled' ? pooled : perDevice, year)).toEqual(expected);
  });

  it('rounds the year as its own leaf in the comparison: 2,390.82 and not 12 × 199.24', () => {
    const option = only(compare(proposal).options);

    expect(usd(option.cost.annual[0] ?? 0n)).toBe('2390.82');
    expect(row(option.cost, 'base')[0]).toBe('2160.00');
    expect(row(option.cost, 'pages')[0]).toBe('230.82');
  });
});

describe('worked example 11.2: one device', () => {
  const proposal = exampleProposal('11-2');
  const device: Device = only(proposal.devices);
  const parts = device.supplies?.type === 'parts' ? device.supplies.parts : [];
  const pages = volumeOf(device).mono.pages;
  const service = rate(device.service?.perPage?.value ?? '');
  const inMonthAndYear = (perPage: ReturnType<typeof rate>): readonly string[] => {
    const month = multiply(perPage, pages);
    return [month, multiply(month, whole(12))].map((amount) => usd(roundToMoney(amount, 'USD')));
  };

  const perPage = (supplies: Device['supplies'], meter: 'mono' | 'colour') => {
    const price = supplies === undefined ? {} : suppliesPrice(supplies, meter);
    return [price.supplies, price.wearParts].reduce(
      (total, part) => add(total, part?.perPage ?? whole(0)),
      whole(0),
    );
  };

  it('makes exactly 3,000 pages a month of two readings 487 days apart', () => {
    expect(toDecimal(pages, 10)).toBe('3000.0000000000');
  });

  it('has the printed cost per page, month and year of each part', () => {
    const printed = parts.map((part) => [
      toDecimal(partCostPerPage(part), 4),
      ...inMonthAndYear(partCostPerPage(part)),
    ]);

    expect(printed).toEqual([
      ['0.0147', '44.10', '529.20'],
      ['0.0016', '4.80', '57.60'],
      ['0.0012', '3.60', '43.20'],
    ]);
    expect([toDecimal(service, 4), ...inMonthAndYear(service)]).toEqual(['0.0035', '10.50', '126.00']);
  });

  it('has 0.0210 a page without hardware and energy', () => {
    expect(toDecimal(add(perPage(device.supplies, 'mono'), service), 4)).toBe('0.0210');
  });

  it('rounds lease and energy at the month: 36.90 and 0.59', () => {
    const lease = device.hardware?.type === 'lease' ? leasePayment(device.hardware) : whole(0);
    const kwh = device.energy === undefined ? whole(0) : yearlyKwh(device.energy);
    const energyMonth = divide(multiply(kwh, rate('0.15')), whole(12));

    expect(usd(roundToMoney(lease, 'USD'))).toBe('36.90');
    expect(toDecimal(kwh, 1)).toBe('46.8');
    expect(usd(roundToMoney(energyMonth, 'USD'))).toBe('0.59');
  });

  it('costs 1,205.82 a year, 0.0335 a page with hardware and energy', () => {
    const { doNothing } = compare(proposal).today;

    expect(all(doNothing)).toEqual(['1205.82', '1205.82']);
    expect(row(doNothing, 'lease')).toEqual(['442.80']);
    expect(row(doNothing, 'energy')).toEqual(['7.02']);
    expect(row(doNothing, 'supplies')).toEqual(['529.20']);
    expect(row(doNothing, 'wearParts')).toEqual(['100.80']);
    expect(row(doNothing, 'service')).toEqual(['126.00']);
    expect(toDecimal(divide({ n: doNothing.term, d: 100n }, whole(36000)), 6)).toBe('0.033495');
  });

  it('has 0.1260 a colour page with C, M and Y at 150.00 / 6,000 and 7 % each', () => {
    const colourToner = {
      name: 'C, M or Y',
      usedBy: 'colour',
      price: { value: '150.00', grade: 'invoice' },
      yield: { value: '6000', grade: 'published' },
      coverage: { value: '7', grade: 'estimate' },
    } as const;
    const supplies = { type: 'parts', parts: [...parts, colourToner, colourToner, colourToner] } as const;

    expect(toDecimal(add(perPage(supplies, 'colour'), service), 4)).toBe('0.1260');
  });
});

describe('worked example 11.3: six devices over 60 months', () => {
  const comparison = compare(exampleProposal('11-3'));
  const future: OptionComparison = only(comparison.options);

  it('carries today on with the contract escalator: do nothing', () => {
    const { doNothing } = comparison.today;

    expect(row(doNothing, 'lease')).toEqual(Array(5).fill('1740.00'));
    expect(row(doNothing, 'pages')).toEqual(['2598.00', '2727.90', '2864.30', '3007.51', '3157.89']);
    expect(row(doNothing, 'supplies')).toEqual(Array(5).fill('586.80'));
    expect(row(doNothing, 'energy')).toEqual(Array(5).fill('81.90'));
    expect(all(doNothing)).toEqual(['5006.70', '5136.60', '5273.00', '5416.21', '5566.59', '26399.10']);
  });

  it('costs the future year by year with buyout, move and removal, and the end of the lease', () => {
    expect(row(future.cost, 'lease')).toEqual(Array(5).fill('1377.60'));
    expect(row(future.cost, 'pages')).toEqual(['1998.00', '2057.94', '2119.68', '2183.27', '2248.77']);
    expect(row(future.cost, 'supplies')).toEqual(Array(5).fill('334.80'));
    expect(row(future.cost, 'energy')).toEqual(Array(5).fill('60.84'));
    expect(row(future.cost, 'buyout')).toEqual(['1450.00', '0.00', '0.00', '0.00', '0.00']);
    expect(row(future.cost, 'oneOff')).toEqual(['240.00', '0.00', '0.00', '0.00', '0.00']);
    expect(row(future.cost, 'endOfLease')).toEqual(['0.00', '0.00', '0.00', '0.00', '180.00']);
    expect(all(future.cost)).toEqual(['5461.24', '3831.18', '3892.92', '3956.51', '4202.01', '21343.86']);
  });

  it('saves 5,055.24 against do nothing although year 1 costs 454.54 more', () => {
    const { annual, term } = future.saving.doNothing;

    expect([...annual, term].map(usd)).toEqual([
      '-454.54',
      '1305.42',
      '1380.08',
      '1459.70',
      '1364.58',
      '5055.24',
    ]);
  });

  it('saves 3,689.64 against today flat, which is 25,033.50', () => {
    expect(usd(comparison.today.flat.term)).toBe('25033.50');
    expect(usd(future.saving.flat.term)).toBe('3689.64');
  });

  it('pays its one-offs of 1,690.00 back in month 17, the end of the lease left out', () => {
    expect(usd(future.oneOff)).toBe('1690.00');
    expect(future.paybackMonths).toBe(17);
  });

  it('balances pages: 13,000 mono today, 12,700 in the future and 300 removed', () => {
    const { today, option, removedBy, unassigned } = future.pageBalance;
    const pages = [today.mono, option.mono, today.colour, option.colour].map((count) => toDecimal(count, 0));

    expect(pages).toEqual(['13000', '12700', '1200', '1200']);
    expect(removedBy.map((removal) => toDecimal(removal.pages.mono, 0))).toEqual(['300']);
    expect(unassigned).toEqual([]);
    expect(future.checks).toEqual([]);
  });

  it('prints 7,300 pages on the new device and 1,000 on the moved one', () => {
    const mono = ['N1', 'D2', 'D4', 'D5', 'D6'].map(
      (id) => future.flow.volumes.get(id)?.mono.pages ?? whole(-1),
    );

    expect(mono.map((count) => toDecimal(count, 0))).toEqual(['7300', '1000', '900', '3000', '500']);
  });

  it('would cost 2,193.76 more were the lease a $1 lease, owned after month 10', () => {
    const owned = {
      type: 'lease',
      payment: { type: 'monthly', amount: { value: '145.00', grade: 'invoice' } },
      paymentsLeft: 10,
      after: 'owned',
      endCost: { value: '1.00', grade: 'invoice' },
    } as const;
    const proposal = exampleProposal('11-3', {
      type: 'device.change',
      deviceIds: ['D1'],
      changes: { hardware: owned },
    });

    const { today, options } = compare(proposal);

    expect(usd(today.doNothing.term)).toBe('19150.10');
    expect(usd(only(options).saving.doNothing.term)).toBe('-2193.76');
  });
});
