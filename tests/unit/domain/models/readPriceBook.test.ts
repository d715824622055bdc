import { describe, expect, it } from 'vitest';
import { bookOf, details, said } from './bookFile';

describe('a price book with one row for each model', () => {
  const reading = bookOf([
    'Make,Model,Type,Speed (ppm),Recommended volume,Duty cycle,Device price,Black toner price,Black toner yield,Drum price,Drum yield,Service per page,TEC (kWh/week),TEC version',
    'Brother,HL-L6400DW,Mono printer,52,"6,000","150,000","$1,049.50",138.00,"12,000",170,50000,0.0035,0.62,3.0',
    'HP,Color LaserJet Pro MFP M479fdw,Color MFP,28 ppm,3000,50000,$612,115,2400,,,0.006,0.9,3.0',
  ]);

  it('is read with every figure', () => {
    expect(said(reading.problems)).toEqual([]);
    expect(reading.book).toEqual({
      ...details,
      id: 'northwind-list',
      models: [
        {
          ...{ make: 'Brother', model: 'HL-L6400DW', kind: 'monoPrinter', pagesPerMinute: 52 },
          ...{ recommendedMonthly: 6000, dutyCycle: 150000, price: '1049.50', servicePerPage: '0.0035' },
          tec: { kwhPerWeek: '0.62', testVersion: '3.0' },
          supplies: [
            { name: 'Black toner', usedBy: 'all', price: '138.00', yield: '12000', coverage: '5' },
            { name: 'Drum', usedBy: 'all', price: '170', yield: '50000' },
          ],
        },
        {
          ...{ make: 'HP', model: 'Color LaserJet Pro MFP M479fdw', kind: 'colourMfp' },
          ...{ pagesPerMinute: 28, recommendedMonthly: 3000, dutyCycle: 50000, price: '612' },
          servicePerPage: '0.006',
          tec: { kwhPerWeek: '0.9', testVersion: '3.0' },
          supplies: [{ name: 'Black toner', usedBy: 'all', price: '115', yield: '2400', coverage: '5' }],
        },
      ],
    });
  });
});

describe('a price book with one row for each part of a model', () => {
  it('takes the part for the model above where the row names none, and the pages that use it from the list or the name', () => {
    const { book, problems } = bookOf([
      'Manufacturer;Model;Device price;Supply;Supply price;Yield;Coverage;Used by',
      'Ricoh;IM C3000;5.120,00;;;;;',
      ';;;Black;68,00;29.500;5 %;all',
      ';;;Cyan;112,50;19.000;5 %;',
      ';;;Waste toner box;18,00;100.000;;all',
      'Ricoh;IM 350;2.400,00;Print cartridge;149,90;14.000;6,5;mono',
    ]);
    expect(said(problems)).toEqual([]);
    expect(book?.models).toEqual([
      {
        ...{ make: 'Ricoh', model: 'IM C3000', kind: 'colourMfp', price: '5120.00' },
        supplies: [
          { name: 'Black', usedBy: 'all', price: '68.00', yield: '29500', coverage: '5' },
          { name: 'Cyan', usedBy: 'colour', price: '112.50', yield: '19000', coverage: '5' },
          { name: 'Waste toner box', usedBy: 'all', price: '18.00', yield: '100000' },
        ],
      },
      {
        ...{ make: 'Ricoh', model: 'IM 350', kind: 'monoMfp', price: '2400.00' },
        supplies: [
          { name: 'Print cartridge', usedBy: 'mono', price: '149.90', yield: '14000', coverage: '6.5' },
        ],
      },
    ]);
  });

  it('reads German and French headers', () => {
    const german = bookOf([
      'Hersteller;Modell;Typ;Gerätepreis;Verbrauchsmaterial;Preis;Reichweite;Deckung',
      'Kyocera;TASKalfa 3253ci;Farb-Multifunktionsgerät;4.990,00;Toner schwarz;89,00;30.000;5',
    ]);
    const french = bookOf([
      'Marque;Modèle;Type;Prix appareil;Prix toner noir;Rendement toner noir',
      'Kyocera;TASKalfa 3253ci;Multifonction couleur;4990,00;89,00;30000',
    ]);
    expect([said(german.problems), said(french.problems)]).toEqual([[], []]);
    expect(german.book?.models).toEqual([
      {
        ...{ make: 'Kyocera', model: 'TASKalfa 3253ci', kind: 'colourMfp', price: '4990.00' },
        supplies: [{ name: 'Toner schwarz', usedBy: 'all', price: '89.00', yield: '30000', coverage: '5' }],
      },
    ]);
    expect(french.book?.models[0]).toMatchObject({
      price: '4990.00',
      supplies: [{ name: 'Toner noir', price: '89.00', yield: '30000', coverage: '5' }],
    });
  });
});

