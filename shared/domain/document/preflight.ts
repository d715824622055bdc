import { toldChecks } from '../comparison/checkWords';
import type { Check, Comparison } from '../comparison/comparison';
import { todayChecks } from '../comparison/todayChecks';
import type { Proposal } from '../proposal/proposal';
import type { Formatters } from './formatters';
import { boardPageState } from './sections/boardPage';
import type { Telling } from './telling';
import { chosenOption } from './telling';

/**
 * All checks before an export: what the document lacks, what stands against today itself, and those of the
 * options. What blocks is named first. Checks of other options than the recommended one carry the option's
 * name; what is said of today is said once.
 */
export function preflight(proposal: Proposal, comparison: Comparison, format: Formatters): readonly Check[] {
  const chosen = chosenOption(proposal, comparison);
  const ofToday = toldChecks(todayChecks(proposal, comparison), format);
  const isOfToday = new Set(ofToday.map(({ message }) => message));
  const ofOptions = comparison.options.flatMap((option) =>
    toldChecks(option.checks, format)
      .filter(({ message }) => !isOfToday.has(message))
      .map((check) =>
        option === chosen ? check : { ...check, message: `${option.option.name}: ${check.message}` },
      ),
  );
  const telling = { proposal, comparison, chosen, format, at: proposal.createdAt };
  const checks = [...contentChecks(proposal), ...boardPageChecks(telling), ...ofToday, ...ofOptions];
  return [
    ...checks.filter((check) => check.severity === 'block'),
    ...checks.filter((check) => check.severity !== 'block'),
  ];
}

const boardPageMessages = {
  'no-chart': 'The words of the page for the board leave no room for its chart. Shorten them.',
  'too-long': 'The page for the board runs over onto a second page. Shorten its words.',
} as const;

function boardPageChecks(telling: Telling): readonly Check[] {
  const state = boardPageState(telling);
  if (state === 'fits') return [];
  return [{ code: 'board-page-full', severity: 'warning', message: boardPageMessages[state] }];
}

function contentChecks(proposal: Proposal): readonly Check[] {
  const checks: Check[] = [];
  if (proposal.devices.length === 0) {
    checks.push({
      code: 'no-devices',
      severity: 'block',
      message: 'The proposal has no devices yet. Import a fleet file first.',
    });
  }
  if (proposal.options.length === 0) {
    checks.push({
      code: 'no-option',
      severity: 'warning',
      message: 'The proposal has no option yet; the document shows today only.',
    });
  } else if (proposal.recommendedOptionId === undefined && proposal.options.length > 1) {
    checks.push({
      code: 'no-recommendation',
      severity: 'warning',
      message: 'No option is marked as recommended; the document recommends the first one.',
    });
  }
  if (proposal.provider.company === '') {
    checks.push({
      code: 'no-provider',
      severity: 'warning',
      message: 'The company that offers is not named.',
    });
  }
  return checks;
}
