import type { Device, CostedDevice, SupplyPart } from '../fleet/device';
import type { CostLine } from '../cost/costLine';
import { coverageOf, partsOf } from '../cost/supplies';
import type { Meter } from '../contract/contract';
import { whole } from '../rate';
import type { Figure } from '../sourced';
import type { SourcesById } from './ends';
import { aMonthOf, figureStep, oneStep, twelve } from './ends';
import type { Step, StepUnit } from './step';
import { countedStep, differenceOf, made, productOf, quotientOf, ruleStep, sumOf } from './step';

type Lease = Extract<NonNullable<CostedDevice['hardware']>, { type: 'lease' }>;

/** Makes the end of a chain of a stored figure. */
export type FigureStep = (label: string, unit: StepUnit, figure: Figure) => Step;

/** Ends for the figures of a proposal. */
export function figuresOf(sources: SourcesById): FigureStep {
  return (label, unit, figure) => figureStep(label, unit, { figure, sources });
}

/** The lease payment a month (domain.md 5.5). */
function leaseStep({ payment }: Lease, figure: FigureStep): Step {
  switch (payment.type) {
    case 'monthly':
      return figure('Lease payment a month', 'money', payment.amount);
    case 'factor':
      return productOf('Lease payment a month', 'money', [
        figure('Price', 'money', payment.price),
        figure('Lease rate factor', 'number', payment.factor),
      ]);
    case 'annuity':
      return annuityStep(payment, figure);
  }
}

type Annuity = Extract<Lease['payment'], { type: 'annuity' }>;

function annuityStep(payment: Annuity, figure: FigureStep): Step {
  const price = figure('Price', 'money', payment.price);
  const payments = countedStep('Payments', 'months', {
    value: whole(payment.months),
    text: 'Term of the lease',
  });
  const left = payment.residual === undefined ? price : undefined;
  const yearly = figure('Yearly rate', 'share', payment.yearlyRate);
  const monthly = quotientOf('Rate a month', 'share', [yearly, twelve]);
  if (monthly.value.n === 0n) {
    const due = left ?? differenceOf('Price less residual', 'money', [price, residualStep(payment, figure)]);
    return quotientOf('Lease payment a month', 'money', [due, payments]);
  }
  const growth = made('(1 + rate)^payments', 'number', {
    op: 'power',
    inputs: [sumOf('1 + rate', 'number', [oneStep, monthly]), payments],
  });
  const grown = productOf('Price × growth', 'money', [price, growth]);
  const due =
    payment.residual === undefined
      ? grown
      : differenceOf('Less the residual', 'money', [grown, residualStep(payment, figure)]);
  return quotientOf('Lease payment a month', 'money', [
    productOf('Amount due × rate', 'money', [due, monthly]),
    differenceOf('Growth less 1', 'number', [growth, oneStep]),
  ]);
}

function residualStep(payment: Annuity, figure: FigureStep): Step {
  return payment.residual === undefined
    ? countedStep('Residual', 'money', { value: whole(0), text: 'No residual' })
    : figure('Residual', 'money', payment.residual);
}

/** The hardware, standing service, energy and reserve of a device a month; `undefined` for other rules. */
export function standingStep(
  line: CostLine,
  of: {
    readonly device: CostedDevice;
    readonly energyPrice: Figure | undefined;
    readonly figure: FigureStep;
  },
): Step | undefined {
  const { device, figure } = of;
  const { hardware, service } = device;
  switch (line.origin.rule) {
    case 'lease':
      return hardware?.type === 'lease' ? leaseStep(hardware, figure) : undefined;
    case 'leaseEnd':
      return hardware?.type === 'lease' && hardware.endCost !== undefined
        ? figure('Paid at the end of the lease', 'money', hardware.endCost)
        : undefined;
    case 'rental':
      return hardware?.type === 'rental' ? figure('Rent a month', 'money', hardware.monthly) : undefined;
    case 'purchase':
      return hardware?.type === 'owned' ? figure('Price', 'money', hardware.price) : undefined;
    case 'depreciation':
      return hardware?.type === 'owned' ? depreciationStep(hardware, figure) : undefined;
    case 'reserve':
      return reserveStep(device, figure);
    case 'energy':
      return of.energyPrice === undefined ? undefined : energyStep(device, of.energyPrice, figure);
    case 'serviceMonthly':
      return service?.monthly === undefined ? undefined : figure('Service a month', 'money', service.monthly);
    case 'serviceCalls':
      return service?.calls === undefined ? undefined : callsStep(service.calls, figure);
    default:
      return undefined;
  }
}

type Owned = Extract<NonNullable<CostedDevice['hardware']>, { type: 'owned' }>;

function depreciationStep(owned: Owned, figure: FigureStep): Step {
  const price = figure('Price', 'money', owned.price);
  const spread =
    owned.residual === undefined
      ? price
      : differenceOf('Price less residual', 'money', [price, figure('Residual', 'money', owned.residual)]);
  const months = countedStep('Useful months', 'months', {
    value: whole(owned.usefulMonths),
    text: 'Months over which the price is spread',
  });
  return quotientOf('Depreciation a month', 'money', [spread, months]);
}

