import type { Contract } from '../contract/contract';
import { monthsIn } from '../contract/period';
import type { CostLine, LineOrigin } from '../cost/costLine';
import type { DeviceId } from '../ids';
import type { Rate } from '../rate';
import { compareRates, isZero, whole, zero } from '../rate';
import type { FigureStep } from './amountSteps';
import { countedFigure } from './ends';
import type { Step } from './step';
import { countedStep, differenceOf, made, productOf, quotientOf, sumOf } from './step';

type MeterOrigin = Extract<LineOrigin, { rule: 'meter' | 'meterMinimum' }>;

/** What the chain of a contract's clicks is made with. */
export interface MeterAt {
  readonly contract: Contract;
  readonly figure: FigureStep;
  /** Pages a month of a device on the line's counter; `undefined` where they cannot be traced in one month. */
  readonly pages: (deviceId: DeviceId, month: number) => Step | undefined;
  /** The devices under the contract in a month. */
  readonly devices: (month: number) => readonly DeviceId[];
  /** A month of the term in which the line holds. */
  readonly month: number;
  /** What the devices of a pool share, made once. */
  readonly shared: (name: string, make: () => Step) => Step;
}

/** Charged clicks a month × rate: used, less included, what is charged of it, the device's share of its pool (domain.md 5.6). */
export function meterStep(line: CostLine, origin: MeterOrigin, at: MeterAt): Step {
  const { charge } = origin;
  const clicks = clicksStep(line, origin, at);
  const price = at.figure('Rate a click', 'moneyPerPage', charge.rate);
  const amount = productOf('Charged clicks × rate', 'money', [clicks, price]);
  if (charge.isLess !== true) return amount;
  const nothing = countedStep('Taken off again', 'money', {
    value: zero,
    text: 'The rate of the band reached holds for all clicks',
  });
  return differenceOf('Less what the clicks before the minimum cost', 'money', [nothing, amount]);
}

function clicksStep(line: CostLine, origin: MeterOrigin, at: MeterAt): Step {
  const { charge } = origin;
  const isShared = charge.poolUsed !== undefined;
  const used = isShared ? poolStep(origin, at) : usedStep(line, origin, at);
  const charged = sliceStep(used, origin, at);
  if (!isShared) return charged;
  const own = usedStep(line, origin, at);
  if (compareRates(charged.value, used.value) === 0) return own;
  return productOf('Share of the device in the pool', 'pages', [
    charged,
    quotientOf('Its use ÷ use of the pool', 'share', [own, used]),
  ]);
}

/** The clicks from `from` to `to` of those above the included ones, or up to the minimum. */
function sliceStep(used: Step, { rule, charge }: MeterOrigin, { contract }: MeterAt): Step {
  const isPlain = isZero(charge.included) && isZero(charge.from) && compareRates(charge.to, used.value) === 0;
  if (isPlain && rule === 'meter') return used;
  const period = contract.includedPer ?? 'month';
  const amount = (label: string, value: Rate): Step =>
    countedFigure(label, 'pages', {
      value,
      text: `"${contract.name}", a ${period} is ${String(monthsIn[period])} months`,
    });
  const over = made('Clicks above the included ones', 'pages', {
    op: 'greatest',
    inputs: [
      countedStep('Nothing', 'pages', { value: zero, text: 'Unused included pages are not credited' }),
      differenceOf('Used less included', 'pages', [used, amount('Included clicks a month', charge.included)]),
    ],
  });
  const billed =
    rule === 'meter' || isZero(charge.minimum)
      ? over
      : made('Clicks billed', 'pages', {
          op: 'greatest',
          inputs: [
            over,
            differenceOf('Minimum less included', 'pages', [
              amount('Minimum clicks a month', charge.minimum),
              amount('Included clicks a month', charge.included),
            ]),
          ],
        });
  const upTo =
    compareRates(charge.to, billed.value) === 0 ? billed : boundStep(charge.to, { billed, over, amount });
  if (isZero(charge.from)) return upTo;
  const from = boundStep(charge.from, { billed, over, amount });
  return differenceOf('Clicks at this rate', 'pages', [upTo, from]);
}

