import type { z } from 'zod';

type Path = readonly PropertyKey[];

/** What must be different at one place, without naming the place: "must be more than 0", "is missing". */
export function sayIssue(issue: z.core.$ZodIssue, root: unknown): string {
  const found = valueAt(root, issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return `has the unknown member ${listed(issue.keys)}`;
    case 'invalid_union':
      return sayUnion(issue, found);
    case 'invalid_value':
      return found === undefined ? 'is missing' : `must be ${listed(issue.values)}, not ${shown(found)}`;
    case 'invalid_type':
      if (found === undefined) return 'is missing';
      return own(issue.message) ?? `must be ${named(issue.expected)}, not ${shown(found)}`;
    default:
      return own(issue.message) ?? `is not valid (${issue.message})`;
  }
}

/** Our own messages begin with what must be; the library's do not. */
function own(message: string): string | undefined {
  return message.startsWith('must') ? message : undefined;
}

function sayUnion(issue: z.core.$ZodIssueInvalidUnion, found: unknown): string {
  if (found === undefined) return 'is missing';
  if (issue.discriminator !== undefined && 'options' in issue && Array.isArray(issue.options)) {
    return `must be ${listed(issue.options)}, not ${shown(found)}`;
  }
  return `is not valid: ${shown(found)}`;
}

function named(expected: string): string {
  const names: Readonly<Record<string, string>> = {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'an object',
    record: 'an object',
  };
  return names[expected] ?? expected;
}

function listed(values: readonly unknown[]): string {
  const texts = values.map((value) => JSON.stringify(value));
  if (texts.length < 2) return texts.join('');
  return `${texts.slice(0, -1).join(', ')} or ${String(texts.at(-1))}`;
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** What stands at a path; `undefined` where nothing of its own does. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, step) => {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    return (at as Readonly<Record<PropertyKey, unknown>>)[step];
  }, root);
}

/** A path as programs write it: `device.supplies.parts[0].yield`. */
export function pathText(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${String(step)}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}

const nouns: Readonly<Record<string, string>> = {
  devices: 'device',
  newDevices: 'new device',
  places: 'place',
  contracts: 'contract',
  options: 'option',
  parts: 'part',
  meters: 'meter',
  fates: 'fate of device',
  transfers: 'transfer from device',
  policies: 'print policy',
  oneOffs: 'one-off cost',
  assumptions: 'assumption',
  promises: 'promise',
  milestones: 'milestone',
  sources: 'imported table',
};
const nameMembers = ['id', 'deviceId', 'from', 'name', 'meter'];

/** Members whose own name would make no English sentence. */
const memberWords: Readonly<Record<string, string>> = {
  installedOn: 'installation date',
  startsOn: 'start date',
  endsOn: 'end date',
  on: 'date',
  termMonths: 'term in months',
  usefulMonths: 'useful life in months',
};

/** The whole sentence on a proposal: "Device sn-123: the yield must be more than 0." */
export function sayProblem(issue: z.core.$ZodIssue, root: unknown): string {
  const things: string[] = [];
  let restFrom = 0;
  issue.path.forEach((step, at) => {
    const noun = nouns[String(issue.path[at - 1])];
    if (typeof step !== 'number' || noun === undefined) return;
    things.push(`${noun} ${nameOf(valueAt(root, issue.path.slice(0, at + 1)), step)}`);
    restFrom = at + 1;
  });
  const member = inWords(issue.path.slice(restFrom));
  const said = sayIssue(issue, root);
  const sentence = member === '' ? said : `the ${member} ${said}`;
  return things.length === 0 ? `${capital(sentence)}.` : `${capital(things.join(', '))}: ${sentence}.`;
}

function nameOf(thing: unknown, at: number): string {
  const name = nameMembers
    .map((member) => valueAt(thing, [member]))
    .find((value) => typeof value === 'string' && value !== '');
  return typeof name === 'string' ? name : `number ${String(at + 1)}`;
}

function inWords(path: Path): string {
  return path
    .filter((step, at) => step !== 'value' || at === 0)
    .map((step) => (typeof step === 'number' ? `number ${String(step + 1)}` : String(step)))
    .map((step) => memberWords[step] ?? step)
    .map((step) => step.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`))
    .join(' ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
