import type { IsoDate } from '../calendar';
import type { Contract, EscalatorCover } from '../contract/contract';
import { contractYear, lastMonthOf, rateFactor, renewalsUntil } from '../contract/escalator';
import type { CostLine } from '../cost/costLine';
import type { ContractSpan } from '../cost/timeline';
import type { Rate } from '../rate';
import { compareRates, isZero, one, rate, whole } from '../rate';
import type { FigureStep } from './amountSteps';
import { oneStep } from './ends';
import type { Step } from './step';
import { countedStep, made, productOf, quotientOf, rounded, sumOf } from './step';

/** What raises a line's amount over the years: a contract, with what of it is covered. */
export interface Raising {
  readonly span: ContractSpan;
  readonly covered: EscalatorCover;
  /** The written page rate, where the contract rounds its escalated rates. */
  readonly written?: Rate | undefined;
}

/** What factors are traced with. */
export interface SpreadAt {
  readonly startsOn: IsoDate;
  readonly isFlat: boolean;
  readonly figure: FigureStep;
}

/** Months of the term, from 1, of a year counted from 0; all of it without a year. */
export function monthsOfYear(line: CostLine, year: number | undefined): readonly number[] {
  const all = line.over.byMonth.map((_, at) => at + 1);
  return year === undefined ? all : all.filter((month) => Math.floor((month - 1) / 12) === year);
}

/**
 * The sum of a line's factors over some months: how many months it holds, each group of equal price
 * factors with the increase that makes it.
 */
export function factorStep(
  line: CostLine,
  months: readonly number[],
  of: { readonly raising: (month: number) => Raising | undefined; readonly at: SpreadAt },
): Step {
  const groups = new Map<string, { factor: Rate; months: number[] }>();
  for (const month of months) {
    const factor = line.over.byMonth[month - 1];
    if (factor === undefined || isZero(factor)) continue;
    // Months of one factor may stand under different contracts, which raise a lease each in its own way.
    const by = of.raising(month);
    const key = `${String(factor.n)}/${String(factor.d)} ${by?.span.contract.id ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { factor, months: [month] });
    else group.months.push(month);
  }
  const steps = [...groups.values()].map(({ factor, months: own }): Step => {
    const count = countedStep('Months', 'months', {
      value: whole(own.length),
      text: `Months ${String(own[0] ?? 0)} to ${String(own.at(-1) ?? 0)} of the term`,
    });
    if (compareRates(factor, one) === 0) return count;
    return productOf('Months × price factor', 'number', [
      count,
      priceFactorStep(factor, own[0] ?? 1, { raising: of.raising(own[0] ?? 1), at: of.at }),
    ]);
  });
  const none = countedStep('Months', 'months', { value: whole(0), text: 'Not in these months' });
  return steps.length === 0 ? none : sumOf('Months at their price factors', 'number', steps);
}

function priceFactorStep(
  factor: Rate,
  month: number,
  { raising, at }: { readonly raising: Raising | undefined; readonly at: SpreadAt },
): Step {
  const plain = (): Step =>
    countedStep('Price factor', 'number', { value: factor, text: 'Of the contract in these months' });
  if (raising === undefined) return plain();
  const { contract } = raising.span;
  const found = contractFactor(raising, { month: at.isFlat ? 1 : month, at });
  if (found === undefined) return plain();
  const { written } = raising;
  const decimals = contract.escalator?.rateDecimals;
  const exact =
    written === undefined || decimals === undefined
      ? found
      : roundedFactor(found, { written, decimals, contract });
  return compareRates(exact.value, factor) === 0 ? exact : plain();
}

function contractFactor(
  { span, covered }: Raising,
  of: { readonly month: number; readonly at: SpreadAt },
): Step | undefined {
  const { contract, offset } = span;
  const { figure, startsOn } = of.at;
  const year = contractYear(offset, of.month);
  const factors: Step[] = [];
  const { escalator, renewal } = contract;
  const steps = Math.max(0, year - (escalator?.ratesOfYear ?? 1));
  if (escalator?.covers.includes(covered) === true && steps > 0) {
    factors.push(
      made(`Price of contract year ${String(year)}`, 'number', {
        op: 'power',
        inputs: [
          sumOf('1 + yearly increase', 'number', [
            oneStep,
            figure('Yearly increase', 'share', escalator.share),
          ]),
          countedStep('Years since the written prices', 'number', {
            value: whole(steps),
            text: `Contract year ${String(year)}, prices written for year ${String(escalator.ratesOfYear ?? 1)}`,
          }),
        ],
      }),
    );
  }
  const renewals =
    covered === 'base' || covered === 'rates'
      ? renewalsUntil(contract, lastMonthOf(contract, startsOn), of.month)
      : 0;
  if (renewals > 0 && renewal?.increase !== undefined) {
    factors.push(
      made('Increase at renewals', 'number', {
        op: 'power',
        inputs: [
          sumOf('1 + increase', 'number', [
            oneStep,
            figure('Increase at renewal', 'share', renewal.increase),
          ]),
          countedStep('Renewals', 'number', { value: whole(renewals), text: 'That began within the term' }),
        ],
      }),
    );
  }
  const [first] = factors;
  if (first === undefined) return undefined;
  return factors.length === 1 ? first : productOf('Price factor', 'number', factors);
}

function roundedFactor(
  found: Step,
  of: { readonly written: Rate; readonly decimals: number; readonly contract: Contract },
): Step {
  if (compareRates(rateFactor(of.contract, of.written, found.value), found.value) === 0) return found;
  const rateStep = countedStep('Written rate', 'moneyPerPage', {
    value: of.written,
    text: `"${of.contract.name}"`,
  });
  const raised = productOf('Escalated rate', 'moneyPerPage', [rateStep, found]);
  return quotientOf('Rounded rate ÷ written rate', 'number', [
    rounded(`Rounded to ${String(of.decimals)} decimals, as the contract says`, of.decimals, raised),
    rateStep,
  ]);
}

/** The written page rate of a line, where its contract rounds escalated rates. */
export function writtenRate(line: CostLine): Rate | undefined {
  const { origin } = line;
  return origin.rule === 'meter' || origin.rule === 'meterMinimum'
    ? rate(origin.charge.rate.value)
    : undefined;
}
