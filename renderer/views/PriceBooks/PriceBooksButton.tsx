import type { ReactElement } from 'react';
import { DialogOpener } from '../../components/DialogOpener';
import { PriceBooksDialog } from './PriceBooksDialog';

/** Opens the list of price books. */
export function PriceBooksButton(): ReactElement {
  return <DialogOpener label="Price books…" dialog={(close) => <PriceBooksDialog onClose={close} />} />;
}
