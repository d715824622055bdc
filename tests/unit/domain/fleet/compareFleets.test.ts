import { describe, expect, it } from 'vitest';
import { compareFleets } from '../../../../shared/domain/fleet/compareFleets';
import { comparisonIssues, olderOf, reportRank } from '../../../../shared/domain/fleet/compareSources';
import type { Device } from '../../../../shared/domain/fleet/device';
import { matchDevices } from '../../../../shared/domain/fleet/matchDevices';
import { changedByHand } from '../../../../shared/domain/fleet/changedByHand';
import type { Source } from '../../../../shared/domain/proposal/proposal';
import type { ColumnMeaning } from '../../../../shared/domain/table/meaning';

function device(serial: string, members: Partial<Device> = {}): Device {
  return { id: `sn-${serial.toLowerCase()}`, kind: 'unknown', serial, ...members };
}

function source(
  id: string,
  fileName: string,
  columns: readonly (readonly [string, ColumnMeaning])[],
): Source {
  return {
    ...{ id, fileName, importedAt: '2026-11-22T10:00:00Z', rows: 1, headerRow: 1, issues: [] },
    columns: columns.map(([header, meaning]) => ({ header, meaning })),
  };
}

function compared(
  fleet: readonly Device[],
  found: readonly Device[],
  options: { readonly isUpdate?: boolean; readonly before?: readonly Device[] } = {},
) {
  return compareFleets(fleet, found, { ...options, pairs: matchDevices(fleet, found).pairs });
}

describe('comparing a file with the fleet before it is imported', () => {
  const reading = { basis: 'lifetime', colour: null, total: null, grade: 'measured' } as const;

  it('says which devices are new, which met, and which are not in the file', () => {
    const { added, met, absent, isSameFleet } = compared(
      [device('S1'), device('S2')],
      [device('S2'), device('S3')],
    );

    expect(added.map(({ serial }) => serial)).toEqual(['S3']);
    expect(met).toEqual([{ found: 'sn-s2', known: 'sn-s2', by: 'serial', confidence: 'sure' }]);
    expect(absent.map(({ serial }) => serial)).toEqual(['S1']);
    expect(isSameFleet).toBe(true);
  });

  it('shows meters that move on, from what to what', () => {
    const first = { ...reading, mono: '1000', on: '2026-09-01' };
    const second = { ...reading, mono: '4000', on: '2026-10-13' };

    const { changed } = compared([device('S1', { volume: first })], [device('S1', { volume: second })]);

    expect(changed).toMatchObject([
      {
        device: 'sn-s1',
        changes: [{ member: 'volume', from: { basis: 'lifetime', mono: '1000' }, to: { basis: 'meters' } }],
      },
    ]);
  });

  it('shows places, addresses and names that a newer file of the same source changes', () => {
    const fleet = [device('S1', { placeId: 'north', ip: '10.0.0.5' })];
    const found = [device('S1', { placeId: 'south', ip: '10.0.0.9', name: 'LIB-01' })];

    expect(compared(fleet, found).changed).toEqual([
      { device: 'sn-s1', changes: [{ member: 'name', to: 'LIB-01' }] },
    ]);
    expect(compared(fleet, found, { isUpdate: true }).changed).toEqual([
      {
        device: 'sn-s1',
        changes: [
          { member: 'placeId', from: 'north', to: 'south' },
          { member: 'ip', from: '10.0.0.5', to: '10.0.0.9' },
          { member: 'name', to: 'LIB-01' },
        ],
      },
    ]);
  });

  it('keeps a place that a person changed since the older file, and says so', () => {
    const before = [device('S1', { placeId: 'north', ip: '10.0.0.5' })];
    const fleet = [device('S1', { placeId: 'west', ip: '10.0.0.5' })];
    const found = [device('S1', { placeId: 'north', ip: '10.0.0.9' })];

    const { changed, kept } = compared(fleet, found, { isUpdate: true, before });

    expect(changed).toEqual([
      { device: 'sn-s1', changes: [{ member: 'ip', from: '10.0.0.5', to: '10.0.0.9' }] },
    ]);
    expect(kept).toEqual([{ device: 'sn-s1', members: ['placeId'] }]);
    expect(changedByHand(fleet, before, matchDevices(fleet, found).pairs)).toEqual([
      { device: 'sn-s1', members: ['placeId'] },
    ]);
  });

  it('says that pages which a person entered are kept', () => {
    const entered = {
      basis: 'average',
      mono: '140',
      colour: '0',
      grade: 'told',
      note: 'On the walk',
    } as const;
    const report = {
      basis: 'usage',
      mono: '90',
      colour: '0',
      days: 30,
      grade: 'measured',
      file: 'a'.repeat(16),
    } as const;

    const { changed, kept } = compared(
      [device('S1', { volume: entered })],
      [device('S1', { volume: report })],
    );

    expect(changed).toEqual([]);
    expect(kept).toEqual([{ device: 'sn-s1', members: ['volume'] }]);
  });

  it('does not take a file about other devices for one of the same fleet', () => {
    const fleet = Array.from({ length: 10 }, (_, at) => device(`S${String(at)}`));

    expect(compared(fleet, fleet.slice(0, 2)).isSameFleet).toBe(false);
    expect(compared(fleet, fleet.slice(0, 3)).isSameFleet).toBe(true);
    expect(compared([], fleet).isSameFleet).toBe(false);
  });
});

