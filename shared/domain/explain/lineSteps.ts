import type { CostLine, LineOrigin } from '../cost/costLine';
import { coverOf } from '../cost/invoiceBase';
import { deviceLabel } from '../fleet/deviceLabel';
import { compareRates, divide, isZero, whole } from '../rate';
import type { Rate } from '../rate';
import { figuresOf, standingStep } from './amountSteps';
import { contractStep } from './contractAmounts';
import { monthlyCostStep, paperStep, pricedPagesStep } from './deviceAmounts';
import { invoiceStep, oneStep } from './ends';
import type { LinesAt } from './linesAt';
import { deviceOf, firstMonth, keptStep } from './linesAt';
import { minimumStep } from './minimumSteps';
import type { Raising } from './spreadSteps';
import { factorStep, writtenRate } from './spreadSteps';
import type { Step } from './step';
import { countedStep, lateSum, productOf, quotientOf } from './step';

/** What a line costs in some months of the term: its amount × the months in which it holds, at their price factors. */
export function lineStep(line: CostLine, months: readonly number[], at: LinesAt): Step {
  const label = lineLabel(line, at);
  const { origin } = line;
  if (origin.rule === 'contractMinimum') {
    const lineOf = (other: CostLine, own: readonly number[]): Step => lineStep(other, own, at);
    return minimumStep(line, { months, periods: origin.periods, label, at, lineOf });
  }
  if (origin.rule === 'tax') {
    const { tax } = at.proposal.settings;
    const share = tax === undefined ? oneStep : figuresOf(at.sources)(tax.name, 'share', tax.share);
    return productOf(`Tax: ${label}`, 'money', [lineStep(origin.of, months, at), share]);
  }
  if (origin.rule === 'invoice' && origin.of !== undefined) {
    const factor = invoiceFactor(origin.invoiceId, at);
    const modelled = modelledLine(line, origin.of, origin.factor);
    if (factor !== undefined) {
      return productOf(`${label}, as invoiced`, 'money', [lineStep(modelled, months, at), factor]);
    }
  }
  const figure = figuresOf(at.sources);
  const spread = { startsOn: at.proposal.settings.startsOn, isFlat: at.table.isFlat, figure };
  const raising = (month: number): Raising | undefined => raisingOf(line, month, at);
  return productOf(label, 'money', [amountStep(line, at), factorStep(line, months, { raising, at: spread })]);
}

/** A line in words: the device and, where a contract bills it, the contract. */
export function lineLabel(line: CostLine, at: Pick<LinesAt, 'proposal' | 'table'>): string {
  const device = line.deviceId === undefined ? undefined : deviceOf(line.deviceId, at);
  const contract = at.table.timeline.contracts.find(({ contract: { id } }) => id === line.contractId);
  const meter = line.meter === undefined ? undefined : line.meter === 'mono' ? 'mono' : 'color';
  const named = device === undefined ? undefined : deviceLabel(device);
  const parts = [named, contract?.contract.name, meter].filter((part) => part !== undefined);
  return parts.length === 0 ? lineWords(line, at) : parts.join(', ');
}

function lineWords({ origin }: CostLine, { proposal }: Pick<LinesAt, 'proposal'>): string {
  if (origin.rule === 'oneOff') {
    const all = proposal.options.flatMap((option) => option.oneOffs);
    return all.find(({ id }) => id === origin.oneOffId)?.label ?? 'One-off cost';
  }
  if (origin.rule === 'softCost') {
    return proposal.softCosts?.find(({ id }) => id === origin.softCostId)?.label ?? 'Soft cost';
  }
  if (origin.rule === 'invoice') {
    return proposal.invoices?.find(({ id }) => id === origin.invoiceId)?.label ?? 'Invoice';
  }
  return origin.rule === 'tax' ? 'Tax' : 'Cost of the whole fleet';
}

/** What raises a line's price in a month of the term. */
export function raisingOf(line: CostLine, month: number, at: LinesAt): Raising | undefined {
  const { timeline } = at.table;
  const ofContract = (id: string | undefined, covered: Raising['covered']): Raising | undefined => {
    const span = timeline.contracts.find(({ contract }) => contract.id === id);
    return span === undefined ? undefined : { span, covered };
  };
  switch (line.origin.rule) {
    case 'base':
      return ofContract(line.contractId, 'base');
    case 'extra':
      return ofContract(line.contractId, 'extras');
    case 'meter':
    case 'meterMinimum': {
      const raising = ofContract(line.contractId, 'rates');
      return raising === undefined ? undefined : { ...raising, written: writtenRate(line) };
    }
    case 'lease': {
      const stage = timeline.stages.find(({ from, to }) => from <= month && month <= to);
      const contract = line.deviceId === undefined ? undefined : stage?.contractOf.get(line.deviceId);
      return ofContract(contract?.id, 'lease');
    }
    case 'invoice': {
      const { invoiceId } = line.origin;
      const found = at.invoices.find(({ invoice }) => invoice.id === invoiceId);
      const covered = coverOf(line.category);
      return covered === undefined ? undefined : ofContract(found?.invoice.contractId, covered);
    }
    default:
      return undefined;
  }
}

