import type { ReactElement } from 'react';
import type { Source } from '../../../shared/domain/proposal/proposal';
import { Callout } from '../../components/Callout';
import { RawRows } from '../../components/RawRows';
import { useSourceRows } from './useSourceRows';

/** Rows of an imported file as they were, and why they cannot be shown where they cannot. */
export function SourceRows({
  source,
  rows,
}: {
  readonly source: Source;
  readonly rows: readonly number[];
}): ReactElement | null {
  const state = useSourceRows(source, rows);
  switch (state.phase) {
    case 'loading':
      return null;
    case 'problem':
      return (
        <Callout tone="warning">
          <p>{state.message}</p>
        </Callout>
      );
    case 'shown':
      return <RawRows header={state.header} rows={state.rows} label={`Rows of ${source.fileName}`} />;
  }
}
