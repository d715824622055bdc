import { compare } from '../comparison/compare';
import type { Comparison, OptionComparison } from '../comparison/comparison';
import { recurringCategories } from '../cost/costLine';
import type { CostTable } from '../cost/costTable';
import type { PagesByMeter } from '../future/pageFlow';
import { totalPages } from '../future/pageFlow';
import { applyEdit } from '../proposal/applyEdit';
import type { Proposal } from '../proposal/proposal';
import type { Rate } from '../rate';
import { divide, subtract, sum, whole } from '../rate';
import { totalOf } from '../ratios/costPerPage';
import type { Result } from '../result';
import { fail, ok } from '../result';
import type { Suggestion } from './suggestion';

/** What a suggestion changes in its option; negative is less. */
export interface SuggestionEffect {
  /** The option's counted recurring cost a month, averaged over the term, exact and before tax. */
  readonly monthly: {
    readonly value: Rate;
    /** Devices whose pages are all known and priced on both sides. */
    readonly known: number;
    readonly of: number;
  };
  /** Pages a month at the end of the term. */
  readonly pages: PagesByMeter;
  readonly devices: number;
  /** Pages a month that would have no device. */
  readonly unassigned: PagesByMeter;
}

/**
 * Compares the option as it is with the option after the suggestion's edit. Costs as much as a comparison: ask for
 * it when it is shown. A problem comes back when the edit no longer fits the proposal.
 */
export function suggestionEffect(
  proposal: Proposal,
  comparison: Comparison,
  suggestion: Suggestion,
): Result<SuggestionEffect> {
  const option = comparison.options.find((found) => found.option.id === suggestion.optionId);
  if (option === undefined) return fail('missing', `There is no option "${suggestion.optionId}" any more.`);
  const edited = applyEdit(proposal, suggestion.edit);
  if (!edited.ok) return edited;
  const changed = edited.value.options.filter(({ id }) => id === suggestion.optionId);
  const [after] = compare({ ...edited.value, options: changed }).options;
  return after === undefined
    ? fail('missing', `There is no option "${suggestion.optionId}" any more.`)
    : ok(difference(option, after));
}

/** Each effect is a comparison: of so many devices altogether, some seconds' work. */
const mostDevicesCompared = 100_000;
const leastEffects = 10;

/**
 * The effects of the suggestions of an option as they are asked for: of all in a fleet of some hundred devices; in a
 * larger one of the first 100,000 / devices, at least 10. `undefined` for the others, and where the edit no
 * longer fits.
 */
export function firstEffects(
  proposal: Proposal,
  comparison: Comparison,
): (suggestion: Suggestion) => SuggestionEffect | undefined {
  const most = Math.max(leastEffects, Math.floor(mostDevicesCompared / Math.max(1, proposal.devices.length)));
  const given = new Map<string, number>();
  return (suggestion) => {
    const before = given.get(suggestion.optionId) ?? 0;
    if (before >= most) return undefined;
    given.set(suggestion.optionId, before + 1);
    const effect = suggestionEffect(proposal, comparison, suggestion);
    return effect.ok ? effect.value : undefined;
  };
}

function difference(before: OptionComparison, after: OptionComparison): SuggestionEffect {
  const less = (a: PagesByMeter, b: PagesByMeter): PagesByMeter => ({
    mono: subtract(a.mono, b.mono),
    colour: subtract(a.colour, b.colour),
  });
  const incomplete = new Set([...before.cost.incomplete, ...after.cost.incomplete]);
  const all = new Set([...before.state.devices, ...after.state.devices].map(({ id }) => id));
  const pages = (found: OptionComparison): PagesByMeter => totalPages([...found.flow.volumes.values()]);
  return {
    monthly: {
      value: subtract(recurringMonthly(after.cost), recurringMonthly(before.cost)),
      known: [...all].filter((id) => !incomplete.has(id)).length,
      of: all.size,
    },
    pages: less(pages(after), pages(before)),
    devices: after.state.devices.length - before.state.devices.length,
    unassigned: less(unassignedPages(after), unassignedPages(before)),
  };
}

function recurringMonthly(table: CostTable): Rate {
  const counted = new Set(table.rows.map(({ category }) => category));
  const lines = table.lines.filter(
    ({ category }) => recurringCategories.includes(category) && counted.has(category),
  );
  return divide(totalOf(lines), whole(table.termMonths));
}

function unassignedPages({ flow }: OptionComparison): PagesByMeter {
  return {
    mono: sum(flow.unassigned.map(({ pages }) => pages.mono)),
    colour: sum(flow.unassigned.map(({ pages }) => pages.colour)),
  };
}
