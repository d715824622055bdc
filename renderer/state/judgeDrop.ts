/** What is read of something dropped on the window. */
export interface Dropped {
  readonly files: readonly { readonly name: string; readonly size: number; readonly isFolder: boolean }[];
  /** Whether an import or another dialog is open. */
  readonly isBusy: boolean;
}

/** More is refused before it is read. */
const mostBytes = 50 * 1024 * 1024;

/** Why a drop is not taken, in a sentence; `null` when it is. */
export function whyRefused({ files, isBusy }: Dropped): string | null {
  const [file, second] = files;
  if (isBusy) return 'Finish or close the open dialog first, then drop the file again.';
  if (file === undefined) return 'Only files can be dropped here. Save the table as a file and drop that.';
  if (second !== undefined)
    return 'Drop one file at a time, so that each can be checked before it is imported.';
  if (file.isFolder) return `“${file.name}” is a folder. Drop the fleet file itself.`;
  if (/\.fleetproposal$/i.test(file.name)) {
    return `“${file.name}” is a proposal. Open it on Home with “Open a proposal file…”.`;
  }
  if (file.size === 0) return `“${file.name}” is empty.`;
  if (file.size > mostBytes)
    return `“${file.name}” is larger than 50 MB, which is more than a fleet file can be.`;
  return null;
}
