import type { ProposalId } from '../../shared/domain/ids';
import { reveal } from '../../shared/domain/ourSide/internal';
import { ourSideDataText, parseOurSide } from '../../shared/files/ourSide/ourSideText';
import type { Handlers } from '../../shared/ipc/contract';
import { type OurSideFile, OurSideFolder } from '../services/storage/ourSide';
import { done, failed, refusedReadOnly } from './reply';
import type { Workspace } from './workspace';

type OurSideCall = Extract<keyof Handlers, `ourSide.${string}`>;

/** The internal figures of a proposal: a file of their own, which no export, copy or version ever reads. */
export function ourSideHandlers({ tools, folders, readOnly }: Workspace): Pick<Handlers, OurSideCall> {
  const folder = new OurSideFolder(tools, folders.data, readOnly !== null);
  const open = new Map<ProposalId, OurSideFile>();
  return {
    'ourSide.open': async ({ id }) => {
      const outcome = await folder.open(id);
      if (outcome.type === 'closed') return failed({ code: 'not-opened', message: outcome.message });
      open.set(id, outcome.file);
      const { ourSide, savedAt } = outcome.file.saved;
      return done({ figures: ourSideDataText(ourSide), savedAt, readOnly, notice: outcome.notice });
    },
    'ourSide.save': async ({ id, state, figures }) => {
      if (readOnly !== null) return refusedReadOnly(readOnly);
      const file = open.get(id);
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
      const saved = await file.save(parsed.value, state);
      return saved.ok ? done({ savedAt: saved.value.savedAt }) : failed(saved.problem);
    },
  };
}
