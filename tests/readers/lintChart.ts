import { repeated } from './repeated';
import { childAt, findAll } from './xmlTree';
import type { XmlNode } from './xmlTree';

const PLOTS_WITH_AXES = ['c:barChart', 'c:lineChart', 'c:areaChart', 'c:scatterChart', 'c:bubbleChart'];
const AXES = ['c:catAx', 'c:valAx', 'c:dateAx', 'c:serAx'];

/** Faults of a chart: axes that are not there, series numbered alike, values that are no numbers. */
export function lintChart(chart: XmlNode): readonly string[] {
  const axes = AXES.flatMap((name) => findAll(chart, name));
  const axisIds = axes.map((axis) => childAt(axis, 'c:axId')?.attributes['val'] ?? '');
  const plots = PLOTS_WITH_AXES.flatMap((name) => findAll(chart, name));
  const series = findAll(chart, 'c:ser');
  return [
    ...repeated(axisIds).map((id) => `two axes have the id ${id}`),
    ...plots.flatMap((plot) => plotFaults(plot, axisIds)),
    ...axes.flatMap((axis) => crossingFaults(axis, axisIds)),
    ...['c:idx', 'c:order'].flatMap((name) =>
      repeated(series.map((each) => childAt(each, name)?.attributes['val'] ?? '')).map(
        (value) => `two series have ${name} ${value}`,
      ),
    ),
    ...series.flatMap(valueFaults),
  ];
}

function plotFaults(plot: XmlNode, axisIds: readonly string[]): readonly string[] {
  const used = plot.children
    .filter((child) => child.name === 'c:axId')
    .map((child) => child.attributes['val'] ?? '');
  return [
    ...(used.length === 2 ? [] : [`${plot.name} has ${String(used.length)} axes`]),
    ...used.filter((id) => !axisIds.includes(id)).map((id) => `axis ${id} does not exist`),
  ];
}

function crossingFaults(axis: XmlNode, axisIds: readonly string[]): readonly string[] {
  const crossed = childAt(axis, 'c:crossAx')?.attributes['val'] ?? '';
  return axisIds.includes(crossed) ? [] : [`an axis crosses ${crossed || 'none'}, which does not exist`];
}

function valueFaults(series: XmlNode): readonly string[] {
  const values = childAt(series, 'c:val');
  if (values === undefined) return ['a series without values'];
  return findAll(values, 'c:v')
    .filter((node) => node.text.trim() === '' || !Number.isFinite(Number(node.text)))
    .map((node) => `a value that is no number: ${node.text}`);
}
