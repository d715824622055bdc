import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { reveal } from '../../../shared/domain/ourSide/internal';
import { newOurSide } from '../../../shared/domain/ourSide/ourSide';
import { applyOurSideEdits } from '../../../shared/domain/ourSide/ourSideEdit';
import { parseEdits } from '../../../shared/files/edit/parseEdits';
import { openText } from '../../../shared/files/openText';
import { ourSideJsonSchema, parseOurSideEdits } from '../../../shared/files/ourSide/ourSideEdits';
import { openOurSide, ourSideText } from '../../../shared/files/ourSide/ourSideText';

const id = '00000000-0000-4000-8000-000000000000';
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const cost = { of: { model: 'X3' }, cost: { value: '700', grade: 'estimate' } } as const;

function savedText(): string {
  const played = applyOurSideEdits(newOurSide(id), [{ type: 'ourSide.setDeviceCost', cost }]);
  if (!played.ok) throw new Error(played.problem.message);
  return ourSideText(
    { ourSide: played.value, revision: 3, savedAt: '2026-11-22T10:00:00Z' },
    '0.1.0',
    sha256,
  );
}

/** A file as a person writes it. */
function byHand(data: object, more: object = {}): string {
  return JSON.stringify({ format: 'crawlerway-our-side', schemaVersion: 1, data, ...more });
}

const empty = {
  ...{ proposalId: id, devices: [], pages: [], contracts: [], oneOffs: [], calls: [] },
  ...{ work: {}, stock: [], funding: {}, sales: {} },
};

describe('a file of internal figures', () => {
  it('opens as it was saved', () => {
    const outcome = openOurSide(savedText(), sha256);

    expect(outcome).toMatchObject({ type: 'opened', file: { revision: 3, savedAt: '2026-11-22T10:00:00Z' } });
    expect(outcome.type === 'opened' && reveal(outcome.file.ourSide).devices).toEqual([cost]);
  });

  it('may be written by hand, without a hash', () => {
    expect(openOurSide(byHand(empty), sha256)).toMatchObject({ type: 'opened', file: { revision: 1 } });
  });

  it('is refused by name when it was changed, cut off, newer, or something else', () => {
    const refused = (text: string) => openOurSide(text, sha256).type;

    expect(refused(savedText().replace('700', '701'))).toBe('damaged');
    expect(refused(savedText().slice(0, -40))).toBe('not-json');
    expect(refused('')).toBe('damaged');
    expect(refused('[]')).toBe('not-ours');
    expect(refused('{"format":"fleet-proposal"}')).toBe('not-ours');
    expect(refused(byHand(empty, { schemaVersion: 2 }))).toBe('too-new');
    expect(refused(byHand({ ...empty, commission: 5 }))).toBe('damaged');
    expect(refused(byHand({ ...empty, devices: [cost, cost] }))).toBe('damaged');
  });

  it('never opens as a proposal', () => {
    expect(openText(savedText(), sha256).type).toBe('not-ours');
  });
});

describe('edits of our side', () => {
  it('are read from JSON, and a wrong one is named by its number', () => {
    expect(parseOurSideEdits([{ type: 'ourSide.setDeviceCost', cost }])).toMatchObject({ ok: true });
    expect(
      parseOurSideEdits([{ type: 'ourSide.setWork', changes: { wage: { value: '-1', grade: 'told' } } }]),
    ).toMatchObject({
      ok: false,
      problem: { message: expect.stringMatching(/^Edit 1: changes\.wage\.value/) as string },
    });
    expect(parseOurSideEdits({})).toMatchObject({ ok: false });
  });

  it('are no edits of a proposal, and edits of a proposal are none of them', () => {
    expect(parseEdits([{ type: 'ourSide.setDeviceCost', cost }])).toMatchObject({ ok: false });
    expect(parseOurSideEdits([{ type: 'client.describe', changes: { name: 'A' } }])).toMatchObject({
      ok: false,
    });
  });

  it('have a JSON Schema that tells what is asked for', () => {
    expect(JSON.stringify(ourSideJsonSchema())).toContain('ourSide.setDeviceCost');
  });

  it('change nothing at all when one of them fails', () => {
    const before = newOurSide(id);

    const played = applyOurSideEdits(before, [
      { type: 'ourSide.setDeviceCost', cost },
      { type: 'ourSide.removeStock', stockId: 's' },
    ]);

    expect(played).toMatchObject({
      ok: false,
      problem: { message: 'Edit 2 (ourSide.removeStock): Our side has no such entry.' },
    });
    expect(reveal(before).devices).toEqual([]);
  });

  it('give the same box back when they change nothing', () => {
    const before = newOurSide(id);

    expect(applyOurSideEdits(before, [{ type: 'ourSide.setWork', changes: {} }])).toEqual({
      ok: true,
      value: before,
    });
  });

  it('set one entry for one thing', () => {
    const dearer = { ...cost, cost: { value: '800', grade: 'invoice' } } as const;

    const played = applyOurSideEdits(newOurSide(id), [
      { type: 'ourSide.setDeviceCost', cost },
      { type: 'ourSide.setDeviceCost', cost: dearer },
    ]);

    expect(played.ok && reveal(played.value).devices).toEqual([dearer]);
  });
});
