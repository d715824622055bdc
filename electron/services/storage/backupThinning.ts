/** A backup as its name tells. */
export interface BackupName {
  readonly name: string;
  readonly at: Date;
  readonly revision: number;
  /** Taken before something special, such as an import or a restore. */
  readonly isEvent: boolean;
}

const alwaysKept = 12;
const eventMs = 90 * 24 * 60 * 60 * 1000;
/** After the newest: one for each hour, then for each day, then for each month. */
const tiers = [
  { most: 24, length: 'yyyy-mm-ddThh'.length },
  { most: 30, length: 'yyyy-mm-dd'.length },
  { most: 12, length: 'yyyy-mm'.length },
] as const;

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
 * the last of each of 24 hours, then of 30 days, then of 12 months; copies taken before something special 90 days.
 */
export function needless(backups: readonly BackupName[], now: Date): readonly BackupName[] {
  const sorted = newestFirst(backups);
  const older = sorted.slice(alwaysKept);
  const timed = older.filter(({ isEvent }) => !isEvent);
  const kept = new Set<BackupName>();
  let from = 0;
  for (const { most, length } of tiers) {
    const found = lastOfEach(timed.slice(from), length, most);
    for (const backup of found.kept) kept.add(backup);
    from += found.seen;
  }
  for (const backup of older) {
    if (backup.isEvent && now.getTime() - backup.at.getTime() <= eventMs) kept.add(backup);
  }
  return older.filter((backup) => !kept.has(backup));
}

/** The newest of each period, until there are enough, and how many backups these periods hold. */
function lastOfEach(
  backups: readonly BackupName[],
  length: number,
  most: number,
): { readonly kept: readonly BackupName[]; readonly seen: number } {
  const kept: BackupName[] = [];
  const periods = new Set<string>();
  for (const [seen, backup] of backups.entries()) {
    const period = backup.at.toISOString().slice(0, length);
    if (periods.has(period)) continue;
    if (periods.size === most) return { kept, seen };
    periods.add(period);
    kept.push(backup);
  }
  return { kept, seen: backups.length };
}
