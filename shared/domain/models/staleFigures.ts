import type { IsoDate } from '../calendar';
import type { Check } from '../comparison/comparison';
import type { DeviceId } from '../ids';
import type { Proposal } from '../proposal/proposal';
import type { BookRef, Figure } from '../sourced';
import type { BookVersion, StaleBook } from './bookVersions';
import { currentVersion, staleBook } from './bookVersions';
import { changeFigures, figureWords } from './deviceFigures';

/** A figure of a device whose price book should not be used any more. */
export interface StaleFigure {
  readonly device: DeviceId;
  /** Its name in words, such as "Black toner, price". */
  readonly figure: string;
  readonly book: BookRef;
  readonly why: StaleBook['why'];
  /** The version to use instead; absent where none is valid. */
  readonly current?: string;
}

/**
 * The figures of today's and the options' devices whose price book has expired by a day, has not begun, or has a
 * newer valid version. A book that is not among `books` says nothing.
 */
export function staleFigures(
  proposal: Proposal,
  books: readonly BookVersion[],
  day: IsoDate,
): readonly StaleFigure[] {
  const known = new Map<string, StaleBook | null>();
  const staleOf = (figure: Figure, book: BookRef): StaleBook | null => {
    const key = `${book.id}\u0000${book.version}\u0000${figure.on ?? ''}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = staleVersion({ book, on: figure.on, books, day });
    known.set(key, found);
    return found;
  };
  const devices = [...proposal.devices, ...proposal.options.flatMap((option) => option.newDevices)];
  const found: StaleFigure[] = [];
  for (const device of devices) {
    changeFigures(device, (figure, key) => {
      const { book } = figure;
      const stale = book === undefined ? null : staleOf(figure, book);
      if (book !== undefined && stale !== null)
        found.push({ device: device.id, figure: figureWords(device, key).name, book, ...stale });
      return figure;
    });
  }
  return found;
}

interface Asked {
  readonly book: BookRef;
  /** The day from which the figure holds. */
  readonly on: IsoDate | undefined;
  readonly books: readonly BookVersion[];
  readonly day: IsoDate;
}

/** A version that was removed meanwhile is told by the day from which its figures hold. */
function staleVersion({ book, on, books, day }: Asked): StaleBook | null {
  const version = books.find(({ id, version: text }) => id === book.id && text === book.version);
  if (version !== undefined) return staleBook(version, books, day);
  const current = currentVersion(books, book.id, day);
  if (current === undefined || on === undefined || on >= current.validFrom) return null;
  return { why: 'newer', current: current.version };
}

/** One warning for each version of a price book that figures come from and that should not be used any more. */
export function priceChecks(
  proposal: Proposal,
  books: readonly BookVersion[],
  day: IsoDate,
): readonly Check[] {
  const groups = new Map<string, StaleFigure[]>();
  for (const stale of staleFigures(proposal, books, day)) {
    const key = JSON.stringify([stale.book.id, stale.book.version]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [stale]);
    else group.push(stale);
  }
  return [...groups.values()].map((group) => ({
    ...{ code: 'stale-prices', severity: 'warning' },
    message: staleMessage(group, books),
  }));
}

function staleMessage(group: readonly StaleFigure[], books: readonly BookVersion[]): string {
  const [first] = group;
  if (first === undefined) return '';
  const { book, why, current } = first;
  const known = books.filter(({ id }) => id === book.id);
  const version = known.find(({ version: text }) => text === book.version);
  const name = (version ?? known[0])?.name ?? book.id;
  const devices = new Set(group.map(({ device }) => device)).size;
  const what = `${counted(group.length, 'figure')} of ${counted(devices, 'device')}`;
  const come = group.length === 1 ? 'comes' : 'come';
  const reasons = {
    expired: `which expired after ${version?.validUntil ?? 'its last day'}`,
    notYet: `which is not valid before ${version?.validFrom ?? 'its first day'}`,
    newer: 'which has a newer version',
  };
  const instead =
    current === undefined ? 'Add a newer version of the book.' : `Update them to version ${current}.`;
  return `${what} ${come} from version ${book.version} of the price book "${name}", ${reasons[why]}. ${instead}`;
}

function counted(count: number, what: string): string {
  return `${String(count)} ${what}${count === 1 ? '' : 's'}`;
}
