import type { IsoDate } from '../calendar';
import { isIsoDate } from '../calendar';
import type { DateOrder } from './dates';
import { decideDateOrder, monthOf } from './dates';
import { plainHeader } from './plainHeader';
import { synonymMeaning } from './synonyms';
import { partPeriod } from './titlePeriods';
import type { Window } from './window';
import { betweenReadings, ofMonth, ofPeriod } from './window';

/** A part of a window as it is written: some of year, month and day; two numbers whose order is open stay as `first` and `second`. */
interface Written {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  readonly numeric?: readonly [first: number, second: number];
}

const name = String.raw`[a-z]{3,12}\.?`;
const year = String.raw`(?:19|20)\d{2}`;
const iso = String.raw`${year}[-/.]\s?\d{1,2}[-/.]\s?\d{1,2}\.?`;
const numeric = String.raw`\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})(?!\d)`;
const nameDay = String.raw`${name} \d{1,2}(?!\d)(?:,? ${year})?`;
const yearNameDay = String.raw`${year}\.? ${name} \d{1,2}\.?(?!\d)`;
const dayName = String.raw`\d{1,2}\.? ${name}(?:,? ${year})?`;
const whole = `${iso}|${numeric}|${yearNameDay}|${nameDay}|${dayName}`;
const short = String.raw`\d{1,2}[/.]\d{1,2}\.?|\d{1,2}\.?`;
const dash = String.raw`\s*(?:–|—|-|/|\.\.+|to|until|through|thru|till|and|bis(?: zum)?|au|al|a|ate|hasta(?: el)?|tot(?: en met)?|t/m|do|til|az|es|och|→|->)\s*`;
const days = new RegExp(`(?<![\\d/.])(${whole}|${short})${dash}(${whole})`, 'gu');
const daysOfName = new RegExp(`(${name}) (\\d{1,2})${dash}(\\d{1,2}),? (${year})`, 'u');
const monthYear = String.raw`${name}(?:,? ${year})?|${year}\.? ${name}|(?:0?[1-9]|1[0-2])[/.]${year}|${year}[-/](?:0[1-9]|1[0-2])`;
const months = new RegExp(`(?<![a-z\\d./-])(${monthYear})${dash}(${monthYear})(?![a-z\\d./-])`, 'gu');
const oneMonth = new RegExp(
  `(?<!\\d[.]?\\s?|[a-z\\d./-])(?:(${name}),? (${year})|(${year})\\.? (${name}) ?(?!\\d)|(0?[1-9]|1[0-2])[/.](${year})|(${year})[-/.](0[1-9]|1[0-2]))(?![\\d./-]|,? ?\\d)`,
  'gu',
);

const aboutWindow =
  /\b(?:period\w*|range|window|zeitraum|berichtszeitraum|abrechnungszeitraum|intervall?o?|rango|intervalle|plage|idoszak|okres|obdobi|from|von|du|dal|desde)\b/;
const aboutContract =
  /\b(?:contract\w*|lease\w*|leasing\w*|agreement|warrant\w*|vertrag\w*|laufzeit|contrat\w*|garant\w*|szerzodes\w*|umow\w*|valid\w*|gultig\w*)\b/;
const aboutUse = /\b(?:usage|meters?|pages?|billing|report\w*|abrechnung\w*|volumes?|printed|reading\w*)\b/;
const aboutMaking =
  /\b(?:created|generated|exported|prepared|compiled|updated|printed (?:on|at|by)?|version|rev|as (?:of|at)|report date|run|erstellt|erzeugt|gedruckt|exportiert|stand|status|genere|cree|edite|imprime|impreso|generado|emitido|gerado|creato|stampato|generato|keszult|gemaakt|aangemaakt|afgedrukt|wygenerowano|utworzono|skapad|oprettet|since|seit|depuis|desde)\b|^(?:date|datum|fecha|data|dato)\b|\b(?:at|zum|per|by|until|valid) [a-z]+ \d{4}$/;
const mostMonths = 37;

