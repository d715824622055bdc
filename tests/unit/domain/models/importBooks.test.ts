import { describe, expect, it } from 'vitest';
import { importBooks } from '../../../../shared/domain/models/importBooks';
import { type FleetModel, isSure, matchModels } from '../../../../shared/domain/models/matchModels';
import type { PriceBook, PriceBookModel } from '../../../../shared/domain/models/priceBook';
import type { ImportIssue } from '../../../../shared/domain/proposal/proposal';
import { importText } from '../../services/tables/tableFile';

const day = '2026-11-22';

function bookOf(name: string, models: readonly PriceBookModel[], more: Partial<PriceBook> = {}): PriceBook {
  const id = name.toLowerCase();
  return { id, name, version: '1', validFrom: '2026-01-01', currency: 'USD', models, ...more };
}

const scribe: PriceBookModel = { make: 'Halden', model: 'Scribe 402', kind: 'colourMfp' };
const ricoh: PriceBookModel = { make: 'Ricoh', model: 'IM C3000', kind: 'colourMfp', pagesPerMinute: 30 };
const shipped = bookOf('Shipped', [ricoh]);

/** The one model of a fleet as it is matched. */
function matched(
  own: readonly PriceBook[],
  [make, model]: readonly [make: string, model: string],
  ofProgram: PriceBook = shipped,
): FleetModel | undefined {
  return matchModels([{ make, model, kind: 'unknown' }], importBooks(own, ofProgram, day))[0];
}

/** Book, model, and whether the match is sure. */
const told = ({ match }: FleetModel = noModel): unknown =>
  match === null ? null : [match.book.name, match.book.version, match.model.model, isSure(match)];

const bookName = (model: FleetModel | undefined) => model?.match?.book.name;

const noModel = { match: null } as FleetModel;

function issuesOf(text: string, own: readonly PriceBook[]): readonly ImportIssue[] {
  return importText(text, { priceBooks: importBooks(own, shipped, day) }).issues;
}

const messageOf = (issues: readonly ImportIssue[], code: string) =>
  issues.find((issue) => issue.code === code)?.message;

describe('the price books of an import', () => {
  it('are the current version of each own book, the one that began last first, then the one of the program', () => {
    const own = [
      bookOf('Northwind', [], { version: 'old', validFrom: '2025-01-01' }),
      bookOf('Aurora', [], { version: '2026', validFrom: '2026-03-01' }),
      bookOf('Northwind', [], { version: 'new', validFrom: '2026-02-01' }),
      bookOf('Northwind', [], { version: 'next', validFrom: '2027-01-01' }),
    ];

    const { current, stale } = importBooks(own, shipped, day);

    expect(current.map(({ name, version, isOwn }) => [name, version, isOwn])).toEqual([
      ['Aurora', '2026', true],
      ['Northwind', 'new', true],
      ['Shipped', '1', false],
    ]);
    expect(stale).toEqual([]);
  });

  it('leave out a book that has expired or has not begun, and keep it to tell so', () => {
    const own = [
      bookOf('Northwind', [scribe], { version: 'a', validUntil: '2026-11-21' }),
      bookOf('Aurora', [scribe], { version: 'b', validFrom: '2026-11-23' }),
      bookOf('Corvid', [scribe], { version: 'c', validFrom: day, validUntil: day }),
    ];

    const { current, stale } = importBooks(own, shipped, day);

    expect(current.map(({ name }) => name)).toEqual(['Corvid', 'Shipped']);
    expect(stale.map(({ name, why }) => [name, why])).toEqual([
      ['Aurora', 'notYet'],
      ['Northwind', 'expired'],
    ]);
  });

  it('hold the one of the program on any day, as before there were own ones', () => {
    const past = bookOf('Shipped', [ricoh], { validUntil: '2020-01-01' });

    expect(importBooks([], past, day)).toMatchObject({
      current: [{ name: 'Shipped', isOwn: false }],
      stale: [],
    });
  });

  it('carry of each model what an import looks at, and no supplies', () => {
    const model: PriceBookModel = {
      ...ricoh,
      ...{ price: '4310.00', recommendedMonthly: 8000, dutyCycle: 40000, servicePerPage: '0.01' },
      supplies: [{ name: 'Black toner', usedBy: 'all', price: '90', yield: '20000' }],
    };

    expect(importBooks([bookOf('Northwind', [model])], shipped, day).current[0]?.models).toEqual([
      { ...ricoh, price: '4310.00', recommendedMonthly: 8000 },
    ]);
  });
});

