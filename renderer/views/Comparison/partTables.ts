import type { OptionComparison } from '../../../shared/domain/comparison/comparison';
import { breakDownLines } from '../../../shared/domain/cost/breakdown';
import type { BreakdownBy } from '../../../shared/domain/cost/costParts';
import type { Telling } from '../../../shared/domain/document/telling';
import { partNames } from '../../../shared/domain/explain/partSteps';
import type { Money } from '../../../shared/domain/money';
import { noMoney } from '../../../shared/domain/money';
import type { FigureRow, FigureTable } from './comparisonTables';
import { against, placeOf, totalNames } from './comparisonTables';

/** What both sides are broken down by, as it is called. */
export const breakdownNames: Readonly<Record<BreakdownBy, string>> = {
  building: 'Building',
  department: 'Department',
  contract: 'Contract',
  model: 'Model',
  device: 'Device',
};

const captions: Readonly<Record<BreakdownBy, string>> = {
  building: 'by the building in which the devices stand',
  department: 'by the department that pays for the devices',
  contract: 'by the contract that bills it',
  model: 'by make and model',
  device: 'device by device',
};

/** The term's cost in parts, today beside the option, the dearest first; they add up to the totals to the cent. */
export function partTable(telling: Telling, chosen: OptionComparison, by: BreakdownBy): FigureTable {
  const { comparison, proposal, format } = telling;
  const { doNothing } = comparison.today;
  const state = placeOf(telling, chosen);
  const todays = partNames({ proposal }, by);
  const thens = partNames({ proposal, option: chosen }, by);
  const before = termsOf(breakDownLines(doNothing, todays.keyOf));
  const after = termsOf(breakDownLines(chosen.cost, thens.keyOf));
  const dearest = (key: string): Money => {
    const [today, then] = [before.get(key) ?? noMoney, after.get(key) ?? noMoney];
    return today > then ? today : then;
  };
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) =>
    dearest(a) === dearest(b) ? 0 : dearest(a) > dearest(b) ? -1 : 1,
  );
  const rows = keys.map((key): FigureRow => {
    const part = { by, key };
    return {
      label: thens.nameOf(key),
      cells: against(telling, before.get(key) ?? noMoney, after.get(key) ?? noMoney),
      names: [
        { state: 'doNothing', kind: 'part', part },
        { state, kind: 'part', part },
        { state, kind: 'saving', part },
      ],
      kind: 'body',
    };
  });
  const total = against(telling, doNothing.term, chosen.cost.term);
  return {
    caption: `Cost over ${format.count(comparison.termMonths)} months in ${comparison.currency}, ${captions[by]}.`,
    first: breakdownNames[by],
    columns: ['Today carried on', chosen.option.name, 'Saving'],
    groups: [{ rows: [...rows, { label: 'Total', cells: total, names: totalNames(state), kind: 'total' }] }],
  };
}

function termsOf(
  parts: readonly { readonly key: string; readonly term: Money }[],
): ReadonlyMap<string, Money> {
  return new Map(parts.map(({ key, term }) => [key, term]));
}
