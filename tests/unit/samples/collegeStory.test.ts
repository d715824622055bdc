import { describe, expect, it } from 'vitest';
import { addMonths } from '../../../shared/domain/calendar';
import type { VolumeInput } from '../../../shared/domain/fleet/volume';
import { collegeEdits, csvRows, deviceListRows, editsOf, idOfRow } from '../../factories/readCollege';

type Pages = Readonly<Record<'mono' | 'colour', number>>;

const recommended = 'one-managed-fleet';
const allRows = [...deviceListRows(), ...csvRows('meter-report.csv'), ...csvRows('walk-notes.csv')];
const idsInFiles = new Set(allRows.map(idOfRow));

/** Pages a month by what the meter report says and the edits correct, in plain binary arithmetic. */
function todayPages(): ReadonlyMap<string, Pages> {
  const pages = new Map<string, Pages>();
  for (const row of csvRows('meter-report.csv')) {
    const days =
      Date.parse(row['Last Timestamp']?.slice(0, 10) ?? '') -
      Date.parse(row['First Timestamp']?.slice(0, 10) ?? '');
    const monthly = (meter: string) =>
      ((Number(row[`last_pageCounts_default_${meter}`]) - Number(row[`first_pageCounts_default_${meter}`])) /
        (days / 86_400_000)) *
      30.4375;
    pages.set(idOfRow(row), { mono: monthly('totalBlack'), colour: monthly('totalColor') });
  }
  for (const { deviceIds, changes } of editsOf('device.change')) {
    const stated: VolumeInput | null | undefined = changes.volume;
    if (stated?.basis !== 'average') continue;
    for (const id of deviceIds) pages.set(id, { mono: Number(stated.mono), colour: Number(stated.colour) });
  }
  return pages;
}

function added(pages: Map<string, Pages>, id: string, more: Pages): void {
  const before = pages.get(id) ?? { mono: 0, colour: 0 };
  pages.set(id, { mono: before.mono + more.mono, colour: before.colour + more.colour });
}

/** Pages a month of each device of the option, before its print policies. */
function futurePages(optionId: string): ReadonlyMap<string, Pages> {
  const future = new Map<string, Pages>();
  const fates = new Map(
    editsOf('option.setFate')
      .filter((edit) => edit.optionId === optionId)
      .flatMap((edit) => edit.deviceIds.map((id) => [id, edit.fate] as const)),
  );
  const transfers =
    editsOf('option.setTransfers').find((edit) => edit.optionId === optionId)?.transfers ?? [];
  for (const [id, pages] of todayPages()) {
    const fate = fates.get(id);
    const target =
      fate?.type === 'replace'
        ? fate.by
        : fate?.type === 'retire' || fate?.type === 'move'
          ? idOf(fate.pagesTo)
          : id;
    let [mono, colour] = [pages.mono, pages.colour];
    for (const transfer of transfers.filter((entry) => entry.from === id)) {
      added(future, transfer.to, { mono: Number(transfer.mono), colour: Number(transfer.colour) });
      [mono, colour] = [mono - Number(transfer.mono), colour - Number(transfer.colour)];
    }
    expect(mono, `${id} moves no more than it prints`).toBeGreaterThanOrEqual(0);
    added(future, target ?? 'nobody', { mono, colour });
  }
  return future;
}

/** The sample names every taker of pages; it has no rule that shares them out. */
function idOf(pagesTo: unknown): string | null {
  if (pagesTo !== null && typeof pagesTo !== 'string') throw new Error('the sample has a page rule');
  return pagesTo;
}

function total(pages: ReadonlyMap<string, Pages>): Pages {
  const sum = (meter: 'mono' | 'colour') => [...pages.values()].reduce((all, each) => all + each[meter], 0);
  return { mono: sum('mono'), colour: sum('colour') };
}