/** What titles say about the days of the figures, with the order that the dates of the rows have. */
export function windowInTitle(titles: readonly string[], order?: DateOrder): Window | undefined {
  const lines = titles.map(plainTitle).filter((line) => /\d/.test(line));
  const said = orderInTitles(titles) ?? order;
  const useful = lines.filter((line) => !aboutContract.test(line) || aboutUse.test(line));
  const first = useful.filter((line) => aboutWindow.test(line));
  const context = { order: said, year: /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(lines.join(' '))?.[0] };
  const ranges = [first, useful].flatMap((some) => [
    ...some.map((line) => () => rangeIn(line, context)),
    ...some.map((line) => () => monthsIn(line, context)),
  ]);
  for (const read of ranges) {
    const found = read();
    if (found !== undefined && found.days < mostMonths * 31) return found;
  }
  const ends = endsInTitles(titles, said);
  if (ends !== undefined) return ends;
  const dated = useful.filter((line) => !aboutMaking.test(line));
  return (
    firstOf(dated, partPeriod) ??
    firstOf([...dated.filter((line) => aboutWindow.test(line)), ...dated], monthIn)
  );
}

function firstOf(lines: readonly string[], read: (line: string) => Window | undefined): Window | undefined {
  for (const line of lines) {
    const found = read(line);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether a title only names a month, without saying that it is the period of the figures: a list can be of a month too. */
export function isBareMonth(titles: readonly string[], window: Window | undefined): boolean {
  if (window?.months !== 1) return false;
  const lines = titles.map(plainTitle);
  const bare = lines.find((line) => monthIn(line)?.from === window.from);
  return (
    bare !== undefined &&
    !aboutWindow.test(bare) &&
    bare.match(days) === null &&
    !/\b(?:usage|volume\w*|printed|verbrauch|consommation|consumo)\b/.test(lines.join(' '))
  );
}

interface Context {
  readonly order: DateOrder | undefined;
  readonly year: string | undefined;
}

/** A title in small letters without accents, times, weekdays, ordinal endings and "of". */
function plainTitle(title: string): string {
  return title
    .slice(0, 300)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/(?<=\d)t(?=\d)/g, ' ')
    .replace(/\b\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\b\.?|z\b|utc|gmt|uhr)?/g, ' ')
    .replace(/\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s/g, ' ')
    .replace(/(?<=\d)(?:st|nd|rd|th|er|º|°|o|a|-?[jae]?an|-?[jae]n)(?=[\s.,)–-])/g, '')
    .replace(/(?<=\d|[a-z]) (?:de|del|of|di|d’|d')\s?(?=\d|[a-z])/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The order of day and month that titles prove or say: "dd/mm/yyyy", 30/09/2026. */
export function orderInTitles(titles: readonly string[]): DateOrder | undefined {
  const text = titles.join(' \u0000 ').toLowerCase();
  if (/\b(?:dd|tt|jj|gg|nn)[/.-]mm\b|\bday (?:first|before month)\b/.test(text)) return 'dayFirst';
  if (/\bmm[/.-]dd\b|\bmonth first\b/.test(text)) return 'monthFirst';
  return (
    decideDateOrder(text.match(/(?<![\d./-])\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})(?!\d)/g) ?? []).order ??
    undefined
  );
}

function rangeIn(line: string, context: Context): Window | undefined {
  const inMonth = daysOfName.exec(line);
  if (inMonth !== null && monthOf(inMonth[1] ?? '') > 0) {
    const of = { month: monthOf(inMonth[1] ?? ''), year: Number(inMonth[4]) };
    return windowOf(dayOf({ ...of, day: Number(inMonth[2]) }), dayOf({ ...of, day: Number(inMonth[3]) }));
  }
  for (const match of line.matchAll(days)) {
    const [from, to] = [written(match[1] ?? ''), written(match[2] ?? '')];
    if (from === undefined || to === undefined) continue;
    const orders: readonly DateOrder[] =
      context.order === undefined ? ['monthFirst', 'dayFirst'] : [context.order];
    const found = orders.flatMap((order) => resolve(from, to, { order, year: context.year }) ?? []);
    // Where either order is possible, whole months are meant.
    const window = found.find(({ months: count }) => count !== undefined) ?? found[0];
    if (window !== undefined) return window;
  }
  return undefined;
}

