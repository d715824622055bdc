import type { Paper } from '../../../shared/domain/document/block';
import { currencyNames, regions } from '../../../shared/domain/proposal/regions';

/** What people call the paper of a document. */
export const paperNames: Readonly<Record<Paper, string>> = { letter: 'Letter', a4: 'A4' };

/** The locales of a proposal by the names of their regions, and the present one where it is none of them. */
export function localeWords(present: string): Readonly<Record<string, string>> {
  const offered = Object.fromEntries(regions.map(({ locale, name }) => [locale, name]));
  return present in offered ? offered : { ...offered, [present]: present };
}

/** Currencies with their names, and the present one where it is none of those offered. */
export function currencyWords(present: string): Readonly<Record<string, string>> {
  const offered = Object.fromEntries(
    Object.entries(currencyNames).map(([code, name]) => [code, `${code}, ${name}`]),
  );
  return present in offered ? offered : { ...offered, [present]: present };
}

/** Who may count as a user, as it is offered; anything else can be written. */
export const usualUsers = ['staff', 'staff and students', 'students', 'people with a login'] as const;
