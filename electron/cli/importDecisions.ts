import type { Decisions, SubnetPlace } from '../../shared/domain/table/decisions';
import { decisionsSchema } from '../../shared/ipc/importChoices';
import type { ReadOptions } from '../services/tables/readDelimited';
import type { OptionSpec } from './arguments';
import { type CommandCall, failed, wrongUsage } from './command';
import { pathOfCall } from './proposalOfCall';
import { readJson, readText } from './readText';

/** Options that decide what the importer would guess. */
export const decisionOptions: readonly OptionSpec[] = [
  {
    name: 'decisions',
    value: 'JSON file',
    describe: 'what is decided over the guesses: header row, meanings and units of columns, and so on',
  },
  {
    name: 'subnets',
    value: 'file',
    describe: 'lines of "10.20.3.0/24, North > Library": the place of devices that name none',
  },
  {
    name: 'encoding',
    value: 'name',
    describe: 'of a text file: UTF-8, UTF-16, Windows-1252 or Windows-1250',
  },
  {
    name: 'separator',
    value: 'name',
    describe: 'between the cells of a text file: comma, semicolon, tab or bar',
  },
];

const encodings = ['UTF-8', 'UTF-16', 'Windows-1252', 'Windows-1250'] as const;
const separators = { comma: ',', semicolon: ';', tab: '\t', bar: '|' } as const;

/** How the call wants a text file to be read. */
export function readOptionsOf({ arguments: args }: CommandCall): ReadOptions {
  const [encoding, separator] = [args.text('encoding'), args.text('separator')];
  const known = encodings.find((name) => name.toLowerCase() === encoding?.toLowerCase());
  if (encoding !== undefined && known === undefined)
    throw wrongUsage(`--encoding takes ${encodings.join(', ')}, not "${encoding}".`);
  const sign = Object.entries(separators).find(([name, own]) => name === separator || own === separator)?.[1];
  if (separator !== undefined && sign === undefined)
    throw wrongUsage(`--separator takes ${Object.keys(separators).join(', ')}, not "${separator}".`);
  return {
    ...(known === undefined ? {} : { encoding: known }),
    ...(sign === undefined ? {} : { separator: sign }),
  };
}

/** What the call decides over the guesses. */
export async function decisionsOf(call: CommandCall): Promise<Decisions> {
  const [file, subnets] = [call.arguments.text('decisions'), call.arguments.text('subnets')];
  const decided = file === undefined ? {} : await readDecisions(call, pathOfCall(call, file));
  if (subnets === undefined) return decided;
  return { ...decided, subnets: await readSubnets(call, pathOfCall(call, subnets)) };
}

async function readDecisions(call: CommandCall, path: string): Promise<Decisions> {
  const checked = decisionsSchema.safeParse(await readJson(call.services.storage.io, path, 'decisions'));
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  const where = issue?.path.join('.') ?? '';
  throw failed(`${path}: ${where === '' ? '' : `"${where}": `}${issue?.message ?? 'no decisions'}.`);
}

const subnetLine = /^\s*"?([\d.*/]+)"?\s*[,;\t]\s*"?(.*?)"?\s*$/;

async function readSubnets(call: CommandCall, path: string): Promise<readonly SubnetPlace[]> {
  const text = await readText(call.services.storage.io, path, 'networks');
  const found = text.split(/\r?\n/).flatMap((line): SubnetPlace[] => {
    const [, subnet, place = ''] = subnetLine.exec(line) ?? [];
    return subnet === undefined || place === '' ? [] : [{ subnet, place }];
  });
  if (found.length > 0) return found;
  throw failed(
    `${path} names no network. Each line is a network and a place: 10.20.3.0/24, North > Library.`,
  );
}
