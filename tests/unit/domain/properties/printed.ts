import type { Proposal } from '../../../../shared/domain/proposal/proposal';
import { randomCase } from '../../../factories/randomCase/randomCase';
import { comparedByUs } from '../../oracle/compared';
import type { ComparedJson } from '../../oracle/leaves';
import { leavesOf } from '../../oracle/leaves';
import { fuzzRuns } from '../../services/tables/fuzz/fuzzRuns';

export const { numRuns, timeout } = fuzzRuns(40, 600);

/** Seeds and their proposals; a failing one is named by its seed. */
export const cases = Array.from({ length: numRuns }, (_, at) => at + 1).map((seed) => ({
  seed,
  proposal: randomCase(seed),
}));

/** Every printed figure of a comparison by where it stands. */
export const leaves = (compared: ComparedJson): Readonly<Record<string, string>> =>
  Object.fromEntries(leavesOf(compared));

/** Every printed figure of a proposal by where it stands. */
export const printed = (proposal: Proposal): Readonly<Record<string, string>> =>
  leaves(comparedByUs(proposal));
