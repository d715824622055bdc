import { describe, expect, it } from 'vitest';
import { costFacts } from '../../../../renderer/views/Costs/costFacts';
import type { DeviceCostsDraft } from '../../../../renderer/views/Costs/deviceCostsDraft';
import {
  deviceCostsChanges,
  deviceCostsDraft,
  deviceCostsProblems,
  sharedCosts,
} from '../../../../renderer/views/Costs/deviceCostsDraft';
import { filterDevices, findableDevices } from '../../../../renderer/views/Costs/deviceFilter';
import { gapSentences } from '../../../../shared/domain/document/gapWords';
import { invoiceDraft, invoiceOf, invoiceProblems } from '../../../../renderer/views/Costs/invoiceDraft';
import {
  softCostDraft,
  softCostOf,
  softCostProblems,
  withKind,
} from '../../../../renderer/views/Costs/softCostDraft';
import type { PagesGap } from '../../../../shared/domain/cost/invoiceGap';
import type { Device } from '../../../../shared/domain/fleet/device';
import type { Invoice, SoftCost } from '../../../../shared/domain/proposal/proposal';
import { rate, zero } from '../../../../shared/domain/rate';
import type { Figure } from '../../../../shared/domain/sourced';
import { formattersFor } from '../../../../shared/format/formatters';
import { collegeProposal } from '../../../factories/collegeProposal';

const format = formattersFor('en-US', 'USD');
const told = (value: string): Figure => ({ value, grade: 'told' });
const invoiced = (value: string): Figure => ({ value, grade: 'invoice', note: 'TS-1' });

describe('a soft cost as it is typed', () => {
  const softCost: SoftCost = {
    ...{ id: 's', label: 'Waiting', kind: 'downtime' },
    ...{ quantity: told('12'), cost: told('30'), people: told('2') },
  };

  it('is the same when nothing was changed', () => {
    expect(softCostOf(softCostDraft(softCost), 's', softCost)).toEqual(softCost);
  });

  it('keeps a name that someone wrote when the kind changes, and offers the new one otherwise', () => {
    expect(withKind(softCostDraft(undefined), 'itTime').label).toBe('IT time for printers');
    expect(withKind({ ...softCostDraft(undefined), label: 'Calls' }, 'itTime').label).toBe('Calls');
  });

  it('needs a name, a quantity and a cost', () => {
    expect(Object.keys(softCostProblems({ ...softCostDraft(undefined), label: ' ' }))).toEqual([
      'label',
      'quantity',
      'cost',
    ]);
  });
});

describe('an invoice as it is typed', () => {
  const invoice: Invoice = {
    ...{
      id: 'i',
      label: 'Copiers',
      supplier: 'Corvane',
      contractId: 'k',
      from: '2026-01-01',
      to: '2026-03-31',
    },
    ...{ months: '3', amount: invoiced('900'), categories: ['base', 'pages'], devices: ['a'], isBase: true },
    pages: { mono: '30000' },
  };

  it('is the same when nothing was changed', () => {
    expect(invoiceOf(invoiceDraft(invoice), 'i', invoice)).toEqual(invoice);
  });

  it('needs a name, an amount, months, something that it is for, and a device unless it is for all', () => {
    const draft = { ...invoiceDraft(undefined), months: '0', categories: [], isForAll: false };

    expect(Object.keys(invoiceProblems(draft))).toEqual([
      'label',
      'months',
      'amount',
      'categories',
      'devices',
    ]);
    expect(invoiceProblems(invoiceDraft(invoice))).toEqual({});
  });

  it('does not end before it begins', () => {
    expect(Object.keys(invoiceProblems({ ...invoiceDraft(invoice), to: '2025-12-31' }))).toEqual(['to']);
  });
});

