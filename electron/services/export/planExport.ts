import type { Check, Comparison } from '../../../shared/domain/comparison/comparison';
import type { Formatters } from '../../../shared/domain/document/formatters';
import { preflight } from '../../../shared/domain/document/preflight';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import { compare } from '../../../shared/domain/comparison/compare';
import { formattersFor } from '../../../shared/format/formatters';

/** What an export knows before it makes anything. */
export interface ExportPlan {
  readonly comparison: Comparison;
  readonly format: Formatters;
  readonly checks: readonly Check[];
}

/** Compares a proposal and checks whether it can be exported. */
export function planExport(proposal: Proposal): ExportPlan {
  const { locale, currency } = proposal.settings;
  const comparison = compare(proposal);
  const format = formattersFor(locale, currency);
  return { comparison, format, checks: preflight(proposal, comparison, format) };
}
