import { useMemo } from 'react';
import { compare } from '../../../shared/domain/comparison/compare';
import type { Comparison } from '../../../shared/domain/comparison/comparison';
import type { OptionId } from '../../../shared/domain/ids';
import { reveal } from '../../../shared/domain/ourSide/internal';
import { withVolume } from '../../../shared/domain/ourSide/lessVolume';
import type { OurSide, OurSideInputs } from '../../../shared/domain/ourSide/ourSide';
import { type OurSideView, ourSide } from '../../../shared/domain/ourSide/ourSideView';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import { useResults } from '../../state/results';

const lessKnown = new WeakMap<Proposal, Comparison>();

/** The comparison with a tenth fewer pages, reckoned once for each state of the proposal. */
function lessVolumeOf(proposal: Proposal): Comparison {
  const before = lessKnown.get(proposal);
  if (before !== undefined) return before;
  const comparison = compare(withVolume(proposal, '0.9'));
  lessKnown.set(proposal, comparison);
  return comparison;
}

/** What the screen shows of our side: what was put in, and what comes of it; a problem in words. */
export type OurShown =
  { readonly inputs: OurSideInputs; readonly view: OurSideView } | { readonly problem: string };

/** Our side of an option, opened for this screen alone. */
export function useOurView(box: OurSide, optionId: OptionId): OurShown {
  const { proposal, comparison } = useResults();
  return useMemo(() => {
    const view = ourSide({ proposal, comparison, lessVolume: lessVolumeOf(proposal), optionId }, box);
    if (!view.ok) return { problem: view.problem.message };
    return { inputs: reveal(box), view: reveal(view.value) };
  }, [box, proposal, comparison, optionId]);
}
