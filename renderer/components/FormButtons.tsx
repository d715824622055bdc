import type { ReactElement } from 'react';

interface FormButtonsProps {
  /** Id of the form that the second button submits. */
  readonly form: string;
  readonly go: string;
  readonly onClose: () => void;
}

/** The buttons under a dialog that is a form: Cancel, and the verb that submits it. */
export function FormButtons({ form, go, onClose }: FormButtonsProps): ReactElement {
  return (
    <>
      <button type="button" className="button" onClick={onClose}>
        Cancel
      </button>
      <button type="submit" form={form} className="button button-primary">
        {go}
      </button>
    </>
  );
}
