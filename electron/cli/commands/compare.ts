import { compare } from '../../../shared/domain/comparison/compare';
import { comparisonJson } from '../../../shared/domain/comparison/comparisonJson';
import { type Command, exitCodes } from '../command';
import { comparisonText } from '../comparisonText';
import { onlyFile, openedProposal } from '../proposalOfCall';
import { jsonOption, sayJson } from '../sayJson';
import { sayText } from '../sayText';

/** Today against every option. */
export const compareCommand: Command = {
  name: 'compare',
  usage: ['<proposal> [--json] [--detail]'],
  describe: 'Compares today, flat and carried on, with every option, year by year.',
  options: [
    jsonOption,
    { name: 'detail', describe: 'adds the cost categories and the bill of a month of each contract year' },
  ],
  files: 1,
  run: async (call) => {
    const { proposal } = await openedProposal(call, onlyFile(call, 'the proposal to compare'));
    const comparison = compare(proposal);
    const isDetailed = call.arguments.isSet('detail');
    const detail = isDetailed ? { startsOn: proposal.settings.startsOn } : undefined;
    if (call.arguments.isSet('json')) sayJson(call.io, comparisonJson(comparison, detail));
    else sayText(call.io, comparisonText(proposal, comparison, { isDetailed }));
    return exitCodes.done;
  },
};
