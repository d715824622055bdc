import { gradeWords, originWords, unitWords } from '../../domain/explain/stepWords';
import { cachedNumber } from './decimals';
import type { FormulaAt } from './formula';
import { formulaOf, formulaWords } from './formula';
import type { GraphStep } from './graph';
import { formatOf } from './numberFormats';
import type { Cell, WrittenSheet } from './sheet';
import { SheetWriter, text } from './sheet';
import type { SheetsAt } from './sheetsAt';
import { headCells, wrapped } from './sheetsAt';

const heads = ['Row', 'What it is', 'Value', 'Unit', 'How it is calculated', 'Weakest grade', 'Taken from'];

/** One row a step: what it is, its formula over the steps and inputs that it is made of, and that formula in words. */
export function calculationSheet(at: SheetsAt): WrittenSheet {
  const { graph, layout } = at;
  const frame = { name: 'Calculation', widths: [7, 58, 16, 12, 92, 16, 44], frozenRows: 4, filterRow: 4 };
  const sheet = new SheetWriter({ ...frame, paper: at.paper }, at.styles);
  sheet.add(text('Calculation', { look: 'title' }));
  const folded = layout.isFolded
    ? ' Since the fleet is large, steps that only one other step uses stand within its formula.'
    : '';
  sheet.add(
    text(`Every step, each below what it is made of. Each equal step stands once.${folded}`, {
      look: 'note',
    }),
  );
  sheet.add();
  sheet.add(...headCells(heads, [2]));
  for (const node of layout.steps) {
    const step = graph.nodes[node];
    if (step?.kind === 'step') sheet.add(...stepCells(at, step, at.figures.has(node)));
  }
  return sheet.done();

  function stepCells(of: SheetsAt, step: GraphStep, isFigure: boolean): readonly Cell[] {
    const look = isFigure ? 'figure' : 'plain';
    const format = formatOf(step.unit, step.value, of.currency);
    return [
      { type: 'number', value: sheet.nextRow, style: { look: 'note', align: 'center' } },
      text(step.label, { look, isWrapped: true }),
      {
        type: 'formula',
        formula: formulaOf(of, step),
        cached: cachedNumber(step.value),
        style: { look, format },
      },
      text(unitWords(step.unit, of.currency), { look, isIndented: true }),
      text(formulaWords(of, step), wrapped),
      text(step.grade === undefined ? '' : gradeWords[step.grade]),
      text(sourcesOf(of, step), wrapped),
    ];
  }
}

const mostSources = 3;

/** The sources of the inputs that a step itself uses, and how many more there are. */
function sourcesOf({ graph }: FormulaAt, step: GraphStep): string {
  const words = step.inputs.flatMap((input) => {
    const node = graph.nodes[input];
    if (node?.kind !== 'end' || node.origin === undefined) return [];
    const isSource = node.origin.type !== 'rule' && node.origin.type !== 'counted';
    return isSource ? [originWords(node.origin)] : [];
  });
  const distinct = [...new Set(words)];
  const more = distinct.length - mostSources;
  return distinct.slice(0, mostSources).join('; ') + (more > 0 ? `; and ${String(more)} more` : '');
}
