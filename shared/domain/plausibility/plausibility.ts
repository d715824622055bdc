import type { Comparison } from '../comparison/comparison';
import type { Formatters } from '../document/formatters';
import { deviceLabel } from '../fleet/deviceLabel';
import type { Proposal } from '../proposal/proposal';
import { countedStates } from '../ratios/countedState';
import { contractFindings } from './contractChecks';
import { deviceCostFindings } from './deviceChecks';
import type { Checking, Finding } from './finding';
import { leaseFindings, optionFindings } from './optionChecks';
import { ratioFindings, volumeFindings } from './useChecks';

/**
 * Figures of today and of the options that lie outside their plausible range (domain.md 6). They only warn.
 * What is not known is not judged; devices that lie outside alike are told of in one finding.
 */
export function plausibility(
  proposal: Proposal,
  comparison: Comparison,
  format: Formatters,
): readonly Finding[] {
  return plausibilityChecks(proposal, comparison, format).flatMap((check) => check());
}

/** The same check by check, in the order of their findings, for a window that must answer in between. */
export function plausibilityChecks(
  proposal: Proposal,
  comparison: Comparison,
  format: Formatters,
): readonly (() => readonly Finding[])[] {
  const labels = new Map(
    [...proposal.devices, ...proposal.options.flatMap((option) => option.newDevices)].map((device) => [
      device.id,
      deviceLabel(device),
    ]),
  );
  const checking: Checking = {
    settings: proposal.settings,
    format,
    name: (id) => labels.get(id) ?? id,
  };
  const states = countedStates(comparison);
  const [today] = states;
  return [
    () => optionFindings(checking, proposal, comparison),
    () => contractFindings(checking, proposal),
    () => leaseFindings(checking, proposal),
    ...states.flatMap((state) => [
      () => ratioFindings(checking, proposal, state),
      () => deviceCostFindings(checking, proposal, state),
      () => volumeFindings(checking, state, state.optionId === undefined ? undefined : today),
    ]),
  ];
}
