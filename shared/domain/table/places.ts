import type { PlaceId } from '../ids';
import type { Place } from '../places/place';
import type { SubnetPlace } from './decisions';
import type { Findings } from './findings';
import type { Level } from './placeText';
import { networkPlaces } from './networkPlaces';
import { insideByWord, placeKey, splitPath } from './placeText';
import { remember } from './remember';
import type { RowReader } from './rowReader';

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

/** Names of floors and rooms recur in every building. */
const slugOnce = remember(slug);

/** The tree of places as rows name them. */
export interface PlaceTree {
  /** The innermost place of a row; `undefined` where the row names none. */
  readonly of: (reader: RowReader, row: number) => PlaceId | undefined;
  /** The place of the network that an address lies in, for a device whose row names none. */
  readonly ofAddress: (ip: string | undefined) => PlaceId | undefined;
  readonly places: () => readonly Place[];
  /** Says which networks hold devices without a place. */
  readonly finish: (findings: Findings) => void;
}

/** A place in the making: ids are made of the slugs of all names down to it. */
interface Node {
  readonly id: PlaceId | undefined;
  readonly slugs: string;
  readonly children: Map<string, Node>;
}

/** Places that grow level by level; a level that stood under the same parent before is that place. */
function newPlaces(): {
  readonly places: readonly Place[];
  readonly add: (levels: readonly Level[]) => PlaceId | undefined;
} {
  const places: Place[] = [];
  const ids = new Set<string>();
  const root: Node = { id: undefined, slugs: '', children: new Map() };

  function freeId(wanted: string): PlaceId {
    let id = wanted === '' ? 'place' : wanted;
    for (let n = 2; ids.has(id); n++) id = `${wanted === '' ? 'place' : wanted}-${String(n)}`;
    ids.add(id);
    return id;
  }

  function grow(parent: Node, key: string, { name, kind }: Level): Node {
    const own = slugOnce(name);
    const slugs = parent.slugs === '' || own === '' ? parent.slugs + own : `${parent.slugs}-${own}`;
    const id = freeId(slugs);
    places.push(parent.id === undefined ? { id, name, kind } : { id, name, kind, parentId: parent.id });
    const node: Node = { id, slugs, children: new Map() };
    parent.children.set(key, node);
    return node;
  }

  return {
    places,
    add(levels) {
      let node = root;
      for (const level of levels) {
        const key = placeKey(level);
        node = node.children.get(key) ?? grow(node, key, level);
      }
      return node.id;
    },
  };
}

/** A tree that grows with each row; ids are made of the path: `north-floor-3-room-12`. */
export function newPlaceTree(subnets: readonly SubnetPlace[] = []): PlaceTree {
  const { places, add } = newPlaces();
  const byText = new Map<string, PlaceId | undefined>();
  const bySingle = new Map<string, PlaceId>();
  const networks = networkPlaces(subnets, (text) => add(splitPath(text)));
  return {
    of(reader, row) {
      const single = singlePlace(reader);
      const text = single === undefined ? '' : reader.text(single, row);
      if (text !== '') {
        const known = bySingle.get(text);
        if (known !== undefined) return known;
      }
      const texts = placeTexts(reader, row);
      const key = texts.join('\u0000');
      if (byText.has(key)) return byText.get(key);
      const id = add(levelsOf(texts));
      byText.set(key, id);
      if (text !== '' && id !== undefined) bySingle.set(text, id);
      return id;
    },
    ofAddress: networks.placeOf,
    places: () => places,
    finish: (findings) => {
      networks.finish(findings, places.length > 0);
    },
  };
}

const placeMeanings = ['site', 'building', 'floor', 'room', 'place'] as const;
const singles = new WeakMap<RowReader, { readonly meaning: (typeof placeMeanings)[number] | undefined }>();

/** The one meaning that places stand under, where there is only one: its text alone then names the place. */
function singlePlace(reader: RowReader): (typeof placeMeanings)[number] | undefined {
  const before = singles.get(reader);
  if (before !== undefined) return before.meaning;
  const found = placeMeanings.filter(reader.has);
  const meaning = found.length === 1 ? found[0] : undefined;
  singles.set(reader, { meaning });
  return meaning;
}

type Texts = readonly [site: string, building: string, floor: string, room: string, place: string];

function placeTexts(reader: RowReader, row: number): Texts {
  const texts = placeMeanings.map((meaning) =>
    reader.has(meaning) ? spaced(reader.text(meaning, row)) : '',
  );
  const [site = '', building = '', floor = '', room = '', place = ''] = texts;
  if (texts.some((text) => text !== '')) return [site, building, floor, room, place];
  return ['', '', '', spaced(reader.text('department', row)), ''];
}

/** Runs of spaces are one. */
function spaced(text: string): string {
  return text.includes('  ') || text.includes('\n') ? text.replace(/\s+/g, ' ') : text;
}

/** A bare number in a column of floors or rooms gets its word: `3` and `3rd` are Floor 3. */
function named(word: string, text: string): string {
  if (/^\d+[a-z]?$/i.test(text)) return `${word} ${text}`;
  const ordinal = /^(\d+)(?:st|nd|rd|th)$/i.exec(text)?.[1];
  return ordinal === undefined ? text : `${word} ${ordinal}`;
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
  return joined([...columns, ...path, ...inside]);
}

/** A level that a column and a path name both stands once. */
function joined(levels: readonly Level[]): readonly Level[] {
  const seen = new Set<string>();
  return levels.filter((level) => {
    const key = placeKey(level);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
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
  return { name: level.name, kind: insideByWord(level.name) ?? 'room' };
}

function siteLevels(site: string): readonly Level[] {
  return site
    .split(/\s*>\s*/)
    .filter((name) => name !== '')
    .map((name) => ({ name, kind: 'site' as const }));
}