describe('what stands above the table', () => {
  it('names the book, its version, currency, validity and lease rate factors', () => {
    const { book, problems } = bookOf(
      [
        'Partner price list autumn',
        'Version:;2026 Q4',
        'All prices in;EUR',
        'Valid from;1.10.2026',
        'Valid until;31.12.2026',
        'Lease factor 36 months;0,0312',
        'Lease factor 60 months: 0,0201',
        '',
        'Make;Model;Price',
        'Sharp;MX-3071;4.310,00',
      ],
      { details: {} },
    );
    expect(said(problems)).toEqual([]);
    expect(book).toMatchObject({
      ...{ id: 'partner-price-list-autumn', name: 'Partner price list autumn', version: '2026 Q4' },
      ...{ currency: 'EUR', validFrom: '2026-10-01', validUntil: '2026-12-31' },
      leaseFactors: [
        { months: 36, factor: '0.0312' },
        { months: 60, factor: '0.0201' },
      ],
      models: [{ make: 'Sharp', model: 'MX-3071', price: '4310.00' }],
    });
  });

  it('gives way to what the user says', () => {
    const { book } = bookOf(['Autumn list', 'Currency;USD', 'Make;Model;Price', 'HP;M404dn;300']);
    expect(book).toMatchObject({ name: 'Northwind list', currency: 'USD' });
  });

  it('is not guessed where day and month may be either', () => {
    const { book, problems } = bookOf(['Valid from;03/04/2026', 'Make;Model;Price', 'HP;M404dn;300'], {
      details: { ...details, validFrom: undefined },
    });
    expect(book).toBeNull();
    expect(said(problems)).toEqual([
      'error: Nothing says from which day the prices are valid.',
      'warning: Row 1, column B: "03/04/2026" may be read day first or month first; write it as 2026-09-30; it was left out.',
    ]);
  });
});

describe('a price book with problems', () => {
  it('is taken with warnings that name row and column where a cell tells nothing', () => {
    const { book, problems } = bookOf([
      'Make,Model,Type,Price,Toner,Toner price,Toner yield,Shelf',
      'HP,M404dn,Plotter thing,call us,Black,90,0,A1',
      'HP,M428fdn,Mono MFP,-5,Black,90,10000,',
      ',,,,,,,see the web shop',
    ]);
    expect(book?.models.map(({ model, price }) => [model, price])).toEqual([
      ['M404dn', undefined],
      ['M428fdn', undefined],
    ]);
    expect(said(problems)).toEqual([
      'warning: Row 1, column H "Shelf": Nobody knows what the column means; it was not read.',
      'warning: Row 2, column C "Type": "Plotter thing" does not say whether it prints color and whether it copies; the kind was left unknown.',
      'warning: Row 2, column D "Price": "call us" is no number; it was left unknown.',
      'warning: Row 2, column G "Toner yield": "0" is no whole number above 0; it was left unknown.',
      'warning: Row 2, column E "Toner": "Black" of HP M404dn has no yield; the part was left out.',
      'warning: Row 3, column D "Price": "-5" is less than 0; it was left unknown.',
      'warning: Row 4: Names no model; the row was left out.',
    ]);
  });

  it.each([
    [
      'two prices for one model',
      ['Make,Model,Price', 'HP,M404dn,300.00', 'HP,M404dn,310.00'],
      'error: Row 3, column C "Price": Another row says something else of HP M404dn. Only one can hold; remove one of them.',
    ],
    [
      'amounts in another currency',
      ['Make,Model,Price', 'HP,M404dn,€300.00'],
      'error: Row 2, column C "Price": The amount is in EUR, the book in USD; nothing is converted. Keep one book for each currency.',
    ],
    [
      'a price that reads either way',
      ['Make;Model;Price', 'HP;M404dn;1,234'],
      'error: Column C "Price": "1,234" reads either way: its sign may part thousands or decimals. Say which sign the file has before decimals.',
    ],
    [
      'two columns for one figure',
      ['Make,Model,List price,Net price', 'HP,M404dn,300,280'],
      'error: Row 1, column D "Net price": "Net price" and "List price" look like the same figure. Remove one of the columns, or give it another name.',
    ],
    [
      'a model whose maker nobody names',
      ['Model,Price', 'Scribe 402,300'],
      'error: Row 2, column A "Model": Nothing says who makes "Scribe 402". Add a column "Make".',
    ],
    ['no models', ['Make,Model,Price'], 'error: The file has no models below its headers.'],
    [
      'no column of models',
      ['Name,Amount', 'x,1'],
      'error: No sheet has a row of headers with a column "Model". Add one above the models.',
    ],
  ])('is refused for %s', (_, lines, problem) => {
    const { book, problems } = bookOf(lines);
    expect(book).toBeNull();
    expect(said(problems)).toContain(problem);
  });

  it('leaves a count unknown that is larger than can be', () => {
    const { book, problems } = bookOf(['Make,Model,Duty cycle,RMV', 'HP,M404dn,1E+30,5000']);

    expect(book?.models.map(({ dutyCycle, recommendedMonthly }) => [dutyCycle, recommendedMonthly])).toEqual([
      [undefined, 5000],
    ]);
    expect(said(problems)).toEqual([
      'warning: Row 2, column C "Duty cycle": "1E+30" is more than anything here can be; it was left unknown.',
    ]);
  });

  it('reads what reads either way by the sign that the user names', () => {
    const lines = ['Make;Model;Price', 'HP;M404dn;1,234'];
    expect(bookOf(lines, { decimal: ',' }).book?.models[0]?.price).toBe('1.234');
    expect(bookOf(lines, { decimal: '.' }).book?.models[0]?.price).toBe('1234');
  });

  it('is refused while name, currency or validity are missing', () => {
    const { book, problems } = bookOf(['Make,Model,Price', 'HP,M404dn,300'], { details: {} });
    expect(book).toBeNull();
    expect(said(problems)).toEqual([
      'error: The book has no name.',
      'error: Nothing says in which currency the prices are.',
      'error: Nothing says from which day the prices are valid.',
      'warning: Nothing says until when the prices are valid, so they never expire.',
    ]);
  });

  it('reads cents and prices of a thousand pages as prices of a page', () => {
    const { book } = bookOf([
      'Make,Model,Mono supplies per page (cents),Color supplies per page (cents),Service per 1000 pages',
      'Sharp,MX-3071,0.85,6.2,4.50',
    ]);
    expect(book?.models[0]).toMatchObject({
      suppliesPerPage: { mono: '0.0085', colour: '0.062' },
      servicePerPage: '0.0045',
    });
  });
});
