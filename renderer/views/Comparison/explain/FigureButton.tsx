import type { ReactElement } from 'react';
import { figureId } from '../../../../shared/domain/explain/figureNames';
import { named, useExplain } from './explaining';
import type { AskedFigure } from './figuredText';

interface FigureButtonProps {
  /** The figure as it is read. */
  readonly text: string;
  /** What it is, for those who cannot see where it stands. */
  readonly label: string;
  readonly of: AskedFigure;
}

/** A figure that can be asked how it was calculated. */
export function FigureButton({ text, label, of }: FigureButtonProps): ReactElement {
  const explain = useExplain();
  const explanation = 'explain' in of ? of.explain : named(of);
  return (
    <button
      type="button"
      className="figure-button"
      data-figure={'explain' in of ? of.id : figureId(of)}
      aria-label={`${text}, ${label}: how was this calculated?`}
      onClick={(event) => {
        explain(explanation, event.currentTarget);
      }}
    >
      {text}
    </button>
  );
}