describe('a model of a fleet beside several price books', () => {
  it('is found where only the own book has it', () => {
    expect(told(matched([bookOf('Northwind', [scribe])], ['Halden', 'Scribe 402']))).toEqual([
      'Northwind',
      '1',
      'Scribe 402',
      true,
    ]);
  });

  it('is taken from the own book before the one of the program where both have it', () => {
    expect(bookName(matched([bookOf('Northwind', [ricoh])], ['Ricoh', 'IM C3000']))).toBe('Northwind');
    expect(bookName(matched([bookOf('Northwind', [ricoh])], ['Ricoh', 'Aficio IM C3000']))).toBe('Northwind');
  });

  it('is taken from the book that has the very name: an ending tells color from mono', () => {
    const mono: PriceBookModel = { make: 'TA', model: '3508i', kind: 'monoMfp' };
    const own = [bookOf('Northwind', [mono])];
    const ofProgram = bookOf('Shipped', [{ make: 'TA', model: '3508ci', kind: 'colourMfp' }]);
    const model = matched(own, ['TA', '3508ci'], ofProgram);

    expect(told(model)).toEqual(['Shipped', '1', '3508ci', true]);
    expect(model?.kindFrom?.model.kind).toBe('colourMfp');
  });

  it('is taken from the own book that has the very name, before one with a longer or older one', () => {
    const own = [
      bookOf('Older', [scribe], { validFrom: '2025-01-01' }),
      bookOf('Longer', [{ ...scribe, model: 'Scribe 402dn' }], { validFrom: '2026-05-01' }),
      bookOf('Newer', [scribe], { validFrom: '2026-04-01' }),
    ];

    expect(told(matched(own, ['Halden', 'Scribe 402']))).toEqual(['Newer', '1', 'Scribe 402', true]);
  });

  it('is taken from the book of the program where own ones have no more than something like it', () => {
    const like = { ...ricoh, model: 'IM 3000' };

    expect(told(matched([bookOf('Northwind', [like])], ['Ricoh', 'IM C3000']))).toEqual([
      'Shipped',
      '1',
      'IM C3000',
      true,
    ]);
  });

  it('is suggested from the own book where it may be misspelt, and never replaced', () => {
    const own = [bookOf('Northwind', [{ ...scribe, model: 'Quill Press 402' }])];

    expect(told(matched(own, ['Halden', 'Quil 402']))).toEqual(['Northwind', '1', 'Quill Press 402', false]);
  });

  it('is suggested from the book with the name that is most alike, the own one among equals', () => {
    const near = bookOf('Shipped', [{ ...scribe, model: 'Quill Press 402' }]);
    const far = bookOf('Northwind', [{ ...scribe, model: 'Quill Fast Press 402' }]);
    const same = bookOf('Aurora', [{ ...scribe, model: 'Quill Press 402' }]);

    expect(bookName(matched([far], ['Halden', 'Quil 402'], near))).toBe('Shipped');
    expect(bookName(matched([far, same], ['Halden', 'Quil 402'], near))).toBe('Aurora');
  });

  it('has its kind by a later book where the one that has it does not know the kind', () => {
    const model = matched([bookOf('Northwind', [{ ...ricoh, kind: 'unknown' }])], ['Ricoh', 'IM C3000']);

    expect(model?.match?.book.name).toBe('Northwind');
    expect([model?.kindFrom?.book.name, model?.kindFrom?.model.kind]).toEqual(['Shipped', 'colourMfp']);
    expect(model?.missing).not.toContain('kind');
  });

  it('misses what its own book leaves open, whatever the one of the program has', () => {
    const priced = bookOf('Shipped', [{ ...ricoh, price: '4310.00', recommendedMonthly: 8000 }]);

    expect(matched([bookOf('Northwind', [ricoh])], ['Ricoh', 'IM C3000'], priced)?.missing).toEqual([
      'recommendedMonthly',
      'price',
    ]);
  });
});

