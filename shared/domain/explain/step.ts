import { nearestRoot } from '../ranges/headlineRange';
import type { Decimal, Rate } from '../rate';
import {
  add,
  compareRates,
  divide,
  multiply,
  one,
  power,
  rate,
  roundHalfAway,
  subtract,
  sum,
  zero,
} from '../rate';
import type { BookRef, Grade } from '../sourced';

/** What a value is counted in; `money` in the currency's units. */
export type StepUnit =
  | 'money'
  | 'moneyPerPage'
  | 'pages'
  | 'sheets'
  | 'months'
  | 'days'
  | 'share'
  | 'percent'
  | 'kWh'
  | 'hours'
  | 'watts'
  | 'number';

/** How a step's value comes of its inputs, in their order. */
export type Operation =
  | { readonly type: 'sum' }
  /** The first less all others. */
  | { readonly type: 'difference' }
  | { readonly type: 'product' }
  /** The first by the second. */
  | { readonly type: 'quotient' }
  /** The first to the second, a whole number. */
  | { readonly type: 'power' }
  | { readonly type: 'greatest' }
  | { readonly type: 'least' }
  /** Halves away from zero, to so many decimal places. */
  | { readonly type: 'round'; readonly places: number }
  /** Up to the next whole number. */
  | { readonly type: 'ceiling' }
  /** The square root, to the nearest of so many decimal places. */
  | { readonly type: 'root'; readonly places: number }
  /** 1 for a value above the one bound and up to the other, else 0; an absent bound holds nothing off. */
  | { readonly type: 'within'; readonly above?: Decimal; readonly upTo?: Decimal };

/** Where a chain ends. */
export type Origin =
  /** A row of an imported table, counted from 1 as in the sheet. */
  | {
      readonly type: 'row';
      readonly fileName: string;
      readonly sheet?: string;
      readonly row: number;
      readonly sourceId: string;
    }
  | { readonly type: 'invoice'; readonly label: string }
  | { readonly type: 'priceBook'; readonly book: BookRef }
  /** Something that was measured, told, published or estimated, with what the rep noted of it. */
  | { readonly type: 'assumption'; readonly note?: string }
  /** A fixed rule of the trade, and where it is written. */
  | { readonly type: 'rule'; readonly text: string }
  /** Counted in the proposal itself: devices under a contract, months of the term. */
  | { readonly type: 'counted'; readonly text: string };

/**
 * One step of a calculation: a value with what it is made of. A step without an operation is an end:
 * its origin says where the value stands. Inputs are made when they are asked for, since a total of a
 * large fleet has many; evaluated by the operation they give the value exactly.
 */
export interface Step {
  readonly label: string;
  readonly unit: StepUnit;
  readonly value: Rate;
  readonly operation?: Operation | undefined;
  readonly inputs: () => readonly Step[];
  readonly grade?: Grade | undefined;
  readonly origin?: Origin | undefined;
  readonly on?: string | undefined;
  /** What the inputs of a sum are, in the plural: "categories", "years", "costs". */
  readonly parts?: string | undefined;
  /** The name of the figure that it is by itself, as text; absent for what only other figures have. */
  readonly figure?: string;
  /** Whether all but label, value and grade is still to be made. */
  readonly isLate?: boolean;
}

const none = (): readonly Step[] => [];

/** The value that an operation gives of its inputs; throws where there are too few, which no step has. */
export function evaluate(operation: Operation, values: readonly Rate[]): Rate {
  const [first, ...others] = values;
  if (operation.type === 'sum') return sum(values);
  if (first === undefined) throw new RangeError(`a ${operation.type} of nothing`);
  switch (operation.type) {
    case 'difference':
      return others.reduce(subtract, first);
    case 'product':
      return others.reduce(multiply, first);
    case 'quotient':
      return divide(first, others[0] ?? one);
    case 'power':
      return power(first, Number((others[0] ?? one).n));
    case 'greatest':
      return values.reduce((a, b) => (compareRates(a, b) >= 0 ? a : b));
    case 'least':
      return values.reduce((a, b) => (compareRates(a, b) <= 0 ? a : b));
    case 'round': {
      const scale = 10n ** BigInt(operation.places);
      return { n: roundHalfAway({ n: first.n * scale, d: first.d }), d: scale };
    }
    case 'ceiling': {
      const down = first.n / first.d;
      return { n: first.n > 0n && first.n % first.d !== 0n ? down + 1n : down, d: 1n };
    }
    case 'root': {
      const scale = 10n ** BigInt(operation.places);
      return { n: nearestRoot((first.n * scale * scale) / first.d), d: scale };
    }
    case 'within': {
      const { above, upTo } = operation;
      const isAbove = above === undefined || compareRates(first, rate(above)) > 0;
      return isAbove && (upTo === undefined || compareRates(first, rate(upTo)) <= 0) ? one : zero;
    }
  }
}

