import { compare } from '../../../shared/domain/comparison/compare';
import type { Comparison, OptionComparison } from '../../../shared/domain/comparison/comparison';
import { withVolume } from '../../../shared/domain/ourSide/lessVolume';
import type { OurSide } from '../../../shared/domain/ourSide/ourSide';
import { ourSideJson } from '../../../shared/domain/ourSide/ourSideJson';
import { ourSide } from '../../../shared/domain/ourSide/ourSideView';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import { formattersFor } from '../../../shared/format/formatters';
import type { OptionSpec } from '../arguments';
import { type CommandCall, type ExitCode, exitCodes, failed, wrongUsage } from '../command';
import { sayJson } from '../sayJson';
import { sayText } from '../sayText';
import { folderOption, openedOurSide } from './ourSideFile';
import { ourSideLines } from './ourSideLines';

/** The options of `compare` that show our side; what they print is for us alone. */
export const internalOptions: readonly OptionSpec[] = [
  {
    name: 'internal',
    value: 'our-side.json',
    isValueOptional: true,
    describe:
      'shows our side instead: cost prices, margins, our cash flow, stock and work; never for the client',
  },
  folderOption,
  { name: 'option', value: 'name', describe: 'the option that our side is shown of, by its name or id' },
];

/** Prints our side of one option. */
export async function compareInternally(
  call: CommandCall,
  proposal: Proposal,
  comparison: Comparison,
): Promise<ExitCode> {
  const { option } = chosenOption(call, proposal, comparison);
  const inputs: OurSide = await openedOurSide(call, call.arguments.text('internal') ?? '', proposal.id);
  const lessVolume = compare(withVolume(proposal, '0.9'));
  const view = ourSide({ proposal, comparison, lessVolume, optionId: option.id }, inputs);
  if (!view.ok) throw failed(view.problem.message);
  const wording = { proposal, format: formattersFor(proposal.settings.locale, proposal.settings.currency) };
  if (call.arguments.isSet('json')) sayJson(call.io, ourSideJson(view.value, wording));
  else sayText(call.io, ourSideLines(view.value, wording).join('\n'));
  return exitCodes.done;
}

function chosenOption(call: CommandCall, proposal: Proposal, { options }: Comparison): OptionComparison {
  const name = call.arguments.text('option');
  const chosen =
    name === undefined
      ? (options.find(({ option }) => option.id === proposal.recommendedOptionId) ?? options[0])
      : options.find(({ option }) => option.name === name || option.id === name);
  if (chosen !== undefined) return chosen;
  if (name === undefined)
    throw failed('The proposal has no option yet, so there is no side of ours to show.');
  const names = options.map(({ option }) => `"${option.name}"`).join(', ');
  throw wrongUsage(`There is no option "${name}"; the options are ${names}.`);
}
