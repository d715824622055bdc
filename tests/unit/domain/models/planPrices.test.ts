import { describe, expect, it } from 'vitest';
import { backToBook, overridesOf } from '../../../../shared/domain/models/backToBook';
import { planPrices } from '../../../../shared/domain/models/planPrices';
import { bookOf, idOf, m404, played, proposalOf, repriced, written } from './pricedProposal';

const today = '2026-11-22';
const september = bookOf('2026-09');
const october = repriced(bookOf('2026-10'), '610.00', '126.00');
const book = (entry: string, version = '2026-09') => ({ id: 'northwind', version, entry });

describe('prices of a book', () => {
  it('fill what a device of today lacks, but no hardware: what was once paid no book knows', () => {
    const before = proposalOf([m404('d1')]);
    const plan = planPrices(before, september, { today });
    const [device] = played(before, [plan.edit]).devices;

    const told = { grade: 'published', note: 'Northwind 2026-09', on: '2026-09-01' };
    const name = 'HP LaserJet Pro M404dn';
    expect(device).toEqual({
      ...m404('d1'),
      supplies: {
        type: 'parts',
        parts: [
          {
            ...{ name: 'Black toner', usedBy: 'all' },
            price: { value: '120.00', ...told, book: book(`${name}, Black toner`) },
            yield: { value: '8000', ...told, book: book(`${name}, Black toner, yield`) },
            coverage: { value: '5', ...told, book: book(`${name}, Black toner, coverage`) },
          },
          {
            ...{ name: 'Drum', usedBy: 'all' },
            price: { value: '95.00', ...told, book: book(`${name}, Drum`) },
            yield: { value: '40000', ...told, book: book(`${name}, Drum, yield`) },
          },
        ],
      },
      service: { perPage: { value: '0.0040', ...told, book: book(`${name}, service`) } },
      energy: {
        type: 'tec',
        kwhPerWeek: { value: '0.66', ...told, book: book(`${name}, TEC`) },
        testVersion: '3.0',
      },
      recommendedMonthly: { value: '3000', ...told, book: book(`${name}, recommended volume`) },
      dutyCycle: { value: '36000', ...told, book: book(`${name}, duty cycle`) },
    });
    expect(plan.changes).toHaveLength(9);
    expect(plan.changes[0]).toEqual({
      ...{ device: 'd1', figure: 'Black toner, price', unit: 'money', from: null, to: '120.00' },
    });
    expect([plan.kept, plan.left, plan.unmatched, plan.stale]).toEqual([[], [], [], null]);
  });

  it('pay a new device without hardware cost as the user says', () => {
    const before = proposalOf([], [{ ...m404('n1') }]);
    const hardware = (newHardware: 'buy' | 'lease' | 'leave', termMonths = 60) => {
      const proposal = played(before, [{ type: 'settings.change', changes: { termMonths } }]);
      const plan = planPrices(proposal, september, { today, newHardware });
      const device = played(proposal, [plan.edit]).options[0]?.newDevices[0];
      return { hardware: device?.hardware, left: plan.left.map(({ why }) => why) };
    };
    expect(hardware('buy').hardware).toMatchObject({
      ...{ type: 'owned', price: { value: '580.00' }, usefulMonths: 60, monthsInUse: 0 },
    });
    expect(hardware('lease').hardware).toMatchObject({
      ...{ type: 'lease', paymentsLeft: 60, after: 'returned' },
      payment: {
        ...{ type: 'factor', price: { value: '580.00' } },
        factor: { value: '0.0209', book: book('Lease rate factor, 60 months') },
      },
    });
    expect(hardware('leave').hardware).toBeUndefined();
    expect(hardware('lease', 48)).toEqual({
      hardware: undefined,
      left: ['The book has no lease rate factor for 48 months.'],
    });
  });

  it('of an invented book are estimates', () => {
    const before = proposalOf([m404('d1')]);
    const plan = planPrices(before, { ...september, isInvented: true }, { today });
    expect(played(before, [plan.edit]).devices[0]?.dutyCycle?.grade).toBe('estimate');
  });

  it('renew what came from the same book and leave what a person wrote, with the book beside it', () => {
    const first = proposalOf([], [m404('n1')]);
    const taken = played(first, [planPrices(first, september, { today }).edit]);
    const device = taken.options[0]?.newDevices[0];
    if (device?.supplies?.type !== 'parts') throw new Error('no parts');
    const [toner, drum] = device.supplies.parts;
    if (toner === undefined || drum === undefined) throw new Error('no parts');
    const own = {
      ...device,
      supplies: { type: 'parts' as const, parts: [{ ...toner, price: written('99.00') }, drum] },
    };
    const changed = played(taken, [{ type: 'option.setDevice', optionId: 'o1', device: own }]);

    const plan = planPrices(changed, october, { today, books: [september, october] });
    const after = played(changed, [plan.edit]).options[0]?.newDevices[0];

    expect(plan.changes).toEqual([
      { device: 'n1', figure: 'Device price', unit: 'money', from: '580.00', to: '610.00' },
    ]);
    expect(plan.kept).toEqual([
      { device: 'n1', figure: 'Black toner, price', unit: 'money', value: '99.00', book: '126.00' },
    ]);
    // The same in both versions: yield and coverage of the toner, price and yield of the drum, service, TEC,
    // recommended volume, duty cycle.
    expect(plan.confirmed).toBe(8);
    expect(after).toMatchObject({
      hardware: { price: { value: '610.00', book: { version: '2026-10' } } },
      supplies: {
        parts: [
          {
            price: {
              ...written('99.00'),
              instead: { value: '126.00', book: { id: 'northwind', version: '2026-10' } },
            },
          },
          { price: { value: '95.00', book: { version: '2026-10' } } },
        ],
      },
    });
  });

  it('taken twice change nothing the second time: there is no edit, and the edit itself gives the same object', () => {
    const before = proposalOf([m404('d1', { dutyCycle: written('1000') })], [m404('n1')]);
    const { edit } = planPrices(before, september, { today });
    const after = played(before, [edit]);
    expect(planPrices(after, september, { today }).edit).toBeNull();
    expect(played(after, [edit])).toBe(after);
  });

  it('stand back where the device is charged by page already, and say so', () => {
    const before = proposalOf([m404('d1', { pageRates: { mono: written('0.012') } })]);
    const plan = planPrices(before, september, { today });
    const [device] = played(before, [plan.edit]).devices;
    expect([device?.supplies, device?.service]).toEqual([undefined, undefined]);
    expect(plan.left).toEqual([
      {
        device: 'd1',
        why: 'It is charged by page or by month already, so supplies and service of the book were not added.',
      },
    ]);
  });

  it('do not add parts to those that are there, nor mix parts with a cost for a page', () => {
    const toner = {
      name: 'black  TONER',
      usedBy: 'all' as const,
      price: written('80'),
      yield: written('5000'),
    };
    const before = proposalOf([
      m404('d1', { supplies: { type: 'parts', parts: [toner] } }),
      m404('d2', { supplies: { type: 'perPage', mono: written('0.01') } }),
    ]);
    const plan = planPrices(before, september, { today });
    const [first, second] = played(before, [plan.edit]).devices;
    expect(first?.supplies).toMatchObject({
      parts: [{ price: { value: '80', instead: { value: '120.00' } } }],
    });
    expect(second?.supplies).toEqual(before.devices[1]?.supplies);
    expect(plan.left).toEqual([
      { device: 'd1', why: 'The book also has Drum; parts are not added to those that are there.' },
      {
        device: 'd2',
        why: 'Its supplies are given as a cost for a page, those of the book as parts; they were left as they are.',
      },
    ]);
  });

  it('name devices whose model the book does not surely have, with what may be meant', () => {
    const unknown = { id: idOf('d3'), kind: 'unknown' as const };
    const before = proposalOf([
      { id: idOf('d1'), make: 'Ricoh', model: 'IM 3000', kind: 'unknown' },
      { id: idOf('d2'), make: 'Halden', model: 'Scribe 402', kind: 'unknown' },
      unknown,
    ]);
    const plan = planPrices(before, september, { today });
    expect(plan.edit).toBeNull();
    expect(plan.unmatched).toEqual([
      { device: 'd1', make: 'Ricoh', model: 'IM 3000', suggestion: 'Ricoh IM C3000' },
      { device: 'd2', make: 'Halden', model: 'Scribe 402', suggestion: null },
      { device: 'd3', make: null, model: null, suggestion: null },
    ]);
  });

  it('are refused in another currency than the proposal, since nothing is converted', () => {
    const plan = planPrices(proposalOf([m404('d1')]), bookOf('2026-09', { currency: 'EUR' }), { today });
    expect(plan.edit).toBeNull();
    expect(plan.refused).toBe('The price book is in EUR, the proposal in USD; nothing is converted.');
  });

  it('hold for the wanted devices only', () => {
    const before = proposalOf([m404('d1'), m404('d2')]);
    const plan = planPrices(before, september, { today, deviceIds: [idOf('d2')] });
    expect(plan.edit?.prices.map(({ deviceId }) => deviceId)).toEqual(['d2']);
  });

  it('of another book keep the first one, unless it is to be replaced', () => {
    const other = { ...october, id: 'southwind', name: 'Southwind' };
    const first = proposalOf([], [m404('n1')]);
    const taken = played(first, [planPrices(first, september, { today }).edit]);
    const beside = played(taken, [planPrices(taken, other, { today }).edit]);
    const replaced = played(taken, [planPrices(taken, other, { today, replaces: 'all' }).edit]);
    const price = (proposal: typeof taken) => proposal.options[0]?.newDevices[0]?.hardware;
    expect(price(beside)).toMatchObject({ price: { value: '580.00', instead: { value: '610.00' } } });
    expect(price(replaced)).toMatchObject({ price: { value: '610.00', book: { id: 'southwind' } } });
    expect(JSON.stringify(replaced)).not.toContain('"northwind"');
  });

  it('say that the version has expired or has a newer one', () => {
    const before = proposalOf([m404('d1')]);
    const stale = (day: string, books = [september, october]) =>
      planPrices(before, september, { today: day, books }).stale;
    expect(stale('2026-09-30')).toBeNull();
    expect(stale('2026-11-22')).toEqual({ why: 'newer', current: '2026-10' });
    expect(stale('2027-01-01')).toEqual({ why: 'expired' });
    expect(stale('2026-08-31', [september])).toEqual({ why: 'notYet' });
  });
});

