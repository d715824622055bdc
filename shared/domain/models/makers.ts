/** Makers by the name that is shown, with the names that mean the same, as `foldMaker` writes them. */
const names: Readonly<Record<string, string>> = {
  HP: 'hp|hewlett packard|hewlettpackard|hp hewlett packard|hewlett packard hp|hpe|h p',
  'Konica Minolta': 'konica minolta|konicaminolta|konica|km',
  Kyocera: 'kyocera|kyocera mita|kyoceramita|kyocera copystar',
  'TA Triumph-Adler': 'ta triumph adler|triumph adler|triumphadler|ta utax|ta',
  UTAX: 'utax',
  Canon: 'canon',
  Xerox: 'xerox|rank xerox',
  'Fuji Xerox': 'fuji xerox|fujixerox',
  Fujifilm: 'fujifilm|fujifilm innovation',
  Ricoh: 'ricoh|nrg',
  Brother: 'brother|brother industries',
  Lexmark: 'lexmark',
  Epson: 'epson|seiko epson',
  Sharp: 'sharp|sharp electronics',
  Toshiba: 'toshiba|toshiba tec',
  Samsung: 'samsung|samsung electronics',
  OKI: 'oki|okidata|oki data',
  Océ: 'oce',
  Develop: 'develop',
  Olivetti: 'olivetti',
  Pantum: 'pantum',
  Lanier: 'lanier',
  Savin: 'savin',
  Gestetner: 'gestetner',
  Nashuatec: 'nashuatec|nashua tec',
  'Rex Rotary': 'rex rotary|rexrotary',
  Muratec: 'muratec|murata',
  Panasonic: 'panasonic',
  Dell: 'dell',
  Zebra: 'zebra|zebra technologies',
  Sindoh: 'sindoh',
  Riso: 'riso|riso kagaku',
  KIP: 'kip',
  Copystar: 'copystar',
  Intermec: 'intermec',
  Tally: 'tally|tallygenicom|tally genicom',
  Printronix: 'printronix',
  IBM: 'ibm',
  InfoPrint: 'infoprint',
  DYMO: 'dymo',
  Citizen: 'citizen',
  Honeywell: 'honeywell',
  Imagistics: 'imagistics',
};

const byName = new Map<string, string>();
for (const [shown, list] of Object.entries(names))
  for (const name of list.split('|')) byName.set(name, shown);

const companyWords =
  /\b(?:inc|incorporated|corp|corporation|co|company|ltd|limited|llc|gmbh|ag|sa|sas|spa|nv|bv|kg|kk|international|europe|usa|america|deutschland|france|document solutions|document|solutions|business|technologies|imaging|printing|print|systems|group)\b/g;

/** A maker's name as it is compared: without case, accents, points and the words of a company's form. */
function foldMaker(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(companyWords, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The maker that a text names, as it is shown: `Hewlett-Packard` and `HP Inc.` are `HP`; `undefined` for any other text. */
export function knownMaker(text: string): string | undefined {
  return text.length > 60 ? undefined : byName.get(foldMaker(text));
}

/** A maker as it is shown; a name that nobody taught us stays as it is. */
export function shownMaker(text: string): string {
  return knownMaker(text) ?? text;
}

const mostWords = 5;
const notAlone = new Set(['ta', 'km', 'konica', 'h p']);

/**
 * Takes the maker off the start of a text, however often it is repeated: `HP HP LaserJet 4050`, `Kyocera
 * Document Solutions TASKalfa 3253ci`. The model is `undefined` where nothing is left.
 */
export function splitMaker(text: string): { readonly maker?: string; readonly model?: string } {
  const [maker, rest] = takeMaker(text);
  if (maker === undefined) return text === '' ? {} : { model: text };
  let model = rest;
  for (;;) {
    const [again, left] = takeMaker(model);
    if (again !== maker || left === '') break;
    model = left;
  }
  return model === '' ? { maker } : { maker, model };
}

function takeMaker(text: string): readonly [maker: string | undefined, rest: string] {
  const words = text.trim().split(/\s+/);
  for (let count = Math.min(mostWords, words.length); count > 0; count--) {
    const start = words.slice(0, count).join(' ');
    const maker = knownMaker(start);
    // "Brother International" is the maker; "HP Business" leaves a word of the model's name.
    if (maker === undefined || (count === 1 && notAlone.has(foldMaker(start)))) continue;
    if (count > 1 && isModelWord(words[count - 1] ?? '')) continue;
    return [
      maker,
      words
        .slice(count)
        .join(' ')
        .replace(/^[-–:,]\s*/, ''),
    ];
  }
  return [undefined, text];
}

function isModelWord(word: string): boolean {
  return /^(?:business|print|printing|imaging)$/i.test(word);
}

/** Model families that only one maker has, by their words and numbers. */
const families: readonly (readonly [RegExp, string])[] = [
  [/\b(?:laser ?jet|office ?jet|desk ?jet|page ?wide|design ?jet|photosmart|clj)\b/i, 'HP'],
  [/\b(?:bizhub|magicolor|pagepro|accurio\w*)\b/i, 'Konica Minolta'],
  [/\b(?:taskalfa|ecosys)\b|^fs-\d{4}/i, 'Kyocera'],
  [/\b(?:image ?runner|image ?class|i-?sensys|image ?press|imageprograf|pixma)\b|^ir-?adv/i, 'Canon'],
  [/\b(?:workcentre|work ?center|versalink|altalink|phaser|docucolor|colorqube|primelink)\b/i, 'Xerox'],
  [/\baficio\b|^(?:im|mp) c?\d{3,4}(?:sp|spf|f|a)*$/i, 'Ricoh'],
  [/^(?:hl|mfc|dcp)-?[ljt]?\d{3,4}/i, 'Brother'],
  [/^(?:ms|mx|cx|cs|xm|xc|mb|mc)\d{3,4}[a-z]*$/i, 'Lexmark'],
  [/\b(?:workforce|ecotank|surecolor|stylus)\b|^(?:wf|et)-[cm]?\d/i, 'Epson'],
  [/^(?:mx|bp|ar|dx)-[a-z]?\d{2,4}/i, 'Sharp'],
  [/\be-?studio\b/i, 'Toshiba'],
  [/^(?:scx|clx|clp|ml|sl)-[a-z]?\d{3,4}/i, 'Samsung'],
  [/\bineo\b/i, 'Develop'],
];

/** The maker of a model by its family, such as bizhub or LaserJet; `undefined` where several makers may have it. */
export function makerOfFamily(model: string): string | undefined {
  return families.find(([pattern]) => pattern.test(model))?.[1];
}
