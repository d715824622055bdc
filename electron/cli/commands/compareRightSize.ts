import type { Comparison } from '../../../shared/domain/comparison/comparison';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import { isDecimal } from '../../../shared/domain/rate';
import { suggestionEffect } from '../../../shared/domain/suggestions/effect';
import { rightSize } from '../../../shared/domain/suggestions/rightSize';
import type { SuggestionEffectJson } from '../../../shared/domain/suggestions/suggestionsJson';
import { effectJson } from '../../../shared/domain/suggestions/suggestionsJson';
import type { Suggestion } from '../../../shared/domain/suggestions/suggestion';
import { formattersFor } from '../../../shared/format/formatters';
import type { OptionSpec } from '../arguments';
import { type CommandCall, failed, wrongUsage } from '../command';

/** The option of `compare` that brings a place to a number of users for each device. */
export const rightSizeOption: OptionSpec = {
  name: 'right-size',
  value: 'place=users',
  describe:
    'with --detail --json: adds the suggestion that brings a building or other place, by its name or id, to so many users a device, or why there is none',
};

/** What would bring the place to the ratio in one option; one of the two is `null`. */
interface RightSizeJson {
  readonly optionId: string;
  readonly suggestion: (Suggestion & { readonly effect: SuggestionEffectJson | null }) | null;
  readonly problem: string | null;
}

/** The answer to `--right-size` option by option, beside the members of the comparison; nothing where it is not asked. */
export function rightSizeJson(
  call: CommandCall,
  proposal: Proposal,
  comparison: Comparison,
): { readonly rightSize?: readonly RightSizeJson[] } {
  const text = call.arguments.text('right-size');
  if (text === undefined) return {};
  if (!call.arguments.isSet('detail') || !call.arguments.isSet('json')) {
    throw wrongUsage('--right-size adds to --detail --json; give these too.');
  }
  const at = text.lastIndexOf('=');
  const [name, usersPerDevice] = [text.slice(0, Math.max(at, 0)).trim(), text.slice(at + 1).trim()];
  if (name === '' || !isDecimal(usersPerDevice)) {
    throw wrongUsage('--right-size: write a place and the users a device, such as "Library=12".');
  }
  const placeId = placeNamed(proposal, name);
  const format = formattersFor(proposal.settings.locale, proposal.settings.currency);
  return {
    rightSize: proposal.options.map(({ id: optionId }): RightSizeJson => {
      const found = rightSize(proposal, comparison, { optionId, placeId, usersPerDevice, format });
      if (!found.ok) return { optionId, suggestion: null, problem: found.problem.message };
      const effect = suggestionEffect(proposal, comparison, found.value);
      const told = effect.ok ? effectJson(effect.value) : null;
      return { optionId, suggestion: { ...found.value, effect: told }, problem: null };
    }),
  };
}

function placeNamed({ places }: Proposal, name: string): string {
  const own = places.find(({ id }) => id === name);
  const named = own === undefined ? places.filter((place) => place.name === name) : [own];
  const [first] = named;
  if (first === undefined) throw failed(`--right-size: there is no place "${name}" in this proposal.`);
  if (named.length > 1) {
    const ids = named.map(({ id }) => id).join(', ');
    throw failed(`--right-size: several places are called "${name}"; give one of their ids: ${ids}.`);
  }
  return first.id;
}
