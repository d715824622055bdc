import type { Comparison } from '../../../shared/domain/comparison/comparison';
import type { ChainEnd } from '../../../shared/domain/explain/explainJson';
import { plainDecimal, stepJson } from '../../../shared/domain/explain/explainJson';
import { figureNames } from '../../../shared/domain/explain/figureList';
import type { FigureName } from '../../../shared/domain/explain/figureNames';
import { figureId } from '../../../shared/domain/explain/figureNames';
import { explainFigure } from '../../../shared/domain/explain/figures';
import type { Operation, Step } from '../../../shared/domain/explain/step';
import { gradeWords, originWords, unitWords } from '../../../shared/domain/explain/stepWords';
import { currencyPlaces } from '../../../shared/domain/money';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import { toDecimal } from '../../../shared/domain/rate';
import { alignedLines } from '../alignedLines';
import type { OptionSpec } from '../arguments';
import { type CommandCall, type ExitCode, exitCodes, wrongUsage } from '../command';
import { nearestNames } from '../nearestNames';
import { sayJson } from '../sayJson';
import { sayText } from '../sayText';

/** The options with which `compare` tells how its figures were calculated. */
export const explainOptions: readonly OptionSpec[] = [
  {
    name: 'explain',
    value: 'figure',
    isValueOptional: true,
    describe:
      'shows how a figure was calculated, down to rows, invoices, price books and assumptions, such as --explain option1.pages.year2; "all" for every figure; alone: the names of all figures with their values',
  },
  { name: 'depth', value: 'n', describe: 'with --explain: goes n steps below the figure, not to the ends' },
];

interface Explaining {
  readonly call: CommandCall;
  readonly proposal: Proposal;
  readonly comparison: Comparison;
}

/** Lists the figures of a comparison, or tells the chain of one of them or of all. */
export function explainComparison(at: Explaining): ExitCode {
  const { call, comparison } = at;
  const asked = call.arguments.text('explain') ?? '';
  const depth = depthOf(call);
  const names = figureNames(at.proposal, comparison);
  if (asked === '') return listFigures(at, names);
  if (asked === 'all') return tellAll(at, names, depth);
  const name = names.find((known) => figureId(known) === asked);
  const step = name === undefined ? undefined : explainFigure(at.proposal, comparison, name);
  if (step === undefined) {
    const nearest = nearestNames(asked, names.map(figureId)).join(', ');
    throw wrongUsage(
      `There is no figure "${asked}". The nearest are ${nearest}; --explain alone lists all ${String(names.length)}.`,
    );
  }
  if (call.arguments.isSet('json')) sayJson(call.io, { figure: asked, ...stepJson(step, { depth }) });
  else sayText(call.io, chainText(step, comparison.currency, { depth }));
  return exitCodes.done;
}

/** Stops where --depth stands without --explain. */
export function refuseLoneDepth({ arguments: given }: CommandCall): void {
  if (given.isSet('depth') && !given.isSet('explain')) throw wrongUsage('--depth goes with --explain.');
}

function depthOf(call: CommandCall): number {
  const text = call.arguments.text('depth');
  if (text === undefined) return Infinity;
  if (!/^\d{1,4}$/.test(text)) throw wrongUsage(`--depth takes a whole number of steps, not "${text}".`);
  return Number(text);
}

interface Named {
  readonly id: string;
  readonly step: Step;
}

function stepsOf({ proposal, comparison }: Explaining, name: FigureName): readonly Named[] {
  const step = explainFigure(proposal, comparison, name);
  return step === undefined ? [] : [{ id: figureId(name), step }];
}

function listFigures(at: Explaining, names: readonly FigureName[]): ExitCode {
  const { io, arguments: given } = at.call;
  const { currency } = at.comparison;
  const found = names.flatMap((name) => stepsOf(at, name));
  if (given.isSet('json')) {
    const figures = found.map(({ id, step }) => ({ figure: id, ...stepJson(step, { depth: 0 }) }));
    sayJson(io, { figures });
  } else {
    const rows = found.map(({ id, step }) => [id, valueText(step, currency), step.label]);
    sayText(io, `${alignedLines(rows).join('\n')}\n`);
  }
  return exitCodes.done;
}

