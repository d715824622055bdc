import { createContext, useContext } from 'react';
import type { FigureName } from '../../../../shared/domain/explain/figureNames';
import { explainFigure } from '../../../../shared/domain/explain/figures';
import type { Step } from '../../../../shared/domain/explain/step';
import type { Results } from '../../../state/results';

/** Says how a figure of the screen was calculated, from the results as they stand; `undefined` where it is not there. */
export type Explanation = (results: Results) => Step | undefined;

/** The explanation of a figure by its name. */
export function named(name: FigureName): Explanation {
  return ({ proposal, comparison }) => explainFigure(proposal, comparison, name);
}

/** Opens the chain of a figure beside the screen. */
export type Explain = (explanation: Explanation, opener: HTMLElement) => void;

/** How the figures of a screen open their chains. */
export const ExplainContext = createContext<Explain | null>(null);

/** Opens the chain of a figure of this screen. */
export function useExplain(): Explain {
  const explain = useContext(ExplainContext);
  if (explain === null) throw new Error('a figure is shown where none can be explained');
  return explain;
}
