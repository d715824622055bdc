import { join } from 'node:path';
import type { IsoDateTime } from '../../../shared/domain/calendar';
import type { ProposalId } from '../../../shared/domain/ids';
import { planImport } from '../../../shared/domain/fleet/planImport';
import { importBooks } from '../../../shared/domain/models/importBooks';
import { applyEdit, applyEdits } from '../../../shared/domain/proposal/applyEdit';
import { newProposal } from '../../../shared/domain/proposal/newProposal';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import { type Result, ok } from '../../../shared/domain/result';
import type { Table } from '../../../shared/domain/table/table';
import { parseEdits } from '../../../shared/files/edit/parseEdits';
import type { ImportedTables } from '../../../shared/files/envelope';
import { KnownFile } from '../storage/knownFile';
import type { StorageTools } from '../storage/storageTools';
import { readSamplePriceBook } from '../library/samplePriceBook';
import { importEdit, understandFleetFile } from './fleetFile';

const fleetFiles = ['device-list.xlsx', 'meter-report.csv', 'walk-notes.csv'];

/** What the sample is made of. */
export interface SampleRequest {
  readonly tools: StorageTools;
  /** The folder of the files that come with the program. */
  readonly resources: string;
  readonly readTable: (path: string, fileName: string) => Promise<Result<Table>>;
  readonly id: ProposalId;
  readonly at: IsoDateTime;
}

/** A proposal with the tables that it was made from. */
export interface SampleProposal {
  readonly proposal: Proposal;
  readonly tables: ImportedTables;
  /** What each file held, and how many devices the proposal had after it. */
  readonly read: readonly {
    readonly fileName: string;
    readonly rows: number;
    readonly devices: number;
    readonly inProposal: number;
  }[];
  readonly edits: number;
}

/** Makes the sample proposal from its fleet files and edits, as a user would. */
export async function sampleProposal(request: SampleRequest): Promise<Result<SampleProposal>> {
  const { tools, resources, id, at } = request;
  const folder = join(resources, 'samples', 'college');
  let proposal = newProposal('Sample college', { id, at });
  let tables: ImportedTables = {};
  const today = at.slice(0, 10);
  const priceBooks = importBooks([], await readSamplePriceBook(tools, resources), today);
  const filesRead: SampleProposal['read'][number][] = [];
  for (const fileName of fleetFiles) {
    const read = await request.readTable(join(folder, fileName), fileName);
    if (!read.ok) return read;
    const { currency } = proposal.settings;
    const options = { currency, today, priceBooks };
    const file = understandFleetFile(read.value, { fileName, at, options });
    if (!file.ok) return file;
    const extended = applyEdit(proposal, planImport(proposal, importEdit(file.value)).edit);
    if (!extended.ok) return extended;
    proposal = extended.value;
    tables = { ...tables, [file.value.source.id]: file.value.table };
    const { rows, devices } = file.value.understood;
    filesRead.push({ fileName, rows, devices: devices.length, inProposal: proposal.devices.length });
  }
  const bytes = await new KnownFile(tools, join(folder, 'edits.json')).read(() => true);
  const edits = parseEdits(JSON.parse(new TextDecoder().decode(bytes ?? undefined)));
  if (!edits.ok) return edits;
  const played = applyEdits(proposal, edits.value);
  if (!played.ok) return played;
  return ok({ proposal: played.value, tables, read: filesRead, edits: edits.value.length });
}
