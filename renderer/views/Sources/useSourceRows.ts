import { useEffect, useState } from 'react';
import type { Source } from '../../../shared/domain/proposal/proposal';
import type { ShownRow } from '../../../shared/ipc/contract';
import { ask } from '../../api/api';
import { whyOf } from '../../api/whyOf';

/** Rows of an import with its header; `problem` in words where they cannot be had. */
export type SourceRowsState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'problem'; readonly message: string }
  | {
      readonly phase: 'shown';
      readonly header: readonly string[] | null;
      readonly rows: readonly ShownRow[];
    };

/** So many rows are shown at once. */
const mostShown = 100;

/** Fetches rows of an imported table as they stand in its file. */
export function useSourceRows(source: Source, rows: readonly number[]): SourceRowsState {
  const [state, setState] = useState<SourceRowsState>({ phase: 'loading' });
  const { id, headerRow } = source;
  const wanted = rows.slice(0, mostShown).join(' ');
  useEffect(() => {
    let isWanted = true;
    const numbers = wanted === '' ? [] : wanted.split(' ').map(Number);
    const asked = headerRow === null ? numbers : [headerRow, ...numbers];
    ask('source.rows', { sourceId: id, rows: asked })
      .then((answer) => {
        const [first, ...others] = answer.rows;
        const header = headerRow === null ? null : (first?.cells ?? []);
        if (isWanted) setState({ phase: 'shown', header, rows: headerRow === null ? answer.rows : others });
      })
      .catch((error: unknown) => {
        if (isWanted) setState({ phase: 'problem', message: whyOf(error) });
      });
    return () => {
      isWanted = false;
    };
  }, [id, headerRow, wanted]);
  return state;
}
