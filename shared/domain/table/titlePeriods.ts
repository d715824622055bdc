import { addMonths } from '../calendar';
import type { Window } from './window';
import { betweenReadings } from './window';

const ordinals: Readonly<Record<string, number>> = {
  ...{ first: 1, second: 2, third: 3, fourth: 4, i: 1, ii: 2, iii: 3, iv: 4 },
  ...{ erstes: 1, zweites: 2, drittes: 3, viertes: 4, premier: 1, deuxieme: 2, troisieme: 3, quatrieme: 4 },
  ...{ primer: 1, primero: 1, segundo: 2, tercer: 3, tercero: 3, cuarto: 4, primeiro: 1, terceiro: 3 },
  ...{ primo: 1, secondo: 2, terzo: 3, quarto: 4, eerste: 1, tweede: 2, derde: 3, vierde: 4 },
};
const count = String.raw`([1-4]|${Object.keys(ordinals).join('|')})\.?(?:e|eme|o)?`;
const quarter = String.raw`(?:quarter|qtr|quartal|trimestre|kwartaal|kwartal\w*|kvartal\w*|negyedev\w*|ctvrtlet\w*)`;
const half = String.raw`(?:half(?: year)?|halbjahr|semestre|halfjaar|felev\w*|polrocz\w*|pololet\w*|halvar)`;
const year = String.raw`(20\d{2})(?!\d)`;

const forms: readonly (readonly [pattern: RegExp, months: number, yearFirst: boolean])[] = [
  [new RegExp(`\\b[qt]([1-4])[ /'-]*${year}`), 3, false],
  [new RegExp(`\\b${year}[ /-]*[qt]([1-4])\\b`), 3, true],
  [new RegExp(`\\b${count} ${quarter}[ ,/]*${year}`), 3, false],
  [new RegExp(`\\b${year}\\.? ${count} ${quarter}`), 3, true],
  [new RegExp(`\\bh([12])[ /'-]*${year}`), 6, false],
  [new RegExp(`\\b${year}[ /-]*h([12])\\b`), 6, true],
  [new RegExp(`\\b${count} ${half}[ ,/]*${year}`), 6, false],
  [new RegExp(`\\b${year}\\.? ${count} ${half}`), 6, true],
];
const wholeYear = new RegExp(
  `\\b(?:(?:calendar )?year|(?:kalender)?jahr|annee|ano|anno|jaar|rok|ar)[ :]+${year}(?![ ]?[-/–])|\\b${year} calendar year`,
);
const lastDays =
  /\b(?:last|past|previous|letzten?|derniers|ultimos|ultimi|laatste|utolso|ostatnie|sista) (\d{2,3}) (?:days|tagen?|jours|dias|giorni|dagen|nap|dni|dagar)\b|\b(\d{2,3})[ -]day (?:usage|period|window|volume|report)\b/;

/** The quarter, half-year, year or number of days that a title names: "Q3 2026", "2. Halbjahr 2026", "last 90 days". */
export function partPeriod(line: string): Window | undefined {
  // Fiscal years begin in any month.
  if (/\b(?:fy|fiscal|financial|school|schul|academic|geschafts\w*|exercice|ejercicio)\b/.test(line))
    return undefined;
  for (const [pattern, months, yearFirst] of forms) {
    const match = pattern.exec(line);
    if (match === null) continue;
    const [which = '', of = ''] = yearFirst ? [match[2], match[1]] : [match[1], match[2]];
    const number = ordinals[which] ?? Number(which);
    if (number * months <= 12) return monthsFrom(Number(of), (number - 1) * months + 1, months);
  }
  const match = wholeYear.exec(line);
  if (match !== null) return monthsFrom(Number(match[1] ?? match[2]), 1, 12);
  const days = lastDays.exec(line);
  return days === null ? undefined : { days: Number(days[1] ?? days[2]) };
}

function monthsFrom(of: number, month: number, months: number): Window {
  const from = `${String(of)}-${String(month).padStart(2, '0')}-01`;
  return betweenReadings(from, addMonths(from, months));
}
