import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProposalFile } from '../../electron/services/storage/proposalFile';
import { tempOf } from '../../electron/services/storage/durableFile';
import { bundleSavingProcess, lastSaved, startSaving } from './savingBundle';
import { seed } from '../config/seed';
import { randomFrom } from './randomFrom';
import { type Room, created, newRoom } from './storageRoom';

const kills = Number(process.env['KILLS'] ?? 100);

let room: Room;
let program: string;
beforeAll(async () => {
  room = newRoom();
  program = await bundleSavingProcess();
  await created(room.tools, room.path);
});
afterAll(() => {
  room.done();
});

/** Starts a saving process and kills it at a random instant after it first saved; answers its last acknowledged state. */
async function savedUntilKilled(afterMs: number): Promise<number> {
  let isSaving = false;
  const saving = startSaving([process.execPath, program, room.path], {
    heard: () => {
      if (isSaving) return;
      isSaving = true;
      setTimeout(() => saving.child.kill('SIGKILL'), afterMs);
    },
  });
  const { lines, errors } = await saving.ended;
  expect(errors).toBe('');
  return lastSaved(lines);
}

describe('D-01: the saving process is killed', () => {
  it(`at ${String(kills)} random instants: no acknowledged state lost, no file damaged (seed ${String(seed)})`, async () => {
    const random = randomFrom(seed);
    let acknowledged = 1;
    const lost: string[] = [];
    for (let kill = 0; kill < kills; kill += 1) {
      acknowledged = Math.max(acknowledged, await savedUntilKilled(random() * 60));
      const outcome = await openProposalFile(room.tools, room.path);
      if (outcome.type !== 'opened') {
        lost.push(`kill ${String(kill)}: ${outcome.type}`);
        continue;
      }
      const found = Number(outcome.file.proposal.cover.title.replace('State ', ''));
      if (found < acknowledged) lost.push(`kill ${String(kill)}: ${String(found)} < ${String(acknowledged)}`);
    }

    console.info(
      `D-01: ${String(kills)} kills, ${String(acknowledged)} states acknowledged, seed ${String(seed)}`,
    );
    expect(lost).toEqual([]);
    expect(acknowledged).toBeGreaterThan(kills);
    expect(room.names().every((name) => name === 'one.fleetproposal' || tempOf(name) !== undefined)).toBe(
      true,
    );
  });
});
