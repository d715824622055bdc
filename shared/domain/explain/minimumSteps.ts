import { monthsIn } from '../contract/period';
import { factorsByMonth, lastMonthOf } from '../contract/escalator';
import type { CostLine, LineOrigin } from '../cost/costLine';
import { lineOfMonth } from '../cost/costLine';
import type { Rate } from '../rate';
import { divide, isZero, whole } from '../rate';
import { figuresOf } from './amountSteps';
import type { LinesAt } from './linesAt';
import { factorStep } from './spreadSteps';
import type { Step } from './step';
import { countedStep, differenceOf, lateSum, productOf, quotientOf, sumOf } from './step';

type Periods = Extract<LineOrigin, { rule: 'contractMinimum' }>['periods'];

/** What is traced of a minimum: its months, and how the lines of its meters are traced. */
export interface MinimumOf {
  readonly months: readonly number[];
  readonly periods: Periods;
  readonly label: string;
  readonly at: LinesAt;
  readonly lineOf: (line: CostLine, months: readonly number[]) => Step;
}

/** What the meters' charges lack to a contract's minimum, period by period, in some months (domain.md 5.6). */
export function minimumStep(line: CostLine, of: MinimumOf): Step {
  const inputs = of.periods.flatMap((period): readonly Step[] => {
    const own = of.months.filter(
      (month) => period.from <= month && month <= period.to && !isZero(lineOfMonth(line, month)),
    );
    if (own.length === 0) return [];
    const all = Array.from({ length: period.to - period.from + 1 }, (_, step) => period.from + step);
    const present = all.filter((month) => !isZero(lineOfMonth(line, month)));
    const words = `months ${String(period.from)} to ${String(period.to)}`;
    const charged = lateSum(`Charged by the meters in ${words}`, 'money', {
      value: period.charged,
      inputs: () => chargedLines(line, present, of.at).map((other) => of.lineOf(other, present)),
    });
    const least = leastStep(line, present, { value: period.least, at: of.at });
    const short = differenceOf('What the charges lack to the minimum', 'money', [least, charged]);
    const months = countedStep('Months of the period', 'months', {
      value: whole(period.months),
      text: 'Over which it is spread',
    });
    const count = countedStep('Months', 'months', { value: whole(own.length), text: words });
    return [productOf('A month × months', 'money', [quotientOf('A month', 'money', [short, months]), count])];
  });
  return sumOf(of.label, 'money', inputs);
}

/** The least charge of some months: the minimum a month at the price factor of each. */
function leastStep(
  line: CostLine,
  months: readonly number[],
  of: { readonly value: Rate; readonly at: LinesAt },
): Step {
  const { table, sources, proposal } = of.at;
  const { startsOn } = proposal.settings;
  const span = table.timeline.contracts.find(({ contract }) => contract.id === line.contractId);
  const minimum = span?.contract.minimum;
  if (span === undefined || minimum === undefined) {
    return countedStep('Minimum', 'money', { value: of.value, text: 'Of the contract' });
  }
  const figure = figuresOf(sources);
  const written = figure('Minimum charge', 'money', minimum.amount);
  const period = countedStep('Months', 'months', {
    value: whole(monthsIn[minimum.per]),
    text: `Months in a ${minimum.per}`,
  });
  const monthly =
    minimum.per === 'month' ? written : quotientOf('Minimum a month', 'money', [written, period]);
  const { contract, offset } = span;
  const priced = { contract, offset, lastMonth: lastMonthOf(contract, startsOn), isFlat: table.isFlat };
  const byMonth = factorsByMonth(priced, 'rates', table.timeline.termMonths);
  const factor = factorStep({ ...line, over: { byMonth, byYear: [] } }, months, {
    raising: () => ({ span, covered: 'rates' }),
    at: { startsOn, isFlat: table.isFlat, figure },
  });
  return productOf('Minimum at its price factors', 'money', [monthly, factor]);
}

/** The lines of the meters that count against a minimum in some months. */
function chargedLines(line: CostLine, months: readonly number[], at: LinesAt): readonly CostLine[] {
  return at.table.lines
    .map((other) => plainLine(other))
    .filter((other) => {
      const { rule } = other.origin;
      const isOwn =
        other.contractId === line.contractId &&
        other.category !== 'tax' &&
        (rule === 'meter' || rule === 'meterMinimum') &&
        (line.deviceId === undefined || other.deviceId === line.deviceId);
      return isOwn && months.some((month) => !isZero(lineOfMonth(other, month)));
    });
}

/** A line before it was brought to an invoice: a minimum is held against what the contract bills. */
function plainLine(line: CostLine): CostLine {
  const { origin } = line;
  if (origin.rule !== 'invoice' || origin.of === undefined || isZero(origin.factor)) return line;
  return { ...line, amount: divide(line.amount, origin.factor), origin: origin.of };
}
