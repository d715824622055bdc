import { type Contract, type Meter, meters } from '../contract/contract';
import type { CostCategory, CostLine } from '../cost/costLine';
import { deviceLabel } from '../fleet/deviceLabel';
import { multiply, rate } from '../rate';
import type { Figure } from '../sourced';
import type { Amount } from './amount';
import { isNotKnown, nothing, together } from './amount';
import type { LinesOfDevice } from './hardwareUnits';
import type { OurSideInputs, PageCost } from './ourSide';
import type { Ground, ServedDevice, ServedMonths } from './served';
import { serviceByVisits } from './visits';
import type { OurRow, OurUnit } from './units';

/** What a client pays for pages, by whatever rule. */
export const pageCategories: readonly CostCategory[] = ['pages', 'minimum', 'supplies', 'wearParts'];
const meterRows = { mono: 'pagesMono', colour: 'pagesColour' } as const;

/** Pages by counter and service of each device that we serve: what is paid for them, what they cost us. */
export function pageUnits(ground: Ground, linesOf: LinesOfDevice): readonly OurUnit[] {
  return ground.served.flatMap((served) => {
    const lines = linesOf(served.device.id).filter((line) => isOfServed(ground, served, line));
    return [
      ...meters.flatMap((meter) => meterUnit(ground, served, { meter, lines })),
      serviceUnit(ground, served, lines),
    ];
  });
}

/** A line under our contract, or one of a new device in no contract of another's. */
function isOfServed({ ours }: Ground, { months }: ServedDevice, { contractId }: CostLine): boolean {
  if (contractId !== undefined) return ours.has(contractId);
  return months.some(({ contract }) => contract === undefined);
}

function meterUnit(
  ground: Ground,
  served: ServedDevice,
  { meter, lines }: { readonly meter: Meter; readonly lines: readonly CostLine[] },
): readonly OurUnit[] {
  const paid = lines.filter((line) => line.meter === meter && pageCategories.includes(line.category));
  const prints = served.months.some(({ volume }) => volume === undefined || !isIdle(volume[meter]));
  if (!prints && paid.length === 0) return [];
  const cost = together(served.months.map((months) => tonerCost(ground, served, { meter, months })));
  const name = deviceLabel(served.device);
  return [
    {
      row: meterRows[meter],
      name,
      price: { flows: paid },
      isRecurring: true,
      paidBy: 'client',
      cost,
      paidTo: 'supplies',
    },
  ];
}

function isIdle({
  pages,
  isComplete,
}: {
  readonly pages: { readonly n: bigint };
  readonly isComplete: boolean;
}): boolean {
  return isComplete && pages.n === 0n;
}

interface MeterMonths {
  readonly meter: Meter;
  readonly months: ServedMonths;
}

function tonerCost(ground: Ground, { device }: ServedDevice, { meter, months }: MeterMonths): Amount {
  if (!isCovered(months.contract, 'supplies')) return nothing;
  const figure = pageCost(ground.inputs, device.id, months.contract)(meter);
  return perPage(ground, { figure, meters: [meter], months });
}

/** Whether we owe supplies or service in these months: a contract may cover but one of them. */
export function isCovered(contract: Contract | undefined, what: 'supplies' | 'service'): boolean {
  return contract?.covers?.includes(what) ?? true;
}

function perPage(
  { spreads }: Ground,
  of: {
    readonly figure: Figure | undefined;
    readonly meters: readonly Meter[];
    readonly months: ServedMonths;
  },
): Amount {
  const { volume } = of.months;
  const printed = of.meters.map((meter) => volume?.[meter]);
  if (printed.every((pages) => pages !== undefined && isIdle(pages))) return nothing;
  const { figure } = of;
  if (figure === undefined) return { unknown: 'what its pages cost us is not known' };
  if (printed.some((pages) => pages?.isComplete !== true)) return { unknown: 'its pages are not known' };
  const over = spreads.over(of.months);
  const cost = rate(figure.value);
  return {
    flows: printed.flatMap((pages) =>
      pages === undefined ? [] : [{ amount: multiply(cost, pages.pages), over }],
    ),
  };
}

