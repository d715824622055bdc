import type { Check, Comparison } from '../comparison/comparison';
import type { Proposal } from '../proposal/proposal';
import { chosenOption } from './telling';

/**
 * All checks before an export: those of the recommended option, and what the document lacks. What
 * blocks is named first. Checks of other options carry the option's name.
 */
export function preflight(proposal: Proposal, comparison: Comparison): readonly Check[] {
  const chosen = chosenOption(proposal, comparison);
  const ofOptions = comparison.options.flatMap((option) =>
    option.checks.map((check) =>
      option === chosen ? check : { ...check, message: `${option.option.name}: ${check.message}` },
    ),
  );
  const checks = [...contentChecks(proposal), ...ofOptions];
  return [
    ...checks.filter((check) => check.severity === 'block'),
    ...checks.filter((check) => check.severity !== 'block'),
  ];
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
