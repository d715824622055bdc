import type { IsoDate } from '../calendar';
import { billOfMonth } from '../contract/bill';
import { isInclusionMaterial, otherInclusion } from '../contract/otherInclusion';
import type { Reconciliation } from '../cost/invoiceBase';
import { explainGap } from '../cost/invoiceGap';
import type { Formatters } from '../document/formatters';
import type { EnvironmentJson } from '../environment/environment';
import { environment, environmentJson } from '../environment/environment';
import type { OptionId } from '../ids';
import type { Money } from '../money';
import { currencyPlaces, moneyToDecimal } from '../money';
import type { PlausibilityJson } from '../plausibility/plausibilityJson';
import { plausibilityJson } from '../plausibility/plausibilityJson';
import { plausibility } from '../plausibility/plausibility';
import type { Proposal } from '../proposal/proposal';
import type { Decimal, Rate } from '../rate';
import { subtract, toDecimal } from '../rate';
import type { RatiosJson } from '../ratios/ratiosJson';
import { ratiosJson } from '../ratios/ratiosJson';
import { ratios } from '../ratios/ratios';
import type { SuggestionEffect } from '../suggestions/effect';
import type { Suggestion } from '../suggestions/suggestion';
import type { SuggestionsJson } from '../suggestions/suggestionsJson';
import { suggestionsJson } from '../suggestions/suggestionsJson';
import { suggestions } from '../suggestions/suggestions';
import type { BreakdownJson } from './breakdownJson';
import { breakdownJson } from './breakdownJson';
import type { Comparison, OptionComparison } from './comparison';
import { transition } from './transition';

/** What stands behind a comparison beside its totals. */
export interface DetailJson {
  readonly breakdown: {
    readonly doNothing: BreakdownJson;
    readonly options: readonly { readonly name: string; readonly parts: BreakdownJson }[];
  };
  /** Each invoice a month, beside the modelled cost of what it is for. */
  readonly invoices: readonly {
    readonly label: string;
    readonly isBase: boolean;
    readonly invoiced: Decimal;
    readonly modelled: Decimal;
    readonly gap: Decimal;
    /** What of the gap other pages explain, and the rest, which prices and unknowns do. */
    readonly dueToPages: Decimal;
    readonly rest: Decimal;
  }[];
  /** Today's contracts read the other way, pooled for per device or the reverse: a bill of contract year 1. */
  readonly inclusion: readonly {
    readonly contract: string;
    readonly asWritten: 'perDevice' | 'pooled';
    readonly bill: Decimal;
    readonly otherBill: Decimal;
  }[];
  /** The months until an option is in place, against doing nothing. */
  readonly transitions: readonly {
    readonly name: string;
    readonly months: readonly {
      readonly month: number;
      readonly doNothing: Decimal;
      readonly option: Decimal;
      readonly cumulated: Decimal;
      readonly phases: readonly string[];
    }[];
  }[];
  readonly ratios: RatiosJson;
  readonly environment: EnvironmentJson;
  readonly plausibility: PlausibilityJson;
  readonly suggestions: readonly ({ readonly optionId: OptionId } & SuggestionsJson)[];
}

/**
 * Everything about a comparison that its totals do not say, as plain JSON. The effect of a suggestion is a
 * comparison of its own: `effectOf` says of which it is wanted (absent: of none).
 */
export function detailJson(
  proposal: Proposal,
  comparison: Comparison,
  {
    format,
    effectOf,
  }: {
    readonly format: Formatters;
    readonly effectOf?: (suggestion: Suggestion) => SuggestionEffect | undefined;
  },
): DetailJson {
  const { currency, today, options } = comparison;
  const { startsOn } = proposal.settings;
  const text = (amount: Money): Decimal => moneyToDecimal(amount, currency);
  return {
    breakdown: {
      doNothing: breakdownJson(proposal, { table: today.doNothing, state: today.state }, text),
      options: options.map(({ option, cost, state }) => ({
        name: option.name,
        parts: breakdownJson(proposal, { table: cost, state }, text),
      })),
    },
    invoices: comparison.invoices.map((found) => invoiceJson(found, comparison)),
    inclusion: proposal.contracts.filter(isInclusionMaterial).map((contract) => {
      const bill = (of: typeof contract): Decimal =>
        text(billOfMonth(of, today.state.volumes, { year: 1, currency }).total);
      return {
        contract: contract.name,
        asWritten: contract.inclusion,
        bill: bill(contract),
        otherBill: bill(otherInclusion(contract)),
      };
    }),
    transitions: options.map((option) => transitionJson(comparison, option, startsOn)),
    ratios: ratiosJson(ratios(proposal, comparison)),
    environment: environmentJson(environment(proposal, comparison)),
    plausibility: plausibilityJson(proposal, plausibility(proposal, comparison, format)),
    suggestions: proposal.options.map(({ id }) => ({
      optionId: id,
      ...suggestionsJson(
        proposal.settings,
        suggestions(proposal, comparison, { optionId: id, format }),
        effectOf,
      ),
    })),
  };
}

function invoiceJson(found: Reconciliation, comparison: Comparison): DetailJson['invoices'][number] {
  const { invoice, invoiced, modelled } = found;
  const { gap, rest } = explainGap(found, comparison);
  const rounded = (amount: Rate): Decimal => toDecimal(amount, currencyPlaces(comparison.currency));
  return {
    label: invoice.label,
    isBase: invoice.isBase,
    invoiced: rounded(invoiced),
    modelled: rounded(modelled),
    gap: rounded(gap),
    dueToPages: rounded(subtract(gap, rest)),
    rest: rounded(rest),
  };
}

function transitionJson(
  comparison: Comparison,
  option: OptionComparison,
  startsOn: IsoDate,
): DetailJson['transitions'][number] {
  const text = (amount: Money): Decimal => moneyToDecimal(amount, comparison.currency);
  const { months } = transition(comparison, option, { startsOn });
  return {
    name: option.option.name,
    months: months.map(({ month, doNothing, option: cost, cumulated, phases }) => ({
      month,
      doNothing: text(doNothing),
      option: text(cost),
      cumulated: text(cumulated),
      phases,
    })),
  };
}
