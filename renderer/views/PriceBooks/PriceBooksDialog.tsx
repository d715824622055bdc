import type { ReactElement } from 'react';
import { useState } from 'react';
import type { BookSummary } from '../../../shared/domain/models/bookSummary';
import { formattersFor } from '../../../shared/format/formatters';
import { ask } from '../../api/api';
import { whyOf } from '../../api/whyOf';
import { Callout } from '../../components/Callout';
import { Dialog } from '../../components/Dialog';
import { useView } from '../../state/viewStore';
import { AddPriceBook } from './AddPriceBook';
import { counted, standingWords, validityText } from './bookWords';
import './priceBooks.css';
import { usePriceBooks } from './usePriceBooks';

interface ChosenFile {
  readonly token: string;
  readonly fileName: string;
}

/** All versions of all price books: which is current, which is stale; adding one from a file, removing one. */
export function PriceBooksDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { state, refresh } = usePriceBooks();
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [added, setAdded] = useState<string | null>(null);
  const { showToast } = useView.getState();
  const choose = (): void => {
    ask('prices.choose', {})
      .then((chosen) => {
        if (chosen !== null) setFile(chosen);
      })
      .catch((error: unknown) => {
        showToast({ text: whyOf(error), tone: 'bad' });
      });
  };
  if (file !== null) {
    return (
      <AddPriceBook
        file={file}
        onClose={() => {
          // Nothing waits for it: what is no longer needed may go when it can.
          ask('prices.end', { token: file.token }).catch(() => undefined);
          setFile(null);
        }}
        onAdded={(name) => {
          setFile(null);
          refresh();
          setAdded(name);
        }}
      />
    );
  }
  return (
    <Dialog
      title="Price books"
      size="wide"
      onClose={onClose}
      actions={
        <>
          <button type="button" className="button" onClick={choose}>
            Add a price book…
          </button>
          <button type="button" className="button button-primary" onClick={onClose}>
            Close
          </button>
        </>
      }
    >
      <p className="muted">
        Prices of devices, supplies and service, by version. A newer version never changes a proposal by
        itself: its prices are taken on the Fleet and Future screens, and what you wrote there stays.
      </p>
      <p className="small" role="status">
        {added === null ? '' : `Added ${added}.`}
      </p>
      {state.phase === 'problem' ? (
        <Callout tone="warning">
          <p>{state.message}</p>
        </Callout>
      ) : null}
      {state.phase === 'shown' ? <BookTable books={state.books} onRemoved={refresh} /> : null}
    </Dialog>
  );
}

function BookTable({
  books,
  onRemoved,
}: {
  readonly books: readonly BookSummary[];
  readonly onRemoved: () => void;
}): ReactElement {
  const [asked, setAsked] = useState<string | null>(null);
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">Price book</th>
          <th scope="col">Version</th>
          <th scope="col">Valid</th>
          <th scope="col" className="book-short">
            Prices in
          </th>
          <th scope="col" className="number">
            Models
          </th>
          <th scope="col">Status</th>
          <th scope="col">
            <span className="visually-hidden">Remove</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {books.map((book) => {
          const key = `${book.id} ${book.version}`;
          return (
            <BookRow
              key={key}
              book={book}
              isAsked={asked === key}
              onAsk={(isAsked) => {
                setAsked(isAsked ? key : null);
              }}
              onRemoved={onRemoved}
            />
          );
        })}
      </tbody>
    </table>
  );
}

const { day } = formattersFor('en-US', 'USD');

function BookRow({
  book,
  isAsked,
  onAsk,
  onRemoved,
}: {
  readonly book: BookSummary;
  readonly isAsked: boolean;
  readonly onAsk: (isAsked: boolean) => void;
  readonly onRemoved: () => void;
}): ReactElement {
  const { text, tone } = standingWords[book.standing];
  return (
    <tr>
      <th scope="row">
        {book.name}
        {book.isInvented === true ? (
          <>
            {' '}
            <span className="chip" data-tone="warning">
              Invented prices
            </span>
          </>
        ) : null}
        <span className="book-note">{noteOf(book)}</span>
      </th>
      <td className="book-short">{book.version}</td>
      <td className="book-validity">{validityText(book, day)}</td>
      <td>{book.currency}</td>
      <td className="number">{book.models}</td>
      <td>
        <span className="chip" data-tone={tone}>
          {text}
        </span>
      </td>
      <td>
        {book.isShipped ? (
          <span className="muted small">Comes with the program</span>
        ) : isAsked ? (
          <SureToRemove book={book} onAsk={onAsk} onRemoved={onRemoved} />
        ) : (
          <button
            type="button"
            className="button button-small"
            aria-label={`Remove ${book.name} ${book.version}`}
            onClick={() => {
              onAsk(true);
            }}
          >
            Remove…
          </button>
        )}
      </td>
    </tr>
  );
}

function noteOf({ note, source }: BookSummary): string {
  return [note, source === undefined ? undefined : `From ${source}.`]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
}

/** A removed version is gone for good, so the question is put once more. */
function SureToRemove({
  book,
  onAsk,
  onRemoved,
}: {
  readonly book: BookSummary;
  readonly onAsk: (isAsked: boolean) => void;
  readonly onRemoved: () => void;
}): ReactElement {
  const { id, name, version, models } = book;
  const remove = (): void => {
    ask('prices.remove', { id, version })
      .then(onRemoved)
      .catch((error: unknown) => {
        useView.getState().showToast({ text: whyOf(error), tone: 'bad' });
      });
  };
  return (
    <span className="book-sure">
      <button type="button" className="button button-small button-danger" onClick={remove}>
        Remove {counted(models, 'model')}
      </button>
      <button
        type="button"
        className="button button-small"
        aria-label={`Keep ${name} ${version}`}
        onClick={() => {
          onAsk(false);
        }}
      >
        Keep
      </button>
    </span>
  );
}
