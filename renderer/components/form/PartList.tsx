import type { ReactElement, ReactNode } from 'react';
import { useState } from 'react';
import './form.css';

interface PartListProps<T> {
  /** What the button says that adds one. */
  readonly add: string;
  /** What belongs here, shown while there is none. */
  readonly empty: string;
  readonly items: readonly T[];
  readonly offer?: ReactNode;
  readonly table: (onEdit: (item: T) => void) => ReactElement;
  /** The dialog for one item; `undefined` for a new one. */
  readonly dialog: (item: T | undefined, close: () => void) => ReactElement;
}

/** A part of the option that is a list: add, change, remove, each in a dialog of its own. */
export function PartList<T>(props: PartListProps<T>): ReactElement {
  const [edited, setEdited] = useState<{ readonly item: T | undefined } | null>(null);
  const edit = (item: T | undefined): void => {
    setEdited({ item });
  };
  return (
    <div className="part-body">
      <div className="row">
        <button
          type="button"
          className="button"
          onClick={() => {
            edit(undefined);
          }}
        >
          {props.add}
        </button>
      </div>
      {props.offer}
      {props.items.length === 0 ? <p className="message">{props.empty}</p> : props.table(edit)}
      {edited !== null &&
        props.dialog(edited.item, () => {
          setEdited(null);
        })}
    </div>
  );
}
