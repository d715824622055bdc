import type { Decisions } from './decisions';
import type { ColumnDraft } from './columnDraft';
import type { ColumnMeaning } from './meaning';
import { plainHeader } from './plainHeader';
import type { FileFacts } from './settle';
import { windowInTitle } from './titleWindow';

/** What header and titles of a table say together, with the meanings that the user chose. */
export function factsOf(
  drafts: readonly ColumnDraft[],
  titles: readonly string[],
  chosen: NonNullable<Decisions['meanings']>,
): FileFacts {
  const meaningOf = (draft: ColumnDraft) => chosen[draft.index] ?? draft.reading?.meaning;
  const has = (meaning: ColumnMeaning) => drafts.some((draft) => meaningOf(draft) === meaning);
  const hasBothDates = has('startDate') && has('endDate');
  return {
    hasBothDates,
    hasWindow:
      hasBothDates ||
      (has('month') && has('year')) ||
      has('windowDays') ||
      windowInTitle(titles) !== undefined,
    hasReadingDate: has('readingDate') || has('lastSeen'),
    hasRates: drafts.some((draft) => draft.reading?.role === 'rate'),
    hasInvoice: has('invoice'),
    hasMediaSheets: drafts.some(
      (draft) => draft.plain === 'media sheet count' || draft.plain === 'double sided sheet count',
    ),
    titleSays: titleSays(` ${titles.map(plainHeader).join(' ')} `),
  };
}

function titleSays(title: string): FileFacts['titleSays'] {
  if (
    / (?:life|lifetime|device inventory|current meters?|meter readings?|zahlerstande?|releves? compteurs?|lecturas?|tellerstanden|szamlaloallasok|stany licznikow) /.test(
      title,
    )
  )
    return 'lifetime';
  if (
    / (?:monthly|average|per month|monatlich\w*|amv|mensuel\w*|mensual\w*|mensile|maandelijks\w*|havi|miesieczn\w*|monatsvolumen) /.test(
      title,
    )
  )
    return 'average';
  return / (?:usage|volume analysis|printed|pages printed|verbrauch|consommation|consumo) /.test(title)
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
