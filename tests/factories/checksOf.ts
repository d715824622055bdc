import { compare } from '../../shared/domain/comparison/compare';
import { toldChecks } from '../../shared/domain/comparison/checkWords';
import type { Check } from '../../shared/domain/comparison/comparison';
import { preflight } from '../../shared/domain/document/preflight';
import type { Proposal } from '../../shared/domain/proposal/proposal';
import { formattersFor } from '../../shared/format/formatters';

/** The checks of the first option, in words of the proposal's region. */
export function checksOf(proposal: Proposal): readonly Check[] {
  const { locale, currency } = proposal.settings;
  return toldChecks(compare(proposal).options[0]?.checks ?? [], formattersFor(locale, currency));
}

/** All checks before an export. */
export function exportChecksOf(proposal: Proposal): readonly Check[] {
  const { locale, currency } = proposal.settings;
  return preflight(proposal, compare(proposal), formattersFor(locale, currency));
}