describe('the costs of many devices', () => {
  const device = (more: Partial<Device>): Device => ({ id: 'a', kind: 'monoPrinter', ...more });
  const service = { perPage: invoiced('0.0046') };
  const draft = (set: DeviceCostsDraft['set'], more: Partial<DeviceCostsDraft> = {}): DeviceCostsDraft => ({
    ...deviceCostsDraft({ service }, 60),
    set,
    ...more,
  });

  it('stand in the form where all have the same', () => {
    const same = sharedCosts([
      device({ service, hardware: { type: 'paidOff' } }),
      device({ id: 'b', service: { ...service }, hardware: { type: 'rental', monthly: told('4') } }),
    ]);

    expect(same).toEqual({ service });
  });

  it('ask for what is ticked: paid off is offered, toner and energy need their figures', () => {
    const ticked = draft(['hardware', 'supplies', 'energy']);

    expect(ticked.hardware.paid).toBe('nothing');
    expect(Object.keys(deviceCostsProblems(ticked).sentences)).toEqual(['supplies']);
    expect(Object.keys(deviceCostsProblems(ticked).energy)).toEqual(['tec']);
  });

  it('change only where they are ticked, and a figure that stays keeps its source', () => {
    const typed = draft(['service'], { service: { ...draft([]).service, monthly: '2' } });

    expect(deviceCostsChanges(draft([]), { service })).toEqual({});
    expect(deviceCostsChanges(typed, { service })).toEqual({
      service: { perPage: invoiced('0.0046'), monthly: told('2') },
    });
  });

  it('are taken away where they are set as not known', () => {
    const unknown = draft(['supplies', 'energy', 'pages', 'reserve'], {
      supplies: { ...draft([]).supplies, supplies: 'none' },
      energy: { energy: 'none', tec: '', modes: [] },
    });

    expect(deviceCostsChanges(unknown, {})).toEqual({
      ...{ supplies: null, energy: null, pageRates: null, monthlyCost: null, replacement: null },
    });
  });

  it('can be toner by price and yield, calls, TEC and a reserve', () => {
    const { supplies } = draft([]);
    const part = { name: 'Black toner', usedBy: 'all' as const, price: '74', yield: '2600', coverage: '5' };
    const typed = draft(['supplies', 'service', 'energy', 'reserve'], {
      supplies: { ...supplies, supplies: 'parts', parts: [part] },
      service: { perPage: '', monthly: '', calls: '1.5', labour: '80', travel: '', partsAYear: '20' },
      energy: { energy: 'tec', tec: '1.2', modes: [] },
      reserve: { successor: '900', usefulMonths: '48' },
    });
    const { service: _service, ...others } = deviceCostsChanges(typed, {});

    expect(deviceCostsProblems(typed).isSound).toBe(true);
    expect(_service).toEqual({ calls: { aYear: told('1.5'), labour: told('80'), partsAYear: told('20') } });
    expect(others).toEqual({
      supplies: {
        type: 'parts',
        parts: [
          {
            ...{ name: 'Black toner', usedBy: 'all', price: told('74') },
            ...{ yield: told('2600'), coverage: told('5') },
          },
        ],
      },
      energy: { type: 'tec', kwhPerWeek: told('1.2') },
      replacement: { price: told('900'), usefulMonths: 48 },
    });
  });

  it('are refused while a figure is missing or wrong, with what would be right', () => {
    const wrong = draft(['supplies', 'service', 'energy', 'reserve'], {
      supplies: { ...draft([]).supplies, supplies: 'perPage' },
      service: { ...draft([]).service, labour: '80' },
      reserve: { successor: '900', usefulMonths: 'ten' },
    });
    const { sentences, energy, isSound } = deviceCostsProblems(wrong);

    expect(isSound).toBe(false);
    expect(sentences).toEqual({
      supplies: 'Write what a mono or a color page costs.',
      service: 'Write how many calls a year there are.',
      reserve: 'Write a whole number of months.',
    });
    expect(energy.tec).toBeDefined();
    expect(deviceCostsProblems({ ...wrong, set: [] }).isSound).toBe(true);
  });

  it('are told in a few words, and what is not known is a dash', () => {
    const known = device({
      hardware: { type: 'rental', monthly: told('4.5') },
      supplies: { type: 'perPage', mono: told('0.012') },
      service: { monthly: told('2'), calls: { aYear: told('1.5'), labour: told('80') } },
      energy: { type: 'tec', kwhPerWeek: told('1.2') },
    });

    expect(costFacts(known, format)).toEqual({
      ...{ hardware: 'Rent $4.50 a month', supplies: '$0.0120 a page', pages: '—', reserve: '—' },
      ...{ service: '$2.00 a month, 1.5 calls a year', energy: '1.2 kWh a week' },
    });
  });
});

describe('devices', () => {
  it('are found by model, building and words together', () => {
    const all = findableDevices(collegeProposal());
    const scribes = filterDevices(all, { model: 'Halden Scribe 211', building: '', search: '' });
    const building = scribes[0]?.building ?? '';
    const there = filterDevices(all, { model: 'Halden Scribe 211', building, search: '' });

    expect([all.length, scribes.length]).toEqual([92, 16]);
    expect(there).toEqual(scribes.filter((found) => found.building === building));
    expect(filterDevices(all, { model: '', building: '', search: scribes[0]?.device.serial ?? '' })).toEqual([
      scribes[0],
    ]);
  });
});

describe('the gap of an invoice in sentences', () => {
  const pages: PagesGap = {
    meter: 'mono',
    ...{ billed: rate('1200'), modelled: rate('1000') },
    ...{ price: rate('0.05'), amount: rate('10') },
  };

  it('says how much, what the pages make of it, the rest, and what is not known', () => {
    const explained = { gap: rate('20'), pages: [pages], rest: rate('10'), devices: { known: 9, of: 12 } };

    expect(gapSentences(explained, format)).toEqual([
      '$20.00 a month more was invoiced than our figures say.',
      '200 more mono pages a month were billed (1,200 against 1,000): at $0.0500 a page that makes $10.00 more.',
      'The rest, $10.00 more, comes from prices and from what we do not know.',
      'Of 3 of 12 devices we do not know all pages or prices: that is in the rest.',
    ]);
  });

  it('says less of less, and that nothing can be said of pages without any', () => {
    const less = { gap: rate('-5'), pages: [], rest: rate('-5'), devices: { known: 1, of: 1 } };

    expect(gapSentences(less, format)).toEqual([
      '$5.00 a month less was invoiced than our figures say.',
      'The invoice states no pages we can price, so that all of it may be prices, pages or what we do not know.',
    ]);
  });

  it('says that there is none', () => {
    const none = { gap: zero, pages: [], rest: zero, devices: { known: 1, of: 1 } };

    expect(gapSentences(none, format)).toEqual(['The invoice and our figures are the same.']);
  });
});
