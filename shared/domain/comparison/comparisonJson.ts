import type { IsoDate } from '../calendar';
import { type BillLine, billOfMonth } from '../contract/bill';
import { meters, type Contract, type Meter } from '../contract/contract';
import { contractOffset, contractYear } from '../contract/escalator';
import type { CostCategory } from '../cost/costLine';
import type { CostRow, Counting, Coverage, CostTable } from '../cost/costTable';
import { cashRows, monthRows } from '../cost/costTable';
import { monthsOfYears } from '../cost/term';
import { deviceLabel } from '../fleet/deviceLabel';
import type { FleetState } from '../cost/fleetState';
import type { VolumeMap } from '../fleet/pageVolume';
import type { PagesByMeter } from '../future/pageFlow';
import type { Formatters } from '../document/formatters';
import { currencyPlaces, moneyToDecimal, type Money } from '../money';
import { isZero, rate, toDecimal, toNumber, type Decimal } from '../rate';
import type { Figure, Grade } from '../sourced';
import { toldChecks } from './checkWords';
import type { Check, Comparison, OptionComparison, Saving } from './comparison';
import { presentValue } from './presentValue';

/** One row of a cost table. */
export interface CategoryJson {
  readonly category: CostCategory;
  readonly annual: readonly Decimal[];
  readonly term: Decimal;
  readonly grade: Grade;
}

/** What a contract bills in one month of a contract year; `pages` are those billed, `null` for the base charge. */
export interface BillJson {
  readonly contractYear: number;
  readonly lines: readonly {
    readonly item: BillLine['item'];
    readonly name?: string;
    readonly pages: number | null;
    readonly amount: Decimal;
  }[];
  readonly total: Decimal;
}

/** What stands behind the totals of a state. */
export interface StateDetail {
  readonly categories: readonly CategoryJson[];
  /** What is known and in no total: paper, tax, soft costs, reserve. */
  readonly apart: readonly CategoryJson[];
  /** The cash view: what is bought when it is paid, and no depreciation. */
  readonly cash: {
    readonly categories: readonly CategoryJson[];
    readonly annual: readonly (Decimal | null)[];
    readonly term: Decimal | null;
  };
  /** The total of each month of the term, each category rounded a month at a time. */
  readonly months: readonly (Decimal | null)[];
  /** The cash view brought to the first day by the proposal's discount rate; `null` without one, or where nothing is known. */
  readonly presentValue: { readonly annual: readonly Decimal[]; readonly total: Decimal } | null;
  /** The bill of a month of each contract year within the term; today at flat prices has only the first. */
  readonly contracts: readonly { readonly name: string; readonly bills: readonly BillJson[] }[];
}

/** Totals of a state as decimal texts; `null` where nothing is known. `devices` says for how many they hold. */
export interface TotalsJson extends Partial<StateDetail> {
  readonly monthly: Decimal | null;
  /** One text a year. */
  readonly annual: readonly (Decimal | null)[];
  readonly term: Decimal | null;
  readonly devices: Coverage;
}

/** What an option saves against one kind of today; `null` where one of the two sides is not known. */
export interface SavingJson {
  readonly annual: readonly (Decimal | null)[];
  readonly term: Decimal | null;
}

/** Pages a month; `null` where no device has a known volume of that meter. */
export interface PagesJson {
  readonly mono: number | null;
  readonly colour: number | null;
}

/** An option against today, for programs. */
export interface OptionJson extends TotalsJson {
  readonly name: string;
  readonly oneOff: Decimal;
  readonly saving: { readonly flat: SavingJson; readonly doNothing: SavingJson };
  readonly paybackMonths: number | null;
  readonly pageBalance: {
    readonly today: PagesJson & { readonly devices: Coverage };
    readonly option: PagesJson & { readonly devices: Coverage };
    readonly removedBy: readonly ({ readonly name: string } & PagesJson)[];
    readonly unassigned: readonly ({ readonly device: string } & PagesJson)[];
  };
  readonly checks: readonly Check[];
}

/** A comparison for programs: money as decimal texts in the currency's units, volumes as pages a month. */
export interface ComparisonJson {
  readonly currency: string;
  readonly termMonths: number;
  readonly today: { readonly flat: TotalsJson; readonly doNothing: TotalsJson };
  readonly options: readonly OptionJson[];
}

/** What the details of a comparison depend on beside it. */
export interface Detail {
  readonly startsOn: IsoDate;
  readonly discountRate?: Figure | undefined;
}

/**
 * A comparison as plain JSON. With `detail` every state also lists its cost categories and the bill
 * of a month of each contract year; contract years are counted against the start of the comparison. Only the
 * messages of checks are written by `format`.
 */
export function comparisonJson(comparison: Comparison, format: Formatters, detail?: Detail): ComparisonJson {
  const { currency, termMonths, today, counting } = comparison;
  const more = (table: CostTable, state: FleetState, isFlat = false): Partial<StateDetail> =>
    detail === undefined ? {} : stateDetail(table, state, { ...detail, counting, isFlat });
  return {
    currency,
    termMonths,
    today: {
      flat: { ...totals(today.flat, currency), ...more(today.flat, today.state, true) },
      doNothing: { ...totals(today.doNothing, currency), ...more(today.doNothing, today.state) },
    },
    options: comparison.options.map((option) => ({
      ...optionJson(comparison, option, format),
      ...more(option.cost, option.state),
    })),
  };
}

