import type { Comparison } from '../../domain/comparison/comparison';
import type { Formatters } from '../../domain/document/formatters';
import type { FigureName } from '../../domain/explain/figureNames';
import { figureId } from '../../domain/explain/figureNames';
import { explainFigure } from '../../domain/explain/figures';
import type { Proposal } from '../../domain/proposal/proposal';
import type { DocumentPart } from '../documentPart';
import { calculationSheet } from './calculationSheet';
import { comparisonSheet, statesShown } from './comparisonSheet';
import { CalculationGraph } from './graph';
import { assumptionsSheet, sourcesSheet } from './groundSheets';
import { inputsSheet } from './inputsSheet';
import { layOut } from './layout';
import { workbookParts } from './packageParts';
import type { SheetsAt } from './sheetsAt';
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
  const nodeOf = new Map<string, number>();
  for (const name of leafNames(comparison)) {
    const step = explainFigure(proposal, comparison, name);
    if (step !== undefined) nodeOf.set(figureId(name), graph.add(step));
  }
  const figures = [...new Set(nodeOf.values())];
  const at: SheetsAt = {
    ...{ proposal, comparison, format, madeAt, graph, figures },
    layout: layOut(graph, figures, mostRows),
    currency: comparison.currency,
    paper: proposal.settings.paper,
    styles: new StyleBook(),
  };
  const sheets = [
    comparisonSheet(at, nodeOf),
    calculationSheet(at),
    inputsSheet(at),
    sourcesSheet(at),
    assumptionsSheet(at),
  ];
  const { company, rep } = proposal.provider;
  const about = { title: proposal.cover.title, author: rep, company, madeAt };
  return workbookParts(sheets, at.styles.xml(), about);
}

/** Each category of each year of each state: what is rounded; all other figures are made of these. */
function leafNames(comparison: Comparison): readonly FigureName[] {
  return statesShown({ comparison }).flatMap(({ state, table }) =>
    [...table.rows, ...table.apart].flatMap(({ category }) =>
      comparison.monthsOfYears.map((_, year): FigureName => ({
        state,
        kind: 'category',
        category,
        year: year + 1,
      })),
    ),
  );
}
