import type { ReactElement } from 'react';

/** A chosen or dropped file, as the program named it; the window never sees its path. */
export interface ImportFile {
  readonly token: string;
  readonly fileName: string;
}

/** Takes a fleet file into the open proposal: read, check the columns, see the problems, import. */
export function ImportWizard({
  file,
  onClose,
}: {
  readonly file: ImportFile;
  readonly onClose: () => void;
}): ReactElement {
  return (
    <div role="dialog" aria-modal="true" aria-label={`Import ${file.fileName}`} className="import-dialog">
      <h2>Import {file.fileName}</h2>
      <button type="button" className="button" onClick={onClose}>
        Cancel
      </button>
    </div>
  );
}
