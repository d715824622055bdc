import type { Comparison } from '../comparison/comparison';
import type { Formatters } from '../document/formatters';
import type { OptionId } from '../ids';
import type { Proposal } from '../proposal/proposal';
import { ageing } from './ageing';
import { cheaperToKeep } from './cheaperToKeep';
import { colourUnneeded } from './colourUnneeded';
import type { OptionView } from './optionView';
import { optionView } from './optionView';
import { overUsed } from './overUsed';
import { personalPrinters } from './personalPrinters';
import { roomDuplicates } from './roomDuplicates';
import type { Suggestion } from './suggestion';
import type { SuggestionRule } from './suggestionRules';
import { suggestionRuleCodes } from './suggestionRules';
import { underUsed } from './underUsed';

const rules: Readonly<Record<SuggestionRule, (view: OptionView) => readonly Suggestion[]>> = {
  duplicates: roomDuplicates,
  personal: personalPrinters,
  underUsed,
  ageing,
  overUsed,
  colourUnneeded,
  cheaperToKeep,
};

/**
 * What the rules say of an option, rule by rule. Each suggestion is made from the option as it stands: two of them
 * may speak of one device, and after one is applied the list is to be made anew. Nothing is applied by itself, and
 * what is in force already does not come again. Empty for an option that the comparison does not have.
 */
export function suggestions(
  proposal: Proposal,
  comparison: Comparison,
  at: { readonly optionId: OptionId; readonly format: Formatters },
): readonly Suggestion[] {
  return suggestionsByRule(proposal, comparison, at).flatMap((rule) => rule());
}

/** The same rule by rule, for a window that must answer in between. */
export function suggestionsByRule(
  proposal: Proposal,
  comparison: Comparison,
  at: { readonly optionId: OptionId; readonly format: Formatters },
): readonly (() => readonly Suggestion[])[] {
  const view = optionView(proposal, comparison, at);
  return view === undefined ? [] : suggestionRuleCodes.map((rule) => () => rules[rule](view));
}
