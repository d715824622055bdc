import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edit } from '../../shared/domain/proposal/edit';
import type { Figure } from '../../shared/domain/sourced';
import { inFolder, now, run, runJson } from './runProgram';

interface RowJson {
  readonly category: string;
  readonly annual: readonly string[];
}

/** A state as `compare --detail --json` prints it. */
interface StateJson {
  readonly term: string | null;
  readonly categories: readonly RowJson[];
  readonly apart: readonly RowJson[];
  readonly presentValue: unknown;
}

interface OptionJson extends StateJson {
  readonly paybackMonths: number | null;
  readonly saving: { readonly doNothing: { readonly term: string | null } };
  readonly checks: readonly { readonly code: string; readonly message: string }[];
}

/** What `compare --detail --json` prints, as far as these tests read it. */
export interface DetailedJson {
  readonly today: { readonly flat: StateJson; readonly doNothing: StateJson };
  readonly options: readonly OptionJson[];
  readonly invoices: readonly object[];
}

/** Plays edits into a new proposal that starts in January 2027 and compares it, both by the command line. */
export function detailOf(termMonths: number, ...edits: readonly Edit[]): Promise<DetailedJson> {
  return inFolder(async (folder) => {
    const settings: Edit = { type: 'settings.change', changes: { startsOn: '2027-01-01', termMonths } };
    writeFileSync(join(folder, 'edits.json'), JSON.stringify([settings, ...edits]));
    const files = ['--edits', 'edits.json', '--out', 'p.fleetproposal'];
    const made = await run(folder, 'edit', '--new', ...files, '--now', now);
    if (made.code !== 0) throw new Error(made.err);
    return (await runJson(folder, 'compare', 'p.fleetproposal', '--detail')) as DetailedJson;
  });
}

/** The years of each row that is in the totals. */
export const rowsOf = ({ categories }: StateJson): Readonly<Record<string, readonly string[]>> =>
  byCategory(categories);

/** The years of each row that stands apart. */
export const apartOf = ({ apart }: StateJson): Readonly<Record<string, readonly string[]>> =>
  byCategory(apart);

const byCategory = (rows: readonly RowJson[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(rows.map(({ category, annual }) => [category, annual]));

/** The only option of a comparison. */
export function onlyOption({ options: [option] }: DetailedJson): OptionJson {
  if (option === undefined) throw new Error('no option');
  return option;
}

/** A figure that the client said. */
export const told = (value: string): Figure => ({ value, grade: 'told' });

/** A device with so many pages a month, and what else is said of it. */
export function deviceEdit(
  id: string,
  [mono, colour]: readonly [number, number],
  more: Partial<Extract<Edit, { type: 'device.add' }>['device']> = {},
): Edit {
  const volume = { basis: 'average', mono: String(mono), colour: String(colour), grade: 'told' } as const;
  return { type: 'device.add', device: { id, kind: 'colourMfp', volume, ...more } };
}

/** A contract of today over some devices. */
export function contractEdit(
  devices: readonly string[],
  more: Partial<Extract<Edit, { type: 'contract.set' }>['contract']>,
): Edit {
  const empty = { id: 'c', name: 'Contract', meters: [], inclusion: 'perDevice' } as const;
  return {
    type: 'contract.set',
    contract: { ...empty, devices: devices.map((deviceId) => ({ deviceId })), ...more },
  };
}

/** An option with these parts. */
export const optionEdit = (more: Partial<Extract<Edit, { type: 'option.add' }>['option']> = {}): Edit => ({
  type: 'option.add',
  option: { id: 'o', name: 'Option', ...more },
});
