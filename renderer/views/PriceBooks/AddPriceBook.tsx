import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import { isIsoDate } from '../../../shared/domain/calendar';
import type { BookChoices, BookPreview } from '../../../shared/ipc/priceBooks';
import { ask } from '../../api/api';
import { whyOf } from '../../api/whyOf';
import { Callout } from '../../components/Callout';
import { Dialog } from '../../components/Dialog';
import { DialogButtons } from '../../components/form/DialogButtons';
import { ChoiceField } from '../../components/form/ChoiceField';
import { TextField } from '../../components/form/TextField';
import { BookModels } from './BookModels';
import { BookProblemList } from './BookProblemList';
import { counted } from './bookWords';
import './priceBooks.css';

/** What the user types of a book. */
interface BookDraft {
  readonly name: string;
  readonly version: string;
  readonly currency: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly sheet: string;
  readonly decimal: 'asWritten' | '.' | ',';
  readonly isInvented: boolean;
}

interface AddPriceBookProps {
  readonly file: { readonly token: string; readonly fileName: string };
  readonly onClose: () => void;
  readonly onAdded: (name: string) => void;
}

const settledAfterMs = 250;

/** A price book file before it is kept: what it says of itself, what was read, what is wrong with it. */
export function AddPriceBook({ file, onClose, onAdded }: AddPriceBookProps): ReactElement {
  const [draft, setDraft] = useState<Partial<BookDraft>>({});
  const [preview, setPreview] = useState<BookPreview | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isAdding, setIsAdding] = useState(false);
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(() => {
      ask('prices.read', choicesOf(file.token, draft))
        .then((found) => {
          if (!isWanted) return;
          setPreview(found);
          setProblem(null);
        })
        .catch((error: unknown) => {
          if (isWanted) setProblem(whyOf(error));
        });
    }, settledAfterMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [file.token, draft]);
  const set = (changes: Partial<BookDraft>): void => {
    setDraft((before) => ({ ...before, ...changes }));
  };
  const add = (): void => {
    setIsAdding(true);
    ask('prices.add', choicesOf(file.token, draft))
      .then(({ version }) => {
        onAdded(`${preview?.details.name ?? file.fileName} ${version}`);
      })
      .catch((error: unknown) => {
        setProblem(whyOf(error));
        setIsAdding(false);
      });
  };
  return (
    <Dialog
      title={`Add a price book from ${file.fileName}`}
      size="wide"
      onClose={onClose}
      actions={
        <DialogButtons
          go={
            preview?.isSound === true ? `Add ${counted(preview.modelCount, 'model')}` : 'Add the price book'
          }
          canGo={preview?.isSound === true && !isAdding}
          onGo={add}
          onClose={onClose}
        />
      }
    >
      <BookForm draft={draft} preview={preview} onChange={set} />
      {problem === null ? null : (
        <Callout tone="bad">
          <p>{problem}</p>
        </Callout>
      )}
      {preview === null ? (
        <p className="muted" role="status">
          {problem === null ? 'Reading the file…' : ''}
        </p>
      ) : (
        <>
          <BookProblemList problems={preview.problems} isSound={preview.isSound} />
          <BookModels preview={preview} />
        </>
      )}
    </Dialog>
  );
}

/** What the form says; a field that was left empty gives way to the file. */
function choicesOf(token: string, draft: Partial<BookDraft>): BookChoices {
  const { name = '', version = '', currency = '', validFrom = '', validUntil = '' } = draft;
  const { sheet = '', decimal = 'asWritten', isInvented = false } = draft;
  const said = { name, version, currency: currency.toUpperCase(), validFrom, validUntil };
  const details = Object.fromEntries(
    Object.entries(said)
      .map(([key, text]) => [key, text.trim()] as const)
      .filter(([, text]) => text !== ''),
  );
  return {
    ...{ token, details, isInvented },
    ...(sheet === '' ? {} : { sheet }),
    ...(decimal === 'asWritten' ? {} : { decimal }),
  };
}

function BookForm({
  draft,
  preview,
  onChange,
}: {
  readonly draft: Partial<BookDraft>;
  readonly preview: BookPreview | null;
  readonly onChange: (changes: Partial<BookDraft>) => void;
}): ReactElement {
  const { details: found = {}, sheets = [] } = preview ?? {};
  const field = (
    name: 'name' | 'version' | 'currency' | 'validFrom' | 'validUntil',
    label: string,
    hint?: string,
  ): ReactElement => {
    const text = draft[name] ?? found[name] ?? '';
    const isDay = name === 'validFrom' || name === 'validUntil';
    const isWrong = isDay && text !== '' && !isIsoDate(text);
    return (
      <TextField
        label={label}
        hint={text === '' && found[name] !== undefined ? `The file says ${found[name]}.` : hint}
        value={text}
        error={isWrong ? 'Write the day as 2026-09-30.' : null}
        onChange={(next) => {
          onChange({ [name]: next });
        }}
      />
    );
  };
  return (
    <div className="book-form">
      {field('name', 'Name', 'A book of this name gets a new version.')}
      {field('version', 'Version', 'Such as 2026-09.')}
      {field('currency', 'Prices in', 'Such as USD.')}
      {field('validFrom', 'Valid from', 'Such as 2026-09-01.')}
      {field('validUntil', 'Valid until', 'Afterwards the prices are stale.')}
      {sheets.length > 1 ? (
        <ChoiceField
          label="Sheet"
          value={draft.sheet ?? preview?.sheet ?? ''}
          words={Object.fromEntries(sheets.map((name) => [name, name]))}
          onChange={(sheet) => {
            onChange({ sheet });
          }}
        />
      ) : null}
      <ChoiceField
        label="Sign before decimals"
        value={draft.decimal ?? 'asWritten'}
        words={{ asWritten: 'As the figures show', '.': 'Point: 1,234.50', ',': 'Comma: 1.234,50' }}
        onChange={(decimal) => {
          onChange({ decimal });
        }}
      />
      <label className="book-invented">
        <input
          type="checkbox"
          checked={draft.isInvented ?? false}
          onChange={(event) => {
            onChange({ isInvented: event.target.checked });
          }}
        />
        The prices are invented or guessed: mark figures from them as estimates
      </label>
    </div>
  );
}