describe('a figure that a person wrote in place of a book', () => {
  it.each(['today', 'option'] as const)('goes back to the book by one ordinary edit, of %s', (where) => {
    const device = m404('x', { dutyCycle: written('1000') });
    const before = where === 'today' ? proposalOf([device]) : proposalOf([], [device]);
    const after = played(before, [planPrices(before, september, { today }).edit]);
    const priced = where === 'today' ? after.devices[0] : after.options[0]?.newDevices[0];
    expect(priced === undefined ? [] : overridesOf(priced).map(({ key }) => key)).toEqual(['dutyCycle']);

    const edit = backToBook(after, { deviceId: idOf('x'), key: 'dutyCycle' }, [september]);
    const back = played(after, [edit]);
    const restored = where === 'today' ? back.devices[0] : back.options[0]?.newDevices[0];

    expect(edit?.type).toBe(where === 'today' ? 'device.change' : 'option.setDevice');
    expect(restored?.dutyCycle).toEqual({
      ...{ value: '36000', grade: 'published', note: 'Northwind 2026-09', on: '2026-09-01' },
      book: book('HP LaserJet Pro M404dn, duty cycle'),
    });
    expect(planPrices(back, september, { today }).edit).toBeNull();
  });

  it('has no way back where no book said anything', () => {
    const before = proposalOf([m404('x', { dutyCycle: written('1000') })]);
    expect(backToBook(before, { deviceId: idOf('x'), key: 'dutyCycle' }, [])).toBeNull();
    expect(backToBook(before, { deviceId: idOf('y'), key: 'dutyCycle' }, [])).toBeNull();
  });
});
