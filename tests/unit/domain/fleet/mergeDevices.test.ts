import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Device } from '../../../../shared/domain/fleet/device';
import { mergeDevices } from '../../../../shared/domain/fleet/mergeDevices';
import type { VolumeInput } from '../../../../shared/domain/fleet/volume';

const [fileA, fileB, fileC] = ['a'.repeat(16), 'b'.repeat(16), 'c'.repeat(16)];

function device(id: string, members: Partial<Device> = {}): Device {
  return { id, kind: 'unknown', ...members };
}

function lifetime(on: string, mono: string, file = fileA): VolumeInput {
  return { basis: 'lifetime', mono, colour: null, total: null, on, grade: 'measured', file };
}

function average(mono: string, origin: Partial<VolumeInput>): VolumeInput {
  return { basis: 'average', mono, colour: null, grade: 'told', ...origin } as VolumeInput;
}

function volumeAfter(...volumes: readonly VolumeInput[]): VolumeInput | undefined {
  const start: readonly Device[] = [];
  return volumes.reduce(
    (fleet, volume) => mergeDevices(fleet, [device('x', { serial: 'S1', volume })]),
    start,
  )[0]?.volume;
}

describe('devices that meet', () => {
  const known = device('a', {
    serial: 'S1',
    model: 'M612',
    ip: '10.0.0.5',
    placeId: 'north',
    name: 'LIB-01',
  });
  const found = device('b', {
    serial: 'S1',
    asset: 'A-77',
    ip: '10.0.0.9',
    placeId: 'south',
    name: 'LIB-02',
  });

  it('fill what is unknown and leave what is known', () => {
    expect(mergeDevices([known], [found])).toEqual([{ ...known, asset: 'A-77' }]);
  });

  it('take place, address and name of a newer file of the same source', () => {
    expect(mergeDevices([known], [found], { isUpdate: true })).toEqual([
      { ...known, asset: 'A-77', ip: '10.0.0.9', placeId: 'south', name: 'LIB-02' },
    ]);
  });

  it('keep what the user changed by hand in spite of a newer file', () => {
    const kept = [{ device: 'a', members: ['placeId', 'name'] as const }];

    expect(mergeDevices([known], [found], { isUpdate: true, kept })).toEqual([
      { ...known, asset: 'A-77', ip: '10.0.0.9' },
    ]);
  });

  it('stay the very same object when nothing is new', () => {
    expect(mergeDevices([known], [known])[0]).toBe(known);
  });

  it('get the whole serial in place of one that Excel shortened', () => {
    const short = device('a', { serial: '1.23E+11', mac: '001122334455' });

    const [merged] = mergeDevices([short], [device('b', { serial: '123456789012', mac: '001122334455' })]);

    expect(merged?.serial).toBe('123456789012');
  });

  it('take the better grade of two costs, and keep a cost that a person entered', () => {
    const told = { value: '50', grade: 'told', file: fileA } as const;
    const invoice = { value: '61.20', grade: 'invoice', file: fileB } as const;
    const entered = { value: '40', grade: 'told' } as const;

    const costAfter = (first: Device['monthlyCost'], then: Device['monthlyCost']) =>
      mergeDevices(
        [device('a', { serial: 'S1', ...(first && { monthlyCost: first }) })],
        [device('b', { serial: 'S1', ...(then && { monthlyCost: then }) })],
      )[0]?.monthlyCost;

    expect(costAfter(told, invoice)).toBe(invoice);
    expect(costAfter(invoice, told)).toBe(invoice);
    expect(costAfter(entered, invoice)).toBe(entered);
  });
});

