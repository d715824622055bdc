import type { Place } from '../places/place';
import { remember } from './remember';

type PlaceKind = Place['kind'];

/** One level of a place by its name. */
export interface Level {
  readonly name: string;
  readonly kind: PlaceKind;
}

const street = String.raw`(?!\s+(?:street|st\b|avenue|ave|road|rd\b|drive|dr\b|lane|place|court|boulevard|blvd))`;
const ordinal = String.raw`\d+(?:st|nd|rd|th|er|ère|[eè]me|e|º|ª|°|o|\.)?`;
const floorNames =
  'floor|floors|fl|etage|étage|stock|stockwerk|geschoss|og|ug|obergeschoss|untergeschoss|piso|andar|piano|planta|emelet|verdieping|piętro|pietro|level|storey|story';
const lowFloors =
  'basement|ground|ground floor|lower level|mezzanine|keller|eg|erdgeschoss|rez-de-chaussée|rdc|sous-sol|sótano|planta baja|piano terra|piano terreno|seminterrato|térreo|földszint|pince|begane grond|kelder|parter|piwnica';
const floorWord = new RegExp(
  String.raw`(?:^|[\s.])(?:${floorNames}|${lowFloors})\.?(?:\s|$|\d)|^\d+(?:st|nd|rd|th)\b${street}|^${ordinal}\s*(?:${floorNames})\b`,
  'iu',
);
const roomNames =
  'room|rm|raum|zimmer|zi|salle|bureau|sala|aula|oficina|despacho|stanza|ufficio|szoba|terem|iroda|kamer|lokaal|kantoor|suite|ste|pokój|sal|gabinet';
const roomWord = new RegExp(
  String.raw`(?:^|\s)(?:${roomNames}|office|büro|lab|library|closet|copy room)\.?(?:\s|$|\d)|^[A-Z]?-?\d{2,4}[A-Z]?$`,
  'iu',
);
const buildingNames =
  'building|bldg|hall|tower|block|wing|house|pavilion|annex|gebäude|gebaeude|geb|haus|bau|trakt|bâtiment|batiment|bât|bat|tour|pavillon|edificio|edifício|edif|ed|prédio|predio|torre|palazzo|palazzina|blocco|bloque|bloco|épület|gebouw|budynek|blok';
const buildingWord = new RegExp(String.raw`(?:^|\s)(?:${buildingNames})\.?(?:\s|$|\d)`, 'iu');
const siteWord = /(?:^|\s)(?:campus|site|standort|sede|telephely|branch|filiale|liegenschaft)(?:\s|$)/iu;

/** What a name says it is by its own words: a floor, a room, a building, a site; `undefined` where it says nothing. */
const kindByWord = remember((name: string): PlaceKind | undefined => {
  if (floorWord.test(name)) return 'floor';
  if (roomWord.test(name)) return 'room';
  if (buildingWord.test(name)) return 'building';
  return siteWord.test(name) ? 'site' : undefined;
});

function isInside(kind: PlaceKind | undefined): boolean {
  return kind === 'floor' || kind === 'room';
}

/** Whether a name is a room or a floor by its words. */
export function insideByWord(name: string): 'floor' | 'room' | undefined {
  const kind = kindByWord(name);
  return kind === 'floor' || kind === 'room' ? kind : undefined;
}

