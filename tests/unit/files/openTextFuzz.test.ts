import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openText } from '../../../shared/files/openText';
import { checkProposal } from '../../../shared/files/saveText';
import { seed } from '../../config/seed';
import { sha256, soundText } from './soundProposal';

const runs = Number(process.env['FUZZ_RUNS'] ?? 1_000);

type Json = Record<string, unknown> | unknown[];

/** Every object and list in a value. */
function holders(value: unknown): readonly Json[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Json, ...Object.values(value).flatMap(holders)];
}

const strange = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    '',
    '0',
    '-1',
    '1e400',
    '__proto__',
    'sn-1',
    'p-1',
    'all',
    null,
    -1,
    0,
    1.5,
    2 ** 53,
  ),
  fc.constantFrom<unknown>({}, [], { type: 'lease' }, { value: 'x', grade: 'told' }, { basis: 'meters' }),
);
const slip = fc.record({ holder: fc.nat(), member: fc.nat(), value: strange, removes: fc.boolean() });
type Slip = typeof slip extends fc.Arbitrary<infer S> ? S : never;

function playSlip(root: unknown, { holder, member, value, removes }: Slip): void {
  const all = holders(root);
  const target = all[holder % all.length];
  if (target === undefined) return;
  const names = Object.keys(target);
  const name = names[member % Math.max(1, names.length)] ?? 'extra';
  if (removes) Reflect.deleteProperty(target, name);
  // A copy: the same value may be put in twice, and even into itself.
  else
    Object.defineProperty(target, name, {
      value: structuredClone(value),
      enumerable: true,
      configurable: true,
      writable: true,
    });
}

describe('files that are nearly proposals', () => {
  it(`open or are refused by name, and what opens can be saved again (seed ${String(seed)})`, () => {
    const types = new Set<string>();
    const property = fc.property(
      fc.array(slip, { minLength: 1, maxLength: 3 }),
      fc.boolean(),
      (slips, inEnvelope) => {
        const { sha256: _old, ...file } = JSON.parse(soundText()) as Record<string, unknown>;
        for (const one of slips) playSlip(inEnvelope ? file : file['data'], one);
        const compact = JSON.stringify(file);
        const outcome = openText(`${compact.slice(0, -1)},"sha256":"${sha256(compact)}"}`, sha256);
        types.add(outcome.type);
        if (outcome.type === 'opened') expect(checkProposal(outcome.file.proposal).ok).toBe(true);
        else expect(outcome.message.length).toBeGreaterThan(20);
      },
    );

    fc.assert(property, { seed, numRuns: runs });
    expect(types).toContain('damaged');
  });

  it(`of any text at all never throw (seed ${String(seed)})`, () => {
    const property = fc.property(fc.oneof(fc.string(), fc.json(), fc.string({ unit: 'binary' })), (text) => {
      expect(['damaged', 'not-json', 'not-ours']).toContain(openText(text, sha256).type);
    });

    fc.assert(property, { seed, numRuns: runs });
  });
});
