/** How the values of a chart are written: on its axis and on its bars. */
export type ChartUnit =
  | { readonly type: 'money'; readonly currency: string }
  | { readonly type: 'count'; readonly noun: string }
  | { readonly type: 'costPerPage'; readonly currency: string };

/** `stackedColumns` and `columns` stand upright, `bars` and `stackedBars` lie; all start at zero. */
export type ChartKind = 'columns' | 'stackedColumns' | 'bars' | 'stackedBars' | 'lines';

/** One series: a colour, and a value for each label; `null` where the value is not known. */
export interface ChartSeries {
  readonly name: string;
  /** Six hex digits without `#`. */
  readonly colour: string;
  readonly values: readonly (number | null)[];
  /** `base` carries a floating bar (waterfall) and is not seen: no fill, no legend entry, no label. */
  readonly role?: 'base';
  /** Write each value beside its mark. */
  readonly labelled?: boolean;
}

/**
 * A chart as plain data, the same for screen, Word and slides. `title` is the sentence that the
 * chart proves, `shows` says under it what is drawn, with unit and period; `alt` says the sentence
 * and the main figures to those who cannot see it. Holds only what may be printed: a native chart
 * shows its receiver every value given to it.
 */
export interface ChartSpec {
  readonly id: string;
  readonly kind: ChartKind;
  readonly title: string;
  readonly shows: string;
  readonly alt: string;
  readonly unit: ChartUnit;
  /** BCP 47 tag that its figures are written in, set by a document; absent: that of who draws it. */
  readonly locale?: string;
  readonly labels: readonly string[];
  readonly series: readonly ChartSeries[];
}
