import type { ReactElement, ReactNode } from 'react';
import { useState } from 'react';
import './form.css';

/** What a dialog for one item of a list is given. */
export interface ItemDialogProps<T> {
  /** The item to change; `undefined` for a new one. */
  readonly edited: T | undefined;
  /** Takes what was made of it, and closes the dialog where it could be taken. */
  readonly onSave: (made: T) => void;
  readonly onClose: () => void;
}

interface PartListProps<T> {
  /** What the button says that adds one. */
  readonly add: string;
  /** What belongs here, shown while there is none. */
  readonly empty: string;
  readonly items: readonly T[];
  readonly offer?: ReactNode;
  readonly table: (onEdit: (item: T) => void) => ReactElement;
  readonly dialog: (given: ItemDialogProps<T>) => ReactElement;
  /** Takes an item that was added or changed; `edited` as it was before. False where it was refused. */
  readonly save: (made: T, verb: 'add' | 'change', edited: T | undefined) => boolean;
}

/** A part of a screen that is a list: add, change, remove, each in a dialog of its own. */
export function PartList<T>(props: PartListProps<T>): ReactElement {
  const [opened, setOpened] = useState<{ readonly edited: T | undefined } | null>(null);
  const open = (edited: T | undefined): void => {
    setOpened({ edited });
  };
  const close = (): void => {
    setOpened(null);
  };
  return (
    <div className="part-body">
      <div className="row">
        <button
          type="button"
          className="button"
          onClick={() => {
            open(undefined);
          }}
        >
          {props.add}
        </button>
      </div>
      {props.offer}
      {props.items.length === 0 ? <p className="message">{props.empty}</p> : props.table(open)}
      {opened !== null &&
        props.dialog({
          edited: opened.edited,
          onSave: (made) => {
            const verb = opened.edited === undefined ? 'add' : 'change';
            if (props.save(made, verb, opened.edited)) close();
          },
          onClose: close,
        })}
    </div>
  );
}
