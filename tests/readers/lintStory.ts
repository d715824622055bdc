import { repeated } from './repeated';
import { childAt, findAll } from './xmlTree';
import type { XmlNode } from './xmlTree';

/** Names that a text may refer to. */
export interface StoryNames {
  readonly styles: ReadonlySet<string>;
  readonly numberings: ReadonlySet<string>;
  readonly bookmarks: ReadonlySet<string>;
}

const MOST_COLUMNS = 63;
const LONGEST_NAME = 40;
const LARGEST_PAGE = 31_680;
const LARGEST_PICTURE = 22 * 914_400;

/** Faults of the document's text, or of a head, foot or notes. */
export function lintStory(story: XmlNode, names: StoryNames): readonly string[] {
  return [
    ...findAll(story, 'w:tbl').flatMap(tableFaults),
    ...findAll(story, 'w:tc').flatMap(cellFaults),
    ...bookmarkFaults(story),
    ...fieldFaults(story),
    ...referenceFaults(story, names),
    ...findAll(story, 'wp:inline').flatMap(sizeFaults),
    ...findAll(story, 'w:pgSz').flatMap(pageFaults),
    ...numberFaults(story),
    ...(/hdr|ftr/.test(story.name) && childAt(story, 'w:p') === undefined
      ? ['a head or foot without a paragraph']
      : []),
  ];
}

function tableFaults(table: XmlNode): readonly string[] {
  const rows = table.children.filter((child) => child.name === 'w:tr');
  const columns = findAll(childAt(table, 'w:tblGrid') ?? table, 'w:gridCol').length;
  return [
    ...(rows.length === 0 ? ['a table without rows'] : []),
    ...(rows.some((row) => childAt(row, 'w:tc') === undefined) ? ['a row without cells'] : []),
    ...(columns > MOST_COLUMNS ? [`a table with ${String(columns)} columns`] : []),
    ...(rows.some((row) => cellSpan(row) > Math.max(columns, 1))
      ? ['a row with more cells than the table has columns']
      : []),
  ];
}

function cellSpan(row: XmlNode): number {
  return row.children
    .filter((child) => child.name === 'w:tc')
    .reduce((sum, cell) => sum + Number(childAt(cell, 'w:tcPr', 'w:gridSpan')?.attributes['w:val'] ?? 1), 0);
}

function cellFaults(cell: XmlNode): readonly string[] {
  return cell.children.at(-1)?.name === 'w:p' ? [] : ['a cell that does not end in a paragraph'];
}

function bookmarkFaults(story: XmlNode): readonly string[] {
  const starts = findAll(story, 'w:bookmarkStart');
  const ids = starts.map((node) => node.attributes['w:id'] ?? '');
  const ends = findAll(story, 'w:bookmarkEnd').map((node) => node.attributes['w:id'] ?? '');
  const named = starts.map((node) => node.attributes['w:name'] ?? '');
  return [
    ...repeated(ids).map((id) => `two bookmarks have the id ${id}`),
    ...repeated(named).map((name) => `two bookmarks are named ${name}`),
    ...named
      .filter((name) => name.length > LONGEST_NAME)
      .map((name) => `a bookmark's name is too long: ${name}`),
    ...ids.filter((id) => !ends.includes(id)).map((id) => `bookmark ${id} has no end`),
    ...ends.filter((id) => !ids.includes(id)).map((id) => `bookmark ${id} ends without a start`),
  ];
}

function fieldFaults(story: XmlNode): readonly string[] {
  const open: string[] = [];
  for (const mark of findAll(story, 'w:fldChar')) {
    const type = mark.attributes['w:fldCharType'] ?? '';
    if (type === 'begin') open.push('begin');
    else if (open.length === 0) return [`a field's ${type} without its begin`];
    else if (type === 'separate') open[open.length - 1] = 'separate';
    else open.pop();
  }
  return open.length === 0 ? [] : [`${String(open.length)} field is not closed`];
}

function referenceFaults(story: XmlNode, names: StoryNames): readonly string[] {
  const unknown = (reference: string, known: ReadonlySet<string>, what: string): readonly string[] => {
    const [element = '', attribute = ''] = reference.split('@');
    return [...new Set(findAll(story, element).map((node) => node.attributes[attribute] ?? ''))]
      .filter((name) => name !== '' && !known.has(name))
      .map((name) => `${what} ${name} does not exist`);
  };
  const pages = findAll(story, 'w:instrText').flatMap(({ text }) => /PAGEREF\s+(\S+)/.exec(text)?.[1] ?? []);
  return [
    ...['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((element) =>
      unknown(`${element}@w:val`, names.styles, 'style'),
    ),
    ...unknown('w:numId@w:val', new Set([...names.numberings, '0']), 'numbering'),
    ...unknown('w:hyperlink@w:anchor', names.bookmarks, 'bookmark'),
    ...pages.filter((name) => !names.bookmarks.has(name)).map((name) => `bookmark ${name} does not exist`),
  ];
}

function sizeFaults(inline: XmlNode): readonly string[] {
  const extent = childAt(inline, 'wp:extent')?.attributes;
  const sizes = [Number(extent?.['cx']), Number(extent?.['cy'])];
  return sizes.every((size) => Number.isInteger(size) && size > 0 && size <= LARGEST_PICTURE)
    ? []
    : [`a drawing of size ${sizes.join(' × ')}`];
}

function pageFaults(page: XmlNode): readonly string[] {
  const sizes = [Number(page.attributes['w:w']), Number(page.attributes['w:h'])];
  return sizes.every((size) => Number.isInteger(size) && size > 0 && size <= LARGEST_PAGE)
    ? []
    : [`a page of ${sizes.join(' × ')}`];
}

function numberFaults(story: XmlNode): readonly string[] {
  return ['w:spacing', 'w:ind', 'w:tcW', 'w:gridCol', 'w:sz'].flatMap((element) =>
    findAll(story, element)
      .flatMap((node) => Object.entries(node.attributes))
      .filter(
        ([name, value]) =>
          /:(before|after|line|left|right|hanging|w|val)$/.test(name) && !/^-?\d+%?$/.test(value),
      )
      .map(([name, value]) => `${element} has ${name}="${value}"`),
  );
}