/** A line's amount a month, or once, at the prices as written. */
export function amountStep(line: CostLine, at: LinesAt): Step {
  const { origin } = line;
  const figure = figuresOf(at.sources);
  const device = line.deviceId === undefined ? undefined : deviceOf(line.deviceId, at);
  const own = (step: Step | undefined): Step => known(step, line);
  switch (origin.rule) {
    case 'invoice': {
      const found = at.invoices.find(({ invoice }) => invoice.id === origin.invoiceId);
      return own(found && invoiceStep(found.invoice));
    }
    case 'oneOff':
      return own(oneOffStep(origin.oneOffId, at));
    case 'softCost':
      return own(softStep(line, origin.softCostId, at));
    case 'base':
    case 'extra':
    case 'contractEnd':
    case 'meter':
    case 'meterMinimum':
      return own(contractStep(line, at));
    case 'clickRate':
    case 'supplies':
    case 'wearParts':
    case 'servicePages':
      return own(device === undefined ? undefined : pricedPagesStep(line, { origin, device, at }));
    case 'monthlyCost':
      return own(device === undefined ? undefined : monthlyCostStep(line, device, at));
    case 'paper':
      return own(device === undefined ? undefined : paperStep(line, device, at));
    default: {
      const { energyPrice } = at.proposal.settings;
      return own(device === undefined ? undefined : standingStep(line, { device, energyPrice, figure }));
    }
  }
}

/** A step that gives the line's amount; where a part of its pages is unknown, the known amount itself with what it rests on. */
function known(step: Step | undefined, line: CostLine): Step {
  if (step !== undefined && compareRates(step.value, line.amount) === 0) return step;
  return {
    label: 'Amount',
    unit: 'money',
    value: line.amount,
    inputs: () => [],
    grade: line.grade,
    origin: { type: 'assumption', note: 'Reckoned from what is known of its pages' },
  };
}

function oneOffStep(oneOffId: string, at: LinesAt): Step | undefined {
  const oneOff = at.option?.oneOffs.find(({ id }) => id === oneOffId);
  if (oneOff === undefined) return undefined;
  const each = figuresOf(at.sources)(oneOff.label, 'money', oneOff.amount);
  if (oneOff.count === undefined) return each;
  const count = countedStep('Pieces', 'number', { value: whole(oneOff.count), text: oneOff.label });
  return productOf(`${oneOff.label}, all`, 'money', [each, count]);
}

function softStep(line: CostLine, softCostId: string, at: LinesAt): Step | undefined {
  const month = firstMonth(line);
  const span = at.table.timeline.softCosts.find(
    ({ softCost, from, to }) => softCost.id === softCostId && from <= month && month <= to,
  );
  if (span === undefined) return undefined;
  const { quantity, cost, people } = span.softCost;
  const figure = figuresOf(at.sources);
  return productOf('Quantity × cost', 'money', [
    figure('Quantity a month', 'number', quantity),
    figure('Cost of one', 'money', cost),
    ...(people === undefined ? [] : [figure('People', 'number', people)]),
  ]);
}

/** A line as it was modelled, before it was brought to its invoice. */
export function modelledLine(line: CostLine, origin: LineOrigin, factor: Rate): CostLine {
  return { ...line, amount: isZero(factor) ? line.amount : divide(line.amount, factor), origin };
}

/** What was invoiced a month ÷ what is modelled for it at today's prices. */
export function invoiceFactor(invoiceId: string, at: LinesAt): Step | undefined {
  return keptStep(at, `invoice ${invoiceId}`, () => invoiceFactorStep(invoiceId, at));
}

function invoiceFactorStep(invoiceId: string, at: LinesAt): Step | undefined {
  const found = at.invoices.find(({ invoice }) => invoice.id === invoiceId);
  if (found === undefined) return undefined;
  const { option: _option, ...today } = at;
  const flatAt: LinesAt = { ...today, table: at.flat, kept: new Map() };
  const modelled = lateSum('Modelled a month', 'money', {
    value: found.modelled,
    inputs: () =>
      at.flat.lines.flatMap((line): readonly Step[] => {
        const { origin } = line;
        if (origin.rule !== 'invoice' || origin.invoiceId !== invoiceId || origin.of === undefined) return [];
        return [lineStep(modelledLine(line, origin.of, origin.factor), [1], flatAt)];
      }),
  });
  return quotientOf('Invoiced ÷ modelled', 'number', [invoiceStep(found.invoice), modelled]);
}
