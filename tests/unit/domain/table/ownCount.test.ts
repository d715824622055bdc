import { describe, expect, it } from 'vitest';
import { statedCount } from '../../../../shared/domain/table/ownCount';
import { rowsOfIssue, understood } from './understood';

describe('statedCount', () => {
  it.each([
    ['Devices: 41', 41],
    ['Total devices 41', 41],
    ['Total number of devices: 1,204', 1204],
    ['Anzahl Geräte: 41', 41],
    ['Anzahl der Drucker 12', 12],
    ['41 devices found', 41],
    ['Fleet report - 41 devices', 41],
    ['Nombre d’appareils : 7', 7],
    ['Total: 41 printers', 41],
    ['Número de impresoras: 9', 9],
    ['Összesen 5 készülék', 5],
  ])('reads "%s" as %s devices', (text, count) => {
    expect(statedCount(text)).toBe(count);
  });

  it.each([
    'Color devices: 12',
    '12 devices offline',
    'Devices per floor: 3',
    'Report of 2026',
    '3 devices of 41',
    'Device 5',
    'Subtotal North: 5 devices',
  ])('takes nothing from "%s"', (text) => {
    expect(statedCount(text)).toBeUndefined();
  });
});

describe('the file’s own count', () => {
  const rows = [
    'Model;Serial Number;Monthly Pages',
    'Lexmark MX622;S100001;500',
    'Lexmark MX622;S100002;500',
  ];

  it('is said where it is not the number of devices that were taken', () => {
    expect(rowsOfIssue(understood(['Fleet report', 'Total devices: 3', ...rows]), 'count-disagrees')).toEqual(
      [],
    );
    expect(rowsOfIssue(understood([...rows, 'Total devices;3;']), 'count-disagrees')).toEqual([4]);
  });

  it('is silent where it agrees', () => {
    const read = understood(['Fleet report', 'Total devices: 2', ...rows]);

    expect(rowsOfIssue(read, 'count-disagrees')).toBeUndefined();
  });
});
