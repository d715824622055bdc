import { describe, expect, it } from 'vitest';
import { openText } from '../../../shared/files/openText';
import { rehashed, saved, sha256, soundDevice, soundProposal, soundText } from './soundProposal';

function open(text: string) {
  return openText(text, sha256);
}

describe('opening a proposal text', () => {
  it('gives back exactly what was saved', () => {
    const outcome = open(soundText());

    expect(outcome).toEqual({ type: 'opened', file: saved() });
  });

  it('holds the members in the order of the format, the hash last', () => {
    const members = Object.keys(JSON.parse(soundText({ sources: {} })) as object);

    expect(members).toEqual([
      ...['format', 'schemaVersion', 'revision', 'id', 'savedAt', 'appVersion', 'data', 'sources', 'sha256'],
    ]);
  });

  it('carries imported tables inside', () => {
    const sources = { '0123456789abcdef': { fileName: 'fleet.csv', rows: [['Serial'], ['007']] } };

    expect(open(soundText({ sources }))).toEqual({ type: 'opened', file: saved({ sources }) });
  });

  it.each([
    ['indented by an editor', JSON.stringify(JSON.parse(soundText()), null, 2)],
    ['with a byte order mark', `\ufeff${soundText()}`],
  ])('does not mind a file %s', (_what, text) => {
    expect(open(text).type).toBe('opened');
  });

  it('keeps members that it does not know, at every depth', () => {
    const extra = { firmware: '9.1', constructor: 'plain' };
    const text = rehashed((file) => {
      const data = file['data'] as { devices: Record<string, unknown>[] };
      Object.assign(data.devices[0] ?? {}, extra);
      return { ...file, mood: { good: true } };
    });

    const outcome = open(text);

    expect(outcome).toMatchObject({
      type: 'opened',
      file: {
        others: { mood: { good: true } },
        proposal: { devices: [extra, { id: 'sn-2' }] },
      },
    });
    expect(outcome.type === 'opened' && open(soundText(outcome.file))).toEqual(outcome);
  });

  it.each([
    ['', 'damaged'],
    ['{', 'not-json'],
    ['<?xml version="1.0"?><a/>', 'not-json'],
    ['\0'.repeat(5_000), 'not-json'],
    [Buffer.from(soundText(), 'utf16le').toString('utf8'), 'not-json'],
    [Buffer.from(`\ufeff${soundText()}`, 'utf16le').toString('utf8'), 'not-json'],
    [soundText().slice(0, -10), 'not-json'],
    ['null', 'not-ours'],
    ['[]', 'not-ours'],
    ['"fleet-proposal"', 'not-ours'],
    ['{"format":"fleet-library"}', 'not-ours'],
    ['['.repeat(1_000_000), 'not-ours'],
    ['{"a":'.repeat(1_000_000), 'not-ours'],
    [`${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`, 'not-ours'],
    ['{"format":"fleet-proposal"}', 'damaged'],
  ])('refuses %# by name', (text, type) => {
    expect(open(text)).toMatchObject({ type });
  });

  it('calls a file larger than 100 MB not ours', () => {
    expect(open(' '.repeat(100 * 1024 * 1024 + 1)).type).toBe('not-ours');
  });

  it('finds a member that is there twice', () => {
    const doubled = soundText().replace('"revision":7', '"revision":9,"revision":7');

    expect(open(doubled)).toMatchObject({ type: 'damaged', damage: 'doubled' });
  });

  it.each([
    ['at the top', (text: string) => text.replace('{"format"', '{"__proto__":{"polluted":1},"format"')],
    [
      'in a device',
      (text: string) => text.replace('{"id":"sn-1"', '{"__proto__":{"polluted":1},"id":"sn-1"'),
    ],
  ])('refuses a member __proto__ %s and pollutes nothing', (_where, change) => {
    const outcome = open(change(soundText()));

    expect(outcome).toMatchObject({
      type: 'damaged',
      message: expect.stringContaining('__proto__') as string,
    });
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('checks the hash before the version, so that damage never looks like a newer file', () => {
    const flipped = soundText().replace('"schemaVersion":1', '"schemaVersion":3');

    expect(open(flipped)).toMatchObject({ type: 'damaged', damage: 'hash' });
  });

  it.each([2, 101])('names the program that version %i needs', (schemaVersion) => {
    const text = rehashed((file) => ({ ...file, schemaVersion, appVersion: '4.2.0', data: { other: true } }));

    expect(open(text)).toMatchObject({
      ...{ type: 'too-new', schemaVersion, needs: '4.2.0' },
      message: expect.stringContaining('Crawlerway 4.2.0') as string,
    });
  });

  it.each(['1', null, undefined, 0, -1, 1.5, '__proto__'])('refuses the version %s', (schemaVersion) => {
    const text = rehashed((file) => ({ ...file, schemaVersion }));

    expect(open(text)).toMatchObject({ type: 'damaged', damage: 'version' });
  });

  it('refuses a file whose envelope names another proposal', () => {
    const text = rehashed((file) => ({ ...file, id: 'ffffffff-ffff-4fff-8fff-ffffffffffff' }));

    expect(open(text)).toMatchObject({ type: 'damaged', damage: 'rules' });
  });

  it('opens ten thousand devices', () => {
    const devices = Array.from({ length: 10_000 }, (_, at) => soundDevice(`sn-${String(at)}`));

    expect(open(soundText({ proposal: soundProposal({ devices }) })).type).toBe('opened');
  });
});
