import type { ReactElement } from 'react';
import { useMemo, useRef, useState } from 'react';
import type { DeviceId } from '../../../shared/domain/ids';
import { useView } from '../../state/viewStore';
import { FateActions } from './FateActions';
import { FateGrid } from './FateGrid';
import type { FutureRow } from './futureRows';
import { futureRows } from './futureRows';
import type { RowFilter } from './rowFilter';
import { everything, filterRows } from './rowFilter';
import { RowFilters } from './RowFilters';
import { SuggestionList } from './SuggestionList';
import { SuggestionsButton } from './SuggestionsButton';
import type { Future } from './useFuture';
import { useSuggestions } from './useSuggestions';

/** Today's devices by building with what happens to each; the chosen ones get a fate by the buttons above. */
export function DevicesPart({ future }: { readonly future: Future }): ReactElement {
  const rows = useMemo(() => futureRows(future, future.option), [future]);
  const [filter, setFilter] = useState<RowFilter>(everything);
  const [isSuggesting, setSuggesting] = useState(false);
  const suggestions = useSuggestions(future);
  const toggle = useRef<HTMLButtonElement>(null);
  const shown = useMemo(() => filterRows(rows, filter), [rows, filter]);
  const selection = useView((state) => state.selection);
  const select = useView((state) => state.select);
  const chosen = useMemo(() => chosenOf(rows, selection), [rows, selection]);
  const show = (ids: readonly DeviceId[]): void => {
    setFilter(everything);
    select(ids);
    setSuggesting(false);
    // The button that was pressed goes with the suggestions.
    toggle.current?.focus();
  };
  return (
    <>
      <div className="row-spread">
        {isSuggesting ? (
          <h2>Suggestions</h2>
        ) : (
          <RowFilters rows={rows} filter={filter} shown={shown.length} onFilter={setFilter} />
        )}
        <SuggestionsButton
          ref={toggle}
          format={future.format}
          suggestions={suggestions}
          isOpen={isSuggesting}
          onToggle={() => {
            setSuggesting(!isSuggesting);
          }}
        />
      </div>
      {isSuggesting ? (
        <SuggestionList future={future} suggestions={suggestions} onShow={show} />
      ) : (
        <>
          <FateActions
            future={future}
            chosen={chosen}
            hidden={chosen.length - chosenOf(shown, chosen).length}
          />
          <FateGrid rows={shown} chosen={chosen} onChoose={select} phases={future.option.phases} />
        </>
      )}
    </>
  );
}

function chosenOf(rows: readonly FutureRow[], selection: readonly string[]): readonly string[] {
  if (selection.length === 0) return selection;
  const known = new Set(rows.map(({ id }) => id));
  return selection.filter((id) => known.has(id));
}
