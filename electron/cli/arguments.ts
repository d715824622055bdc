import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '../../shared/domain/result';

/** An option of a command; `value` names what follows it, absent for a switch. */
export interface OptionSpec {
  readonly name: string;
  readonly value?: string;
  /** Whether the value may be left out: then its text is empty. */
  readonly isValueOptional?: boolean;
  readonly describe: string;
}

/** What a person wrote after the name of the command. */
export interface ParsedArguments {
  readonly files: readonly string[];
  /** The text that follows an option. */
  readonly text: (name: string) => string | undefined;
  readonly isSet: (name: string) => boolean;
}

/** Sorts arguments into files and options; an unknown, doubled or incomplete option is a problem that names it. */
export function parseArguments(
  args: readonly string[],
  known: { readonly options: readonly OptionSpec[]; readonly files: number },
): Result<ParsedArguments> {
  const values = new Map<string, string>();
  const files: string[] = [];
  for (const token of tokensOf(args, known.options)) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const problem = problemOfOption(token, known.options, values);
    if (problem !== undefined) return fail('usage', problem);
    values.set(token.name, token.value ?? '');
  }
  if (files.length > known.files) {
    return fail('usage', `"${files[known.files] ?? ''}" is one file name too many.`);
  }
  return ok({ files, text: (name) => values.get(name), isSet: (name) => values.has(name) });
}

function tokensOf(args: readonly string[], options: readonly OptionSpec[]) {
  const types = options.map(
    ({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string' }] as const,
  );
  return parseArgs({
    args: withEmptyValues(args, options),
    options: Object.fromEntries(types),
    strict: false,
    allowPositionals: true,
    tokens: true,
  }).tokens;
}

/** An option whose value may be left out takes the next word only where that is no option itself. */
function withEmptyValues(args: readonly string[], options: readonly OptionSpec[]): string[] {
  const optional = new Set(
    options.filter(({ isValueOptional }) => isValueOptional).map(({ name }) => `--${name}`),
  );
  return args.map((arg, at) => {
    const next = args[at + 1];
    return optional.has(arg) && (next === undefined || next.startsWith('-')) ? `${arg}=` : arg;
  });
}

function problemOfOption(
  token: {
    readonly name: string;
    readonly rawName: string;
    readonly value?: string | undefined;
    readonly inlineValue?: boolean | undefined;
  },
  options: readonly OptionSpec[],
  values: ReadonlyMap<string, string>,
): string | undefined {
  const { name, rawName, value } = token;
  const spec = options.find((option) => option.name === name);
  if (spec === undefined) return `There is no option ${rawName}.`;
  if (values.has(name)) return `${rawName} stands twice.`;
  if (spec.value === undefined) {
    return value === undefined ? undefined : `${rawName} takes no value, but "${value}" follows it.`;
  }
  if (spec.isValueOptional === true && value === '') return undefined;
  // A value that begins with a dash is written --out=-name; otherwise it is the next option.
  const isNextOption = value?.startsWith('-') === true && token.inlineValue !== true;
  return value === undefined || value === '' || isNextOption
    ? `${rawName} needs ${spec.value} after it.`
    : undefined;
}
