import { compare } from '../../../shared/domain/comparison/compare';
import { comparisonJson } from '../../../shared/domain/comparison/comparisonJson';
import { detailJson } from '../../../shared/domain/comparison/detailJson';
import type { Formatters } from '../../../shared/domain/document/formatters';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import { firstEffects } from '../../../shared/domain/suggestions/effect';
import { formattersFor } from '../../../shared/format/formatters';
import { type Command, exitCodes } from '../command';
import { comparisonText } from '../comparisonText';
import { onlyFile, openedProposal } from '../proposalOfCall';
import { jsonOption, sayJson } from '../sayJson';
import { sayText } from '../sayText';
import { explainComparison, explainOptions, refuseLoneDepth } from './compareExplain';
import { answersJson, answersText, questionOptions, questionsOf } from './compareOptions';
import { rightSizeJson, rightSizeOption } from './compareRightSize';
import { compareInternally, internalOptions } from './ourSideCompare';

/** Today against every option. */
export const compareCommand: Command = {
  name: 'compare',
  usage: [
    '<proposal> [--json] [--detail] [--ranges] [--what-if name=value,…|file.json]',
    '<proposal> --detail --json --right-size place=users',
    '<proposal> --explain [figure] [--depth n] [--json]',
    '<proposal> --internal <our-side.json> [--option name] [--json]',
    '<proposal> --internal --data-dir <folder> [--option name] [--json]',
  ],
  describe: 'Compares today, flat and carried on, with every option, year by year.',
  options: [
    jsonOption,
    {
      name: 'detail',
      describe:
        'adds the cost categories, the cash view, months, the bill of a month of each contract year and, as JSON, breakdowns, ratios, plausibility and suggestions with their effects (in a large fleet of the first ones)',
    },
    rightSizeOption,
    ...questionOptions,
    ...explainOptions,
    ...internalOptions,
  ],
  files: 1,
  run: async (call) => {
    const { proposal } = await openedProposal(call, onlyFile(call, 'the proposal to compare'));
    const comparison = compare(proposal);
    if (call.arguments.isSet('internal')) return compareInternally(call, proposal, comparison);
    refuseLoneDepth(call);
    if (call.arguments.isSet('explain')) return explainComparison({ call, proposal, comparison });
    const isDetailed = call.arguments.isSet('detail');
    const { startsOn, discountRate } = proposal.settings;
    const detail = isDetailed ? { startsOn, discountRate } : undefined;
    const questions = await questionsOf(call);
    const sized = rightSizeJson(call, proposal, comparison);
    const asked = { proposal, comparison };
    if (call.arguments.isSet('json')) {
      const more = isDetailed
        ? detailJson(proposal, comparison, {
            format: formatOf(proposal),
            effectOf: firstEffects(proposal, comparison),
          })
        : {};
      sayJson(call.io, {
        ...comparisonJson(comparison, formatOf(proposal), detail),
        ...more,
        ...sized,
        ...answersJson(questions, asked),
      });
    } else {
      const text = comparisonText(proposal, comparison, { isDetailed });
      sayText(call.io, text + answersText(questions, asked));
    }
    return exitCodes.done;
  },
};

function formatOf({ settings }: Proposal): Formatters {
  return formattersFor(settings.locale, settings.currency);
}
