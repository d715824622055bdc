import type { ProposalId } from '../../shared/domain/ids';
import { newProposal } from '../../shared/domain/proposal/newProposal';
import type { Proposal } from '../../shared/domain/proposal/proposal';
import { type Result, ok } from '../../shared/domain/result';
import type { ImportedTables } from '../../shared/files/envelope';
import type { Handlers, HomeEntry, Reply } from '../../shared/ipc/contract';
import { sampleProposal } from '../services/jobs/sampleProposal';
import { type ProposalFile, openProposalFile } from '../services/storage/proposalFile';
import type { ListedProposal } from '../services/storage/proposalFolder';
import { keepTable } from '../services/storage/sources';
import type { StorageProblem } from '../services/storage/storageProblem';
import { momentOf } from '../services/storage/storageTools';
import type { TrashedProposal } from '../services/storage/trash';
import { unwatched } from './jobWatch';
import type { Ports } from './ports';
import { done, failed, refusedReadOnly } from './reply';
import type { Workspace } from './workspace';

type HomeCall = Extract<keyof Handlers, `home.${string}`>;

/** A file that can be sent and opened elsewhere. */
export const portableKind = { name: 'Crawlerway proposal', endings: ['fleetproposal'] } as const;

/** The list of proposals, and what makes and removes them. */
export function homeHandlers(workspace: Workspace, ports: Ports): Pick<Handlers, HomeCall> {
  const { trash, readOnly } = workspace;
  const now = () => momentOf(workspace.tools.clock.now());
  return {
    'home.list': async () => {
      const [listed, thrownAway] = [await listOf(workspace), await trash.list()];
      ports.window.showClient(null);
      return done({ proposals: listed, trash: thrownAway.map(trashedEntry) });
    },
    'home.create': async ({ clientName, locale }) => {
      const made = newProposal(clientName.trim(), { id: ports.newId(), at: now(), locale });
      return keep(workspace, { proposal: made, tables: {} });
    },
    'home.createSample': () => createSample(workspace, ports),
    'home.duplicate': ({ id }) => duplicate(workspace, ports, id),
    'home.trash': async ({ id }) => {
      if (readOnly !== null) return refusedReadOnly(readOnly);
      workspace.open.delete(id);
      return replyOf(await trash.put(id));
    },
    'home.untrash': async ({ id }) => {
      if (readOnly !== null) return refusedReadOnly(readOnly);
      return replyOf(await trash.takeBack(id));
    },
    'home.openFile': () => openFile(workspace, ports),
  };
}

type Made = Reply<{ readonly id: string }>;

async function createSample(workspace: Workspace, ports: Ports): Promise<Made> {
  const { tools, folders, readOnly } = workspace;
  if (readOnly !== null) return refusedReadOnly(readOnly);
  const made = await sampleProposal({
    ...{ tools, resources: folders.resources, id: ports.newId(), at: momentOf(tools.clock.now()) },
    readTable: (path, fileName) => ports.jobs.readTable({ type: 'readTable', path, fileName }, unwatched()),
  });
  return made.ok ? keep(workspace, made.value) : failed(made.problem);
}

async function duplicate(workspace: Workspace, ports: Ports, id: ProposalId): Promise<Made> {
  if (workspace.readOnly !== null) return refusedReadOnly(workspace.readOnly);
  const there = await fileOf(workspace, id);
  if (!there.ok) return failed(there.problem);
  const { proposal, sources } = there.value;
  const cover = { ...proposal.cover, title: `${proposal.cover.title} (copy)` };
  const createdAt = momentOf(workspace.tools.clock.now());
  return keep(workspace, { proposal: { ...proposal, id: ports.newId(), createdAt, cover }, tables: sources });
}

/** Takes a proposal that was sent into the data folder; one that is here already gets a copy beside it. */
async function openFile(workspace: Workspace, ports: Ports): Promise<Made | Reply<null>> {
  const path = await ports.dialogs.openFile({ title: 'Open a proposal', kinds: [portableKind] });
  if (path === null) return done(null);
  if (workspace.readOnly !== null) return refusedReadOnly(workspace.readOnly);
  const outcome = await openProposalFile(workspace.tools, path);
  if (outcome.type !== 'opened') return failed({ code: outcome.type, message: outcome.message });
  const { proposal, sources, revision } = outcome.file;
  const isOursToTake = isUuid(proposal.id) && !(await isKnown(workspace, proposal.id));
  const id = isOursToTake ? proposal.id : ports.newId();
  return keep(workspace, { proposal: { ...proposal, id }, tables: sources, afterRevision: revision });
}

/** Only such an id can become the name of a file. */
function isUuid(id: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
}

interface NewContent {
  readonly proposal: Proposal;
  readonly tables: ImportedTables;
  readonly afterRevision?: number;
}

/** Writes a new proposal of the data folder, its tables first: a proposal never names a table that is not there. */
async function keep(workspace: Workspace, content: NewContent): Promise<Reply<{ readonly id: string }>> {
  const { proposals, tools, readOnly } = workspace;
  if (readOnly !== null) return refusedReadOnly(readOnly);
  for (const [id, table] of Object.entries(content.tables)) {
    const kept = await keepTable(tools, proposals.sources, { id, table });
    if (!kept.ok) return failed(kept.problem);
  }
  const { proposal, afterRevision } = content;
  const made = await proposals.create({
    proposal,
    ...(afterRevision === undefined ? {} : { afterRevision }),
  });
  return made.ok ? done({ id: proposal.id }) : failed(made.problem);
}

async function fileOf(
  workspace: Workspace,
  id: ProposalId,
): Promise<Result<ProposalFile, { readonly code: string; readonly message: string }>> {
  const open = workspace.open.get(id);
  if (open !== undefined) return ok(open);
  const outcome = await workspace.proposals.open(id);
  if (outcome.type === 'opened' || outcome.type === 'recovered') return ok(outcome.file);
  return { ok: false, problem: { code: outcome.type, message: outcome.message } };
}

/** Whether a proposal of this id is here or in the trash: then another one needs an id of its own. */
async function isKnown({ proposals, trash }: Workspace, id: ProposalId): Promise<boolean> {
  const listed = await proposals.list();
  const ids = listed.map((one) => (one.type === 'readable' ? one.entry.id : one.id));
  return ids.includes(id) || (await trash.list()).some((one) => one.id === id);
}

async function listOf({ proposals, readOnly }: Workspace): Promise<readonly HomeEntry[]> {
  try {
    const listed = (await proposals.list()).map(homeEntry);
    return listed.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
  } catch (error) {
    // A folder that could not even be made holds nothing; why is told by `app.start`.
    if (readOnly !== null) return [];
    throw error;
  }
}

function homeEntry(one: ListedProposal): HomeEntry {
  if (one.type === 'readable') {
    const { id, title, client, devices, savedAt } = one.entry;
    return { id, title, client, devices, savedAt, mark: null };
  }
  const { title, client, devices, savedAt } = one.known ?? unknownEntry;
  return { id: one.id, title, client, devices, savedAt, mark: one.message };
}

const unknownEntry = { title: 'Unreadable proposal', client: '', devices: 0, savedAt: '' };

function trashedEntry({ id, title, client, devices, savedAt, mark }: TrashedProposal): HomeEntry {
  return { id, title, client, devices, savedAt, mark };
}

function replyOf(result: Result<undefined, StorageProblem>): Reply<null> {
  return result.ok ? done(null) : failed(result.problem);
}