/** The levels of one text: `North > Office`, `North, Floor 3, Room 12`, `Bldg 3 Rm 12`, or a single name. */
export function splitPath(text: string): readonly Level[] {
  const byArrow = text
    .split(/\s*(?:>|»|→|›|::|\\|\|)\s*|\s+\/\s+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const names =
    byArrow.length > 1
      ? byArrow.flatMap((name, at) => (at === 0 ? splitWords(name) : splitCommas(name)))
      : splitCommas(byArrow[0] ?? '');
  return levelsOf(names);
}

/** A comma parts levels only where a floor or room is named: "Portland, Oregon" is one name. */
function splitCommas(text: string): readonly string[] {
  const names = text.split(/\s*[,;]\s*|\s+[-–—]\s+|\/(?=\S)/).filter((name) => name !== '');
  const isPath = names.length > 1 && names.some((name) => insideByWord(name) !== undefined);
  return isPath ? names.flatMap(splitWords) : splitWords(text);
}

const inner = new RegExp(
  String.raw`\s+(?=(?:(?:floor|fl|level|etage|étage|piso|andar|piano|verdieping|${roomNames})\b\.?\s*#?[\dA-Z]?-?\d)|\d+(?:st|nd|rd|th|er|[eè]me|e|º|ª|\.)\s*(?:${floorNames})\b)`,
  'giu',
);

/** "Bldg 3 Fl 2 Rm 12": parted before a numbered floor or room, where what stands before is a building or floor. */
const splitWords = remember((text: string): readonly string[] => {
  const parts = text.split(inner);
  if (parts.length === 1) return parts;
  const [first = ''] = parts;
  const isOuter = buildingWord.test(first) || floorWord.test(first) || siteWord.test(first);
  return isOuter ? parts.map((part) => part.trim()).filter((part) => part !== '') : [text];
});

const rank: Readonly<Record<PlaceKind, number>> = { site: 0, building: 1, floor: 2, room: 3 };

/** Kinds by words, else by depth; "Room 12, Floor 3, North Hall" is turned from the outside in. */
function levelsOf(names: readonly string[]): readonly Level[] {
  const words = names.map(kindByWord);
  const isReversed =
    isInside(words[0]) && words.slice(1).some((kind) => kind === 'building' || kind === 'site');
  if (isReversed) return levelsOf([...names].reverse());
  const levels = names.map((name, at) => levelOf(name, at, words));
  const isOrdered = levels.every(
    (level, at) => at === 0 || rank[level.kind] >= rank[levels[at - 1]?.kind ?? 'site'],
  );
  if (isOrdered) return levels;
  return levels
    .map((level, at) => ({ level, at }))
    .sort((a, b) => rank[a.level.kind] - rank[b.level.kind] || a.at - b.at)
    .map(({ level }) => level);
}

function levelOf(name: string, at: number, words: readonly (PlaceKind | undefined)[]): Level {
  const [own, next] = [words[at], words[at + 1]];
  const count = words.length;
  if (at === 0) {
    const isSite = own === 'site' || (own !== 'building' && next === 'building') || count > 3;
    return { name, kind: count > 1 && isSite ? 'site' : 'building' };
  }
  if (isInside(own)) return { name, kind: own ?? 'room' };
  if (own === 'building' && isInside(next)) return { name, kind: 'building' };
  if (own === 'site' && at < count - 1) return { name, kind: 'site' };
  if (own === 'building' && !words.slice(0, at).includes('building')) return { name, kind: 'building' };
  if (count > 3 && at === 1) return { name, kind: 'building' };
  return { name, kind: at === count - 1 ? 'room' : 'floor' };
}

const floorNumber = new RegExp(
  String.raw`^(?:(?:${floorNames})\.?\s*)?(\d+)(?:st|nd|rd|th|er|ère|[eè]me|e|º|ª|°|\.)?\s*(?:floor|fl|og|obergeschoss|etage|étage|stock|stockwerk|piso|andar|piano|planta|emelet|verdieping|piętro|level)?\.?$`,
  'iu',
);
const roomNumber = new RegExp(String.raw`^(?:(?:${roomNames})\.?\s*#?)?([a-z]?-?\d+[a-z]?)$`, 'iu');

/** A name as it is compared: without case, accents, kinds of space and points; numbers of floors and rooms alone. */
export function placeKey({ name, kind }: Level): string {
  return keysByKind[kind](name);
}

const keysByKind = {
  site: remember(foldName),
  building: remember(foldName),
  floor: remember((name) => keyOf({ name, kind: 'floor' })),
  room: remember((name) => keyOf({ name, kind: 'room' })),
} as const satisfies Record<PlaceKind, (name: string) => string>;

function keyOf({ name, kind }: Level): string {
  if (kind === 'floor') {
    const number = floorNumber.exec(name)?.[1];
    if (number !== undefined) return `floor ${String(Number(number))}`;
  }
  if (kind === 'room') {
    const number = roomNumber.exec(name)?.[1];
    if (number !== undefined) return `room ${number.toLowerCase()}`;
  }
  return foldName(name);
}

function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[\s\u00a0._’'`-]+/g, ' ')
    .trim();
}
