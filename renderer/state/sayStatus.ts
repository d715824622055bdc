import type { SaveStatus } from './autosave';

/** The status as a rep reads it; times are those of the clock on the wall. */
export function sayStatus(status: SaveStatus, timeZone?: string): string {
  switch (status.type) {
    case 'saved':
      return `Saved · ${clockTime(status.at, timeZone)}`;
    case 'saving':
      return status.isSlow ? 'Saving… The disk or another program takes long.' : 'Saving…';
    case 'unsaved':
      return 'Saving soon…';
    default:
      return `Not saved: ${status.reason}`;
  }
}

function clockTime(at: string, timeZone: string | undefined): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  const format = new Intl.DateTimeFormat('en-US', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...zone,
  });
  return format.format(new Date(at));
}
