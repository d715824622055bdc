import type { ProposalId } from '../../shared/domain/ids';
import { ok } from '../../shared/domain/result';
import type { Result } from '../../shared/domain/result';
import { SettingsFile } from '../services/settings/settingsFile';
import { Backups } from '../services/storage/backups';
import { EarlierStates } from '../services/storage/earlierStates';
import { Library } from '../services/storage/library';
import { type Lock, type LockTools, takeLock } from '../services/storage/lock';
import type { ProposalFile } from '../services/storage/proposalFile';
import { ProposalFolder } from '../services/storage/proposalFolder';
import { type ProposalState, proposalKind } from '../services/storage/proposalKind';
import { type StorageProblem, problemOf } from '../services/storage/storageProblem';
import { Trash } from '../services/storage/trash';

/** The folders that the program works in. */
export interface WorkFolders {
  readonly data: string;
  readonly backups: string;
  /** The files that come with the program. */
  readonly resources: string;
}

/** The user's data, held for writing or open for reading only. */
export interface Workspace {
  readonly folders: WorkFolders;
  readonly tools: LockTools;
  readonly proposals: ProposalFolder;
  readonly trash: Trash;
  /** Backups of proposals, and what else can take the place of a damaged one. */
  readonly earlier: EarlierStates<ProposalState, ProposalFile>;
  readonly settings: SettingsFile;
  /** What the user keeps for all proposals, such as how files of a source are read. */
  readonly library: Library;
  /** Why nothing can be saved; `null` when it can. */
  readonly readOnly: string | null;
  /** Something about the folder that the user should know at the start. */
  readonly notice: string | null;
  /** Proposals that the window has open, by id. */
  readonly open: Map<ProposalId, ProposalFile>;
  /** Lets go of the folder. */
  readonly release: () => Promise<void>;
}

/** Takes the data folder; one that another program holds, or that cannot be written to, is opened for reading. */
export async function openWorkspace(tools: LockTools, folders: WorkFolders): Promise<Workspace> {
  const held = await hold(tools, folders.data);
  const readOnly = held.ok ? null : held.problem.message;
  const writing = held.ok ? { ...tools, mayWrite: held.value.mayWrite } : tools;
  const proposals = new ProposalFolder(writing, folders.data, readOnly !== null);
  const started = await proposals.start();
  const settings = new SettingsFile(writing, folders.data, readOnly !== null);
  await settings.read();
  const library = new Library(writing, folders.data, readOnly !== null);
  const found = await library.open();
  const trash = new Trash(writing, folders.data, proposals);
  // What is too old is removed the next time when it cannot be removed now.
  if (readOnly === null) await trash.empty().catch(() => undefined);
  return {
    ...{ folders, tools: writing, proposals, trash, settings, library },
    earlier: new EarlierStates(proposals.files, new Backups(writing, folders.backups, proposalKind)),
    readOnly: started.ok ? readOnly : started.problem.message,
    notice: found.type === 'opened' ? null : found.message,
    open: new Map(),
    release: async () => {
      await settings.settled();
      await library.settled();
      if (held.ok) await held.value.release();
    },
  };
}

async function hold(
  tools: LockTools,
  folder: string,
): Promise<Result<Lock, Pick<StorageProblem, 'message'>>> {
  try {
    await tools.io.makeFolder(folder);
    const taken = await takeLock(tools, folder);
    return taken.type === 'taken' ? ok(taken.lock) : { ok: false, problem: { message: taken.message } };
  } catch (error) {
    return { ok: false, problem: problemOf(error, { doing: 'save', path: folder }) };
  }
}