/** A step made of given inputs. */
export function made(
  label: string,
  unit: StepUnit,
  of: {
    readonly op: Exclude<Operation['type'], 'round' | 'root' | 'within'>;
    readonly inputs: readonly Step[];
  },
): Step {
  return operated(label, unit, { operation: { type: of.op }, inputs: of.inputs });
}

/** A step of given inputs by any operation. */
export function operated(
  label: string,
  unit: StepUnit,
  { operation, inputs }: { readonly operation: Operation; readonly inputs: readonly Step[] },
): Step {
  const value = evaluate(
    operation,
    inputs.map((input) => input.value),
  );
  return { label, unit, value, operation, inputs: () => inputs };
}

/** The end of a chain to which nothing contributes. */
function nothing(unit: StepUnit): Step {
  return countedStep('Nothing', unit, { value: { n: 0n, d: 1n }, text: 'Nothing of this kind' });
}

/** `inputs` added. */
export function sumOf(label: string, unit: StepUnit, inputs: readonly Step[]): Step {
  if (inputs.length === 0) return { ...nothing(unit), label };
  return inputs.length === 1 && inputs[0] !== undefined
    ? inputs[0]
    : made(label, unit, { op: 'sum', inputs });
}

/** `inputs` multiplied. */
export function productOf(label: string, unit: StepUnit, inputs: readonly Step[]): Step {
  return made(label, unit, { op: 'product', inputs });
}

/** `a ÷ b`. */
export function quotientOf(label: string, unit: StepUnit, inputs: readonly [Step, Step]): Step {
  return made(label, unit, { op: 'quotient', inputs });
}

/** `a - b`. */
export function differenceOf(label: string, unit: StepUnit, inputs: readonly [Step, Step]): Step {
  return made(label, unit, { op: 'difference', inputs });
}

/** A sum whose value is known and whose inputs are made when they are asked for. */
export function lateSum(
  label: string,
  unit: StepUnit,
  of: { readonly value: Rate; readonly inputs: () => readonly Step[]; readonly parts?: string },
): Step {
  const inputs = (): readonly Step[] => {
    const found = of.inputs();
    return found.length > 0 ? found : [nothing(unit)];
  };
  return { label, unit, value: of.value, operation: { type: 'sum' }, inputs, parts: of.parts };
}

/** What is known of a step before its chain is made. */
export interface KnownStep extends Pick<Step, 'unit' | 'value' | 'grade'> {
  readonly label: () => string;
}

/**
 * A step whose chain is made when it is first asked for, since a large fleet has ten thousand of them in
 * one sum and a person opens one. `make` gives a step of the same value.
 */
export function lateStep({ unit, value, grade, label }: KnownStep, make: () => Step): Step {
  let made: Step | undefined;
  const found = (): Step => (made ??= make());
  return {
    unit,
    value,
    grade,
    isLate: true,
    get label() {
      return label();
    },
    get operation() {
      return found().operation;
    },
    inputs: () => found().inputs(),
    get origin() {
      return found().origin;
    },
    get on() {
      return found().on;
    },
    get parts() {
      return found().parts;
    },
  };
}

/** A value rounded once, halves away from zero. */
export function rounded(label: string, places: number, input: Step): Step {
  return operated(label, input.unit, { operation: { type: 'round', places }, inputs: [input] });
}

/** A fixed rule of the trade. */
export function ruleStep(label: string, unit: StepUnit, of: { value: Rate; text: string }): Step {
  return { label, unit, value: of.value, inputs: none, origin: { type: 'rule', text: of.text } };
}

/** A number counted in the proposal itself. */
export function countedStep(label: string, unit: StepUnit, of: { value: Rate; text: string }): Step {
  return { label, unit, value: of.value, inputs: none, origin: { type: 'counted', text: of.text } };
}

/** All ends of a chain. */
export function endsOf(step: Step): readonly Step[] {
  const inputs = step.inputs();
  return inputs.length === 0 ? [step] : inputs.flatMap(endsOf);
}

/** Whether every step of a chain follows exactly from its inputs. */
export function isSound(step: Step): boolean {
  if (step.operation === undefined) return step.origin !== undefined;
  const inputs = step.inputs();
  const value = evaluate(
    step.operation,
    inputs.map((input) => input.value),
  );
  return compareRates(value, step.value) === 0 && inputs.every(isSound);
}

/** The sum of the values of some steps, exact. */
export function totalOf(steps: readonly Step[]): Rate {
  return steps.map(({ value }) => value).reduce(add, { n: 0n, d: 1n });
}
