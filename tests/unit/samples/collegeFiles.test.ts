import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deviceList } from '../../factories/sampleCollege/deviceFiles.mjs';
import { sampleFiles } from '../../factories/sampleCollege/sampleFiles.mjs';
import { csvRows, deviceListCells, deviceListRows, idOfRow } from '../../factories/readCollege';

const folder = new URL('../../../resources/samples/college/', import.meta.url);
const cents = (text: string | undefined) => Math.round(Number(text) * 100);

describe('the files of the sample college', () => {
  it('are those that the generator writes', () => {
    for (const [name, content] of sampleFiles()) {
      if (typeof content !== 'string') continue;
      expect(readFileSync(new URL(name, folder), 'utf8'), name).toBe(content);
    }
    const cells = deviceList().map((row) =>
      row
        .map((cell) => String(cell ?? ''))
        .join('|')
        .replace(/\|+$/, ''),
    );
    expect(deviceListCells().map((row) => row.join('|').replace(/\|+$/, ''))).toEqual(cells);
  });

  it('hold 92 devices between them', () => {
    const ids = [deviceListRows(), csvRows('meter-report.csv'), csvRows('walk-notes.csv')].map(
      (rows) => new Set(rows.map(idOfRow)),
    );

    expect(ids.map((set) => set.size)).toEqual([79, 76, 36]);
    expect(new Set(ids.flatMap((set) => [...set])).size).toBe(92);
  });

  it('have the faults of real exports in them', () => {
    const list = deviceListRows();
    const meters = csvRows('meter-report.csv');
    const twice = list.filter((row) => list.filter((other) => idOfRow(other) === idOfRow(row)).length > 1);
    const serialAt = (room: string) => list.find((row) => row['Location']?.endsWith(room))?.['Serial Number'];
    const addresses = list.map((row) => row['IP Address']);
    const backwards = meters.filter(
      (row) => Number(row['last_pageCounts_default_total']) < Number(row['first_pageCounts_default_total']),
    );
    const idle = meters.filter(
      (row) => row['last_pageCounts_default_total'] === row['first_pageCounts_default_total'],
    );

    expect(twice.map((row) => row['Location'])).toEqual([
      'Library & Learning Commons > 103 Circulation (old desk)',
      'Library & Learning Commons > 105 Circulation Desk',
    ]);
    expect(list.filter((row) => row['Serial Number'] === 'N/A')).toHaveLength(2);
    expect(list.filter((row) => row['Asset ID'] === '')).toHaveLength(6);
    expect(list.filter((row) => row['Total Pages Mono'] === '<Not supported>')).toHaveLength(3);
    expect(list.filter((row) => row['Total Pages'] === '<Not supported>')).toHaveLength(1);
    expect(addresses.length - new Set(addresses).size).toBe(1);
    expect(backwards.map((row) => row['Serial Number'])).toEqual([serialAt('122 Advising')]);
    expect(idle).toHaveLength(3);
    const heard = new Set(meters.map(idOfRow));
    expect(new Set(list.map(idOfRow).filter((id) => !heard.has(id))).size).toBe(3);
  });

  it('has a total row that adds up over what the tool could count', () => {
    const total = deviceListCells().find((row) => row[0] === 'Total');
    const sum = (column: string) =>
      deviceListRows().reduce((pages, row) => pages + (Number(row[column]) || 0), 0);

    const columns = ['Total Pages', 'Total Pages Mono', 'Total Pages Color'];
    expect(total?.slice(10)).toEqual(columns.map((column) => String(sum(column))));
  });

  it('gives two readings six weeks apart or more', () => {
    for (const row of csvRows('meter-report.csv')) {
      const [first = '', last = ''] = [row['First Timestamp'], row['Last Timestamp']];
      expect(Date.parse(last) - Date.parse(first), row['Asset ID']).toBeGreaterThan(42 * 86_400_000);
    }
  });

  it('has invoices whose lines and total add up, one in each of twelve months', () => {
    const rows = csvRows('toner-invoices.csv');
    const lines = rows.filter((row) => row['Invoice Number'] !== 'Total');
    const total = rows.find((row) => row['Invoice Number'] === 'Total');

    for (const row of lines) {
      expect(cents(row['Amount'])).toBe(Number(row['Quantity']) * cents(row['Unit Price']));
    }
    expect(lines.reduce((sum, row) => sum + cents(row['Amount']), 0)).toBe(cents(total?.['Amount']));
    expect(new Set(lines.map((row) => row['Invoice Date']?.slice(0, 7))).size).toBe(12);
  });

  it('names only machines that could belong to nobody', () => {
    const rows = [...deviceListRows(), ...csvRows('meter-report.csv')];

    for (const row of rows) {
      expect(row['IP Address']).toMatch(/^10\./);
      expect(row['Mac Address'], 'locally administered').toMatch(/^02/);
    }
  });
});
