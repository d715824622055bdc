import type { ReactElement } from 'react';
import { useState } from 'react';
import { PriceBooksDialog } from './PriceBooksDialog';

/** Opens the list of price books. */
export function PriceBooksButton(): ReactElement {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="button"
        onClick={() => {
          setIsOpen(true);
        }}
      >
        Price books…
      </button>
      {isOpen ? (
        <PriceBooksDialog
          onClose={() => {
            setIsOpen(false);
          }}
        />
      ) : null}
    </>
  );
}
