import type { DeviceId, OptionId } from '../ids';
import type { OptionEdit } from '../proposal/edit';
import type { SuggestionRule } from './suggestionRules';

/** A change of an option that a rule speaks for; nothing happens until someone applies its edit. */
export interface Suggestion {
  /** Stable: the same rule about the same place of the same option always has this id. */
  readonly id: string;
  readonly rule: SuggestionRule | 'rightSize';
  readonly optionId: OptionId;
  readonly title: string;
  /** With the figures that speak for it. */
  readonly reason: string;
  readonly deviceIds: readonly DeviceId[];
  /** Holds for the proposal that it was made from: what has changed since is not in it. */
  readonly edit: OptionEdit;
  /** What a person must still decide or find out. */
  readonly needs: readonly string[];
}
