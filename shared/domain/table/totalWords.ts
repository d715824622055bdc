const totals = `total|totals|subtotal|subtotals|sub|grand|sum|sums|overall|summe|summen|gesamt|gesamtsumme|gesamtergebnis|
  zwischensumme|teilergebnis|teilsumme|endsumme|insgesamt|ergebnis|totaux|sous|somme|ensemble|totales|suma|sumas|totais|soma|
  totale|totali|subtotale|somma|parziale|totaal|eindtotaal|subtotaal|totalen|som|osszesen|mindosszesen|reszosszeg|vegosszeg|
  osszeg|osszes|razem|lacznie|ogolem|czesciowa|koncowa|totalt|summa|delsumma|slutsumma|celkem|soucet|mezisoucet|spolu|sucet|
  yhteensa|toplam|genel|итого|всего|subtotaux|subtotales|subtotais|subtotali|ukupno|skupaj|kokku|kopa`;
const fillers = `general|generale|generaux|geral|gerais|all|alle|tous|todos|tutti|fleet|report|page|pages|company|account|site|building|
  location|department|devices|device|printers|units|machines|gerate|drucker|appareils|equipos|equipamentos|dispositivi|
  apparaten|eszkozok|urzadzen|count|number|of|for|the|de|des|du|der|die|das|del|della|los|las|le|la|les|in|i|alt|and|flotte|
  flota|vloot|volume|cost|costs|amount|monthly|kosten|seiten|paginas|pagine|oldal|mono|color|colour|bw`;
const averages = `average|averages|mean|median|avg|durchschnitt|mittelwert|moyenne|moyennes|promedio|media|gemiddelde|atlag|
  srednia|medel|medelvarde|gennemsnit|gjennomsnitt|prumer`;

const setOf = (list: string) => new Set(list.split('|').map((word) => word.trim()));
const [totalWords, fillerWords, averageWords] = [setOf(totals), setOf(fillers), setOf(averages)];
const longestLabel = 60;

/** What a label says: `total` that it is nothing else, `named` that something has a total ("North total"). */
export type TotalLabel = 'total' | 'named' | 'average';

const labels = new Map<string, TotalLabel | undefined>();
const labelsKept = 5000;

/** Reads a cell as the label of a total, subtotal or average row; `undefined` for any other text. */
export function totalLabel(text: string): TotalLabel | undefined {
  if (text.length < 3 || text.length > longestLabel || isCode(text)) return undefined;
  const known = labels.get(text);
  if (known !== undefined || labels.has(text)) return known;
  const label = readLabel(text);
  if (labels.size >= labelsKept) labels.clear();
  labels.set(text, label);
  return label;
}

/** Serial numbers and figures end in a digit; no label of one word does. */
function isCode(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last >= 48 && last <= 57 && !text.includes(' ');
}

function readLabel(text: string): TotalLabel | undefined {
  const words = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ł/g, 'l')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !/^\d+$/.test(word));
  if (['i alt', 'ialt', 'tot', 'ges', 'insg', 'ssz', 'calosc', 'v s e', 'om alt'].includes(words.join(' ')))
    return 'total';
  const [first, last] = [words[0] ?? '', words.at(-1) ?? ''];
  const isOnly = (own: ReadonlySet<string>) => words.every((word) => own.has(word) || fillerWords.has(word));
  if (words.some((word) => averageWords.has(word)) && isOnly(averageWords)) return 'average';
  const hasTotal = words.some((word) => isStrongWord(word));
  if (!hasTotal) return undefined;
  if (isOnly(totalWords)) return 'total';
  return isStrongWord(first) || first === 'grand' || isStrongWord(last) ? 'named' : undefined;
}

/** "Sub", "grand" and "genel" say total only beside another word that does. */
function isStrongWord(word: string): boolean {
  return (
    totalWords.has(word) && !['sub', 'grand', 'sous', 'genel', 'ensemble', 'som', 'media'].includes(word)
  );
}

/** Whether a text names a total: "Grand Total", "Subtotal North", "North total", "Summe". */
export function isTotalText(text: string): boolean {
  const label = totalLabel(text.trim());
  return label === 'total' || label === 'named';
}
