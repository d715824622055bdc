/** How a locale writes numbers. In patterns `n` stands for the digits, `¤` for the currency's sign. */
export interface NumberMarks {
  /** Between groups of digits; empty where there is none. */
  readonly group: string;
  readonly decimal: string;
  /** Digits in the last group and in those before it: 3 and 2 in India. */
  readonly groups: readonly [number, number];
  /** From so many digits on a number is grouped: 5 in Spain. */
  readonly groupedFrom: number;
  readonly money: string;
  readonly negativeMoney: string;
  readonly percent: string;
  readonly minus: string;
  /** Where amounts of money have other marks than plain numbers. */
  readonly moneyGroup?: string;
  readonly moneyDecimal?: string;
}

const noBreak = '\u00a0';
const narrow = '\u202f';

const english: NumberMarks = {
  group: ',',
  decimal: '.',
  groups: [3, 3],
  groupedFrom: 4,
  money: '¤n',
  negativeMoney: '-¤n',
  percent: 'n%',
  minus: '-',
};

const german: NumberMarks = {
  ...english,
  group: '.',
  decimal: ',',
  money: `n${noBreak}¤`,
  negativeMoney: `-n${noBreak}¤`,
  percent: `n${noBreak}%`,
};

/**
 * The marks of the locales that a proposal offers, after CLDR 42. They stand here because the versions of
 * Node and Chromium that we run in disagree on some (’ or ' in Switzerland, whether Italy groups four
 * digits), and a document must be the same from the window and from the command line.
 */
const known: Readonly<Record<string, NumberMarks>> = {
  'en-US': english,
  'en-GB': english,
  'en-IE': english,
  'en-CA': english,
  'en-AU': english,
  'en-NZ': english,
  'en-IN': { ...english, groups: [3, 2] },
  'ja-JP': english,
  'de-DE': german,
  'de-AT': {
    ...german,
    group: noBreak,
    moneyGroup: '.',
    money: `¤${noBreak}n`,
    negativeMoney: `-¤${noBreak}n`,
  },
  'de-CH': { ...english, group: '’', money: `¤${noBreak}n`, negativeMoney: '¤-n' },
  'fr-FR': { ...german, group: narrow },
  'fr-CH': { ...german, group: narrow, moneyDecimal: '.', percent: 'n%' },
  'it-IT': { ...german, percent: 'n%' },
  'es-ES': { ...german, groupedFrom: 5 },
  'nl-NL': { ...german, money: `¤${noBreak}n`, negativeMoney: `¤${noBreak}-n`, percent: 'n%' },
  'pt-BR': { ...german, money: `¤${noBreak}n`, negativeMoney: `-¤${noBreak}n`, percent: 'n%' },
};

/** The marks of a locale (BCP 47 tag): ours for those that a proposal offers, else what the runtime knows of it. */
export function numberMarks(tag: string): NumberMarks {
  return known[tag] ?? marksOfRuntime(tag);
}

function marksOfRuntime(tag: string): NumberMarks {
  const latin = { numberingSystem: 'latn', useGrouping: true } as const;
  const plain = new Intl.NumberFormat(tag, { ...latin, minimumFractionDigits: 1 });
  const parts = plain.formatToParts(1234567.5);
  const integers = parts.filter(({ type }) => type === 'integer').map(({ value }) => value.length);
  const group = parts.find(({ type }) => type === 'group')?.value ?? '';
  const four = plain.formatToParts(1234.5).some(({ type }) => type === 'group');
  const currency = { ...latin, style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol' } as const;
  const money = new Intl.NumberFormat(tag, currency);
  const percent = new Intl.NumberFormat(tag, { ...latin, style: 'percent' });
  return {
    group,
    decimal: parts.find(({ type }) => type === 'decimal')?.value ?? '.',
    groups: [integers.at(-1) ?? 3, integers.at(-2) ?? integers.at(-1) ?? 3],
    groupedFrom: four ? 4 : 5,
    money: patternOf(money.formatToParts(1)),
    negativeMoney: patternOf(money.formatToParts(-1)),
    percent: patternOf(percent.formatToParts(1)),
    minus: plain.formatToParts(-1).find(({ type }) => type === 'minusSign')?.value ?? '-',
  };
}

function patternOf(parts: readonly Intl.NumberFormatPart[]): string {
  const digits: readonly string[] = ['decimal', 'fraction', 'group'];
  return parts
    .filter(({ type }) => !digits.includes(type))
    .map(({ type, value }) => (type === 'integer' ? 'n' : type === 'currency' ? '¤' : value))
    .join('');
}