describe('meters of two files', () => {
  it('make a volume when they lie 28 days apart, and none when they lie 27', () => {
    expect(volumeAfter(lifetime('2026-09-01', '1000'), lifetime('2026-09-29', '1280'))).toMatchObject({
      basis: 'meters',
      start: { on: '2026-09-01', mono: '1000' },
      end: { on: '2026-09-29', mono: '1280' },
    });
    expect(volumeAfter(lifetime('2026-09-01', '1000'), lifetime('2026-09-28', '1280'))).toEqual(
      lifetime('2026-09-28', '1280'),
    );
  });

  it('move the end on with a third reading and leave the start', () => {
    const readings = [
      lifetime('2026-09-01', '1000', fileA),
      lifetime('2026-10-13', '4000', fileB),
      lifetime('2026-12-01', '9100', fileC),
    ];

    expect(volumeAfter(...readings)).toEqual({
      basis: 'meters',
      start: { on: '2026-09-01', mono: '1000', colour: null },
      end: { on: '2026-12-01', mono: '9100', colour: null },
      grade: 'measured',
      file: fileC,
    });
  });

  it('leave good meters alone when a later reading is lower: the board was replaced', () => {
    const good = volumeAfter(lifetime('2026-09-01', '1000'), lifetime('2026-10-13', '4000'));

    expect(
      volumeAfter(
        lifetime('2026-09-01', '1000'),
        lifetime('2026-10-13', '4000'),
        lifetime('2026-12-01', '50'),
      ),
    ).toEqual(good);
  });

  it('split a total by what else was read: 9,000 in all and 2,000 color are 7,000 mono', () => {
    const reading = (on: string, total: string, colour: string): VolumeInput => ({
      ...{ basis: 'lifetime', mono: null, colour, total, on, grade: 'measured' },
    });

    expect(
      volumeAfter(reading('2026-09-01', '5000', '1000'), reading('2026-10-13', '9000', '2000')),
    ).toMatchObject({
      start: { mono: '4000', colour: '1000' },
      end: { mono: '7000', colour: '2000' },
    });
  });

  it('take the place of pages that the client told, but not the other way round', () => {
    const told = average('300', { file: fileA });
    const measured: VolumeInput = {
      basis: 'meters',
      start: { on: '2026-09-01', mono: '1000', colour: null },
      end: { on: '2026-10-13', mono: '4000', colour: null },
      grade: 'measured',
      file: fileB,
    };

    expect(volumeAfter(told, measured)).toBe(measured);
    expect(volumeAfter(measured, told)).toBe(measured);
  });

  it('do not take the place of pages that a person entered', () => {
    const entered = average('140', { note: 'Told on the walk' });
    const report: VolumeInput = {
      basis: 'usage',
      mono: '10',
      colour: null,
      days: 30,
      grade: 'measured',
      file: fileA,
    };

    expect(volumeAfter(entered, report)).toBe(entered);
  });

  it('join the periods of two reports whose counters go on', () => {
    const period = (from: string, to: string, mono: readonly [string, string]): VolumeInput => ({
      basis: 'meters',
      start: { on: from, mono: mono[0], colour: null },
      end: { on: to, mono: mono[1], colour: null },
      grade: 'measured',
    });

    expect(
      volumeAfter(
        period('2026-09-01', '2026-10-01', ['1000', '2000']),
        period('2026-10-01', '2026-11-01', ['2000', '3500']),
      ),
    ).toEqual(period('2026-09-01', '2026-11-01', ['1000', '3500']));
  });
});

describe('devices that do not meet', () => {
  it('get a new id where theirs is taken, by the fleet or by an option', () => {
    const merged = mergeDevices([device('row-5')], [device('row-5', { serial: 'S1' }), device('new')], {
      otherIds: ['new'],
    });

    expect(merged.map(({ id }) => id)).toEqual(['row-5', 'row-5-2', 'new-2']);
  });

  it('are those of a pair that the user did not confirm', () => {
    const fleet = [device('a', { serial: 'S1' })];
    const found = [device('b', { serial: 'S1', asset: 'A-77' })];

    expect(mergeDevices(fleet, found, { met: [] })).toHaveLength(2);
    expect(mergeDevices(fleet, found)).toHaveLength(1);
  });

  it('meet by the word of the user whatever they have in common', () => {
    const fleet = [device('a', { ip: '10.0.0.5', model: 'M612' })];
    const found = [device('b', { ip: '10.0.0.5', model: 'M612', serial: 'S1' })];

    expect(mergeDevices(fleet, found)).toHaveLength(2);
    expect(mergeDevices(fleet, found, { met: [{ found: 'b', device: 'a' }] })).toEqual([
      device('a', { ip: '10.0.0.5', model: 'M612', serial: 'S1' }),
    ]);
  });
});

