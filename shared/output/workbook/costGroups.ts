import { categoryNames } from '../../domain/charts/theme';
import type { CostCategory, CostLine, Spread } from '../../domain/cost/costLine';
import { figuresOf } from '../../domain/explain/amountSteps';
import { oneStep } from '../../domain/explain/ends';
import type { LinesAt } from '../../domain/explain/linesAt';
import {
  amountStep,
  invoiceFactor,
  lineLabel,
  lineStep,
  modelledLine,
  raisingOf,
} from '../../domain/explain/lineSteps';
import { factorStep, writtenRate } from '../../domain/explain/spreadSteps';
import type { Step } from '../../domain/explain/step';
import { lateSum, productOf, sumOf } from '../../domain/explain/step';
import { compareRates, isZero, one, sum } from '../../domain/rate';
import { mostForgotten } from './graph';

/** Lines of one category that cost the same share of their amounts in each month: added up once, multiplied together. */
export interface CostGroup {
  readonly lines: readonly CostLine[];
  readonly over: Spread;
}

/** Groups lines that are multiplied by the same factors, in the order of their first lines. */
export function groupLines(lines: readonly CostLine[], at: LinesAt): readonly CostGroup[] {
  const groups = new Map<string, CostLine[]>();
  const keyOf = keysOf(at);
  for (const line of lines) {
    if (isZero(line.amount)) continue;
    const key = keyOf(line);
    const own = groups.get(key);
    if (own === undefined) groups.set(key, [line]);
    else own.push(line);
  }
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    return first === undefined ? [] : [{ lines: own, over: first.over }];
  });
}

/** A key that lines share whose costs are one sum of amounts times one factor. */
function keysOf(at: LinesAt): (line: CostLine) => string {
  const spreads = new Map<Spread, { readonly key: string; readonly isPlain: boolean }>();
  const spreadOf = (over: Spread): { readonly key: string; readonly isPlain: boolean } => {
    const known = spreads.get(over);
    if (known !== undefined) return known;
    const { byMonth } = over;
    const made = {
      key: byMonth.map(({ n, d }) => `${String(n)}/${String(d)}`).join(' '),
      isPlain: byMonth.every((factor) => isZero(factor) || compareRates(factor, one) === 0),
    };
    spreads.set(over, made);
    return made;
  };
  let minimums = 0;
  const keyOf = (line: CostLine): string => {
    const { origin, category } = line;
    if (origin.rule === 'tax') return `tax on ${origin.of.category} ${keyOf(origin.of)}`;
    if (origin.rule === 'invoice' && origin.of !== undefined) {
      return `invoice ${origin.invoiceId} ${keyOf(modelledLine(line, origin.of, origin.factor))}`;
    }
    if (origin.rule === 'contractMinimum') return `minimum ${String((minimums += 1))}`;
    const { key, isPlain } = spreadOf(line.over);
    return isPlain ? key : [key, category, origin.rule, line.contractId, raisedBy(line, at)].join('\u0000');
  };
  return keyOf;
}

/** What raises a line over the term, where that is not its contract alone: a lease moves from one to another. */
function raisedBy(line: CostLine, { table }: LinesAt): string {
  const { rule } = line.origin;
  if (rule === 'lease') {
    const { deviceId } = line;
    const under = table.timeline.stages.map(({ contractOf }) =>
      deviceId === undefined ? '' : (contractOf.get(deviceId)?.id ?? ''),
    );
    return under.join('\u0001');
  }
  const written = writtenRate(line);
  const contract = table.timeline.contracts.find(({ contract: { id } }) => id === line.contractId)?.contract;
  // Rounded rates rise by factors of their own.
  return written === undefined || contract?.escalator?.rateDecimals === undefined
    ? ''
    : `${String(written.n)}/${String(written.d)}`;
}

