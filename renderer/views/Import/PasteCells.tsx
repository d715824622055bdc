import type { ReactElement } from 'react';
import { useId, useState } from 'react';
import { Dialog } from '../../components/Dialog';
import { Field } from '../../components/Field';
import { FormButtons } from '../../components/FormButtons';
import { startFromCells } from '../../state/pasteCells';
import { isPastedTable } from '../../state/pastedTable';

/** A button for cells that were copied from a sheet or a mail, with a place to paste them into. */
export function PasteCellsButton(): ReactElement {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="button"
        aria-keyshortcuts="Control+V"
        onClick={() => {
          setIsOpen(true);
        }}
      >
        Paste cells…
      </button>
      {isOpen ? (
        <PasteCellsDialog
          onClose={() => {
            setIsOpen(false);
          }}
        />
      ) : null}
    </>
  );
}

function PasteCellsDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const formId = useId();
  const [text, setText] = useState('');
  const [isMissed, setIsMissed] = useState(false);
  const start = (cells: string): void => {
    onClose();
    void startFromCells(cells);
  };
  return (
    <Dialog
      title="Paste cells"
      onClose={onClose}
      actions={<FormButtons form={formId} go="Read the cells" onClose={onClose} />}
    >
      <form
        id={formId}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (isPastedTable(text)) start(text);
          else setIsMissed(true);
        }}
      >
        <Field
          label="Cells"
          hint="Copy the rows in Excel or in a mail, with the names of the columns, and press Ctrl+V here."
          error={
            isMissed && !isPastedTable(text) ? 'Paste several rows, or cells with tabs between them.' : null
          }
        >
          {(control) => (
            <textarea
              {...control}
              autoFocus
              rows={5}
              value={text}
              onChange={(event) => {
                setText(event.target.value);
              }}
              onPaste={(event) => {
                const pasted = event.clipboardData.getData('text/plain');
                if (text !== '' || !isPastedTable(pasted)) return;
                event.preventDefault();
                start(pasted);
              }}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
