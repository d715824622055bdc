import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import { EmptyState } from '../../components/EmptyState';
import { Screen } from '../../components/Screen';
import { openFile, openSample, showHome, useHome } from '../../state/homeStore';
import { useView } from '../../state/viewStore';
import { PasteCellsButton } from '../Import/PasteCells';
import { PriceBooksButton } from '../PriceBooks/PriceBooksButton';
import './home.css';
import { ProposalTable } from './ProposalTable';
import { TrashList } from './TrashList';
import { findProposals } from './findProposals';

/** The list of proposals, and the ways to begin one. */
export function HomeScreen(): ReactElement {
  const proposals = useHome((home) => home.proposals);
  const trash = useHome((home) => home.trash);
  useEffect(() => {
    void showHome();
  }, []);
  const isEmpty = proposals !== null && proposals.length === 0;
  return (
    <Screen title="Proposals" actions={isEmpty ? undefined : <Beginnings />}>
      {isEmpty && <FirstSteps />}
      {proposals !== null && !isEmpty && <ProposalList />}
      {trash.length > 0 && <TrashList entries={trash} />}
    </Screen>
  );
}

/** The ways to begin, the one that most proposals begin with first. */
function Beginnings({ isFirst = false }: { readonly isFirst?: boolean }): ReactElement {
  const startNew = useView((view) => view.startNew);
  return (
    <>
      <button
        type="button"
        className="button button-primary"
        onClick={() => {
          startNew({ file: null, fromFile: true });
        }}
      >
        New from a fleet file…
      </button>
      {isFirst ? <PasteCellsButton /> : null}
      <button
        type="button"
        className="button"
        aria-keyshortcuts="Control+N"
        onClick={() => {
          startNew({ file: null, fromFile: false });
        }}
      >
        New empty…
      </button>
      <button type="button" className="button" onClick={() => void openFile()}>
        Open a proposal file…
      </button>
      <button type="button" className="button" onClick={() => void openSample()}>
        Open the sample
      </button>
      <PriceBooksButton />
    </>
  );
}

function FirstSteps(): ReactElement {
  return (
    <EmptyState title="Make your first proposal" actions={<Beginnings isFirst />}>
      <p>
        Start with the list of the client’s printers and copiers: a meter report, an asset list or a lease
        schedule, as an Excel or CSV file. Drop it anywhere on this window, choose it below, or paste its
        cells.
      </p>
      <p>
        Then decide what happens to each device, compare the costs with today’s, and export the proposal as a
        Word document.
      </p>
      <p>The sample shows the whole road with an invented college.</p>
    </EmptyState>
  );
}

function ProposalList(): ReactElement {
  const proposals = useHome((home) => home.proposals) ?? [];
  const [search, setSearch] = useState('');
  const found = findProposals(proposals, search);
  return (
    <div className="stack">
      <div className="row-spread">
        <input
          type="search"
          className="home-search"
          aria-label="Search proposals"
          placeholder="Search by title or client"
          value={search}
          onChange={(event) => {
            setSearch(event.target.value);
          }}
        />
        <p className="small muted" role="status">
          {search === '' ? '' : `${String(found.length)} of ${String(proposals.length)} proposals`}
        </p>
      </div>
      {found.length === 0 ? (
        <p className="muted">No proposal has “{search}” in its title or in its client’s name.</p>
      ) : (
        <ProposalTable entries={found} />
      )}
    </div>
  );
}
