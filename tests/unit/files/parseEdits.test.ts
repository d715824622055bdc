import { describe, expect, it } from 'vitest';
import { editJsonSchema } from '../../../shared/files/edit/editJsonSchema';
import { editTypes } from '../../../shared/files/edit/editSchema';
import { parseEdits } from '../../../shared/files/edit/parseEdits';
import { soundDevice } from './soundProposal';

function problemOf(json: unknown): string {
  const parsed = parseEdits(json);
  return parsed.ok ? 'sound' : parsed.problem.message;
}

const describe60 = { type: 'settings.change', changes: { termMonths: 60, energyPrice: null } };

describe('edits out of JSON', () => {
  it('are taken as they are', () => {
    const edits = [
      describe60,
      { type: 'device.add', device: soundDevice('sn-1') },
      {
        type: 'device.change',
        deviceIds: ['sn-1'],
        changes: { placeId: null, volume: null, kind: 'monoMfp' },
      },
      { type: 'option.add', option: { id: 'o-1', name: 'New' } },
      {
        type: 'option.setFate',
        optionId: 'o-1',
        deviceIds: ['sn-1'],
        fate: { type: 'retire', pagesTo: null },
      },
    ];

    expect(parseEdits(edits)).toEqual({ ok: true, value: edits });
  });

  it.each<[unknown, string]>([
    [{}, 'The edits must be a list'],
    [null, 'The edits must be a list'],
    [[describe60, 7], 'Edit 2: it needs a "type"'],
    [
      [{ type: 'device.destroy' }],
      'Edit 1: there is no edit "device.destroy"; the edits are client.describe,',
    ],
    [[describe60, { type: 'place.remove' }], 'Edit 2 (place.remove): placeId is missing.'],
    [
      [{ ...describe60, changes: { term: 60 } }],
      'Edit 1 (settings.change): changes has the unknown member "term".',
    ],
    [[{ ...describe60, changes: { currency: null } }], 'changes.currency must be a text, not null.'],
    [[{ ...describe60, undo: true }], 'Edit 1 (settings.change): it has the unknown member "undo".'],
    [
      [
        {
          type: 'device.add',
          device: {
            ...soundDevice('a'),
            supplies: { type: 'perPage', mono: { value: 0.01, grade: 'told' } },
          },
        },
      ],
      'Edit 1 (device.add): device.supplies.mono.value must be a plain decimal that is 0 or more ("12.50"), a text and not a number.',
    ],
    [
      [{ type: 'device.add', device: { ...soundDevice('a'), hardware: { type: 'rented' } } }],
      'device.hardware.type must be "lease", "owned", "rental" or "paidOff", not "rented".',
    ],
    [[{ type: 'device.remove', deviceIds: [] }], 'deviceIds must name at least one device.'],
    [[JSON.parse('{"type":"place.remove","placeId":"p","__proto__":{"x":1}}')], 'unknown member "__proto__"'],
  ])('are refused with number, type, member and what was expected: %#', (json, expected) => {
    expect(problemOf(json)).toContain(expected);
  });

  it('name every problem up to five and count the rest', () => {
    const lines = problemOf(Array.from({ length: 9 }, () => ({ type: 'place.remove' }))).split('\n');

    expect(lines).toHaveLength(6);
    expect(lines.at(-1)).toBe('4 more problems follow.');
  });

  it('have a JSON Schema that names each of them, refuses unknown members and tells units', () => {
    const schema = editJsonSchema() as {
      items: {
        oneOf: {
          properties: { type: { const: string } };
          description: string;
          additionalProperties: boolean;
        }[];
      };
      $defs: Record<string, { additionalProperties?: boolean; oneOf?: unknown }>;
    };

    expect(schema.items.oneOf.map((edit) => edit.properties.type.const)).toEqual(editTypes);
    expect(schema.items.oneOf.every((edit) => edit.description !== '' && !edit.additionalProperties)).toBe(
      true,
    );
    expect(
      Object.values(schema.$defs).every((part) => part.additionalProperties === false || part.oneOf),
    ).toBe(true);
    expect(JSON.stringify(schema)).toContain('pages a month');
  });
});
