import type { BandCode } from '../../../../shared/domain/plausibility/bands';
import type { Band, Settings } from '../../../../shared/domain/proposal/proposal';
import type { Edit } from '../../../../shared/domain/proposal/edit';
import type { Decimal } from '../../../../shared/domain/rate';
import type { SuggestionRule } from '../../../../shared/domain/suggestions/suggestionRules';
import { decimalOf } from '../../../components/form/figureDraft';
import { percentOfShare, readTyped, shareOfPercent } from '../../../components/form/decimals';

/** A limit as it is typed: in per cent where it is a share. */
export function limitText(value: Decimal | undefined, isShare: boolean): string {
  if (value === undefined) return '';
  return isShare ? percentOfShare(value) : value;
}

/** The limit that was typed; `null` for an empty field, `undefined` for what is no number. */
export function readLimit(text: string, isShare: boolean): Decimal | null | undefined {
  const typed = readTyped(text);
  if (typed.type === 'empty') return null;
  const value = decimalOf(text);
  if (value === null) return undefined;
  return isShare ? shareOfPercent(value) : value;
}

type Limits = Pick<Settings, 'suggestionRules' | 'bands'>;

/** Sets the threshold of a rule, or with `null` goes back to the usual one. */
export function thresholdEdit(settings: Limits, rule: SuggestionRule, value: Decimal | null): Edit {
  const { [rule]: _before, ...others } = settings.suggestionRules ?? {};
  const rules = value === null ? others : { ...others, [rule]: value };
  return {
    type: 'settings.change',
    changes: { suggestionRules: Object.keys(rules).length === 0 ? null : rules },
  };
}

/** Sets the range in which a figure is plausible, or with `null` goes back to the usual one. */
export function bandEdit(settings: Limits, code: BandCode, band: Band | null): Edit {
  const { [code]: _before, ...others } = settings.bands ?? {};
  const bands = band === null ? others : { ...others, [code]: band };
  return { type: 'settings.change', changes: { bands: Object.keys(bands).length === 0 ? null : bands } };
}