describe('a fleet file beside own price books', () => {
  const file = 'Make,Model,Serial Number\nHalden,Scribe 402,SNA001\nHalden,Scribe 402,SNA002\n';

  it('has its kinds from them, and says from which book and version', () => {
    const own = [bookOf('Northwind', [scribe], { version: '2026-09' })];
    const read = importText(file, { priceBooks: importBooks(own, shipped, day) });

    expect(read.devices.map(({ kind }) => kind)).toEqual(['colourMfp', 'colourMfp']);
    expect(messageOf(read.issues, 'kinds-from-books')).toBe(
      'The file does not say the kind of Halden Scribe 402 (2 devices): color MFP by "Northwind" 2026-09. It was taken from the price books that are named.',
    );
    expect(messageOf(read.issues, 'unknown-models')).toBeUndefined();
  });

  it('keeps a kind that it says itself', () => {
    const typed = 'Make,Model,Serial Number,Type\nHalden,Scribe 402,SNA001,Mono printer\n';
    const own = [bookOf('Northwind', [scribe])];
    const read = importText(typed, { priceBooks: importBooks(own, shipped, day) });

    expect(read.devices[0]?.kind).toBe('monoPrinter');
    expect(messageOf(read.issues, 'kinds-from-books')).toBeUndefined();
  });

  it('names the book of what may be misspelt', () => {
    const own = [bookOf('Northwind', [{ ...scribe, model: 'Quill Press 402' }])];
    const issues = issuesOf('Make,Model,Serial Number\nHalden,Quil 402,SNA001\n', own);

    expect(messageOf(issues, 'model-suggestions')).toContain(
      'Halden Quil 402 (1 device) as Halden Quill Press 402 of "Northwind" 1, likeness 0.',
    );
  });

  it.each([
    ['expired', { validUntil: '2026-06-30' }, 'expired after 2026-06-30'],
    ['not yet valid', { validFrom: '2027-01-01' }, 'is not valid before 2027-01-01'],
  ])('takes nothing from a book that is %s, says so and goes on', (_what, when, words) => {
    const read = importText(file, {
      priceBooks: importBooks([bookOf('Northwind', [scribe], when)], shipped, day),
    });

    expect(read.devices.map(({ kind }) => kind)).toEqual(['unknown', 'unknown']);
    expect(read.issues.find(({ code }) => code === 'stale-price-book')).toEqual({
      ...{ code: 'stale-price-book', severity: 'info', rows: [] },
      message: `Version 1 of the price book "Northwind" ${words}, so nothing was taken from it. It has Halden Scribe 402 (2 devices). Add a version that is valid, and import the file again.`,
    });
  });

  it('does not speak of a stale book where a current one of the user has the model, or it has none of the file', () => {
    const stale = bookOf('Northwind', [scribe], { validUntil: '2026-06-30' });
    const other = bookOf('Corvid', [{ ...scribe, model: 'Scribe 900' }], { validUntil: '2026-06-30' });
    const own = [stale, other, bookOf('Aurora', [scribe])];

    expect(messageOf(issuesOf(file, own), 'stale-price-book')).toBeUndefined();
  });

  it('speaks of a stale book though the one of the program has the model too', () => {
    const own = [bookOf('Northwind', [ricoh], { validUntil: '2026-06-30' })];
    const issues = issuesOf('Make,Model,Serial Number\nRicoh,IM C3000,SNA001\n', own);

    expect(messageOf(issues, 'stale-price-book')).toContain('It has Ricoh IM C3000 (1 device).');
  });

  it('is told in the words of before where there is no own book', () => {
    const issues = issuesOf(file, []);

    expect(messageOf(issues, 'unknown-models')).toBe(
      'The price book does not have Halden Scribe 402 (2 devices): kind, speed, recommended volume, price. Add them to the price book, or enter what is missing on the Fleet screen.',
    );
    expect(messageOf(issues, 'kinds-from-books')).toBeUndefined();
  });
});
