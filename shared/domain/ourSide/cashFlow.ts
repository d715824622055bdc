import type { Money } from '../money';
import { addMoney, noMoney, roundToMoney, subtractMoney } from '../money';
import type { Rate } from '../rate';
import { zero } from '../rate';
import type { Amount, Flow } from './amount';
import { byMonth, flowsOf } from './amount';
import type { Funding } from './ourSide';
import type { LeftOut } from './rows';
import { isKnown } from './rows';
import type { OurUnit } from './units';

/** Where our money comes from and goes to; each is rounded once a month. */
export const cashLines = [
  'fromClient',
  'fromLessor',
  'forDevices',
  'forSupplies',
  'forWork',
  'forStock',
] as const;

/** Where our money comes from and goes to. */
export type CashLine = (typeof cashLines)[number];

/** One month of our cash, from 1; months after the term hold what is still to be paid. */
export interface CashMonth {
  readonly month: number;
  readonly lines: Readonly<Record<CashLine, Money>>;
  /** In less out. */
  readonly net: Money;
  /** All months up to this one. */
  readonly sum: Money;
}

/** Our cash by month. It holds the things whose price and cost price are both known; `leftOut` names the others. */
export interface CashFlow {
  readonly months: readonly CashMonth[];
  /** The month in which we have laid out most; `null` when we never lay anything out. */
  readonly lowest: { readonly month: number; readonly sum: Money } | null;
  /** The first month after the lowest in which all is back; `null` if none, or if nothing was laid out. */
  readonly recoveredIn: number | null;
  readonly leftOut: readonly LeftOut[];
  readonly isComplete: boolean;
}

/** What stands beside the units: our stock, with its money by the month in which it is bought. */
export interface CashMeans {
  readonly termMonths: number;
  readonly currency: string;
  readonly funding: Funding;
  readonly stock: readonly { readonly name: string; readonly cost: Amount }[];
}

const daysOfMonth = 30;

/** Months later that money due at the end of a month comes in: each begun month counts whole. */
function monthsLate(days: number | undefined): number {
  return Math.ceil((days ?? 0) / daysOfMonth);
}

/** Months later that we pay: only whole months count, so that our cash is never painted better than it is. */
function monthsOfCredit(days: number | undefined): number {
  return Math.floor((days ?? 0) / daysOfMonth);
}

/** Our cash by month of the term and of the months in which its last payments fall. */
export function cashFlow(units: readonly OurUnit[], means: CashMeans): CashFlow {
  const { funding, stock } = means;
  const known = units.filter(isKnown);
  const paidBy = (who: OurUnit['paidBy']) =>
    known.filter((unit) => unit.paidBy === who).flatMap((unit) => flowsOf(unit.price));
  const paidTo = (whom: OurUnit['paidTo']) =>
    known.filter((unit) => unit.paidTo === whom).flatMap((unit) => flowsOf(unit.cost));
  const [late, credit] = [monthsLate(funding.clientPaysDays), monthsOfCredit(funding.weHaveDays)];
  const lessorLate = monthsLate(funding.lessorPaysDays);
  const flows: Readonly<Record<CashLine, Dated>> = {
    fromClient: { flows: paidBy('client'), later: late },
    fromLessor: { flows: paidBy('lessor'), later: lessorLate },
    forDevices: { flows: paidTo('devices'), later: credit },
    forSupplies: { flows: paidTo('supplies'), later: credit },
    forWork: { flows: paidTo('work'), later: 0 },
    forStock: { flows: stock.flatMap(({ cost }) => flowsOf(cost)), later: credit },
  };
  const leftOut = [...leftOutOf(units), ...stock.flatMap(leftOutStock)];
  const months = monthsOf(flows, means);
  return { months, ...turnOf(months), leftOut, isComplete: leftOut.length === 0 };
}

interface Dated {
  readonly flows: readonly Flow[];
  readonly later: number;
}

function leftOutOf(units: readonly OurUnit[]): readonly LeftOut[] {
  return units.flatMap(({ name, price, cost }) => {
    const open = [price, cost].find((amount) => amount !== undefined && 'unknown' in amount);
    return open === undefined || !('unknown' in open) ? [] : [{ name, why: open.unknown }];
  });
}

function leftOutStock({ name, cost }: CashMeans['stock'][number]): readonly LeftOut[] {
  return 'unknown' in cost ? [{ name, why: cost.unknown }] : [];
}

function monthsOf(
  dated: Readonly<Record<CashLine, Dated>>,
  { termMonths, currency }: CashMeans,
): readonly CashMonth[] {
  const exact = new Map(cashLines.map((line) => [line, byMonth(dated[line].flows, termMonths)]));
  const after = Math.max(
    0,
    ...cashLines.map((line) => (dated[line].flows.length > 0 ? dated[line].later : 0)),
  );
  const amountOf = (line: CashLine, month: number): Money => {
    const amount: Rate = exact.get(line)?.[month - dated[line].later - 1] ?? zero;
    return roundToMoney(amount, currency);
  };
  let sum = noMoney;
  return Array.from({ length: termMonths + after }, (_, at) => {
    const month = at + 1;
    const lines: Record<CashLine, Money> = {
      fromClient: amountOf('fromClient', month),
      fromLessor: amountOf('fromLessor', month),
      forDevices: amountOf('forDevices', month),
      forSupplies: amountOf('forSupplies', month),
      forWork: amountOf('forWork', month),
      forStock: amountOf('forStock', month),
    };
    const out = addMoney(lines.forDevices, lines.forSupplies, lines.forWork, lines.forStock);
    const net = subtractMoney(addMoney(lines.fromClient, lines.fromLessor), out);
    sum = addMoney(sum, net);
    return { month, lines, net, sum };
  });
}

function turnOf(months: readonly CashMonth[]): Pick<CashFlow, 'lowest' | 'recoveredIn'> {
  const lowest = months.reduce<CashMonth | undefined>(
    (least, month) => (least === undefined || month.sum < least.sum ? month : least),
    undefined,
  );
  if (lowest === undefined || lowest.sum >= 0n) return { lowest: null, recoveredIn: null };
  const recovered = months.find(({ month, sum }) => month > lowest.month && sum >= 0n);
  return { lowest: { month: lowest.month, sum: lowest.sum }, recoveredIn: recovered?.month ?? null };
}
