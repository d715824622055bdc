import type { DeviceKind } from '../fleet/device';

/** What is known of a kind: whether it prints colour, whether it copies and scans. */
export interface KindFacts {
  readonly colour?: boolean;
  readonly mfp?: boolean;
}

const colourMfp = { colour: true, mfp: true };
const monoMfp = { colour: false, mfp: true };
const colourPrinter = { colour: true, mfp: false };
const monoPrinter = { colour: false, mfp: false };

/** Model families in the order in which they are tried; a family says what its name says and no more. */
const families: readonly (readonly [RegExp, KindFacts])[] = [
  [/colou?r\s*laserjet.*(?:mfp|flow)|\bclj\b.*mfp|colou?r.*\bmfp\b|\bmfp\b.*colou?r/i, colourMfp],
  [/colou?r\s*laserjet.*\b(?:cm\d{4})|\bcm\d{4}/i, colourMfp],
  [/colou?r\s*laserjet|\bclj\b|laserjet.*\bcp\d{4}/i, colourPrinter],
  [/laserjet.*(?:mfp|flow|m\d{4} ?mfp|\b3[05]\d0\b.*)|laserjet.*\bm\d{4}\b/i, monoMfp],
  [/pagewide.*mfp|officejet|pagewide.*\b[3-7]77/i, colourMfp],
  [/pagewide|deskjet|designjet/i, { colour: true }],
  [/laserjet/i, monoPrinter],
  [/\b(?:mfc|dcp)-?(?:l[389]|j|t)\w*/i, colourMfp],
  [/\b(?:mfc|dcp)-?l?[2567]\w*/i, monoMfp],
  [/\bhl-?l[389]\w*/i, colourPrinter],
  [/\bhl-?l?[2567]\w*/i, monoPrinter],
  [/altalink\s*c\d|workcentre\s*(?:6\d{3}|7\d{3}|78)|versalink\s*c(?:\d05|\d15|7\d{3}|625)/i, colourMfp],
  [/altalink\s*b\d|versalink\s*b(?:\d05|\d15|7\d{3}|625)|workcentre\s*(?:3\d{3}|5\d{3})/i, monoMfp],
  [/versalink\s*c\d|phaser\s*[67]\d{3}/i, colourPrinter],
  [/versalink\s*b\d|phaser\s*[34]\d{3}/i, monoPrinter],
  [
    /\b(?:im|mp)\s*c\s*\d{3,}|taskalfa\s*\d+\s*ci|bizhub\s*(?:press\s*)?c\d|(?:imagerunner|\bir)\b.*\bc\d{3,}/i,
    colourMfp,
  ],
  [
    /\b(?:im|mp)\s*\d{3,}|taskalfa\s*\d+\s*i\b|bizhub\s*\d{3,}[ie]?\b|(?:imagerunner|\bir)\b.*\d{3,}/i,
    monoMfp,
  ],
  [/ecosys\s*ma?\d+(?:cid|cix|cidn|cifx|cdn|cx)/i, colourMfp],
  [/ecosys\s*ma?\d+/i, monoMfp],
  [/ecosys\s*pa?\d+(?:cdn|cx|cdw|c)/i, colourPrinter],
  [/ecosys\s*pa?\d+|\bfs-\d+d/i, monoPrinter],
  [/\b(?:cx|xc|mc)\d{3,}/i, colourMfp],
  [/\b(?:mx|xm|mb)\d{3}\w*(?<!n)$/i, monoMfp],
  [/\b(?:mx|bp|dx)-?\w*m\d{3,}/i, monoMfp],
  [/\b(?:mx|bp)-?\d{2}c\d+|\bmx-?\d{4}n?/i, colourMfp],
  [/\bc[sx]?\d{3,}de?\b/i, colourPrinter],
  [/\bms\d{3}/i, monoPrinter],
  [/e-?studio\s*\d+a?c/i, colourMfp],
  [/e-?studio\s*\d+/i, monoMfp],
  [/\bwf-?m\d|\bwf-?c?\d|workforce/i, { colour: true, mfp: true }],
  [/imageclass\s*mf6\d{2}c|\bmf\d{3}c/i, colourMfp],
  [/imageclass\s*mf|\bmf\d{3}/i, monoMfp],
  [/\blbp\d*c|\blbp6\d{2}c/i, colourPrinter],
  [/\blbp/i, monoPrinter],
  [/\bclx-|\bsl-c\d+f/i, colourMfp],
  [/\bclp-|\bsl-c/i, colourPrinter],
  [/\bscx-|\bsl-m\d+f/i, monoMfp],
  [/\bml-|\bsl-m/i, monoPrinter],
];

const mfpWord =
  /\b(?:mfp|mfd|mfc|aio|all[\s-]in[\s-]one|multi-?\s?funktion\w*|multi-?\s?func[tc]\w*|multi-?\s?fonctions?|multifuncional|multifunzione|multifunkci\w*|copier|kopierer|copieur|copiadora)\b/i;
const printerWord =
  /\b(?:printer|drucker|imprimante|impresora|impressora|stampante|nyomtató|single[\s-]?function|sfp)\b/i;
const colourWord = /\b(?:colou?r|farb\w*|couleur|cores?|colore|színes|kleur)\b/i;
const monoWord =
  /\b(?:mono(?:chrome)?|b\s*[/&+]?\s*w|black(?:\s*(?:and|&)\s*white)?|s\/?w|schwarz\w*|noir|n&b|zwart|fekete\w*)\b/i;

/** What a column such as "Type" says: "Color MFP", "Mono printer", "S/W-Drucker". */
export function factsOfType(text: string): KindFacts {
  if (text === '') return {};
  const [colour, mono] = [colourWord.test(text), monoWord.test(text)];
  const mfp = mfpWord.test(text) ? true : printerWord.test(text) ? false : undefined;
  return {
    ...(colour ? { colour: true } : mono ? { colour: false } : {}),
    ...(mfp === undefined ? {} : { mfp }),
  };
}

/** What a model's name says, by its family and by words such as MFP or Color. */
export function factsOfModel(model: string): KindFacts {
  const family = families.find(([pattern]) => pattern.test(model))?.[1] ?? {};
  const words = factsOfType(model);
  const mfp = words.mfp === true ? true : (family.mfp ?? words.mfp);
  const colour = words.colour ?? family.colour;
  return { ...(colour === undefined ? {} : { colour }), ...(mfp === undefined ? {} : { mfp }) };
}

/** Whether a text names a known family of printers, such as "LaserJet" or "bizhub C258". */
export function isModelName(text: string): boolean {
  return families.some(([pattern]) => pattern.test(text));
}

/** The kind of two facts; `unknown` unless both are known. */
export function kindOfFacts({ colour, mfp }: KindFacts): DeviceKind {
  if (colour === undefined || mfp === undefined) return 'unknown';
  if (mfp) return colour ? 'colourMfp' : 'monoMfp';
  return colour ? 'colourPrinter' : 'monoPrinter';
}
