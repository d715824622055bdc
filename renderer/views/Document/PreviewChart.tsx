import type { JSX } from 'react';
import type { ShownBlock } from './previewSheets';

/** A chart with its sentence above, what it shows as numbered caption, and its source. */
export function PreviewChart({
  block,
}: {
  readonly block: Extract<ShownBlock, { type: 'chart' }>;
}): JSX.Element {
  const { chart, number, source } = block;
  return (
    <figure className="doc-chart">
      <p className="doc-chart-title">{chart.title}</p>
      <figcaption className="doc-caption">{`Figure ${String(number)}.  ${chart.shows}`}</figcaption>
      <p className="doc-chart-missing">{chart.alt}</p>
      {source === '' ? null : <p className="doc-source">{source}</p>}
    </figure>
  );
}
