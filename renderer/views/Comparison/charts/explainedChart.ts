import type { ChartSpec } from '../../../../shared/domain/charts/chartSpec';
import type { FigureName } from '../../../../shared/domain/explain/figureNames';
import type { TextFigure } from '../explain/figuredText';

/** A chart with the names by which its figures, and those of its sentence, are explained. */
export interface ExplainedChart {
  readonly spec: ChartSpec;
  /** The figures of its title, in their order; asked for when it is seen, since some take a look at all costs. */
  readonly title: () => readonly TextFigure[];
  /** The name of the figure of a label in a series, of those that are seen. */
  readonly nameOf: (row: number, column: number) => FigureName;
}

/** Names for every label and series of a chart; `null` where nothing stands. */
export function namesIn({ spec, nameOf }: ExplainedChart): readonly (readonly (FigureName | null)[])[] {
  const seen = spec.series.filter(({ role }) => role !== 'base');
  return spec.labels.map((_, row) =>
    seen.map(({ values }, column) => ((values[row] ?? null) === null ? null : nameOf(row, column))),
  );
}
