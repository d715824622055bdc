import { useMemo } from 'react';
import type { Edit } from '../../../../shared/domain/proposal/edit';
import { useDocument } from '../../../state/documentStore';
import { useView } from '../../../state/viewStore';

/** Plays an edit as one step of history; says so where it cannot be, and answers whether it was. */
export type ComparisonEdit = (edit: Edit, label: string, group?: string) => boolean;

/** How this screen changes the open proposal. */
export function useComparisonEdit(): ComparisonEdit {
  const play = useDocument((state) => state.edit);
  const showToast = useView((state) => state.showToast);
  return useMemo(
    () => (edit, label, group) => {
      const played = play([edit], { label, screen: 'comparison', ...(group === undefined ? {} : { group }) });
      if (!played.ok) showToast({ text: played.problem.message, tone: 'bad' });
      return played.ok;
    },
    [play, showToast],
  );
}
