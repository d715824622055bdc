import { mkdirSync, readFileSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openText } from '../../shared/files/openText';
import { rehashed, saved, sha256, soundId, soundText } from '../unit/files/soundProposal';
import { type FolderRoom, newFolderRoom } from './folderRoom';
import { seed } from '../config/seed';
import { randomFrom } from './randomFrom';

const sound = Buffer.from(soundText(), 'utf8');

function open(bytes: Uint8Array) {
  return openText(new TextDecoder().decode(bytes), sha256);
}

let room: FolderRoom;
beforeEach(async () => {
  room = await newFolderRoom();
});
afterEach(() => {
  room.done();
});

/** Opens the one proposal with this content in its file; answers what came of it and checks that nothing was lost. */
async function flow(content: Uint8Array) {
  writeFileSync(room.main, content);
  const outcome = await room.proposals.open(soundId);
  expect(readFileSync(room.main).equals(content)).toBe(true);
  return outcome;
}

function quarantined(): readonly string[] {
  return readdirSync(join(room.folder, 'quarantine'));
}

describe('D-06: the file is cut off', () => {
  it('at any byte: never opened, always named', () => {
    const wrong = Array.from({ length: sound.length }, (_, at) => at).filter(
      (at) => open(sound.subarray(0, at)).type === 'opened',
    );

    expect(wrong).toEqual([]);
    expect(open(sound).type).toBe('opened');
  });

  it('at 200 places: a copy and a note are in quarantine, the file stays as it is', async () => {
    const random = randomFrom(seed);
    for (let run = 0; run < 200; run += 1) {
      const outcome = await flow(sound.subarray(0, Math.floor(random() * sound.length)));
      expect(outcome.type).toBe('quarantined');
    }

    const names = quarantined();
    expect(names.filter((name) => name.endsWith('.why.txt')).length).toBe(
      names.filter((name) => name.endsWith('.json')).length,
    );
  });
});

describe('D-07: one bit is flipped', () => {
  it(`1,000 times (seed ${String(seed)}): detected, or the proposal is the same`, () => {
    const random = randomFrom(seed);
    let detected = 0;
    for (let run = 0; run < Number(process.env['FLIPS'] ?? 1_000); run += 1) {
      const flipped = Buffer.from(sound);
      const [at, bit] = [Math.floor(random() * flipped.length), Math.floor(random() * 8)];
      flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
      const outcome = open(flipped);
      if (outcome.type === 'opened')
        expect(outcome.file, `bit ${String(bit)} of byte ${String(at)}`).toEqual(saved());
      else detected += 1;
    }

    expect(detected).toBeGreaterThan(900);
  });
});

describe('D-21: the file is there but is no proposal', () => {
  it.each<[string, () => Uint8Array]>([
    ['empty', () => Buffer.alloc(0)],
    ['null', () => Buffer.from('null')],
    ['an empty list', () => Buffer.from('[]')],
    ['full of zeros', () => Buffer.alloc(sound.length)],
    ['UTF-16', () => Buffer.from(soundText(), 'utf16le')],
    ['a million levels deep', () => Buffer.from('{"a":'.repeat(1_000_000))],
    [
      'with a member twice',
      () => Buffer.from(soundText().replace('"revision":7', '"revision":8,"revision":7')),
    ],
    [
      'with a member __proto__',
      () => Buffer.from(soundText().replace('{"format"', '{"__proto__":{"a":1},"format"')),
    ],
  ])('%s: quarantined once, left untouched, marked in the list', async (_what, content) => {
    const first = await flow(content());
    const second = await flow(content());

    expect(first.type).toBe('quarantined');
    expect(second.type).toBe('quarantined');
    expect(quarantined()).toHaveLength(2);
    expect(await room.proposals.list()).toMatchObject([{ type: 'marked', id: soundId }]);
  });

  it('200 MB: quarantined without being read', async () => {
    writeFileSync(room.main, '');
    truncateSync(room.main, 200 * 1024 * 1024);

    const outcome = await room.proposals.open(soundId);

    expect(outcome).toMatchObject({ type: 'quarantined', refusal: { type: 'not-ours' } });
    expect(process.memoryUsage().arrayBuffers).toBeLessThan(100 * 1024 * 1024);
    expect(statSync(room.main).size).toBe(200 * 1024 * 1024);
  });

  it('a folder of that name: unreadable, and said so', async () => {
    const other = '11111111-1111-4111-8111-111111111111';
    mkdirSync(join(room.folder, 'proposals', `${other}.json`));

    expect((await room.proposals.open(other)).type).toBe('unreadable');
  });

  it('only a byte order mark before a sound proposal: opened', async () => {
    expect((await flow(Buffer.from(`\ufeff${soundText()}`))).type).toBe('opened');
  });
});

describe('D-22: the file is of another version', () => {
  it.each<[unknown, string]>([
    [2, 'too-new'],
    [101, 'too-new'],
    ['1', 'quarantined'],
    [undefined, 'quarantined'],
  ])('version %s: %s, and not a byte is changed', async (schemaVersion, type) => {
    const outcome = await flow(Buffer.from(rehashed((file) => ({ ...file, schemaVersion }))));

    expect(outcome.type).toBe(type);
    expect(await room.proposals.list()).toMatchObject([{ type: 'marked' }]);
  });
});
