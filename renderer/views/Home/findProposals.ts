import type { HomeEntry } from '../../../shared/ipc/contract';

/** The proposals whose title and client together have every word of the search, last saved first. */
export function findProposals(entries: readonly HomeEntry[], search: string): readonly HomeEntry[] {
  const words = plain(search).split(/\s+/);
  return entries
    .filter(({ title, client }) => {
      const text = plain(`${title} ${client}`);
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => (a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : 0));
}

/** Without accents and capitals, so that "cafe" finds "Café". */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
