import type { Rate } from '../rate';
import { toDecimal } from '../rate';
import type { Grade } from '../sourced';
import type { Operation, Origin, Step, StepUnit } from './step';

/** A step for programs; `value` to twelve decimals, `exact` the fraction itself. */
export interface StepJson {
  readonly label: string;
  readonly unit: StepUnit;
  readonly value: string;
  readonly exact: string;
  readonly operation?: Operation;
  readonly inputs?: readonly StepJson[];
  /** Inputs that are left out, where a chain was asked for to a certain depth. */
  readonly more?: number;
  /** The figure under whose name its chain is told, in place of its inputs. */
  readonly toldAs?: string;
  readonly grade?: Grade;
  readonly origin?: Origin;
}

/** How far a chain is told. */
export interface ChainEnd {
  /** So many steps below the figure; absent: to its ends. */
  readonly depth?: number;
  /** Figures whose own chains are told elsewhere. */
  readonly told?: ReadonlySet<string>;
}

/** A chain as plain JSON. */
export function stepJson(step: Step, { depth = Infinity, told }: ChainEnd = {}): StepJson {
  const { label, unit, value, operation, grade, origin } = step;
  const inputs = step.inputs();
  return {
    label,
    unit,
    value: plainDecimal(value),
    exact: fractionText(value),
    ...(operation === undefined ? {} : { operation }),
    ...(inputs.length === 0
      ? {}
      : depth <= 0
        ? { more: inputs.length }
        : { inputs: inputs.map((input) => inputJson(input, { depth: depth - 1, ...(told && { told }) })) }),
    ...(grade === undefined ? {} : { grade }),
    ...(origin === undefined ? {} : { origin }),
  };
}

function inputJson(input: Step, end: ChainEnd): StepJson {
  const { label, unit, value, figure } = input;
  if (figure === undefined || end.told?.has(figure) !== true) return stepJson(input, end);
  return { label, unit, value: plainDecimal(value), exact: fractionText(value), toldAs: figure };
}

function fractionText({ n, d }: Rate): string {
  let [a, b] = [n < 0n ? -n : n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  const by = a === 0n ? 1n : a;
  return d / by === 1n ? String(n / by) : `${String(n / by)}/${String(d / by)}`;
}

/** A value without the zeros behind it: 12 decimals at most. */
export function plainDecimal(value: Rate): string {
  const text = toDecimal(value, 12);
  return text.replace(/0+$/, '').replace(/\.$/, '');
}