function boundStep(
  value: Rate,
  of: {
    readonly billed: Step;
    readonly over: Step;
    readonly amount: (label: string, value: Rate) => Step;
  },
): Step {
  if (compareRates(value, of.over.value) === 0) return of.over;
  if (compareRates(value, of.billed.value) === 0) return of.billed;
  return of.amount('Limit of the rate band, a month', value);
}

/** Clicks a month that a device made, or its pool: pages × share of the meter × clicks a page, averaged over the period. */
function usedStep(line: CostLine, origin: MeterOrigin, at: MeterAt): Step {
  const { deviceId } = line;
  if (deviceId === undefined) return poolStep(origin, at);
  const { averaged = [{ month: at.month, months: 1 }], periodMonths = 1 } = origin.charge;
  return averagedStep('Clicks a month', { stays: averaged, periodMonths }, (month) =>
    clicksIn(deviceId, month, { origin, at }),
  );
}

function clicksIn(
  deviceId: DeviceId,
  month: number,
  { origin, at }: { readonly origin: MeterOrigin; readonly at: MeterAt },
): Step {
  const { billedMeter } = origin;
  const meter = billedMeter === undefined ? undefined : at.contract.meters[billedMeter];
  const pages = at.pages(deviceId, month);
  if (pages === undefined) return sumOf('Pages a month', 'pages', []);
  const factors = [
    ...(meter?.share === undefined ? [] : [at.figure('Share of the pages', 'share', meter.share)]),
    ...(meter?.clicks === undefined ? [] : [at.figure('Clicks a page', 'number', meter.clicks)]),
  ];
  return factors.length === 0 ? pages : productOf('Clicks a month', 'pages', [pages, ...factors]);
}

/** Clicks of some months over the months of the counting period; those of the one month where there is no more. */
function averagedStep(
  label: string,
  of: {
    readonly stays: readonly { readonly month: number; readonly months: number }[];
    readonly periodMonths: number;
  },
  clicks: (month: number) => Step,
): Step {
  const [only] = of.stays;
  if (only !== undefined && of.stays.length === 1 && only.months === of.periodMonths)
    return clicks(only.month);
  const inputs = of.stays.map(({ month, months }) => {
    const count = countedStep('Months', 'months', { value: whole(months), text: 'Of the counting period' });
    return productOf('Clicks in these months', 'pages', [clicks(month), count]);
  });
  const months = countedStep('Months of the period', 'months', {
    value: whole(of.periodMonths),
    text: 'Over which the clicks are averaged',
  });
  return quotientOf(`${label} on average`, 'pages', [sumOf('Clicks of the period', 'pages', inputs), months]);
}

/** All clicks of the pool: of every device under the contract. */
function poolStep(origin: MeterOrigin, at: MeterAt): Step {
  const { poolParts = [{ month: at.month, months: 1 }] } = origin.charge;
  const periodMonths = poolParts.reduce((total, { months }) => total + months, 0);
  const when = poolParts.map(({ month, months }) => `${String(month)}+${String(months)}`).join(' ');
  const { billedMeter = 'own' } = origin;
  return at.shared(`pool ${at.contract.id} ${String(billedMeter)} ${when}`, () =>
    poolClicksStep(origin, { at, poolParts, periodMonths }),
  );
}

function poolClicksStep(
  origin: MeterOrigin,
  of: {
    readonly at: MeterAt;
    readonly poolParts: NonNullable<MeterOrigin['charge']['poolParts']>;
    readonly periodMonths: number;
  },
): Step {
  const { at, poolParts, periodMonths } = of;
  return averagedStep('Clicks of the pool a month', { stays: poolParts, periodMonths }, (month) =>
    sumOf(
      'Clicks of the pool a month',
      'pages',
      at.devices(month).map((deviceId) => clicksIn(deviceId, month, { origin, at })),
    ),
  );
}
