import type { PlaceId } from '../ids';
import type { Place } from '../places/place';
import type { RowReader } from './rowReader';

type PlaceKind = Place['kind'];

interface Level {
  readonly name: string;
  readonly kind: PlaceKind;
}

const floorWord =
  /(?:^|\s)(?:floor|fl\.?|etage|stock|stockwerk|étage|piso|andar|piano|emelet|verdieping|piętro|level|basement|ground|lower level|keller|og|ug|eg|erdgeschoss|rez-de-chaussée|sous-sol|földszint)(?:\s|$|\d)|^\d+(?:st|nd|rd|th)\b|^\d+\.\s*(?:og|ug|stock|etage|emelet)/i;
const roomWord =
  /(?:^|\s)(?:room|rm\.?|raum|zimmer|salle|sala|stanza|szoba|terem|kamer|lokaal|suite|office|büro|bureau|lab|library|closet|copy room|pokój)(?:\s|$|\d)|^[A-Z]?-?\d{2,4}[A-Z]?$/i;

function kindByWord(name: string): PlaceKind | undefined {
  if (floorWord.test(name)) return 'floor';
  return roomWord.test(name) ? 'room' : undefined;
}

/** The levels of one text: `North > Office`, `North, Floor 3, Room 12`, or a single name. */
export function splitPath(text: string): readonly Level[] {
  const byArrow = text.split(/\s*(?:>|»|→|\\|\|)\s*|\s+\/\s+/).filter((name) => name !== '');
  if (byArrow.length > 1)
    return byArrow.flatMap((name, at) => (at === 0 ? [name] : splitCommas(name))).map(levelOf);
  return splitCommas(byArrow[0] ?? '').map(levelOf);
}

/** A comma parts levels only where a floor or room follows: "Portland, Oregon" is one name. */
function splitCommas(text: string): readonly string[] {
  const names = text.split(/\s*[,;]\s*|\s+-\s+/).filter((name) => name !== '');
  const later = names.slice(1);
  return later.some((name) => kindByWord(name) !== undefined) ? names : [text];
}

/** Kinds from the outside in: rooms and floors by their words, else by depth. */
function levelOf(name: string, at: number, all: readonly string[]): Level {
  if (at === 0) return { name, kind: all.length > 3 ? 'site' : 'building' };
  const byWord = kindByWord(name);
  if (byWord !== undefined) return { name, kind: byWord };
  if (all.length > 3 && at === 1) return { name, kind: 'building' };
  return { name, kind: at === all.length - 1 ? 'room' : 'floor' };
}

/** Words of an id: letters and digits of any script, the rest as dashes. */
export function slug(text: string): string {
  if (/^[a-zA-Z0-9]+$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** The tree of places as rows name them. */
export interface PlaceTree {
  /** The innermost place of a row; `undefined` where the row names none. */
  readonly of: (reader: RowReader, row: number) => PlaceId | undefined;
  readonly places: () => readonly Place[];
}

/** A tree that grows with each row; ids are made of the path: `north-floor-3-room-12`. */
export function newPlaceTree(): PlaceTree {
  const places: Place[] = [];
  const ids = new Set<string>();
  const byPath = new Map<string, PlaceId>();
  const byText = new Map<string, PlaceId | undefined>();

  function add(levels: readonly Level[]): PlaceId | undefined {
    let [parentId, path]: [PlaceId | undefined, string] = [undefined, ''];
    for (const { name, kind } of levels) {
      path += `\u0000${name.toLowerCase()}`;
      const id: PlaceId = byPath.get(path) ?? freeId(path);
      if (!byPath.has(path)) {
        byPath.set(path, id);
        places.push(parentId === undefined ? { id, name, kind } : { id, name, kind, parentId });
      }
      parentId = id;
    }
    return parentId;
  }

  function freeId(path: string): PlaceId {
    const wanted = slug(path) === '' ? 'place' : slug(path);
    let id = wanted;
    for (let n = 2; ids.has(id); n++) id = `${wanted}-${String(n)}`;
    ids.add(id);
    return id;
  }

  return {
    of(reader, row) {
      const texts = placeTexts(reader, row);
      const key = texts.join('\u0000');
      if (byText.has(key)) return byText.get(key);
      const id = add(levelsOf(texts));
      byText.set(key, id);
      return id;
    },
    places: () => places,
  };
}

type Texts = readonly [site: string, building: string, floor: string, room: string, place: string];

function placeTexts(reader: RowReader, row: number): Texts {
  const texts = (['site', 'building', 'floor', 'room', 'place'] as const).map((meaning) =>
    reader.text(meaning, row),
  );
  const [site = '', building = '', floor = '', room = '', place = ''] = texts;
  if (texts.some((text) => text !== '')) return [site, building, floor, room, place];
  return ['', '', '', reader.text('department', row), ''];
}

function named(word: string, text: string): string {
  return /^\d+[a-z]?$/i.test(text) ? `${word} ${text}` : text;
}

function levelsOf([site, building, floor, room, place]: Texts): readonly Level[] {
  const columns: Level[] = [];
  if (site !== '') columns.push(...siteLevels(site));
  if (building !== '') columns.push({ name: building, kind: 'building' });
  const inside: Level[] = [];
  if (floor !== '') inside.push({ name: named('Floor', floor), kind: 'floor' });
  if (room !== '') inside.push({ name: named('Room', room), kind: 'room' });
  const path = place === '' ? [] : splitPath(place);
  if (path.length === 0) return [...columns, ...inside];
  if (building !== '' || (site === '' && inside.length > 0))
    return mixed([...columns, ...path, ...inside], building);
  return [...columns, ...path, ...inside];
}

/** A location inside a building that has a column of its own is a room. */
function mixed(levels: readonly Level[], building: string): readonly Level[] {
  const seen = new Set<string>();
  return levels
    .map((level) =>
      building !== '' && level.name !== building && level.kind === 'building' ? roomOf(level) : level,
    )
    .filter((level) => !seen.has(level.name) && seen.add(level.name));
}

function roomOf(level: Level): Level {
  return { name: level.name, kind: kindByWord(level.name) ?? 'room' };
}

function siteLevels(site: string): readonly Level[] {
  return site
    .split(/\s*>\s*/)
    .filter((name) => name !== '')
    .map((name) => ({ name, kind: 'site' as const }));
}
