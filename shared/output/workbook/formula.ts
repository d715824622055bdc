import type { Operation } from '../../domain/explain/step';
import { noisePlaces } from './decimals';
import type { CalculationGraph, GraphNode, GraphStep } from './graph';
import type { Layout } from './layout';

/** The column of both sheets in which the value stands. */
const valueColumn = 'C';

/** What formulas are written with. */
export interface FormulaAt {
  readonly graph: CalculationGraph;
  readonly layout: Layout;
}

/** The cell of a step or an end, as a formula of another sheet or of Calculation itself names it. */
export function cellOf({ graph, layout }: FormulaAt, at: number, from: 'Calculation' | 'elsewhere'): string {
  const cell = `${valueColumn}${String(layout.rowOf(at) ?? 0)}`;
  if (graph.nodes[at]?.kind === 'end') return `Inputs!${cell}`;
  return from === 'Calculation' ? cell : `Calculation!${cell}`;
}

/** The formula of a step on the sheet Calculation, without its equals sign. */
export function formulaOf(of: FormulaAt, step: GraphStep): string {
  const { operation } = step;
  if (operation.type === 'sum' && step.inputs.length > 2) return `SUM(${sumCells(of, step.inputs)})`;
  const inputs = step.inputs.map((input) => operand(of, input));
  const [first = '0', second = '1'] = inputs;
  switch (operation.type) {
    case 'sum':
      return inputs.join('+');
    case 'difference':
      return inputs.join('-');
    case 'product':
      return inputs.join('*');
    case 'quotient':
      return `${first}/${second}`;
    case 'power':
      return `${first}^${second}`;
    case 'greatest':
      return `MAX(${inputs.join(',')})`;
    case 'least':
      return `MIN(${inputs.join(',')})`;
    case 'round':
      return roundFormula(first, step, operation.places);
    case 'ceiling':
      return `-INT(-ROUND(${first},9))`;
    case 'root':
      return `ROUND(SQRT(${first}),${String(operation.places)})`;
    case 'within': {
      const { above, upTo } = operation;
      const from = above === undefined ? [] : [`${first}>${above}`];
      const to = upTo === undefined ? [] : [`${first}<=${upTo}`];
      return `IF(AND(${['TRUE', ...from, ...to].join(',')}),1,0)`;
    }
  }
}

/** Rounded twice: first away from the noise of binary numbers, then to the places that count. */
function roundFormula(cell: string, { value }: GraphStep, places: number): string {
  return `ROUND(ROUND(${cell},${String(noisePlaces(value, places))}),${String(places)})`;
}

function operand(of: FormulaAt, input: number): string {
  const node = of.graph.nodes[input];
  return node?.kind === 'step' && of.layout.rowOf(input) === undefined
    ? `(${formulaOf(of, node)})`
    : cellOf(of, input, 'Calculation');
}

/** The cells of a sum, those that follow one another as a range. */
function sumCells(of: FormulaAt, inputs: readonly number[]): string {
  const parts: string[] = [];
  let run: { readonly from: number; to: number } | undefined;
  const end = (): void => {
    if (run === undefined) return;
    const [from, to] = [String(run.from), String(run.to)];
    parts.push(from === to ? `${valueColumn}${from}` : `${valueColumn}${from}:${valueColumn}${to}`);
    run = undefined;
  };
  for (const input of inputs) {
    const row = of.layout.rowOf(input);
    if (row === undefined || of.graph.nodes[input]?.kind === 'end') {
      end();
      parts.push(operand(of, input));
    } else if (run !== undefined && row === run.to + 1) run.to = row;
    else {
      end();
      run = { from: row, to: row };
    }
  }
  end();
  return parts.join(',');
}

const signs: Readonly<Record<Exclude<Operation['type'], 'round' | 'ceiling' | 'root' | 'within'>, string>> = {
  sum: ' + ',
  difference: ' − ',
  product: ' × ',
  quotient: ' ÷ ',
  power: ' to the power of ',
  greatest: ' or ',
  least: ' or ',
};

/** The formula of a step in words, with the numbers of the steps and inputs that it names. */
export function formulaWords(of: FormulaAt, step: GraphStep): string {
  const { operation, inputs } = step;
  if (operation.type === 'sum' && inputs.length > 4) return longSumWords(of, inputs);
  const words = inputs.map((input) => inputWords(of, input));
  if (operation.type === 'round') {
    return `${words[0] ?? ''}, rounded to ${String(operation.places)} decimals`;
  }
  if (operation.type === 'ceiling') return `${words[0] ?? ''}, up to the next whole number`;
  if (operation.type === 'root') return `The square root of ${words[0] ?? ''}`;
  if (operation.type === 'within') return `1 where ${words[0] ?? ''} lies between its bounds, else 0`;
  const text = words.join(signs[operation.type]);
  if (operation.type === 'greatest') return `The greater of ${text}`;
  return operation.type === 'least' ? `The smaller of ${text}` : text;
}

function longSumWords({ layout, graph }: FormulaAt, inputs: readonly number[]): string {
  const rows = inputs.flatMap((input) =>
    graph.nodes[input]?.kind === 'step' ? (layout.rowOf(input) ?? []) : [],
  );
  const [from, to] = [Math.min(...rows), Math.max(...rows)];
  const are = `Sum of ${String(inputs.length)} amounts`;
  if (rows.length === 0) return are;
  const isRun = rows.length === inputs.length && to - from === rows.length - 1;
  return isRun
    ? `${are}: rows ${String(from)} to ${String(to)}`
    : `${are}, in rows ${String(from)} to ${String(to)}`;
}

function inputWords(of: FormulaAt, input: number): string {
  const node: GraphNode | undefined = of.graph.nodes[input];
  if (node === undefined) return '';
  const row = of.layout.rowOf(input);
  if (node.kind === 'end') return `${node.label} (Inputs, row ${String(row ?? 0)})`;
  return row === undefined ? `(${formulaWords(of, node)})` : `${node.label} (row ${String(row)})`;
}