/** Devices of one file as the import makes them: ids by serial, else by row; no serial, MAC or asset number twice. */
function fileOf(file: string, serials: readonly string[]): fc.Arbitrary<readonly Device[]> {
  const row = fc.record({
    serial: fc.option(fc.constantFrom(...serials)),
    mac: fc.option(fc.constantFrom('001122334455', '001122334466', '001122334477')),
    asset: fc.option(fc.constantFrom('LCC-1', 'LCC-22', '3')),
    ip: fc.option(fc.constantFrom('10.0.0.5', '10.0.0.6')),
    name: fc.option(fc.constantFrom('LIB-01', 'LIB-02')),
    model: fc.option(fc.constantFrom('M612', 'LaserJet M612dn', 'C405')),
    pages: fc.option(fc.integer({ min: 0, max: 90_000 })),
    day: fc.constantFrom('2026-09-01', '2026-10-13', '2026-12-01'),
  });
  return fc.array(row, { maxLength: 6 }).map((rows) => {
    const used = new Set<string>();
    const once = (text: string | null): string | null => {
      if (text === null || used.has(text)) return null;
      used.add(text);
      return text;
    };
    return rows.map(({ pages, day, ...row }, at): Device => {
      const members = { ...row, serial: once(row.serial), mac: once(row.mac), asset: once(row.asset) };
      const id = members.serial === null ? `row-${String(at + 2)}` : `sn-${members.serial.toLowerCase()}`;
      const known = Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null));
      const volume = pages === null ? {} : { volume: { ...lifetime(day, String(pages), file), row: at + 2 } };
      return device(id, { ...known, ...volume });
    });
  });
}

const serials = ['S1', 'S2', 'SO3', 'S03', 'T4'];

describe('merging any files', () => {
  it('loses no device: there are as many as before and found, less those that met', () => {
    fc.assert(
      fc.property(fileOf(fileA, serials), fileOf(fileB, serials), fc.nat(6), (fleet, found, count) => {
        const met = found
          .slice(0, Math.min(count, fleet.length))
          .map((one, at) => ({ found: one.id, device: fleet[at]?.id ?? '' }));

        const merged = mergeDevices(fleet, found, { met });

        expect(merged).toHaveLength(fleet.length + found.length - met.length);
        expect(new Set(merged.map(({ id }) => id)).size).toBe(merged.length);
        expect(merged.slice(0, fleet.length).map(({ id }) => id)).toEqual(fleet.map(({ id }) => id));
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fileOf(fileA, serials), fileOf(fileB, serials), (fleet, found) => {
        const once = mergeDevices(fleet, found);

        expect(mergeDevices(once, found, { isSameTable: true })).toEqual(once);
      }),
    );
  });

  it('does not depend on their order where they hold different devices', () => {
    const sorted = (devices: readonly Device[]) =>
      devices.map(({ id: _id, ...rest }) => JSON.stringify(rest)).sort();
    const apart = (found: readonly Device[]) =>
      found.map(({ mac: _mac, asset: _asset, ip: _ip, name: _name, ...rest }) => rest);
    fc.assert(
      fc.property(fileOf(fileA, ['S1', 'S2']), fileOf(fileB, ['T4', 'U5']), (one, other) => {
        const forth = mergeDevices(mergeDevices([], one), apart(other));
        const back = mergeDevices(mergeDevices([], apart(other)), one);

        expect(sorted(forth)).toEqual(sorted(back));
      }),
    );
  });
});
