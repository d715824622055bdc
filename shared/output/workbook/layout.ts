import type { CalculationGraph, GraphNode } from './graph';

/** First row below the title and the header of the sheets Calculation and Inputs. */
export const firstRow = 5;
/** Above this many rows, steps that only one other step uses stand within its formula. */
const mostRows = 200_000;
/** How many cells a formula may be made of before its steps stand in rows of their own all the same. */
const mostFolded = 12;

/** Where each step and each end stands. */
export interface Layout {
  /** Steps in the order of their rows. */
  readonly steps: readonly number[];
  /** Ends in the order of their rows. */
  readonly ends: readonly number[];
  /** The row of a step or an end in its sheet; `undefined` for a step that stands within another's formula. */
  readonly rowOf: (node: number) => number | undefined;
  /** For each end, the rows of Calculation whose formulas name it. */
  readonly usedIn: ReadonlyMap<number, readonly number[]>;
  readonly isFolded: boolean;
}

/** Gives the chains of some figures their rows: each figure below what it is made of, the parts of a sum together. */
export function layOut(graph: CalculationGraph, figures: readonly number[], limit = mostRows): Layout {
  const steps = graph.nodes.filter(({ kind }) => kind === 'step').length;
  const folded = steps > limit ? foldedSteps(graph, figures) : new Set<number>();
  const rows = new Map<number, number>();
  const [placed, ends] = [[] as number[], [] as number[]];
  const usedIn = new Map<number, number[]>();
  const place = (at: number): void => {
    if (rows.has(at) || folded.has(at)) return;
    const list = graph.nodes[at]?.kind === 'end' ? ends : placed;
    rows.set(at, firstRow + list.length);
    list.push(at);
  };
  const done = new Set<number>();
  const below = (at: number): void => {
    if (done.has(at)) return;
    done.add(at);
    const inputs = inputsOf(graph.nodes[at]);
    for (const input of inputs) below(input);
    for (const input of inputs) place(input);
  };
  for (const figure of figures) {
    below(figure);
    place(figure);
  }
  for (const at of placed) {
    const row = rows.get(at) ?? 0;
    for (const end of endsWithin(graph, folded, at)) {
      const own = usedIn.get(end);
      if (own === undefined) usedIn.set(end, [row]);
      else if (own.at(-1) !== row) own.push(row);
    }
  }
  return { steps: placed, ends, rowOf: (node) => rows.get(node), usedIn, isFolded: folded.size > 0 };
}

function inputsOf(node: GraphNode | undefined): readonly number[] {
  return node?.kind === 'step' ? node.inputs : [];
}

/** Ends that the formula of a row names. */
function endsWithin(graph: CalculationGraph, folded: ReadonlySet<number>, at: number): readonly number[] {
  return inputsOf(graph.nodes[at]).flatMap((input) => {
    if (graph.nodes[input]?.kind === 'end') return [input];
    return folded.has(input) ? endsWithin(graph, folded, input) : [];
  });
}

/** Steps that one other step uses once, and that are no part of a sum: the formula of that step holds them. */
function foldedSteps(graph: CalculationGraph, figures: readonly number[]): ReadonlySet<number> {
  const uses = new Map<number, number>(figures.map((figure) => [figure, 2]));
  const inSum = new Set<number>();
  for (const node of graph.nodes) {
    for (const input of inputsOf(node)) {
      uses.set(input, (uses.get(input) ?? 0) + 1);
      if (node.kind === 'step' && node.operation.type === 'sum' && node.inputs.length > 3) inSum.add(input);
    }
  }
  const folded = new Set<number>();
  const sizes: number[] = [];
  // Inputs stand before what is made of them.
  for (const [at, node] of graph.nodes.entries()) {
    const size = inputsOf(node).reduce(
      (total, input) => total + (folded.has(input) ? (sizes[input] ?? 1) : 1),
      0,
    );
    sizes[at] = size;
    const mayFold = node.kind === 'step' && !inSum.has(at) && uses.get(at) === 1 && size <= mostFolded;
    if (mayFold) folded.add(at);
  }
  return folded;
}