describe('a device list and a meter report', () => {
  const list = source('a'.repeat(16), 'devices.xlsx', [
    ['Serial', 'serial'],
    ['Model', 'model'],
    ['AMV', 'monoAverage'],
  ]);
  const report = source('b'.repeat(16), 'meters.csv', [
    ['Serial', 'serial'],
    ['Life Count', 'totalLifetime'],
  ]);
  const meters = source('c'.repeat(16), 'readings.csv', [
    ['Serial', 'serial'],
    ['Begin', 'totalStart'],
    ['End', 'totalEnd'],
  ]);
  const volume = { basis: 'usage', mono: '90', colour: '0', days: 30, grade: 'measured' } as const;
  const listed = [device('S1'), device('S2'), device('S3')];
  const seen = [
    device('S2', { volume: { ...volume, row: 2 } }),
    device('S3', { volume: { ...volume, row: 3 } }),
    device('T9', { volume: { ...volume, row: 4 } }),
  ];

  it('are told apart by what their columns count', () => {
    expect([list, report, meters].map(reportRank)).toEqual([0, 1, 2]);
  });

  it('show devices seen but not listed, with their rows, and listed but not seen', () => {
    expect(comparisonIssues(compared(listed, seen), report, [list])).toEqual([
      {
        code: 'seen-not-listed',
        severity: 'warning',
        rows: [4],
        message:
          'A device answers on the network but is not in the device list: T9. Ask the client whose it is before counting on it.',
      },
      {
        code: 'listed-not-seen',
        severity: 'warning',
        rows: [],
        message:
          'A device is in the device list but not in the meter report: S1. Look on the walk whether it is gone, switched off or connected by USB.',
      },
    ]);
  });

  it('show the same when the report came first', () => {
    const issues = comparisonIssues(compared(seen, listed), list, [report]);

    expect(issues.map(({ code, message }) => [code, /: (\w+)\./.exec(message)?.[1]])).toEqual([
      ['seen-not-listed', 'T9'],
      ['listed-not-seen', 'S1'],
    ]);
  });

  it('are also a list with odometers and a report with two readings', () => {
    const codes = comparisonIssues(compared(listed, seen), meters, [report]).map(({ code }) => code);

    expect(codes).toEqual(['seen-not-listed', 'listed-not-seen']);
  });

  it('say nothing of files about different fleets', () => {
    expect(comparisonIssues(compared(listed, seen.slice(2)), report, [list])).toEqual([]);
  });

  it('name twenty devices and count the rest', () => {
    const more = Array.from({ length: 25 }, (_, at) => device(`U${String(at)}`));

    const [issue] = comparisonIssues(compared(listed, [...listed, ...more]), report, [list]);

    expect(issue?.message).toContain('25 devices answer');
    expect(issue?.message).toContain('U19 and 5 more');
  });
});

describe('two files of one kind', () => {
  it('show what the newer one misses', () => {
    const list = source('a'.repeat(16), 'devices.xlsx', [['Serial', 'serial']]);
    const fleet = [device('S1'), device('S2'), device('S3')];

    expect(comparisonIssues(compared(fleet, fleet.slice(1)), list, [list])).toEqual([
      {
        code: 'not-in-file',
        severity: 'warning',
        rows: [],
        message: 'A device of the fleet is not in this file: S1. Ask whether it is gone before keeping it.',
      },
    ]);
    expect(comparisonIssues(compared(fleet, fleet), list, [list])).toEqual([]);
  });
});

describe('the table that a file renews', () => {
  const columns = [
    ['Serial Number', 'serial'],
    ['Model', 'model'],
    ['IP', 'ip'],
    ['Total Pages', 'totalLifetime'],
  ] as const;
  const october = source('a'.repeat(16), 'meters-october.csv', columns);

  it('is the one of the same name, else of the same columns', () => {
    const again = source('b'.repeat(16), 'meters-october.csv', [['Serial', 'serial']]);
    const november = source('c'.repeat(16), 'meters-november.csv', [
      ['SERIAL NUMBER', 'serial'],
      ...columns.slice(1),
    ]);

    expect(olderOf([october], again)).toBe(october);
    expect(olderOf([october], november)).toBe(october);
  });

  it('is none for other columns, for few columns, and for the very same table', () => {
    const few = columns.slice(0, 2);

    expect(
      olderOf([october], source('c'.repeat(16), 'list.csv', [...columns, ['Room', 'room']])),
    ).toBeUndefined();
    expect(
      olderOf([source('a'.repeat(16), 'a.csv', few)], source('c'.repeat(16), 'b.csv', few)),
    ).toBeUndefined();
    expect(olderOf([october], october)).toBeUndefined();
  });
});
