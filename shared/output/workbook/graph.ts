import type { Operation, Origin, Step, StepUnit } from '../../domain/explain/step';
import type { Rate } from '../../domain/rate';
import { sum } from '../../domain/rate';
import type { Grade } from '../../domain/sourced';
import { weakerGrade } from '../../domain/sourced';
import { fractionKey } from './decimals';

/** A step of the calculation, once however many chains go through it. */
export interface GraphStep {
  readonly kind: 'step';
  readonly label: string;
  readonly unit: StepUnit;
  readonly value: Rate;
  readonly operation: Operation;
  /** Places of its inputs in the graph, in their order. */
  readonly inputs: readonly number[];
  /** The weakest of what it rests on. */
  readonly grade: Grade | undefined;
}

/** A value that nothing is calculated from: the end of chains. */
export interface GraphEnd {
  readonly kind: 'end';
  readonly label: string;
  readonly unit: StepUnit;
  readonly value: Rate;
  readonly grade: Grade | undefined;
  readonly origin: Origin | undefined;
  /** Further texts of the same number counted elsewhere: other months of the term. */
  readonly also: Set<string>;
  readonly on: string | undefined;
}

/** A step or an end. */
export type GraphNode = GraphStep | GraphEnd;

function originKey(origin: Origin | undefined): string {
  switch (origin?.type) {
    case 'row':
      return ['row', origin.sourceId, origin.fileName, origin.sheet, origin.row].join('\u0001');
    case 'assumption':
      return origin.note ?? '';
    default:
      return JSON.stringify(origin);
  }
}

/** Inputs of one sum; spreadsheets take 255, and long formulas cannot be read. */
const mostInputs = 200;

/** Inputs from which on the place of a step is remembered, as that of pages is: many costs share a pool and pages. */
export const mostForgotten = 8;

/**
 * The chains of many figures as one graph, each equal step and each equal end once: a step is equal to another
 * of the same label, unit and operation on the same inputs. Numbers counted in the proposal are equal
 * where their texts differ only in figures, as twelve months of one year and of the next do.
 */
export class CalculationGraph {
  readonly nodes: GraphNode[] = [];
  readonly #byKey = new Map<string, number>();
  readonly #byStep = new Map<Step, number>();

  /** Takes a chain in; its inputs stand before it. */
  add(step: Step): number {
    const known = this.#byStep.get(step);
    if (known !== undefined) return known;
    const inputs = step.inputs();
    const { operation } = step;
    if (operation === undefined || inputs.length === 0) return this.#end(step);
    const places = inputs.map((input) => this.add(input));
    const at = this.#step(step, operation, places);
    // Most small chains are sooner made again than remembered by the hundred thousand.
    if (inputs.length >= mostForgotten || step.unit === 'pages') this.#byStep.set(step, at);
    return at;
  }

  #end({ label, unit, value, grade, origin, on }: Step): number {
    const text = origin !== undefined && 'text' in origin ? origin.text : undefined;
    const where = text === undefined ? originKey(origin) : text.replace(/\d+/g, '#');
    const key = ['end', label, unit, fractionKey(value), grade, on, where].join('\u0000');
    const known = this.#byKey.get(key);
    const node = known === undefined ? undefined : this.nodes[known];
    if (known === undefined || node?.kind !== 'end') {
      return this.#keep(key, { kind: 'end', label, unit, value, grade, origin, also: new Set(), on });
    }
    if (
      text !== undefined &&
      node.origin !== undefined &&
      'text' in node.origin &&
      text !== node.origin.text
    ) {
      node.also.add(text);
    }
    return known;
  }

  #step(of: Pick<Step, 'label' | 'unit' | 'value'>, operation: Operation, inputs: readonly number[]): number {
    const { label, unit, value } = of;
    const used = operation.type === 'sum' ? this.#inParts(of, inputs) : inputs;
    const how = operation.type === 'round' ? `round ${String(operation.places)}` : operation.type;
    const key = [how, label, unit, used.join(' ')].join('\u0000');
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const grades = used.flatMap((input) => this.nodes[input]?.grade ?? []);
    const grade = grades.length === 0 ? undefined : grades.reduce(weakerGrade);
    return this.#keep(key, { kind: 'step', label, unit, value, operation, inputs: used, grade });
  }

  /** A long sum as the sum of its parts. */
  #inParts({ label, unit }: Pick<Step, 'label' | 'unit'>, inputs: readonly number[]): readonly number[] {
    if (inputs.length <= mostInputs) return inputs;
    const count = Math.ceil(inputs.length / mostInputs);
    const parts = Array.from({ length: count }, (_, part) => {
      const own = inputs.slice(part * mostInputs, (part + 1) * mostInputs);
      const value = sum(own.map((input) => this.nodes[input]?.value ?? { n: 0n, d: 1n }));
      const words = `${label}, part ${String(part + 1)} of ${String(count)}`;
      return this.#step({ label: words, unit, value }, { type: 'sum' }, own);
    });
    return this.#inParts({ label, unit }, parts);
  }

  #keep(key: string, node: GraphNode): number {
    const at = this.nodes.length;
    this.nodes.push(node);
    this.#byKey.set(key, at);
    return at;
  }
}
