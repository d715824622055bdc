import type { ReactElement } from 'react';
import { useMemo, useState } from 'react';
import type { CostedDevice } from '../../../shared/domain/fleet/device';
import type { BookSummary } from '../../../shared/domain/models/bookSummary';
import type { HardwareWay } from '../../../shared/domain/models/offeredPrices';
import { type PricePlan, planPrices } from '../../../shared/domain/models/planPrices';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import { formattersFor } from '../../../shared/format/formatters';
import { Callout } from '../../components/Callout';
import { Dialog } from '../../components/Dialog';
import { ChoiceField } from '../../components/form/ChoiceField';
import { DialogButtons } from '../../components/form/DialogButtons';
import { useDocument, useProposal } from '../../state/documentStore';
import type { ScreenName } from '../../state/history';
import { useView } from '../../state/viewStore';
import { counted, standingWords } from './bookWords';
import { PlanView } from './PlanView';
import './priceBooks.css';
import { usePriceBook, usePriceBooks } from './usePriceBooks';

interface TakePricesProps {
  /** The devices in words, such as "12 devices" or the name of one. */
  readonly what: string;
  readonly devices: readonly Pick<CostedDevice, 'id'>[];
  readonly screen: ScreenName;
  readonly onClose: () => void;
}

interface Wishes {
  readonly newHardware: HardwareWay;
  readonly replacesOthers: boolean;
}

/** What taking the prices of a book changes, keeps and leaves out, before it is one step that can be undone. */
export function TakePricesDialog({ what, devices, screen, onClose }: TakePricesProps): ReactElement {
  const proposal = useProposal();
  const deviceIds = useMemo(() => devices.map(({ id }) => id), [devices]);
  const { state } = usePriceBooks();
  const [picked, setPicked] = useState<string | null>(null);
  const [wishes, setWishes] = useState<Wishes>({ newHardware: 'buy', replacesOthers: false });
  const books = state.phase === 'shown' ? state.books : [];
  const today = state.phase === 'shown' ? state.today : '';
  const chosen = books.find((book) => keyOf(book) === picked) ?? usualBook(books, proposal);
  const book = usePriceBook(chosen ?? null);
  const plan = useMemo(() => {
    if (book === null || typeof book === 'string') return null;
    const replaces = wishes.replacesOthers ? { replaces: 'all' as const } : {};
    return planPrices(proposal, book, {
      today,
      deviceIds,
      books,
      newHardware: wishes.newHardware,
      ...replaces,
    });
  }, [proposal, book, today, deviceIds, books, wishes]);
  const format = useMemo(
    () => formattersFor(proposal.settings.locale, proposal.settings.currency),
    [proposal.settings.locale, proposal.settings.currency],
  );
  const hasNew = useMemo(() => {
    const wanted = new Set(deviceIds);
    return proposal.options.some(({ newDevices }) =>
      newDevices.some(({ id, hardware }) => wanted.has(id) && hardware === undefined),
    );
  }, [proposal, deviceIds]);
  const take = (): void => {
    const edit = plan?.edit ?? null;
    if (plan === null || edit === null || chosen === undefined) return;
    const label = `take prices from ${chosen.name} ${chosen.version}`;
    const played = useDocument.getState().edit([edit], { label, screen, backUpFirst: true });
    const { showToast } = useView.getState();
    if (!played.ok) showToast({ text: played.problem.message, tone: 'bad' });
    else {
      showToast({
        text: `${counted(plan.changes.length, 'figure')} taken from ${chosen.name}.`,
        tone: 'good',
      });
      onClose();
    }
  };
  return (
    <Dialog
      title={`Prices for ${what}`}
      size="wide"
      onClose={onClose}
      actions={
        <DialogButtons
          go={goOf(plan)}
          canGo={plan !== null && plan.edit !== null}
          onGo={take}
          onClose={onClose}
        />
      }
    >
      {state.phase === 'problem' || typeof book === 'string' ? (
        <Callout tone="warning">
          <p>{state.phase === 'problem' ? state.message : typeof book === 'string' ? book : ''}</p>
        </Callout>
      ) : null}
      {chosen === undefined ? null : (
        <PlanChoices
          books={books}
          chosen={chosen}
          wishes={wishes}
          hasNew={hasNew}
          onPick={setPicked}
          onWish={setWishes}
        />
      )}
      {plan === null ? (
        <p className="muted" role="status">
          Reading the price book…
        </p>
      ) : (
        <PlanView plan={plan} proposal={proposal} format={format} />
      )}
    </Dialog>
  );
}

function goOf(plan: PricePlan | null): string {
  if (plan === null || plan.edit === null) return 'Nothing to take';
  return plan.changes.length === 0
    ? 'Note the newer version'
    : `Take ${counted(plan.changes.length, 'figure')}`;
}

function keyOf({ id, version }: BookSummary): string {
  return JSON.stringify([id, version]);
}

/** The book that is offered first: a current one of the user's in the proposal's currency, else the one that comes with the program. */
function usualBook(books: readonly BookSummary[], { settings }: Proposal): BookSummary | undefined {
  const current = books.filter(({ standing }) => standing === 'current');
  const fitting = current.filter(({ currency }) => currency === settings.currency);
  return fitting.find(({ isShipped }) => !isShipped) ?? fitting[0] ?? current[0] ?? books[0];
}

function PlanChoices({
  books,
  chosen,
  wishes,
  hasNew,
  onPick,
  onWish,
}: {
  readonly books: readonly BookSummary[];
  readonly chosen: BookSummary;
  readonly wishes: Wishes;
  /** Whether a new device among them has no hardware cost yet. */
  readonly hasNew: boolean;
  readonly onPick: (key: string) => void;
  readonly onWish: (wishes: Wishes) => void;
}): ReactElement {
  return (
    <div className="book-form">
      <ChoiceField
        label="Price book"
        value={keyOf(chosen)}
        words={Object.fromEntries(books.map((book) => [keyOf(book), bookName(book)]))}
        onChange={onPick}
      />
      {hasNew ? (
        <ChoiceField
          label="New devices without hardware cost are"
          value={wishes.newHardware}
          words={{
            buy: 'Bought, over the term',
            lease: 'Leased by the book’s rate factor',
            leave: 'Left unknown',
          }}
          onChange={(newHardware) => {
            onWish({ ...wishes, newHardware });
          }}
        />
      ) : null}
      <label className="book-invented">
        <input
          type="checkbox"
          checked={wishes.replacesOthers}
          onChange={(event) => {
            onWish({ ...wishes, replacesOthers: event.target.checked });
          }}
        />
        Also renew prices that came from other price books
      </label>
    </div>
  );
}

function bookName({ name, version, standing }: BookSummary): string {
  return standing === 'current'
    ? `${name}, ${version}`
    : `${name}, ${version} (${standingWords[standing].text})`;
}
