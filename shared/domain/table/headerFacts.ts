import type { Decisions } from './decisions';
import type { ColumnDraft } from './columnDraft';
import { jobsReason } from './headerReading';
import type { ColumnMeaning } from './meaning';
import { windowOfMonthCell } from './monthCells';
import { plainHeader } from './plainHeader';
import type { FileFacts } from './settle';
import { isBareMonth, windowInTitle } from './titleWindow';

/** What header and titles of a table say together, with the meanings that the user chose. */
export function factsOf(
  drafts: readonly ColumnDraft[],
  titles: readonly string[],
  chosen: NonNullable<Decisions['meanings']>,
): FileFacts {
  const meaningOf = (draft: ColumnDraft) =>
    chosen[draft.index] ?? draft.reading?.meaning ?? dayOfReading(draft);
  const has = (meaning: ColumnMeaning) => drafts.some((draft) => meaningOf(draft) === meaning);
  const hasBothDates = has('startDate') && has('endDate');
  const ofTitle = windowInTitle(titles);
  const isMonthly =
    has('month') &&
    (has('year') || drafts.some((draft) => meaningOf(draft) === 'month' && namesMonths(draft)));
  return {
    hasBothDates,
    hasWindow: hasBothDates || isMonthly || has('windowDays') || ofTitle !== undefined,
    hasMonths: isMonthly,
    isBareMonth: isBareMonth(titles, ofTitle),
    windowDays: isMonthly ? 31 : ofTitle?.days,
    hasReadingDate: has('readingDate') || has('lastSeen'),
    hasRates: drafts.some((draft) => draft.reading?.role === 'rate'),
    hasInvoice: has('invoice'),
    chargesUsers: chargesUsers(drafts, titles, has),
    hasMediaSheets: drafts.some(
      (draft) => draft.plain === 'media sheet count' || draft.plain === 'double sided sheet count',
    ),
    titleSays: titleSays(` ${titles.map(plainHeader).join(' ')} `, ofTitle?.months === 1),
  };
}

/** "Dt. leit. ant." says a reading and holds its day. */
function dayOfReading({ reading, look }: ColumnDraft): ColumnMeaning | undefined {
  if (look.date < 0.8 || look.numeric >= 0.5) return undefined;
  return reading?.role === 'start' ? 'startDate' : reading?.role === 'end' ? 'endDate' : undefined;
}

/** Programs that charge users for what they print; their reports say nothing of what the client pays. */
const userCharging =
  /\b(?:paper ?cut|safe ?q|y ?soft|uni ?flow|equitrac|my ?q|pharos|p ?counter|print ?logic|vasion|princh|gespage|watchdoc|follow ?me|print management|print accounting|charge ?back)\b/;

function chargesUsers(
  drafts: readonly ColumnDraft[],
  titles: readonly string[],
  has: (meaning: ColumnMeaning) => boolean,
): boolean {
  if (has('invoice') || has('contract') || has('leaseCost') || has('baseCharge')) return false;
  if (userCharging.test(titles.map(plainHeader).join(' ')) || has('chargeBack')) return true;
  // Print servers count jobs and what they were charged with; meters know neither.
  const hasJobs = drafts.some(({ reading }) => reading?.reason === jobsReason);
  const hasRate = drafts.some(({ reading }) => reading?.role === 'rate');
  return hasJobs && !hasRate && !has('serial');
}

/** Whether the cells of a month column name months with their year. */
function namesMonths({ look }: ColumnDraft): boolean {
  const named = look.samples.filter((text) => windowOfMonthCell(text, undefined) !== undefined);
  return look.samples.length > 0 && named.length >= look.samples.length * 0.8;
}

const averageWords =
  / (?:monthly|average|per month|monatlich\w*|amv|mensuel\w*|mensual\w*|mensile|maandelijks\w*|havi|miesieczn\w*|monatsvolumen) /;
const sureAverage =
  / (?:averages?|per month|amv|durchschnitt\w*|moyenn\w*|promedio\w*|media|medio|gemiddeld\w*|atlag\w*|sredni\w*) /;

function titleSays(title: string, isOfMonth: boolean): FileFacts['titleSays'] {
  if (
    / (?:life|lifetime|device inventory|current meters?|meter readings?|zahlerstande?|releves? compteurs?|lecturas?|tellerstanden|szamlaloallasok|stany licznikow) /.test(
      title,
    )
  )
    return 'lifetime';
  // A monthly statement of June has the pages of June, which are no average.
  if (averageWords.test(title) && !(isOfMonth && !sureAverage.test(title))) return 'average';
  return / (?:usage|volume analysis|pages printed|printed pages|verbrauch|consommation|consumo) /.test(title)
    ? 'usage'
    : undefined;
}

/** The year that a title names for months without one; `undefined` without a title that does. */
export function yearInTitles(titles: readonly string[]): number | undefined {
  const year = titles
    .map((title) => /(?:^|\D)(20\d{2})(?!\d)/.exec(title)?.[1])
    .find((found) => found !== undefined);
  return year === undefined ? undefined : Number(year);
}
