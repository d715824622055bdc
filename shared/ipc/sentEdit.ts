import type { Device } from '../domain/fleet/device';
import type { Edit } from '../domain/proposal/edit';

/** The edit of an import. */
export type ImportEdit = Extract<Edit, { readonly type: 'fleet.import' }>;

/**
 * An import's edit as JSON texts: text crosses processes faster than objects, and devices in parts can be
 * read a part at a time, so that the window never stands still.
 */
export interface SentEdit {
  /** The edit without its devices. */
  readonly edit: string;
  /** Lists of devices, in their order. */
  readonly devices: readonly string[];
}

/** So many devices are read in a few milliseconds. */
const devicesInPart = 1000;

/** An edit as it is sent. */
export function sendEdit(edit: ImportEdit): SentEdit {
  const { devices } = edit;
  const parts: string[] = [];
  for (let at = 0; at < devices.length; at += devicesInPart)
    parts.push(JSON.stringify(devices.slice(at, at + devicesInPart)));
  return { edit: JSON.stringify({ ...edit, devices: [] }), devices: parts };
}

/** The edit that was sent; `pause` is awaited between the parts. */
export async function receiveEdit(sent: SentEdit, pause: () => Promise<void>): Promise<ImportEdit> {
  // Our own `sendEdit` made the texts.
  const edit = JSON.parse(sent.edit) as ImportEdit;
  const devices: Device[] = [];
  for (const part of sent.devices) {
    devices.push(...(JSON.parse(part) as readonly Device[]));
    await pause();
  }
  return { ...edit, devices };
}
