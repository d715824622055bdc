/** A backup as its name tells. */
export interface BackupName {
  readonly name: string;
  readonly at: Date;
  readonly revision: number;
  /** Taken before something special, such as an import or a restore. */
  readonly isEvent: boolean;
}

interface Tier {
  readonly most: number;
  /** So much of a moment as text names a period. */
  readonly length: number;
  readonly kept: 'first' | 'last';
}

const alwaysKept = 12;
const eventMs = 90 * 24 * 60 * 60 * 1000;
/**
 * After the newest: the last of each hour, then of each day, then the first of each month. With the last of each
 * month the oldest backup would be less than a year old.
 */
const tiers: readonly Tier[] = [
  { most: 24, length: 'yyyy-mm-ddThh'.length, kept: 'last' },
  { most: 30, length: 'yyyy-mm-dd'.length, kept: 'last' },
  { most: 12, length: 'yyyy-mm'.length, kept: 'first' },
];

/** The file name of a backup: `2026-11-22T10.15.00Z-r41.json.gz`, with `-event` behind the revision. */
export function backupName({ at, revision, isEvent }: Omit<BackupName, 'name'>): string {
  const time = `${at.toISOString().slice(0, 19).replaceAll(':', '.')}Z`;
  return `${time}-r${String(revision)}${isEvent ? '-event' : ''}.json.gz`;
}

/** What the name of a backup tells; `undefined` for other files. */
export function readBackupName(name: string): BackupName | undefined {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d)\.(\d\d)\.(\d\d)Z-r(\d{1,15})(-event)?\.json\.gz$/.exec(name);
  if (match === null) return undefined;
  const [, day = '', hour = '', minute = '', second = '', revision, event] = match;
  const at = new Date(`${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(at.getTime())) return undefined;
  return { name, at, revision: Number(revision), isEvent: event !== undefined };
}

/** Newest first: revisions tell the order, since clocks can be wrong. */
export function newestFirst(backups: readonly BackupName[]): readonly BackupName[] {
  return [...backups].sort((a, b) => b.revision - a.revision || b.at.getTime() - a.at.getTime());
}

/**
 * The backups of one proposal that are no longer needed. The newest 12 by revision always stay; behind them
 * the last of each of 24 hours and 30 days, and the first of each of 12 months; copies taken before something special 90 days.
 */
export function needless(backups: readonly BackupName[], now: Date): readonly BackupName[] {
  const sorted = newestFirst(backups);
  const older = sorted.slice(alwaysKept);
  const timed = older.filter(({ isEvent }) => !isEvent);
  const kept = new Set<BackupName>();
  let from = 0;
  for (const tier of tiers) {
    const found = oneOfEach(timed.slice(from), tier);
    for (const backup of found.kept) kept.add(backup);
    from += found.seen;
  }
  for (const backup of older) {
    if (backup.isEvent && now.getTime() - backup.at.getTime() <= eventMs) kept.add(backup);
  }
  return older.filter((backup) => !kept.has(backup));
}

/** One of each period, the newest periods first until there are enough, and how many backups these periods hold. */
function oneOfEach(
  backups: readonly BackupName[],
  { most, length, kept }: Tier,
): { readonly kept: readonly BackupName[]; readonly seen: number } {
  const periods = new Map<string, BackupName>();
  let seen = 0;
  for (const backup of backups) {
    const period = backup.at.toISOString().slice(0, length);
    if (!periods.has(period) && periods.size === most) break;
    if (kept === 'first' || !periods.has(period)) periods.set(period, backup);
    seen += 1;
  }
  return { kept: [...periods.values()], seen };
}
