import { basename, sep } from 'node:path';
import type { ProposalId } from '../../shared/domain/ids';
import type { Proposal } from '../../shared/domain/proposal/proposal';
import type { ImportedTables } from '../../shared/files/envelope';
import { checkProposal, saveText } from '../../shared/files/saveText';
import { fileNameOf } from '../../shared/format/fileName';
import type { Handlers, OpenReply, Reply, RestorePoint } from '../../shared/ipc/contract';
import { placeFile } from '../services/export/placeFile';
import type { ProposalFile } from '../services/storage/proposalFile';
import type { FolderOutcome } from '../services/storage/proposalFolder';
import { readTable } from '../services/storage/sources';
import { momentOf, sha256 } from '../services/storage/storageTools';
import { portableKind } from './home';
import { parseProposal } from './parseProposal';
import type { Ports } from './ports';
import { done, failed, noSuchState, refusedReadOnly } from './reply';
import type { Workspace } from './workspace';

type ProposalCall = Extract<keyof Handlers, `proposal.${string}`>;

/** Opening, saving and restoring one proposal. */
export function proposalHandlers(workspace: Workspace, ports: Ports): Pick<Handlers, ProposalCall> {
  const { proposals, readOnly, open, earlier } = workspace;
  const desk = { workspace, ports };
  return {
    'proposal.open': async ({ id }) => done(await opened(desk, await proposals.open(id), id)),
    'proposal.restore': async ({ id, name }) => {
      if (readOnly !== null) return refusedReadOnly(readOnly);
      return restore(desk, { id, name });
    },
    'proposal.save': async ({ id, state, proposal: text, backUpFirst }) => {
      if (readOnly !== null) return refusedReadOnly(readOnly);
      const file = open.get(id);
      if (file === undefined) {
        return failed({
          code: 'not-open',
          message: 'This proposal is not open any more. Open it from Home again.',
        });
      }
      const parsed = parseProposal(text, file.proposal);
      if (parsed?.id !== id) return failed(notThis);
      const saved = await earlier.save(file, backUpFirst, () => file.save({ proposal: parsed, state }));
      if (!saved.ok) return failed(saved.problem);
      ports.window.showClient(parsed.client.name);
      const { revision, savedAt, notice } = saved.value;
      return done({ revision, savedAt, ...(notice === undefined ? {} : { notice }) });
    },
    'proposal.saveCopy': async ({ id, proposal: text }) => {
      const parsed = parseProposal(text);
      if (parsed?.id !== id) return failed(notThis);
      const checked = checkProposal(parsed);
      return checked.ok ? saveCopy(desk, parsed) : failed(checked.problem);
    },
  };
}

interface Desk {
  readonly workspace: Workspace;
  readonly ports: Ports;
}

const notThis = {
  code: 'bad-input',
  message: 'What was to be saved is not this proposal; nothing was written.',
};

/** What the window is told of an opened proposal, or of one that could not be opened. */
async function opened(desk: Desk, outcome: FolderOutcome, id: ProposalId): Promise<OpenReply> {
  switch (outcome.type) {
    case 'opened':
      return take(desk, outcome.file, null);
    case 'recovered':
      return take(desk, outcome.file, outcome.message);
    case 'too-new':
      return { type: 'refused', message: outcome.message, restorePoints: [] };
    case 'unreadable': {
      const isGone = outcome.problem.code === 'not-found';
      const points = isGone ? await pointsOf(desk.workspace, id) : [];
      return { type: 'refused', message: outcome.message, restorePoints: points };
    }
    case 'quarantined':
      return { type: 'refused', message: outcome.message, restorePoints: await pointsOf(desk.workspace, id) };
  }
}

function take({ workspace, ports }: Desk, file: ProposalFile, notice: string | null): OpenReply {
  const { proposal, revision, savedAt } = file;
  workspace.open.set(proposal.id, file);
  ports.window.showClient(proposal.client.name);
  return { type: 'opened', proposal, revision, savedAt, readOnly: workspace.readOnly, notice };
}

/** Whole earlier states of a proposal. */
async function pointsOf({ earlier }: Workspace, id: ProposalId): Promise<readonly RestorePoint[]> {
  const states = await earlier.all(id);
  return states.map(({ name, savedAt, revision, proposal }) => ({
    ...{ name, savedAt, revision },
    devices: proposal.devices.length,
  }));
}

interface Wish {
  readonly id: ProposalId;
  readonly name: string;
}

/** Puts an earlier state in place. */
async function restore(desk: Desk, { id, name }: Wish): Promise<Reply<OpenReply>> {
  const { earlier } = desk.workspace;
  const chosen = await earlier.find(id, name);
  if (chosen === undefined) return failed(noSuchState);
  const put = await earlier.putBack(id, chosen);
  if (!put.ok) return failed(put.problem);
  const { value } = put;
  return done(
    value.type === 'opened' ? take(desk, value.file, value.notice ?? null) : await opened(desk, value, id),
  );
}

/** One file with everything inside, where the user wants it. */
async function saveCopy(
  { workspace, ports }: Desk,
  proposal: Proposal,
): Promise<Reply<{ readonly fileName: string } | null>> {
  const { tools, folders } = workspace;
  const savedAt = momentOf(tools.clock.now());
  const path = await ports.dialogs.saveFile({
    title: 'Save a copy',
    suggestedName: fileNameOf(proposal.cover.title, { ending: '.fleetproposal', day: savedAt.slice(0, 10) }),
    kind: portableKind,
  });
  if (path === null) return done(null);
  if (path.startsWith(`${folders.data}${sep}`)) {
    const message = 'A copy cannot be saved among the files of the program itself. Choose another folder.';
    return failed({ code: 'not-written', message });
  }
  const revision = (workspace.open.get(proposal.id)?.revision ?? 0) + 1;
  const sources = await tablesOf(workspace, proposal);
  const text = saveText({ proposal, revision, savedAt, appVersion: tools.appVersion, sources }, sha256);
  const placed = await placeFile(tools, path, new TextEncoder().encode(text));
  return placed.ok ? done({ fileName: basename(path) }) : failed(placed.problem);
}

/** The tables that it was imported from; one that is missing is no reason to keep the copy from the user. */
async function tablesOf({ tools, proposals }: Workspace, proposal: Proposal): Promise<ImportedTables> {
  const tables: Record<string, ImportedTables[string]> = {};
  for (const { id } of proposal.sources) {
    const table = await readTable(tools, proposals.sources, id);
    if (table.ok) tables[id] = table.value;
  }
  return tables;
}