/**
 * Whether anything that counts is known: a fleet of which no cost is known has no total, not a total of
 * zero, even where soft costs or paper stand apart.
 */
export function isAnythingKnown(table: CostTable): boolean {
  return table.rows.length > 0 || table.devices.known === table.devices.of;
}

function totals(table: CostTable, currency: string): TotalsJson {
  const { devices } = table;
  if (!isAnythingKnown(table)) {
    return { monthly: null, annual: monthsOfYears(table.termMonths).map(() => null), term: null, devices };
  }
  return {
    monthly: toDecimal(table.monthly, currencyPlaces(currency)),
    annual: table.annual.map((amount) => moneyToDecimal(amount, currency)),
    term: moneyToDecimal(table.term, currency),
    devices,
  };
}

function optionJson(comparison: Comparison, option: OptionComparison, format: Formatters): OptionJson {
  const { currency, today } = comparison;
  const isKnown = isAnythingKnown(option.cost);
  const saved = (saving: Saving, from: CostTable): SavingJson =>
    savingJson(saving, { currency, isKnown: isKnown && isAnythingKnown(from) });
  const labels = new Map(today.state.devices.map((device) => [device.id, deviceLabel(device)]));
  const balance = option.pageBalance;
  return {
    name: option.option.name,
    ...totals(option.cost, currency),
    oneOff: moneyToDecimal(option.oneOff, currency),
    saving: {
      flat: saved(option.saving.flat, today.flat),
      doNothing: saved(option.saving.doNothing, today.doNothing),
    },
    paybackMonths: isKnown && isAnythingKnown(today.doNothing) ? option.paybackMonths : null,
    pageBalance: {
      today: pagesOf(balance.today, today.state.volumes),
      option: pagesOf(balance.option, option.flow.volumes),
      removedBy: balance.removedBy.map(({ name, pages }) => ({ name, ...pagesJson(pages) })),
      unassigned: balance.unassigned.map(({ deviceId, pages }) => ({
        device: labels.get(deviceId) ?? deviceId,
        ...pagesJson(pages),
      })),
    },
    checks: toldChecks(option.checks, format),
  };
}

function savingJson(
  saving: Saving,
  { currency, isKnown }: { readonly currency: string; readonly isKnown: boolean },
): SavingJson {
  const text = (amount: Money): Decimal | null => (isKnown ? moneyToDecimal(amount, currency) : null);
  return { annual: saving.annual.map(text), term: text(saving.term) };
}

function pagesJson(pages: PagesByMeter): PagesJson {
  return { mono: toNumber(pages.mono), colour: toNumber(pages.colour) };
}

function pagesOf(pages: PagesByMeter, volumes: VolumeMap): PagesJson & { readonly devices: Coverage } {
  const all = [...volumes.values()];
  const known = (meter: Meter): number | null => {
    const isKnown = all.length === 0 || all.some((volume) => volume[meter].isComplete);
    return isKnown || !isZero(pages[meter]) ? toNumber(pages[meter]) : null;
  };
  const complete = all.filter((volume) => meters.every((meter) => volume[meter].isComplete));
  return {
    mono: known('mono'),
    colour: known('colour'),
    devices: { known: complete.length, of: all.length },
  };
}

function stateDetail(
  table: CostTable,
  state: FleetState,
  at: Detail & { readonly counting: Counting; readonly isFlat: boolean },
): StateDetail {
  const { startsOn, isFlat, counting } = at;
  const { currency } = counting;
  const text = (amount: Money): Decimal => moneyToDecimal(amount, currency);
  const rowsJson = (rows: readonly CostRow[]): readonly CategoryJson[] =>
    rows.map((row) => ({ ...row, annual: row.annual.map(text), term: text(row.term) }));
  const bill = (contract: Contract, year: number): BillJson => {
    const { lines, total } = billOfMonth(contract, state.volumes, { year, currency });
    return {
      contractYear: year,
      lines: lines.map((line) => ({ ...line, amount: text(line.amount) })),
      total: text(total),
    };
  };
  const cash = cashRows(table, counting);
  const isKnown = isAnythingKnown(table);
  const total = (amount: Money): Decimal | null => (isKnown ? text(amount) : null);
  return {
    categories: rowsJson(table.rows),
    apart: rowsJson(table.apart),
    cash: { categories: rowsJson(cash.rows), annual: cash.annual.map(total), term: total(cash.term) },
    months: monthRows(table, counting).total.map(total),
    presentValue: isKnown ? presentValueJson(cash.annual, at) : null,
    contracts: state.contracts.map((contract) => {
      const offset = contractOffset(contract, startsOn);
      const first = contractYear(offset, 1);
      const last = isFlat ? first : contractYear(offset, table.termMonths);
      const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
      return { name: contract.name, bills: years.map((year) => bill(contract, year)) };
    }),
  };
}

function presentValueJson(
  annual: readonly Money[],
  { discountRate, counting: { currency } }: Detail & { readonly counting: Counting },
): StateDetail['presentValue'] {
  if (discountRate === undefined) return null;
  const value = presentValue(annual, rate(discountRate.value), currency);
  const text = (amount: Money): Decimal => moneyToDecimal(amount, currency);
  return { annual: value.annual.map(text), total: text(value.total) };
}