function resolve(
  from: Written,
  to: Written,
  at: { readonly order: DateOrder; readonly year: string | undefined },
) {
  const last = ordered(to, at.order);
  const lastYear = last.year ?? Number(at.year ?? '2025');
  const end = { ...last, year: lastYear };
  const first = ordered(from, at.order);
  const month = first.month ?? end.month;
  const isBefore = month === undefined || end.month === undefined || month <= end.month;
  const begin = { month, day: first.day, year: first.year ?? (isBefore ? lastYear : lastYear - 1) };
  return windowOf(dayOf(begin), dayOf(end));
}

function ordered(of: Written, order: DateOrder): Written {
  if (of.numeric === undefined) return of;
  const [a, b] = of.numeric;
  const isDayFirst = a > 12 || (b <= 12 && order === 'dayFirst');
  return { ...of, day: isDayFirst ? a : b, month: isDayFirst ? b : a };
}

function windowOf(from: IsoDate | undefined, to: IsoDate | undefined): Window | undefined {
  return from === undefined || to === undefined || to <= from ? undefined : ofPeriod(from, to);
}

function dayOf({ year: of, month, day }: Written): IsoDate | undefined {
  if (of === undefined || month === undefined || day === undefined) return undefined;
  const text = `${String(of)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isIsoDate(text) ? text : undefined;
}

/** What one end of a range says; `undefined` where its word is no month. */
function written(text: string): Written | undefined {
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  const word = /[a-z]+/.exec(text)?.[0];
  const [a = 0, b = 0, c = 0] = numbers;
  if (word !== undefined) {
    const month = monthOf(word);
    if (month === 0) return undefined;
    const stated = numbers.find((value) => value > 1900);
    const day = numbers.find((value) => value <= 31);
    return {
      month,
      ...(stated === undefined ? {} : { year: stated }),
      ...(day === undefined ? {} : { day }),
    };
  }
  if (a > 1900) return { year: a, month: b, day: c };
  if (numbers.length === 1) return { day: a };
  const dots = text.includes('.') ? { day: a, month: b } : { numeric: [a, b] as const };
  return numbers.length === 2 ? dots : { ...dots, year: c < 100 ? 2000 + c : c };
}

function monthsIn(line: string, context: Context): Window | undefined {
  for (const match of line.matchAll(months)) {
    const [first, last] = [monthWritten(match[1] ?? ''), monthWritten(match[2] ?? '')];
    if (first === undefined || last === undefined) continue;
    const lastYear = last.year ?? Number(context.year ?? '2025');
    const firstYear = first.year ?? (last.month < first.month ? lastYear - 1 : lastYear);
    const [from, to] = [ofMonth(firstYear, first.month)?.from, ofMonth(lastYear, last.month)?.to];
    if (from !== undefined && to !== undefined && to > from) return betweenReadings(from, to);
  }
  return undefined;
}

function monthWritten(
  text: string,
): { readonly month: number; readonly year: number | undefined } | undefined {
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  const word = /[a-z]+/.exec(text)?.[0];
  const month = word === undefined ? (numbers.find((value) => value < 13) ?? 0) : monthOf(word);
  return month === 0 ? undefined : { month, year: numbers.find((value) => value > 1900) };
}

function monthIn(line: string): Window | undefined {
  for (const match of line.matchAll(oneMonth)) {
    const found = monthWritten(match[0]);
    if (found?.year !== undefined) return ofMonth(found.year, found.month);
  }
  return undefined;
}

/** "Start date" and "End date" with a day each in cells or lines of their own. */
function endsInTitles(titles: readonly string[], order: DateOrder | undefined): Window | undefined {
  const found: { startDate?: Written; endDate?: Written } = {};
  for (const [at, title] of titles.entries()) {
    const line = plainTitle(title);
    const match = new RegExp(`(?:${whole})$`, 'u').exec(line);
    const label = plainHeader(match === null ? line : line.slice(0, match.index));
    const meaning = synonymMeaning(label);
    if (meaning !== 'startDate' && meaning !== 'endDate') continue;
    const text = match?.[0] ?? plainTitle(titles[at + 1] ?? '');
    const day = new RegExp(`^(?:${whole})$`, 'u').test(text) ? written(text) : undefined;
    if (day !== undefined) found[meaning] ??= day;
  }
  if (found.startDate === undefined || found.endDate === undefined) return undefined;
  const window = resolve(found.startDate, found.endDate, { order: order ?? 'monthFirst', year: undefined });
  return window !== undefined && window.days < mostMonths * 31 ? window : undefined;
}
