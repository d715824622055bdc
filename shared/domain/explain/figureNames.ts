import type { Comparison } from '../comparison/comparison';
import type { CostCategory } from '../cost/costLine';
import type { CostTable } from '../cost/costTable';

/** A figure of the comparison that can be explained; years count from 1. */
export interface FigureName {
  /** `flat`, `doNothing`, or the place of an option in the list. */
  readonly state: 'flat' | 'doNothing' | number;
  readonly kind: 'category' | 'total' | 'monthly' | 'saving' | 'oneOff' | 'payback';
  readonly category?: CostCategory;
  /** Absent: the whole term. */
  readonly year?: number;
  /** What a saving is against. */
  readonly against?: 'flat' | 'doNothing';
}

/** The name of a figure as text: `option1.pages.year2`, `doNothing.total.term`, `option1.saving.flat.term`. */
export function figureId({ state, kind, category, year, against }: FigureName): string {
  const place = typeof state === 'number' ? `option${String(state + 1)}` : state;
  const period = year === undefined ? 'term' : `year${String(year)}`;
  switch (kind) {
    case 'monthly':
    case 'oneOff':
    case 'payback':
      return `${place}.${kind}`;
    case 'saving':
      return `${place}.saving.${against ?? 'doNothing'}.${period}`;
    case 'category':
      return `${place}.${category ?? ''}.${period}`;
    case 'total':
      return `${place}.total.${period}`;
  }
}

/** All figures of a comparison that can be explained, in the order of its tables. */
export function figureNames(comparison: Comparison): readonly FigureName[] {
  const years = comparison.monthsOfYears.map((_, year) => year + 1);
  const periods: readonly { readonly year?: number }[] = [...years.map((year) => ({ year })), {}];
  const ofTable = (state: FigureName['state'], table: CostTable): readonly FigureName[] => [
    ...[...table.rows, ...table.apart].flatMap(({ category }) =>
      periods.map((period): FigureName => ({ state, kind: 'category', category, ...period })),
    ),
    ...periods.map((period): FigureName => ({ state, kind: 'total', ...period })),
    { state, kind: 'monthly' },
  ];
  const { today, options } = comparison;
  return [
    ...ofTable('flat', today.flat),
    ...ofTable('doNothing', today.doNothing),
    ...options.flatMap((option, state): readonly FigureName[] => [
      ...ofTable(state, option.cost),
      ...(['flat', 'doNothing'] as const).flatMap((against) =>
        periods.map((period): FigureName => ({ state, kind: 'saving', against, ...period })),
      ),
      { state, kind: 'oneOff' },
      { state, kind: 'payback' },
    ]),
  ];
}
