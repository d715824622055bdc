import type { ProposalId } from '../../shared/domain/ids';
import { figureCount } from '../../shared/domain/ourSide/figureCount';
import { reveal } from '../../shared/domain/ourSide/internal';
import { newOurSide } from '../../shared/domain/ourSide/ourSide';
import { ourSideDataText, parseOurSide } from '../../shared/files/ourSide/ourSideText';
import type { Handlers, OurSideReply, Reply } from '../../shared/ipc/contract';
import type { KeptFolderOutcome } from '../services/storage/keptFolder';
import {
  type OurSideFile,
  type OurSideFolder,
  newOurSideFile,
  ourSideFolder,
} from '../services/storage/ourSide';
import { problemOf } from '../services/storage/storageProblem';
import { done, failed, noSuchState, refusedReadOnly } from './reply';
import type { Workspace } from './workspace';

type OurSideCall = Extract<keyof Handlers, `ourSide.${string}`>;

/** The internal figures of a proposal: files of their own, which no export, copy or version ever reads. */
export function ourSideHandlers(workspace: Workspace): Pick<Handlers, OurSideCall> {
  const { tools, folders, readOnly } = workspace;
  const folder = ourSideFolder(tools, folders.data, readOnly !== null);
  const desk: Desk = { workspace, folder, open: new Map() };
  let starting: Promise<void> | undefined;
  return {
    'ourSide.open': async ({ id }) => {
      try {
        await (starting ??= folder.files.start());
        return done(await opened(desk, await folder.files.open(id), id));
      } catch (error) {
        starting = undefined;
        const { message } = problemOf(error, { doing: 'open', path: folder.files.pathOf(id) });
        return done(refused(message));
      }
    },
    'ourSide.restore': async ({ id, name }) =>
      readOnly === null ? restore(desk, id, name) : refusedReadOnly(readOnly),
    'ourSide.save': async ({ id, state, figures }) => {
      if (readOnly !== null) return refusedReadOnly(readOnly);
      const file = desk.open.get(id);
      if (file === undefined) {
        return failed({ code: 'not-open', message: 'These internal figures are not open any more.' });
      }
      const parsed = parseOurSide(figures);
      if (!parsed.ok) return failed(parsed.problem);
      if (reveal(parsed.value).proposalId !== id) {
        return failed({
          code: 'bad-input',
          message: 'What was to be saved are other figures; nothing was written.',
        });
      }
      const saved = await folder.earlier.save(file, false, () => file.save(parsed.value, state));
      if (!saved.ok) return failed(saved.problem);
      const { savedAt, notice } = saved.value;
      return done({ savedAt, ...(notice === undefined ? {} : { notice }) });
    },
  };
}

interface Desk {
  readonly workspace: Workspace;
  readonly folder: OurSideFolder;
  /** The figures that the window has open. */
  readonly open: Map<ProposalId, OurSideFile>;
}

type Outcome = KeptFolderOutcome<OurSideFile['saved'], OurSideFile>;

/** What the window is told of opened figures, or of those that could not be opened. */
async function opened(desk: Desk, outcome: Outcome, id: ProposalId): Promise<OurSideReply> {
  switch (outcome.type) {
    case 'opened':
      return take(desk, outcome.file, null);
    case 'recovered':
      return take(desk, outcome.file, outcome.message);
    case 'too-new':
      return refused(outcome.message);
    case 'unreadable':
      return outcome.problem.code === 'not-found'
        ? begun(desk, id, outcome.message)
        : refused(outcome.message);
    case 'quarantined': {
      const kept = outcome.copy === undefined ? '' : ` A copy of the file is kept as ${outcome.copy}.`;
      return offer(desk, id, `${outcome.message}${kept}`);
    }
  }
}

/** Where there is no file, nothing was put in yet; unless there are earlier states of it. */
async function begun(desk: Desk, id: ProposalId, message: string): Promise<OurSideReply> {
  const { folder, workspace } = desk;
  if ((await folder.earlier.all(id)).length > 0) return offer(desk, id, message);
  return take(desk, newOurSideFile(workspace.tools, folder.files.pathOf(id), newOurSide(id)), null);
}

function take({ workspace, open }: Desk, file: OurSideFile, notice: string | null): OurSideReply {
  const { ourSide, savedAt } = file.saved;
  open.set(reveal(ourSide).proposalId, file);
  const { readOnly } = workspace;
  return { type: 'opened', figures: ourSideDataText(ourSide), savedAt, readOnly, notice };
}

function refused(message: string): OurSideReply {
  return { type: 'refused', message, restorePoints: [], mayReplace: false };
}

async function offer({ folder, workspace }: Desk, id: ProposalId, message: string): Promise<OurSideReply> {
  if (workspace.readOnly !== null) return refused(message);
  const states = await folder.earlier.all(id);
  const restorePoints = states.map(({ name, savedAt, revision, ourSide }) => ({
    ...{ name, savedAt, revision },
    figures: figureCount(ourSide),
  }));
  return { type: 'refused', message, restorePoints, mayReplace: true };
}

/** Puts an earlier state in place, or figures without anything in them. */
async function restore(desk: Desk, id: ProposalId, name: string | null): Promise<Reply<OurSideReply>> {
  const { earlier } = desk.folder;
  const empty = { ourSide: newOurSide(id), revision: 0, savedAt: '' };
  const chosen = name === null ? empty : await earlier.find(id, name);
  if (chosen === undefined) return failed(noSuchState);
  const put = await earlier.putBack(id, chosen);
  if (!put.ok) return failed(put.problem);
  const { value } = put;
  if (value.type !== 'opened' && value.type !== 'recovered') return done(await opened(desk, value, id));
  const anew = 'The internal figures start anew; what was there before is kept.';
  const notice = value.type === 'opened' ? (value.notice ?? null) : value.message;
  return done(take(desk, value.file, name === null ? anew : notice));
}
