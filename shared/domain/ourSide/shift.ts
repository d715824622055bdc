import type { Money } from '../money';
import { subtractMoney } from '../money';
import type { Rate } from '../rate';
import { add, divide, isZero, multiply, rate, sum } from '../rate';
import { byMonth, flowsOf, isNotKnown } from './amount';
import { type Owner, ownerOf } from './hardwareUnits';
import type { OurTotal } from './rows';
import type { Figure } from '../sourced';
import type { Ground } from './served';
import type { OurUnit } from './units';

/** What changes for us when this client moves from buying hardware to a service; `null` where it is not known. */
export interface Shift {
  /** Part of what the client pays us that comes back every month: of today's year, of the option's term. */
  readonly recurringToday: Rate | null;
  readonly recurringOption: Rate | null;
  readonly todayHardwareAYear: Rate | null;
  readonly todayServiceAYear: Rate | null;
  /** New devices by who owns them: we, a lessor, the client. */
  readonly owners: Readonly<Record<Owner, number>>;
  /** Margin with a tenth fewer pages; `null` while a cost price is missing. */
  readonly marginAtLessVolume: Money | null;
  readonly lostMargin: Money | null;
  readonly salesHours: {
    readonly soFar: Rate | null;
    readonly toCome: Rate | null;
    readonly cost: Rate | null;
  };
}

/** The option's units, and its totals with all pages and with a tenth fewer. */
export interface ShiftMeans {
  readonly units: readonly OurUnit[];
  readonly total: OurTotal;
  readonly lessTotal: OurTotal;
}

/** The figures behind what changes for us. */
export function shiftOf(ground: Ground, { units, total, lessTotal }: ShiftMeans): Shift {
  const { sales } = ground.inputs;
  const [hardware, service] = [sales.todayHardwareAYear, sales.todayServiceAYear].map(figureOf);
  const [margin, less] = [total.margin?.term, lessTotal.margin?.term];
  const isBothKnown = total.isComplete && lessTotal.isComplete && margin !== undefined && less !== undefined;
  return {
    recurringToday: shareOf(service ?? null, hardware ?? null),
    recurringOption: recurringShare(units, ground.timeline.termMonths),
    todayHardwareAYear: hardware ?? null,
    todayServiceAYear: service ?? null,
    owners: ownersOf(ground),
    marginAtLessVolume: isBothKnown ? less : null,
    lostMargin: isBothKnown ? subtractMoney(margin, less) : null,
    salesHours: salesHours(ground),
  };
}

function figureOf(figure: Figure | undefined): Rate | null {
  return figure === undefined ? null : rate(figure.value);
}

function shareOf(part: Rate | null, rest: Rate | null): Rate | null {
  if (part === null || rest === null) return null;
  const all = add(part, rest);
  return isZero(all) ? null : divide(part, all);
}

/** Exact: what comes every month over the term, of all that is paid to us; not known while any price is not. */
function recurringShare(units: readonly OurUnit[], termMonths: number): Rate | null {
  if (units.some(({ price }) => isNotKnown(price))) return null;
  const paid = (of: readonly OurUnit[]): Rate =>
    sum(
      byMonth(
        of.flatMap(({ price }) => flowsOf(price)),
        termMonths,
      ),
    );
  const all = paid(units);
  return isZero(all) ? null : divide(paid(units.filter(({ isRecurring }) => isRecurring === true)), all);
}

function ownersOf(ground: Ground): Shift['owners'] {
  const owners = { us: 0, lessor: 0, client: 0, notSaid: 0 };
  for (const { device } of ground.arriving) owners[ownerOf(ground.inputs, device)] += 1;
  return owners;
}

function salesHours({ inputs: { sales } }: Ground): Shift['salesHours'] {
  const soFar = figureOf(sales.hoursSoFar);
  const toCome = figureOf(sales.hoursToCome);
  const wage = figureOf(sales.wage);
  const isKnown = soFar !== null && toCome !== null && wage !== null;
  return { soFar, toCome, cost: isKnown ? multiply(add(soFar, toCome), wage) : null };
}