/** What a page of a device costs us; a figure of its own goes before that of its contract. */
export function pageCost(
  inputs: OurSideInputs,
  deviceId: string,
  contract: Contract | undefined,
): (member: 'mono' | 'colour' | 'service') => Figure | undefined {
  const own = inputs.pages.find(({ of }) => 'deviceId' in of && of.deviceId === deviceId);
  const shared = inputs.pages.find(({ of }) => 'contractId' in of && of.contractId === contract?.id);
  return (member: keyof Omit<PageCost, 'of'>) => own?.[member] ?? shared?.[member];
}

function serviceUnit(ground: Ground, served: ServedDevice, lines: readonly CostLine[]): OurUnit {
  const { device } = served;
  const byPage = served.months.map((months) => {
    if (!isCovered(months.contract, 'service')) return nothing;
    const figure = pageCost(ground.inputs, device.id, months.contract)('service');
    return figure === undefined ? undefined : perPage(ground, { figure, meters, months });
  });
  const isBought = byPage.some((amount) => amount !== undefined && amount !== nothing);
  const paid = lines.filter(({ category }) => category === 'service');
  const costs = byPage.map((amount, at) => amount ?? serviceByVisits(ground, device, served.months[at]));
  return {
    row: 'service',
    name: deviceLabel(device),
    ...(paid.length === 0 ? {} : { price: { flows: paid }, isRecurring: true }),
    paidBy: 'client',
    cost: together(costs),
    paidTo: isBought ? 'supplies' : 'work',
  };
}

/** What whole contracts charge beside their devices: base, extras, the minimums of a pool, the cost of their end. */
export function contractUnits(ground: Ground, devices: readonly OurUnit[]): readonly OurUnit[] {
  return ground.timeline.contracts
    .map(({ contract }) => contract)
    .filter(({ id }) => ground.ours.has(id))
    .flatMap((contract) => unitsOfContract(ground, contract, devices));
}

function unitsOfContract(
  ground: Ground,
  contract: Contract,
  devices: readonly OurUnit[],
): readonly OurUnit[] {
  const { lines } = ground.compared.cost;
  const own = lines.filter(({ contractId }) => contractId === contract.id);
  const whole = own.filter(({ deviceId }) => deviceId === undefined);
  const paid = (row: OurRow, of: readonly CostLine[], more: Partial<OurUnit> = {}): readonly OurUnit[] =>
    of.length === 0
      ? []
      : [
          {
            row,
            name: contract.name,
            price: { flows: of },
            isRecurring: row !== 'oneOffs',
            paidBy: 'client',
            paidTo: 'supplies',
            ...more,
          },
        ];
  const pooled = (meter: Meter): readonly OurUnit[] => {
    const charges = whole.filter((line) => line.meter === meter && pageCategories.includes(line.category));
    const isOpen = devices.some(({ row, cost }) => row === meterRows[meter] && isNotKnown(cost));
    const cost = isOpen ? { cost: { unknown: 'what some of its pages cost us is not known' } } : {};
    return paid(meterRows[meter], charges, { ...cost, isUncounted: true });
  };
  const noMeter = own.filter((line) => line.meter === undefined && pageCategories.includes(line.category));
  return [
    ...paid(
      'base',
      own.filter(({ category }) => category === 'base'),
    ),
    ...meters.flatMap(pooled),
    ...paid('pagesOther', noMeter),
    ...paid(
      'extras',
      own.filter(({ category }) => category === 'extras'),
      { cost: extrasCost(ground, contract) },
    ),
    ...paid(
      'oneOffs',
      whole.filter(({ category }) => category === 'endOfLease'),
    ),
  ];
}

function extrasCost({ inputs, timeline, spreads }: Ground, contract: Contract): Amount {
  const figure = inputs.contracts.find(({ contractId }) => contractId === contract.id)?.extrasMonthly;
  if (figure === undefined) return { unknown: 'what its extras cost us is not known' };
  const runs = timeline.contracts.filter((span) => span.contract.id === contract.id);
  return { flows: [{ amount: rate(figure.value), over: spreads.over(...runs) }] };
}
