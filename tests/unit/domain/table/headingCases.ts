import { readFreely } from '../../../../shared/domain/table/readFreely';

/** What a heading says in words: a meaning, or a channel and role, with its unit; `nothing` for words nobody knows. */
export function said(header: string): string {
  const reading = readFreely(header);
  if (reading === undefined) return 'nothing';
  const isOpen = reading.role === 'usage' || reading.role === 'volume' || reading.role === 'plain';
  const what = isOpen ? 'pages' : reading.role;
  const main = reading.meaning ?? `${reading.channel ?? '?'} ${what ?? '?'}`;
  const per = reading.per === undefined ? '' : ` per ${reading.per}`;
  return `${main}${reading.cents === true ? ' in cents' : ''}${per}`;
}

/** Lists such as `Gy. szám=serial; Típ.=kind` by language as cases: language, heading, what it says. */
export function casesOf(
  headings: Readonly<Record<string, string>>,
): readonly (readonly [string, string, string])[] {
  return Object.entries(headings).flatMap(([language, list]) =>
    list.split(';').map((item): readonly [string, string, string] => {
      const at = item.lastIndexOf('=');
      return [language, item.slice(0, at).trim(), item.slice(at + 1).trim()];
    }),
  );
}
