import { basename, sep } from 'node:path';
import type { ProposalId } from '../../shared/domain/ids';
import type { Proposal } from '../../shared/domain/proposal/proposal';
import type { ImportedTables } from '../../shared/files/envelope';
import { checkProposal, saveText } from '../../shared/files/saveText';
import { fileNameOf } from '../../shared/format/fileName';
import type { Handlers, OpenReply, Reply, RestorePoint } from '../../shared/ipc/contract';
import { placeFile } from '../services/export/placeFile';
import type { BackupReason } from '../services/storage/backups';
import type { Candidate } from '../services/storage/leftTemps';
import type { ProposalFile } from '../services/storage/proposalFile';
import type { FolderOutcome } from '../services/storage/proposalFolder';
import { readTable } from '../services/storage/sources';
import { momentOf, sha256 } from '../services/storage/storageTools';
import { portableKind } from './home';
import { parseProposal } from './parseProposal';
import type { Ports } from './ports';
import { done, failed, refusedReadOnly } from './reply';
import type { Workspace } from './workspace';

type ProposalCall = Extract<keyof Handlers, `proposal.${string}`>;

/** So many earlier states are offered: each must be read to know that it is whole. */
const mostOffered = 8;

/** Opening, saving and restoring one proposal. */
export function proposalHandlers(workspace: Workspace, ports: Ports): Pick<Handlers, ProposalCall> {
  const { proposals, readOnly, open } = workspace;
  const desk = { workspace, ports };
  const changed = new WeakSet<ProposalFile>();
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
      const reason = backUpFirst ? 'event' : changed.has(file) ? 'edited' : 'opened';
      const before = await backUp(workspace, file, reason);
      changed.add(file);
      const saved = await file.save({ proposal: parsed, state });
      if (!saved.ok) return failed(saved.problem);
      ports.window.showClient(parsed.client.name);
      const after = await backUp(workspace, file, 'edited');
      const notice = before ?? after;
      const { revision, savedAt } = saved.value;
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

interface Named extends Candidate {
  readonly name: string;
}

/** Whole earlier states: what killed processes left, and backups; the newest first. */
async function pointsOf(workspace: Workspace, id: ProposalId): Promise<readonly RestorePoint[]> {
  const points = [...(await leftStates(workspace, id)), ...(await workspace.backups.newest(id, mostOffered))];
  return points
    .sort((a, b) => b.revision - a.revision)
    .map(({ name, savedAt, revision, proposal }) => ({
      ...{ name, savedAt, revision },
      devices: proposal.devices.length,
    }));
}

async function leftStates({ proposals }: Workspace, id: ProposalId): Promise<readonly Named[]> {
  const left = await proposals.candidatesOf(id);
  return left.map((candidate) => ({ ...candidate, name: basename(candidate.path) }));
}

interface Wish {
  readonly id: ProposalId;
  readonly name: string;
}

/** Puts an earlier state in place; what is there now is backed up, or kept in quarantine when it is damaged. */
async function restore(desk: Desk, { id, name }: Wish): Promise<Reply<OpenReply>> {
  const { workspace } = desk;
  const { proposals, backups } = workspace;
  const left = (await leftStates(workspace, id)).find((candidate) => candidate.name === name);
  const chosen = left ?? (await backups.open(id, name));
  if (chosen === undefined) {
    return failed({
      code: 'not-found',
      message: 'This earlier state is no longer there. Choose another one.',
    });
  }
  // What follows must count as newer than every copy that is there.
  const [newest] = await backups.newest(id, 1);
  const revision = Math.max(chosen.revision, newest?.revision ?? 0);
  const outcome = await proposals.restore(id, { ...chosen, revision });
  if (outcome.type !== 'opened') return done(await opened(desk, outcome, id));
  const backedUp = await backUp(workspace, outcome.file, 'event');
  if (backedUp !== undefined) return failed({ code: 'not-backed-up', message: backedUp });
  const saved = await outcome.file.save({ proposal: chosen.proposal });
  if (!saved.ok) return failed(saved.problem);
  const notice = `The proposal is again as it was on ${chosen.savedAt}.`;
  return done(take(desk, outcome.file, notice));
}

/** Why no backup could be taken; saving goes on, since the work itself matters more. */
async function backUp(
  { backups }: Workspace,
  file: ProposalFile,
  reason: BackupReason,
): Promise<string | undefined> {
  const { proposal, path, revision } = file;
  const taken = await backups.take({ id: proposal.id, path, revision }, reason);
  return taken.ok ? undefined : `No backup could be made. ${taken.problem.message}`;
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
