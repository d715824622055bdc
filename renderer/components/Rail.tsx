import type { ReactElement } from 'react';
import { useDocument } from '../state/documentStore';
import type { Screen } from '../state/viewStore';
import { isMac } from '../state/shortcuts';
import { stagesOf } from '../state/stages';
import { useView } from '../state/viewStore';

const onMac = isMac(navigator.userAgent);

/** The stages of the work in their order, with Home above. */
export function Rail(): ReactElement {
  const proposal = useDocument((document) => document.history?.proposal ?? null);
  return (
    <nav className="rail" aria-label="Screens">
      <p className="rail-name" aria-hidden="true">
        Crawlerway
      </p>
      <ul>
        <RailItem screen="home" name="Home" note={null} keys="Shift+H" />
      </ul>
      <div className="rail-gap" />
      <ul>
        {stagesOf(proposal).map(({ screen, name, note }, index) => (
          <RailItem
            key={screen}
            screen={screen}
            name={name}
            note={note}
            keys={String(index + 1)}
            isDisabled={proposal === null}
          />
        ))}
      </ul>
      <div className="rail-gap" />
      <ul>
        <RailItem screen="ourSide" name="Our side" note="Internal" keys="7" isDisabled={proposal === null} />
      </ul>
    </nav>
  );
}

function RailItem({
  screen,
  name,
  note,
  keys,
  isDisabled = false,
}: {
  readonly screen: Screen;
  readonly name: string;
  readonly note: string | null;
  /** What is pressed with Ctrl, with Command on a Mac. */
  readonly keys: string;
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
        aria-keyshortcuts={`${onMac ? 'Meta' : 'Control'}+${keys}`}
        title={`${name} (${onMac ? 'Cmd' : 'Ctrl'}+${keys})`}
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
