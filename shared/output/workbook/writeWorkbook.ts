import type { Comparison } from '../../domain/comparison/comparison';
import type { Formatters } from '../../domain/document/formatters';
import type { Proposal } from '../../domain/proposal/proposal';
import { figuresOf } from '../../domain/explain/amountSteps';
import type { DocumentPart } from '../documentPart';
import { calculationSheet } from './calculationSheet';
import { cashSheet } from './cashSheet';
import { comparisonSheet } from './comparisonSheet';
import { CalculationGraph } from './graph';
import { assumptionsSheet, sourcesSheet } from './groundSheets';
import { inputsSheet } from './inputsSheet';
import { layOut } from './layout';
import { monthsSheet } from './monthsSheet';
import { workbookParts } from './packageParts';
import { ratioFigures } from './ratioFigures';
import { ratiosSheet } from './ratiosSheet';
import type { SheetsAt } from './sheetsAt';
import type { NodesByCategory } from './states';
import { statesShown } from './states';
import { StyleBook } from './styles';

/** How a workbook is written. */
export interface WorkbookOptions {
  /** ISO moment that stands on the front and in the file's properties. */
  readonly at: string;
  readonly format: Formatters;
  /** Rows of Calculation above which steps used once stand within the formula that uses them; absent: 200,000. */
  readonly mostRows?: number;
}

/**
 * The calculation workbook: every leaf of the comparison as a chain of live formulas down to its inputs, each
 * equal step once. Takes what the client may see and nothing else.
 */
export function writeWorkbook(
  proposal: Proposal,
  comparison: Comparison,
  { at: madeAt, format, mostRows }: WorkbookOptions,
): readonly DocumentPart[] {
  const graph = new CalculationGraph();
  const states = statesShown(proposal, comparison, graph);
  const figures = new Set(
    states.flatMap(({ years, cashYears }) => [...placesIn(years), ...placesIn(cashYears)]),
  );
  const ratios = ratioFigures({ proposal, comparison }, states, graph);
  const discountNode = discountIn(proposal, graph);
  const roots = [
    ...figures,
    ...states.flatMap(({ months }) => placesIn(months)),
    ...ratios.flatMap((of) => [...of.values()].flatMap(({ node }) => node ?? [])),
    ...(discountNode === undefined ? [] : [discountNode]),
  ];
  const at: SheetsAt = {
    ...{ proposal, comparison, format, madeAt, graph, figures, states },
    layout: layOut(graph, roots, mostRows),
    currency: comparison.currency,
    paper: proposal.settings.paper,
    styles: new StyleBook(),
  };
  const front = comparisonSheet(at);
  const sheets = [
    front.sheet,
    cashSheet(at, discountNode),
    monthsSheet(at, front.states),
    ratiosSheet(at, ratios),
    calculationSheet(at),
    inputsSheet(at),
    sourcesSheet(at),
    assumptionsSheet(at),
  ];
  const { company, rep } = proposal.provider;
  const about = { title: proposal.cover.title, author: rep, company, madeAt };
  return workbookParts(sheets, at.styles.xml(), about);
}

/** The discount rate as an input of its own, which the sheet Cash reckons with. */
function discountIn({ settings, sources }: Proposal, graph: CalculationGraph): number | undefined {
  const { discountRate } = settings;
  if (discountRate === undefined) return undefined;
  const figure = figuresOf(new Map(sources.map((source) => [source.id, source])));
  return graph.add(figure('Discount rate a year', 'share', discountRate));
}

function placesIn(nodes: NodesByCategory): readonly number[] {
  return [...nodes.values()].flatMap((places) => places.filter((place) => place !== undefined));
}