/**
 * Figure by figure, since the chains of a large fleet are longer than one text can be. What is a figure of
 * its own is told once, under its name.
 */
function tellAll(at: Explaining, names: readonly FigureName[], depth: number): ExitCode {
  const { io, arguments: given } = at.call;
  const isJson = given.isSet('json');
  if (isJson) io.out('{"figures":[\n');
  let isFirst = true;
  const end = { depth, told: new Set(names.map(figureId)) };
  for (const name of names) {
    for (const { id, step } of stepsOf(at, name)) {
      const mark = isFirst ? '' : isJson ? ',\n' : '\n';
      isFirst = false;
      if (isJson) io.out(`${mark}${JSON.stringify({ figure: id, ...stepJson(step, end) })}`);
      else sayText(io, `${mark}${id}\n${chainText(step, at.comparison.currency, end)}`);
    }
  }
  if (isJson) io.out('\n]}\n');
  return exitCodes.done;
}

function valueText({ label, unit, value }: Step, currency: string): string {
  const plain = plainDecimal(value);
  const places = currencyPlaces(currency);
  const isShort = (plain.split('.')[1]?.length ?? 0) < places;
  const figure = unit === 'money' && isShort ? toDecimal(value, places) : plain;
  // "3 Months" of a step called "Months" would say it twice.
  const words = label.toLowerCase() === unit ? '' : unitWords(unit, currency);
  return [figure, words].filter((part) => part !== '').join(' ');
}

/** A chain as lines, each step below what it is part of and further in. */
function chainText(step: Step, currency: string, { depth = Infinity, told }: ChainEnd): string {
  const lines: string[] = [];
  const tell = (one: Step, level: number): void => {
    if (level > 0 && one.figure !== undefined && told?.has(one.figure) === true) {
      lines.push(`${'  '.repeat(level)}${valueText(one, currency)}  ${one.label}: see ${one.figure}`);
      return;
    }
    const inputs = one.inputs();
    const how = one.operation === undefined ? '' : ` = ${howText(one.operation, inputs)}`;
    const facts = [
      ...(one.grade === undefined ? [] : [gradeWords[one.grade]]),
      ...(one.origin === undefined ? [] : [originWords(one.origin)]),
      ...(one.on === undefined ? [] : [one.on]),
    ];
    const known = facts.length === 0 ? '' : ` [${facts.join('; ')}]`;
    lines.push(`${'  '.repeat(level)}${valueText(one, currency)}  ${one.label}${how}${known}`);
    if (level < depth) for (const input of inputs) tell(input, level + 1);
  };
  tell(step, 0);
  return `${lines.join('\n')}\n`;
}

function withinText({ above, upTo }: Extract<Operation, { type: 'within' }>, value: string): string {
  if (upTo === undefined) return above === undefined ? `${value} is known` : `${value} is above ${above}`;
  return above === undefined
    ? `${value} is no more than ${upTo}`
    : `${value} is above ${above} and no more than ${upTo}`;
}

const mostShown = 4;
const signs = { sum: ' + ', difference: ' - ', product: ' × ', quotient: ' ÷ ', power: ' ^ ' } as const;

function howText(operation: Operation, inputs: readonly Step[]): string {
  const values = inputs.map(({ value }) => plainDecimal(value));
  const list = values.join(', ');
  switch (operation.type) {
    case 'greatest':
      return `the greatest of ${list}`;
    case 'least':
      return `the least of ${list}`;
    case 'round':
      return `${list} rounded to ${String(operation.places)} decimals`;
    case 'ceiling':
      return `${list} up to the next whole number`;
    case 'root':
      return `the square root of ${list}, to ${String(operation.places)} decimals`;
    case 'within':
      return `1, since ${withinText(operation, list)}`;
    case 'sum':
      return values.length > mostShown ? `the sum of these ${String(values.length)}` : values.join(signs.sum);
    default:
      return values.join(signs[operation.type]);
  }
}