describe('the story of the sample college', () => {
  it('speaks only of devices that are in the files', () => {
    const named = [
      ...editsOf('device.change').flatMap((edit) => edit.deviceIds),
      ...editsOf('option.setFate').flatMap((edit) => edit.deviceIds),
      ...editsOf('contract.set').flatMap((edit) => edit.contract.devices.map((device) => device.deviceId)),
    ];

    expect(named.filter((id) => !idsInFiles.has(id))).toEqual([]);
  });

  it('gives every device a fate with a reason in the recommended option', () => {
    const fates = editsOf('option.setFate').filter((edit) => edit.optionId === recommended);
    const ids = fates.flatMap((edit) => edit.deviceIds);

    expect(ids).toHaveLength(92);
    expect(new Set(ids)).toEqual(idsInFiles);
    expect(fates.filter((edit) => (edit.reason ?? '') === '')).toEqual([]);
  });

  it.each([recommended, 'replace-the-worst'])('leaves no page without a device in %s', (optionId) => {
    const future = futurePages(optionId);
    const fates = editsOf('option.setFate').filter((edit) => edit.optionId === optionId);
    const leaves = fates.filter(({ fate }) => fate.type === 'replace' || fate.type === 'retire');
    const gone = new Set<string>(leaves.flatMap((edit) => edit.deviceIds));
    const comes = editsOf('option.setDevice').filter((edit) => edit.optionId === optionId);
    const present = new Set<string>([...idsInFiles, ...comes.map((edit) => edit.device.id)]);

    const lost = [...future.keys()].filter((id) => !present.has(id) || gone.has(id));
    const [today, later] = [total(todayPages()), total(future)];

    expect(lost).toEqual([]);
    expect(later.mono).toBeCloseTo(today.mono, 6);
    expect(later.colour).toBeCloseTo(today.colour, 6);
    expect(today.mono + today.colour).toBeGreaterThan(150_000);
    expect(today.mono + today.colour).toBeLessThan(220_000);
  });

  it('brings each machine in the phase in which those that it replaces leave', () => {
    const phases = editsOf('option.setPhase').map(({ phase }) => phase.id);
    const comes = new Map(
      editsOf('option.setDevice').map(({ optionId, device }) => [`${optionId} ${device.id}`, device.phaseId]),
    );
    const fates = editsOf('option.setFate').filter((edit) => edit.optionId === recommended);

    for (const { fate, phaseId, deviceIds } of fates) {
      expect(phaseId === undefined, deviceIds.join()).toBe(fate.type === 'keep');
      if (phaseId !== undefined) expect(phases).toContain(phaseId);
      if (fate.type === 'replace') expect(comes.get(`${recommended} ${fate.by}`)).toBe(phaseId);
    }
    expect(new Set(fates.map(({ phaseId }) => phaseId)).size).toBe(3);
  });

  it('pays once for the delivery of each new machine and the removal of each printer that goes', () => {
    const pieces = (kind: string) =>
      editsOf('option.setOneOff')
        .filter(({ optionId, oneOff }) => optionId === recommended && oneOff.kind === kind)
        .reduce((sum, { oneOff }) => sum + (oneOff.count ?? 1), 0);
    const ids = (...types: readonly string[]) =>
      editsOf('option.setFate')
        .filter(({ optionId, fate }) => optionId === recommended && types.includes(fate.type))
        .flatMap(({ deviceIds }) => deviceIds);
    const comes = editsOf('option.setDevice').filter(({ optionId }) => optionId === recommended);

    expect(pieces('delivery')).toBe(comes.length);
    // The eight leased copiers travel back, the printers are carried out; one was never found.
    expect(pieces('removal')).toBe(ids('replace', 'retire').length - 1);
  });

  it('gives notice on the days that the paper names', () => {
    const paper = csvRows('copier-contract.csv');
    const value = (item: string) => paper.find((row) => row['Item'] === item)?.['Value'];
    const contract = editsOf('contract.set')[0]?.contract;
    const before = (months: number | undefined) => addMonths(contract?.endsOn ?? '', -(months ?? 0));

    expect(before(contract?.renewal?.noticeFrom)).toBe(value('Earliest day for notice'));
    expect(before(contract?.renewal?.noticeUntil)).toBe(value('Latest day for notice'));
    expect(JSON.stringify(editsOf('board.describe'))).toContain('between July 31 and October 31, 2027');
  });

  it('takes its prices from the price book and the invoices', () => {
    const book = csvRows('price-book.csv');
    const invoices = csvRows('toner-invoices.csv');
    const line = (note: string | undefined) =>
      book.find((row) => note?.endsWith(`line ${row['Line'] ?? ''}`));

    for (const { device } of editsOf('option.setDevice')) {
      const payment = device.hardware?.type === 'lease' ? device.hardware.payment : undefined;
      if (payment?.type !== 'factor') throw new Error(`${device.id} has no lease by factor`);
      expect(payment.price.value).toBe(line(payment.price.note)?.['Price USD']);
      expect(payment.factor.value).toBe(line(payment.factor.note)?.['Lease rate factor 60 months']);
      expect(device.model).toBe(line(payment.price.note)?.['Model']);
    }
    const supplies = editsOf('device.change').flatMap(({ changes }) =>
      changes.supplies ? [changes.supplies] : [],
    );
    const parts = supplies.flatMap((entry) => (entry.type === 'parts' ? entry.parts : []));
    for (const { price, yield: pages } of parts) {
      const [, invoice, item] = /invoice (\S+), item (\S+)$/.exec(price.note ?? '') ?? [];
      const bought = invoices.find((row) => row['Invoice Number'] === invoice && row['Item'] === item);
      expect(price.value, price.note).toBe(bought?.['Unit Price']);
      expect(pages.value).toBe(line(pages.note)?.['Yield pages']);
    }
    expect(parts.length).toBeGreaterThan(20);
  });

  it('takes lease payments and page prices from the contract on paper', () => {
    const paper = csvRows('copier-contract.csv');
    const leases = paper.filter((row) => row['Item'] === 'Lease payment');
    const contract = editsOf('contract.set')[0]?.contract;
    const value = (item: string) => paper.find((row) => row['Item'] === item)?.['Value'];

    for (const row of leases) {
      const edit = editsOf('device.change').find(
        ({ deviceIds, changes }) =>
          changes.hardware?.type === 'lease' &&
          deviceIds.includes(idOfRow({ 'Serial Number': row['Serial number'] ?? '' })),
      );
      const payment = edit?.changes.hardware?.type === 'lease' ? edit.changes.hardware.payment : undefined;
      expect(payment?.type === 'monthly' && payment.amount.value).toBe(row['Value']);
    }
    expect(leases).toHaveLength(10);
    expect(contract?.base?.amount.value).toBe(value('Base charge'));
    expect(contract?.meters.map((meter) => meter.rate.value)).toEqual([
      value('Overage black-and-white'),
      value('Overage color'),
    ]);
  });

  it('says in an assumption how far modelled toner and invoices lie apart', () => {
    const total = csvRows('toner-invoices.csv').find((row) => row['Invoice Number'] === 'Total');
    const text =
      editsOf('assumption.set').find((edit) => edit.assumption.id === 'toner-invoices')?.assumption.text ??
      '';
    const [modelled = NaN, invoiced = NaN] = [...text.matchAll(/\$([\d,]+)/g)].map((match) =>
      Number(match[1]?.replaceAll(',', '')),
    );

    expect(invoiced).toBe(Math.round(Number(total?.['Amount'])));
    expect(Math.abs(invoiced / modelled - 1)).toBeLessThan(0.05);
  });

  it('says plainly that its data are invented, and uses no empty words', () => {
    const words = JSON.stringify(collegeEdits());

    expect(editsOf('cover.describe')[0]?.changes.note).toBe('All data in this sample are invented.');
    expect(words).not.toMatch(/leverage|solution|world-class|seamless|cutting-edge|best-in-class/i);
  });
});
