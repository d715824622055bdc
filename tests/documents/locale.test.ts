import { describe, expect, it } from 'vitest';
import { packDocument } from '../../electron/services/documents/pack';
import { compare } from '../../shared/domain/comparison/compare';
import type { CostTable } from '../../shared/domain/cost/costTable';
import { buildDocument } from '../../shared/domain/document/buildDocument';
import { currencyPlaces } from '../../shared/domain/money';
import { applyEdits } from '../../shared/domain/proposal/applyEdit';
import type { Proposal } from '../../shared/domain/proposal/proposal';
import { formattersFor } from '../../shared/format/formatters';
import { writeWord } from '../../shared/output/word/writeWord';
import { collegeProposal } from '../factories/collegeProposal';
import { exampleProposal } from '../factories/exampleProposal';
import { lintDocx } from '../readers/lintDocx';
import type { ReadDocx } from '../readers/readDocx';
import { readDocx } from '../readers/readDocx';
import { headingsLastOnPage, pagesOfText, readPdf, textOutsideMargins } from '../readers/readPdf';
import { toPdf } from '../readers/toPdf';

/** What each locale is to write: its decimal mark, an amount as a pattern, the day of the document. */
const locales = {
  'en-US': { currency: 'USD', mark: '.', amount: /^-?\$\d{1,3}(,\d{3})*\.\d\d$/, day: 'November 22, 2026' },
  'en-GB': { currency: 'GBP', mark: '.', amount: /^-?£\d{1,3}(,\d{3})*\.\d\d$/, day: '22 November 2026' },
  'de-DE': {
    currency: 'EUR',
    mark: ',',
    amount: /^-?\d{1,3}(\.\d{3})*,\d\d\u00a0€$/,
    day: '22. November 2026',
  },
  'fr-FR': {
    currency: 'EUR',
    mark: ',',
    amount: /^-?\d{1,3}(\u202f\d{3})*,\d\d\u00a0€$/,
    day: '22 novembre 2026',
  },
  'de-CH': {
    currency: 'CHF',
    mark: '.',
    amount: /^-?\d{1,3}(’\d{3})*\.\d\d$/,
    day: '22. November 2026',
  },
  'en-IN': {
    currency: 'INR',
    mark: '.',
    amount: /^-?₹(\d{1,3}|\d{1,2}(,\d\d)*,\d{3})\.\d\d$/,
    day: '22 November 2026',
  },
  'ja-JP': { currency: 'JPY', mark: '.', amount: /^-?¥\d{1,3}(,\d{3})*$/, day: '2026/11/22' },
  'pt-BR': {
    currency: 'BRL',
    mark: ',',
    amount: /^-?R\$\u00a0\d{1,3}(\.\d{3})*,\d\d$/,
    day: '22 de novembro de 2026',
  },
} as const;

type Locale = keyof typeof locales;

const at = '2026-11-22T10:00:00Z';

function inLocale(proposal: Proposal, locale: Locale): Proposal {
  const { currency } = locales[locale];
  const changes = { locale, currency, paper: locale === 'en-US' ? 'letter' : 'a4' } as const;
  const played = applyEdits(proposal, [{ type: 'settings.change', changes }]);
  if (!played.ok) throw new Error(played.problem.message);
  return played.value;
}

async function documentOf(proposal: Proposal): Promise<Buffer> {
  const { locale, currency } = proposal.settings;
  const format = formattersFor(locale, currency);
  return packDocument(await writeWord(buildDocument(proposal, compare(proposal), { at, format })));
}

/** The smallest units that a printed amount says, digit by digit. */
function unitsIn(text: string, locale: Locale): bigint {
  const { amount, currency, mark } = locales[locale];
  expect(text).toMatch(amount);
  const [, part = ''] = currencyPlaces(currency) === 0 ? [] : text.split(mark);
  expect(part.replace(/\D/g, '')).toHaveLength(currencyPlaces(currency));
  const size = BigInt(text.replace(/\D/g, ''));
  return text.includes('-') ? -size : size;
}

function amountsOf(table: CostTable): readonly (readonly bigint[])[] {
  return [...table.rows, table].map((row) => [...row.annual, row.term]);
}

function everyText(read: ReadDocx): string {
  return [...read.paragraphs.map(({ text }) => text), ...read.tables.flat(2)].join('\n');
}

describe.each(Object.keys(locales) as readonly Locale[])('worked example 11.3 in %s', (locale) => {
  const proposal = inLocale(exampleProposal('11-3'), locale);
  const { currency, day } = locales[locale];

  it('prints the year tables of the model, digit for digit', async () => {
    const { today, options } = compare(proposal);

    const read = readDocx(await documentOf(proposal));

    const tables = read.tables.filter(([head]) => head?.[0] === 'What it is spent on');
    const years = today.doNothing.annual.length;
    const printed = tables.map((table) =>
      table.slice(1).map((row) => row.slice(1, years + 2).map((cell) => unitsIn(cell, locale))),
    );
    expect(printed).toEqual([today.doNothing, ...options.map(({ cost }) => cost)].map(amountsOf));
  });

  it('has its days, its currency and nothing that is undefined, and is sound', async () => {
    const file = await documentOf(proposal);

    const read = readDocx(file);

    const text = everyText(read);
    expect(text).toContain(day);
    expect(text).not.toMatch(/undefined|NaN|Infinity|\[object|null/);
    const cells = read.tables.flat(2);
    if (currency !== 'USD') expect(cells.filter((cell) => /^-?\$/.test(cell))).toEqual([]);
    expect(lintDocx(file)).toEqual([]);
    // Its words are English, and a spelling checker is told so.
    expect(read.properties['language']).toMatch(/^en-/);
  });

  it('draws its charts with the same sign of the currency, and none with parts of a yen', async () => {
    const { charts } = readDocx(await documentOf(proposal));

    const formats = charts.map(({ valueAxis }) => valueAxis.format).filter((format) => /"/.test(format));
    const money = formats.filter((format) => format.includes(signOf[currency]));
    expect(money.length).toBeGreaterThanOrEqual(4);
    if (currency === 'JPY') expect(money.filter((format) => format.includes('¥"#,##0.00'))).toEqual([]);
  });
});

const signOf = { USD: '$', GBP: '£', EUR: '€', CHF: 'CHF', INR: '₹', JPY: '¥', BRL: 'R$' } as const;

describe.each(['de-CH', 'fr-FR', 'ja-JP', 'en-IN'] as const)('the sample college in %s', (locale) => {
  it('keeps to its pages, with the decision on one', async () => {
    const file = await documentOf(inLocale(collegeProposal(), locale));

    const [pdf = new Uint8Array()] = await toPdf([{ name: 'college.docx', bytes: file }]);

    const pages = await readPdf(pdf);
    const { headings } = readDocx(file);
    expect(textOutsideMargins(pages, 25)).toEqual([]);
    expect(
      headingsLastOnPage(
        pages,
        headings.map(({ text }) => text),
      ),
    ).toEqual([]);
    expect(pagesOfText(pages, 'The decision on one page')[0]).toBe(2);
    expect(pagesOfText(pages, 'before anything is ordered')).toEqual([2]);
  });
});