/** What a group costs in some months: the sum of its amounts × the months in which it holds, at their price factors. */
export function groupStep(group: CostGroup, months: readonly number[], at: LinesAt): Step {
  const [first] = group.lines;
  if (first === undefined) return sumOf('Nothing', 'money', []);
  const { origin } = first;
  const { proposal, sources } = at;
  const figure = figuresOf(sources);
  const name = categoryNames[first.category];
  const inner = (): Step => groupStep(groupWithin(group), months, at);
  if (origin.rule === 'contractMinimum') return lineStep(first, months, at);
  if (origin.rule === 'tax') {
    const { tax } = proposal.settings;
    const share = tax === undefined ? oneStep : figure(tax.name, 'share', tax.share);
    return productOf(`Tax on ${categoryNames[origin.of.category].toLowerCase()}`, 'money', [inner(), share]);
  }
  if (origin.rule === 'invoice' && origin.of !== undefined) {
    const factor = invoiceFactor(origin.invoiceId, at);
    if (factor !== undefined) return productOf(`${name}, as invoiced`, 'money', [inner(), factor]);
  }
  const spread = { startsOn: proposal.settings.startsOn, isFlat: at.table.isFlat, figure };
  const raising = (month: number): ReturnType<typeof raisingOf> => raisingOf(first, month, at);
  return productOf(`${name}: amounts × months`, 'money', [
    amountsStep(group, at),
    factorStep(first, months, { raising, at: spread }),
  ]);
}

// A group's list of lines belongs to one state.
const within = new WeakMap<CostGroup['lines'], CostGroup>();

/** The lines that those of a group are made of: what is taxed, what was brought to an invoice. */
function groupWithin({ lines, over }: CostGroup): CostGroup {
  const known = within.get(lines);
  if (known !== undefined) return known;
  const group = { lines: lines.flatMap((line) => lineWithin(line) ?? []), over };
  within.set(lines, group);
  return group;
}

function lineWithin(line: CostLine): CostLine | undefined {
  const { origin } = line;
  if (origin.rule === 'tax') return origin.of;
  return origin.rule === 'invoice' && origin.of !== undefined
    ? modelledLine(line, origin.of, origin.factor)
    : undefined;
}

const added = new WeakMap<CostGroup['lines'], Step>();

/** The amounts of a group added up. */
function amountsStep({ lines, over }: CostGroup, at: LinesAt): Step {
  const known = added.get(lines);
  if (known !== undefined) return known;
  const label = `${groupWords(lines[0]?.category, over)}, added up`;
  const amounts = (): readonly Step[] => lines.map((line) => namedAmount(line, at));
  // The graph remembers where a long sum stands, so that the chains of ten thousand lines need not stay in memory.
  const step =
    lines.length < mostForgotten
      ? sumOf(label, 'money', amounts())
      : lateSum(label, 'money', { value: sum(lines.map(({ amount }) => amount)), inputs: amounts });
  added.set(lines, step);
  return step;
}

/** "Leases of months 1 to 36", "Other one-off costs of month 3". */
function groupWords(category: CostCategory | undefined, { byMonth }: Spread): string {
  const name = category === undefined ? 'Costs' : categoryNames[category];
  const held = byMonth.flatMap((factor, at) => (isZero(factor) ? [] : [at + 1]));
  const [from = 0, to = 0] = [held[0], held.at(-1)];
  return from === to
    ? `${name} of month ${String(from)}`
    : `${name} a month, months ${String(from)} to ${String(to)}`;
}

/** A line's amount, named by the line; a stored figure stands in a step of its own so that the line can be found. */
function namedAmount(line: CostLine, at: LinesAt): Step {
  const amount = amountStep(line, at);
  const label = `${lineLabel(line, at)}: ${amount.label}`;
  const { unit, value, grade, operation } = amount;
  if (operation !== undefined) return { unit, value, grade, operation, label, inputs: () => amount.inputs() };
  return { unit, value, grade, operation: { type: 'sum' }, label, inputs: () => [amount] };
}
