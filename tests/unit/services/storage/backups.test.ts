import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BackupName, needless, newestFirst } from '../../../../electron/services/storage/backupThinning';
import { Backups } from '../../../../electron/services/storage/backups';
import { type ProposalState, proposalKind } from '../../../../electron/services/storage/proposalKind';
import { saveText } from '../../../../shared/files/saveText';
import { type Room, newRoom, numbered } from '../../../faults/storageRoom';
import { sha256, soundId } from '../../files/soundProposal';

const [minuteMs, hourMs, dayMs] = [60_000, 3_600_000, 86_400_000];

let room: Room;
let backups: Backups<ProposalState>;
beforeEach(() => {
  room = newRoom();
  backups = new Backups(room.tools, join(room.folder, 'backups'), proposalKind);
});
afterEach(() => {
  room.done();
});

function fileAt(revision: number) {
  const savedAt = room.clock.now().toISOString();
  const saved = { proposal: numbered(revision), revision, savedAt, appVersion: '0.1.0' };
  writeFileSync(room.path, saveText(saved, sha256));
  return { id: soundId, path: room.path, revision };
}

describe('backups', () => {
  it('are taken at most every five minutes while a proposal is edited', async () => {
    for (let revision = 1; revision <= 11; revision += 1) {
      await backups.take(fileAt(revision), 'edited');
      room.clock.pass(minuteMs);
    }

    const found = await backups.newest(soundId, 10);

    expect(found.map(({ revision }) => revision)).toEqual([11, 6, 1]);
  });

  it('are not stopped by a clock that was put back by a year', async () => {
    await backups.take(fileAt(1), 'edited');
    room.clock.pass(-365 * dayMs);
    await backups.take(fileAt(2), 'edited');

    expect((await backups.newest(soundId, 10)).map(({ revision }) => revision)).toEqual([2, 1]);
  });

  it('are not taken twice of the same state', async () => {
    await backups.take(fileAt(1), 'opened');
    await backups.take(fileAt(1), 'opened');
    await backups.take(fileAt(1), 'edited');

    expect(await backups.newest(soundId, 10)).toHaveLength(1);
  });

  it('give back the very proposal', async () => {
    await backups.take(fileAt(7), 'event');

    expect(await backups.newest(soundId, 1)).toMatchObject([{ revision: 7, proposal: numbered(7) }]);
  });

  it('that are damaged are passed over for the next older one, and stay where they are', async () => {
    await backups.take(fileAt(1), 'opened');
    await backups.take(fileAt(2), 'opened');
    const folder = join(room.folder, 'backups', soundId);
    const newest = readdirSync(folder).find((name) => name.includes('-r2')) ?? '';
    writeFileSync(join(folder, newest), 'damaged');

    expect((await backups.newest(soundId, 2)).map(({ revision }) => revision)).toEqual([1]);
    expect(readdirSync(folder)).toHaveLength(2);
  });
});

describe('thinning', () => {
  const start = Date.parse('2025-01-01T09:00:00Z');

  function backup(revision: number, at: number, isEvent = false): BackupName {
    return { name: `r${String(revision)}`, at: new Date(at), revision, isEvent };
  }

  /** Eight hours of work a day, a backup every five minutes, thinned each time. */
  function simulated(days: number): readonly BackupName[] {
    let [kept, revision]: [readonly BackupName[], number] = [[], 0];
    for (let day = 0; day < days; day += 1) {
      for (let minutes = 0; minutes < 480; minutes += 5) {
        revision += 1;
        const now = start + day * dayMs + minutes * minuteMs;
        const all = [...kept, backup(revision, now)];
        const gone = new Set(needless(all, new Date(now)));
        kept = all.filter((one) => !gone.has(one));
      }
    }
    return newestFirst(kept);
  }

  it('keeps the newest 12, then 24 hours, 30 days and 12 months, over a year back', () => {
    const kept = simulated(450);

    const newest = kept[0]?.at.getTime() ?? 0;
    expect(kept).toHaveLength(12 + 24 + 30 + 12);
    expect(newest - (kept.at(-1)?.at.getTime() ?? 0)).toBeGreaterThan(365 * dayMs);
    expect(kept.slice(0, 12).every(({ at }) => newest - at.getTime() < hourMs)).toBe(true);
  });

  it('keeps copies taken before something special for 90 days', () => {
    const newer = Array.from({ length: 20 }, (_, at) => backup(at + 2, start + at * minuteMs));
    const event = backup(1, start, true);

    expect(needless([event, ...newer], new Date(start + 90 * dayMs))).not.toContain(event);
    expect(needless([event, ...newer], new Date(start + 91 * dayMs))).toContain(event);
  });

  it('never removes the newest 12 by revision, whatever the clock says', () => {
    const older = Array.from({ length: 60 }, (_, at) => backup(at + 1, start + at * dayMs));
    const newest = Array.from({ length: 12 }, (_, at) => backup(at + 100, start - 365 * dayMs + at));

    const gone = needless([...older, ...newest], new Date(start - 365 * dayMs));

    expect(gone.filter(({ revision }) => revision >= 100)).toEqual([]);
  });
});
