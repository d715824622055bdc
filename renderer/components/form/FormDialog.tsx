import type { ComponentProps, ReactElement, ReactNode } from 'react';
import { Dialog } from '../Dialog';
import { DialogButtons } from './DialogButtons';

interface FormDialogProps extends Pick<ComponentProps<typeof Dialog>, 'title' | 'size' | 'onClose'> {
  /** The verb that the dialog is for. */
  readonly go: string;
  readonly canGo?: boolean;
  readonly onGo: () => void;
  /** Whether it was tried to go on with something wrong in the form. */
  readonly isRefused?: boolean;
  readonly children: ReactNode;
}

/** A dialog that is a form: its fields, and under them Cancel and the verb. */
export function FormDialog(props: FormDialogProps): ReactElement {
  const { title, size = 'normal', onClose, go, canGo = true, onGo, isRefused = false, children } = props;
  return (
    <Dialog
      title={title}
      size={size}
      onClose={onClose}
      actions={<DialogButtons go={go} canGo={canGo} onGo={onGo} onClose={onClose} />}
    >
      {children}
      {isRefused && (
        <p className="message" data-tone="bad" role="alert">
          Put right what is marked above; then it can be saved.
        </p>
      )}
    </Dialog>
  );
}
