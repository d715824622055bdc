import type { ReactElement } from 'react';
import { useDocument } from '../state/documentStore';
import type { Screen } from '../state/viewStore';
import { stagesOf } from '../state/stages';
import { useView } from '../state/viewStore';

/** The stages of the work in their order, with Home above. */
export function Rail(): ReactElement {
  const proposal = useDocument((document) => document.history?.proposal ?? null);
  return (
    <nav className="rail" aria-label="Screens">
      <p className="rail-name" aria-hidden="true">
        Crawlerway
      </p>
      <ul>
        <RailItem screen="home" name="Home" note={null} shortcut="Control+Shift+H" />
      </ul>
      <div className="rail-gap" />
      <ul>
        {stagesOf(proposal).map(({ screen, name, note }, index) => (
          <RailItem
            key={screen}
            screen={screen}
            name={name}
            note={note}
            shortcut={`Control+${String(index + 1)}`}
            isDisabled={proposal === null}
          />
        ))}
      </ul>
      <div className="rail-gap" />
      <ul>
        <RailItem screen="ourSide" name="Our side" note="Internal" isDisabled={proposal === null} />
      </ul>
    </nav>
  );
}

function RailItem({
  screen,
  name,
  note,
  shortcut,
  isDisabled = false,
}: {
  readonly screen: Screen;
  readonly name: string;
  readonly note: string | null;
  readonly shortcut?: string;
  readonly isDisabled?: boolean;
}): ReactElement {
  const isShown = useView((view) => view.screen === screen);
  const goTo = useView((view) => view.goTo);
  return (
    <li>
      <button
        type="button"
        className="rail-item"
        aria-label={name}
        aria-description={note ?? undefined}
        aria-current={isShown ? 'page' : undefined}
        aria-keyshortcuts={shortcut}
        disabled={isDisabled}
        onClick={() => {
          goTo(screen);
        }}
      >
        {name}
        {note !== null && <span className="rail-note">{note}</span>}
      </button>
    </li>
  );
}
