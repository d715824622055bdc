import type { Settings } from '../proposal/proposal';
import type { Decimal, Rate } from '../rate';
import { rate } from '../rate';

/** A rule with the threshold from which it speaks. */
export interface RuleData {
  readonly what: string;
  /** What the threshold is. */
  readonly threshold: string;
  readonly default: Decimal;
}

/** Said beside every threshold: none is published. */
export const thresholdsNote = 'The threshold is our own estimate and can be changed.';

/** The rules in the order in which they are listed, with their default thresholds. */
export const suggestionRules = {
  duplicates: {
    what: 'Several devices of one kind in a room',
    threshold: 'Devices of one kind that a room needs',
    default: '1',
  },
  personal: {
    what: 'Personal printers within reach of a shared device',
    threshold: 'Pages a month up to which a personal printer can go',
    default: '500',
  },
  underUsed: {
    what: 'Devices that are hardly used',
    threshold: 'Share of the recommended volume below which a device is under-used',
    default: '0.1',
  },
  ageing: {
    what: 'Old devices',
    threshold: 'Age in years above which a device is old',
    default: '7',
  },
  overUsed: {
    what: 'Devices that are used too much',
    threshold: 'Share of the recommended volume above which a device is over-used',
    default: '1',
  },
  colourUnneeded: {
    what: 'Colour where nobody needs it',
    threshold: 'Share of colour pages below which colour is not needed',
    default: '0.05',
  },
  cheaperToKeep: {
    what: 'Devices that are cheaper to keep',
    threshold: 'Amount a month, in the currency, above which keeping a device is worth it',
    default: '0',
  },
} as const satisfies { readonly [code: string]: RuleData };

/** Names a rule; also its code in `settings.suggestionRules`. */
export type SuggestionRule = keyof typeof suggestionRules;

/** The codes of all rules. */
export const suggestionRuleCodes = Object.keys(suggestionRules) as readonly SuggestionRule[];

/** The threshold of a rule: the proposal's own, else the default. */
export function thresholdOf(settings: Pick<Settings, 'suggestionRules'>, rule: SuggestionRule): Rate {
  return rate(settings.suggestionRules?.[rule] ?? suggestionRules[rule].default);
}