function reserveStep(
  { replacement }: CostedDevice & Pick<Device, 'replacement'>,
  figure: FigureStep,
): Step | undefined {
  if (replacement === undefined) return undefined;
  return quotientOf('Reserve a month', 'money', [
    figure('Price of a successor', 'money', replacement.price),
    countedStep('Useful months', 'months', {
      value: whole(replacement.usefulMonths),
      text: 'Months over which the price is set aside',
    }),
  ]);
}

const weeks = ruleStep('Weeks in a year', 'number', {
  value: whole(52),
  text: 'TEC is stated for a typical week; 52 weeks a year',
});

/** kWh a year: TEC × 52, else watts × hours a week ÷ 1000 × 52 (domain.md 5.8). */
export function kwhStep(device: CostedDevice, figure: FigureStep): Step | undefined {
  const { energy } = device;
  if (energy === undefined) return undefined;
  if (energy.type === 'tec') {
    return productOf('Energy a year', 'kWh', [figure('TEC, kWh a week', 'kWh', energy.kwhPerWeek), weeks]);
  }
  const modes = energy.modes.map(({ watts, hoursPerWeek }) =>
    productOf('Watts × hours a week', 'kWh', [
      figure('Watts', 'watts', watts),
      figure('Hours a week', 'hours', hoursPerWeek),
    ]),
  );
  const thousand = countedStep('Watts in a kilowatt', 'number', { value: whole(1000), text: 'Unit' });
  const all = modes.length === 1 ? modes : [made('All modes', 'kWh', { op: 'sum', inputs: modes })];
  const [week = countedStep('No mode', 'kWh', { value: whole(0), text: 'No mode is given' })] = all;
  return productOf('Energy a year', 'kWh', [quotientOf('Energy a week', 'kWh', [week, thousand]), weeks]);
}

function energyStep(device: CostedDevice, price: Figure, figure: FigureStep): Step | undefined {
  const kwh = kwhStep(device, figure);
  if (kwh === undefined) return undefined;
  const yearly = productOf('Energy cost a year', 'money', [kwh, figure('Price of a kWh', 'money', price)]);
  return aMonthOf('Energy cost a month', 'money', yearly);
}

type Calls = NonNullable<NonNullable<CostedDevice['service']>['calls']>;

function callsStep(calls: Calls, figure: FigureStep): Step {
  const labour = figure('Labor a call', 'money', calls.labour);
  const visit =
    calls.travel === undefined
      ? labour
      : sumOf('Labor and travel a call', 'money', [labour, figure('Travel a call', 'money', calls.travel)]);
  const visits = productOf('Calls a year', 'money', [figure('Calls a year', 'number', calls.aYear), visit]);
  const yearly =
    calls.partsAYear === undefined
      ? visits
      : sumOf('Calls and parts a year', 'money', [visits, figure('Parts a year', 'money', calls.partsAYear)]);
  return aMonthOf('Service a month', 'money', yearly);
}

/** What a page of a meter uses up: toner and ink by coverage (`isInk`), or the parts that wear by page (domain.md 5.3). */
export function suppliesStep(
  device: CostedDevice,
  of: { readonly meter: Meter; readonly isInk: boolean },
  figure: FigureStep,
): Step | undefined {
  const { supplies } = device;
  if (supplies === undefined) return undefined;
  if (supplies.type === 'perPage') {
    const price = supplies[of.meter];
    return price === undefined ? undefined : figure('Supplies a page', 'moneyPerPage', price);
  }
  const parts = partsOf(supplies.parts, of.meter).filter(
    (part) => (coverageOf(part) !== undefined) === of.isInk,
  );
  const steps = parts.map((part) => partStep(part, figure));
  return steps.length === 0
    ? undefined
    : sumOf(of.isInk ? 'Toner and ink a page' : 'Wear parts a page', 'moneyPerPage', steps);
}

function partStep(part: SupplyPart, figure: FigureStep): Step {
  const plain = quotientOf(`${part.name} a page`, 'moneyPerPage', [
    figure(`Price of ${part.name}`, 'money', part.price),
    figure(`Yield of ${part.name}`, 'pages', part.yield),
  ]);
  const coverage = coverageStep(part, figure);
  if (coverage === undefined) return plain;
  const factor = quotientOf('Coverage factor', 'number', [coverage, norm]);
  return productOf(`${part.name} a page at its coverage`, 'moneyPerPage', [plain, factor]);
}

const norm = ruleStep('Coverage of the yield test, per cent', 'percent', {
  value: whole(5),
  text: 'ISO/IEC 19752 and 19798: yields are stated at 5% a color',
});

function coverageStep({ coverage, fieldUse }: SupplyPart, figure: FigureStep): Step | undefined {
  if (fieldUse === undefined) {
    return coverage === undefined ? undefined : figure('Coverage, per cent', 'percent', coverage);
  }
  const used = productOf('Pages at 5% that were consumed × 5', 'percent', [
    figure('Capacity, pages at 5%', 'pages', fieldUse.capacity),
    figure('Share consumed', 'share', fieldUse.consumed),
    norm,
  ]);
  const printed = figure('Pages printed with it', 'pages', fieldUse.pages);
  return quotientOf('Coverage in the field, per cent', 'percent', [used, printed]);
}
