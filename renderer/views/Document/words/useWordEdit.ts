import type { Edit } from '../../../../shared/domain/proposal/edit';
import { useDocument } from '../../../state/documentStore';

/** Makes an edit of the document's words; typing in one field joins into one step by its group. */
export type WordEdit = (edit: Edit, label: string, group?: string) => void;

/** The way to change the words of the document, each change one named step of undo. */
export function useWordEdit(): WordEdit {
  const play = useDocument((state) => state.edit);
  return (edit, label, group) => {
    const played = play([edit], { label, screen: 'document', ...(group === undefined ? {} : { group }) });
    // Only a thing that is gone can be refused here, and its fields are gone with it.
    if (!played.ok) throw new Error(played.problem.message);
  };
}

/** What a text field gives for a member that may be absent: `null` takes it away. */
export function textOrNothing(text: string): string | null {
  return text === '' ? null : text;
}
