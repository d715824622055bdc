import { addMonths } from '../../../shared/domain/calendar';
import type { Comparison } from '../../../shared/domain/comparison/comparison';
import type { Bill, BillLine } from '../../../shared/domain/contract/bill';
import { billOfMonth } from '../../../shared/domain/contract/bill';
import type { Contract } from '../../../shared/domain/contract/contract';
import { contractOffset, contractYear, lastMonthOf } from '../../../shared/domain/contract/escalator';
import { isInclusionMaterial, otherInclusion } from '../../../shared/domain/contract/otherInclusion';
import type { Settings } from '../../../shared/domain/proposal/proposal';

/** The bills of a month, one for each contract year that the term touches. */
export interface YearlyBills {
  readonly bills: readonly Bill[];
  /** The lines of all bills in their order; a bill may lack one. */
  readonly lines: readonly { readonly name: string; readonly of: readonly (BillLine | undefined)[] }[];
}

/** The bill of a month in the first year of the term, pooled and per device. */
export interface InclusionBills {
  readonly pooled: Bill;
  readonly perDevice: Bill;
}

const itemNames: Readonly<Record<BillLine['item'], string>> = {
  base: 'Base charge',
  mono: 'Mono pages',
  colour: 'Color pages',
  minimum: 'Up to the minimum',
  extra: 'Extra',
};

/** What a line of a bill is called. */
function lineName({ item, name }: Pick<BillLine, 'item' | 'name'>): string {
  return name ?? itemNames[item];
}

/** The contract years that the term touches while the contract runs, from the first to the last. */
export function contractYears(contract: Contract, { startsOn, termMonths }: Settings): readonly number[] {
  const offset = contractOffset(contract, startsOn);
  const first = contractYear(offset, 1);
  const end = contract.renewal?.after === 'ends' ? lastMonthOf(contract, startsOn) : undefined;
  const last = contractYear(offset, Math.max(1, Math.min(termMonths, end ?? termMonths)));
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** The day on which a contract year begins; the start of the comparison where the contract names no day. */
export function yearStart(contract: Contract, { startsOn }: Settings, year: number): string {
  return addMonths(contract.startsOn ?? startsOn, 12 * (year - 1));
}

/** A month's bill at today's pages for each contract year of the term. */
export function yearlyBills(
  contract: Contract,
  { today, currency }: Comparison,
  settings: Settings,
): YearlyBills {
  const bills = contractYears(contract, settings).map((year) =>
    billOfMonth(contract, today.state.volumes, { year, currency }),
  );
  const keyed = bills.map(keyedLines);
  const keys = [...new Set(keyed.flatMap((own) => [...own.keys()]))];
  const lines = keys.map((key) => {
    const of = keyed.map((own) => own.get(key));
    const line = of.find((entry) => entry !== undefined);
    return { name: line === undefined ? key : lineName(line), of };
  });
  return { bills, lines };
}

/** The lines of a bill by what they are; two of one name are told apart by their order. */
function keyedLines({ lines }: Bill): ReadonlyMap<string, BillLine> {
  const found = new Map<string, BillLine>();
  for (const line of lines) {
    let key = `${line.item} ${line.name ?? ''}`;
    while (found.has(key)) key += ' again';
    found.set(key, line);
  }
  return found;
}

/** What the contract bills in a month pooled and per device; `null` where that makes no difference by its terms. */
export function inclusionBills(
  contract: Contract,
  { today, currency }: Comparison,
  settings: Settings,
): InclusionBills | null {
  if (!isInclusionMaterial(contract)) return null;
  const year = contractYears(contract, settings)[0] ?? 1;
  const bill = (of: Contract): Bill => billOfMonth(of, today.state.volumes, { year, currency });
  const [own, other] = [bill(contract), bill(otherInclusion(contract))];
  return contract.inclusion === 'pooled'
    ? { pooled: own, perDevice: other }
    : { pooled: other, perDevice: own };
}
