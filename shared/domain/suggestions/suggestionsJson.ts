import type { Settings } from '../proposal/proposal';
import type { Decimal } from '../rate';
import { toDecimal, toNumber } from '../rate';
import { shortDecimal } from '../ratios/partlyKnown';
import type { SuggestionEffect } from './effect';
import type { Suggestion } from './suggestion';
import type { SuggestionRule } from './suggestionRules';
import { suggestionRuleCodes, suggestionRules, thresholdOf, thresholdsNote } from './suggestionRules';

/** What a suggestion changes, for programs; money a month with 2 decimals more than most currencies have. */
export interface SuggestionEffectJson {
  readonly monthly: { readonly value: Decimal; readonly known: number; readonly of: number };
  readonly pages: { readonly mono: number; readonly colour: number };
  readonly devices: number;
  readonly unassigned: { readonly mono: number; readonly colour: number };
}

/** A suggestion for programs; `effect` is `null` where it was not asked for. */
export interface SuggestionJson extends Suggestion {
  readonly effect: SuggestionEffectJson | null;
}

/** A rule with its threshold for programs. */
export interface SuggestionRuleJson {
  readonly code: SuggestionRule;
  readonly what: string;
  readonly threshold: string;
  readonly value: Decimal;
  readonly isChanged: boolean;
  readonly note: string;
}

/** Suggestions and the rules behind them. */
export interface SuggestionsJson {
  readonly suggestions: readonly SuggestionJson[];
  readonly rules: readonly SuggestionRuleJson[];
}

/** Suggestions as plain JSON; `effectOf` answers `undefined` for those whose effect is not wanted or not known. */
export function suggestionsJson(
  settings: Pick<Settings, 'suggestionRules'>,
  list: readonly Suggestion[],
  effectOf: (suggestion: Suggestion) => SuggestionEffect | undefined = () => undefined,
): SuggestionsJson {
  return {
    suggestions: list.map((suggestion) => {
      const effect = effectOf(suggestion);
      return { ...suggestion, effect: effect === undefined ? null : effectJson(effect) };
    }),
    rules: suggestionRuleCodes.map((code) => ({
      code,
      what: suggestionRules[code].what,
      threshold: suggestionRules[code].threshold,
      value: shortDecimal(thresholdOf(settings, code)),
      isChanged: settings.suggestionRules?.[code] !== undefined,
      note: thresholdsNote,
    })),
  };
}

/** An effect as plain JSON. */
export function effectJson({ monthly, pages, devices, unassigned }: SuggestionEffect): SuggestionEffectJson {
  return {
    monthly: { ...monthly, value: toDecimal(monthly.value, 4) },
    pages: { mono: toNumber(pages.mono), colour: toNumber(pages.colour) },
    devices,
    unassigned: { mono: toNumber(unassigned.mono), colour: toNumber(unassigned.colour) },
  };
}
