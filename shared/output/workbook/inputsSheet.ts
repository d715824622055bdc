import { gradeWords, originKind, originText, unitWords } from '../../domain/explain/stepWords';
import { cachedNumber, endFormula } from './decimals';
import type { GraphEnd } from './graph';
import { formatOf } from './numberFormats';
import type { Cell, WrittenSheet } from './sheet';
import { SheetWriter, text } from './sheet';
import type { SheetsAt } from './sheetsAt';
import { headCells, wrapped } from './sheetsAt';
import type { CellStyle } from './styles';

const heads = [
  ...['Row', 'What it is', 'Value', 'Unit', 'Grade', 'Kind of source', 'Source', 'Sheet', 'Row in it'],
  ...['As of', 'Used in rows of Calculation'],
];

/** The ends of all chains, each once, with where it stands and which steps use it. */
export function inputsSheet(at: SheetsAt): WrittenSheet {
  const widths = [7, 46, 16, 13, 17, 23, 50, 16, 11, 13, 34];
  const frame = { name: 'Inputs', widths, frozenRows: 4, filterRow: 4, paper: at.paper };
  const sheet = new SheetWriter(frame, at.styles);
  sheet.add(text('Inputs', { look: 'title' }));
  sheet.add(
    text('What every figure rests on. Change a blue value, and all figures that use it follow.', {
      look: 'note',
    }),
  );
  sheet.add();
  sheet.add(...headCells(heads, [2, 8]));
  for (const node of at.layout.ends) {
    const end = at.graph.nodes[node];
    if (end?.kind === 'end') sheet.add(...endCells(at, end, { row: sheet.nextRow, node }));
  }
  return sheet.done();
}

function endCells(
  at: SheetsAt,
  end: GraphEnd,
  { row, node }: { readonly row: number; readonly node: number },
): readonly (Cell | undefined)[] {
  const { grade, label, on, origin, unit } = end;
  const ofRow = origin?.type === 'row' ? origin : undefined;
  return [
    { type: 'number', value: row, style: { look: 'note', align: 'center' } },
    text(label, wrapped),
    valueCell(end, at.currency),
    text(unitWords(unit, at.currency), { look: 'plain', isIndented: true }),
    text(grade === undefined ? '' : gradeWords[grade]),
    text(origin === undefined ? '' : originKind(origin)),
    text(sourceText(end), wrapped),
    text(ofRow?.sheet ?? '', wrapped),
    ofRow === undefined ? text('') : { type: 'number', value: ofRow.row, style: { look: 'plain' } },
    text(on ?? '', { look: 'plain', isIndented: true }),
    text(usedWords(at.layout.usedIn.get(node) ?? []), wrapped),
  ];
}

/** Constants of the calendar and of the trade are no inputs that anyone would change. */
function valueCell({ origin, unit, value }: GraphEnd, currency: string): Cell {
  const isFixed = origin?.type === 'rule' || origin?.type === 'counted';
  const format = formatOf(unit, value, currency);
  const style: CellStyle = { look: isFixed ? 'plain' : 'input', format: exactFormat(format, unit) };
  const cached = cachedNumber(value);
  const formula = endFormula(value);
  return formula === undefined
    ? { type: 'number', value: cached, style }
    : { type: 'formula', formula, cached, style };
}

/** An input is shown as it is entered, not to the cent. */
function exactFormat(format: string, unit: GraphEnd['unit']): string {
  return unit === 'money' && format.includes('.') ? `${format}####` : format;
}

const mostTexts = 2;

function sourceText({ also, origin }: GraphEnd): string {
  if (origin === undefined) return '';
  const others = [...also];
  const more = others.length - mostTexts;
  const texts = [originText(origin), ...others.slice(0, mostTexts)].join('; ');
  return more > 0 ? `${texts}; and ${String(more)} more` : texts;
}

const mostRows = 8;

function usedWords(rows: readonly number[]): string {
  if (rows.length === 0) return 'Only by the sheets before Calculation';
  const more = rows.length - mostRows;
  return rows.slice(0, mostRows).join(', ') + (more > 0 ? `, and ${String(more)} more` : '');
}
