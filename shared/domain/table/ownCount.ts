import type { Findings } from './findings';

const devices =
  'devices?|printers?|mfps?|mfds?|machines?|units|assets|ger[äa]te?n?|drucker|systeme|appareils?|imprimantes?|machines|[ée]quipements?|dispositivos?|equipos?|impresoras?|impressoras?|equipamentos?|dispositivi|stampanti|apparecchi|k[ée]sz[üu]l[ée]k(?:ek)?|nyomtat[óo]k?|eszk[öo]z(?:[öo]k)?|apparaten|urz[ąa]dze(?:nia|[ńn])|drukar(?:ki|ek)';
const before =
  '(?:(?:grand\\s+|fleet\\s+|report\\s+)?totals?|sum|summe|gesamt(?:anzahl|zahl)?|total\\s+g[ée]n[ée]ral|totale|totaal|razem|[öo]sszesen|count|number|no\\.?|anzahl|nombre|n[úu]mero|numero|aantal|liczba)';
const link = "(?:\\s*[:=]\\s*|\\s+(?:of|der|de|di|d'|d’|the|all)\\s*|\\s+)";
const after =
  '(?:\\s+(?:found|total|listed|in\\s+total|in\\s+report|gesamt|gefunden|trouv[ée]s|encontrados|trovati))?';
const number = '(\\d{1,3}(?:[.,\\s]\\d{3})+|\\d{1,7})';
const labelled = new RegExp(
  `^(?:(?:${before}${link})+(?:the\\s+)?(?:${devices})(?:\\s+(?:found|listed))?\\s*[:=#]?|(?:${devices})(?:\\s+(?:${before}|found|listed))?\\s*[:=#])\\s*${number}$`,
  'iu',
);
const counted = new RegExp(`^(?:${before}${link})?${number}\\s+(?:${devices})${after}$`, 'iu');

/** The number of devices that a text states for the whole file; `undefined` where it states none. */
export function statedCount(text: string): number | undefined {
  for (const segment of text.split(/[–—|·;()•\t]|\s-\s|\s{2,}|,(?!\d)/)) {
    const part = segment.trim().replace(/[.:]$/, '');
    if (part.length > 60 || !/\d/.test(part)) continue;
    const found = labelled.exec(part)?.[1] ?? counted.exec(part)?.[1];
    if (found !== undefined) return Number(found.replace(/\D/g, ''));
  }
  return undefined;
}

/** Compares the file's own count of devices, in its titles, footnotes and total rows, with the devices that were taken. */
export function checkOwnCount(
  texts: readonly { readonly text: string; readonly row: number | null }[],
  taken: number,
  findings: Findings,
): void {
  const stated = texts.flatMap(({ text, row }) => {
    const count = statedCount(text);
    return count === undefined ? [] : [{ count, row }];
  });
  const sum = stated.reduce((all, { count }) => all + count, 0);
  const [first] = [...stated].sort((a, b) => b.count - a.count);
  if (first === undefined || sum === taken || stated.some(({ count }) => count === taken)) return;
  findings.add({
    code: 'count-disagrees',
    severity: 'warning',
    rows: first.row === null ? [] : [first.row],
    message: `The file says that it lists ${String(first.count)} devices; ${String(taken)} were taken. Look for rows that were left out, merged or cut off by a filter.`,
  });
}

/** Each row as the texts in which a count may stand: its cells, and each label with the figure beside it. */
export function countTexts(
  cells: readonly string[],
  row: number | null,
): readonly { text: string; row: number | null }[] {
  const known = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const pairs = known.slice(1).map((cell, at) => `${(known[at] ?? '').replace(/[:=]$/, '')}: ${cell}`);
  return [...known, ...pairs].map((text) => ({ text, row }));
}
