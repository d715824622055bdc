import { strFromU8, unzipSync } from 'fflate';
import { childAt, findAll, parseXml } from './xmlTree';
import type { XmlNode } from './xmlTree';

/** A chart as its reader sees it, with every cell of the workbook behind it. */
export interface ReadChart {
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  readonly altText: string;
  readonly valueAxis: {
    readonly minimum: number | undefined;
    readonly format: string;
    readonly title: string;
  };
  readonly workbookCells: readonly (readonly string[])[];
}

/** What a Word file says, read back from its XML. */
export interface ReadDocx {
  readonly parts: readonly string[];
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  readonly paragraphs: readonly { readonly style: string; readonly text: string }[];
  readonly tables: readonly (readonly (readonly string[])[])[];
  readonly charts: readonly ReadChart[];
  readonly properties: Readonly<Record<string, string>>;
  readonly contents: readonly { readonly text: string; readonly page: string }[];
}

/** Reads a Word file back into data. */
export function readDocx(bytes: Uint8Array): ReadDocx {
  const files = unzipSync(bytes);
  const body = readPart(files, 'word/document.xml');
  const paragraphs = findAll(body, 'w:p').map((node) => ({
    style: paragraphStyle(node),
    text: paragraphText(node),
  }));
  return {
    parts: Object.keys(files),
    headings: paragraphs.flatMap(({ style, text }) => {
      const level = /^Heading([1-6])$/.exec(style)?.[1];
      return level === undefined ? [] : [{ level: Number(level), text }];
    }),
    paragraphs,
    tables: findAll(body, 'w:tbl').map((table) =>
      rowsOf(table).map((row) =>
        cellsOf(row).map((cell) => findAll(cell, 'w:p').map(paragraphText).join('\n')),
      ),
    ),
    charts: readCharts(files, body),
    properties: {
      ...leaves(readPart(files, 'docProps/core.xml')),
      ...leaves(readPart(files, 'docProps/app.xml')),
    },
    contents: findAll(body, 'w:p').flatMap((node) =>
      /^TOC\d$/.test(paragraphStyle(node)) ? [contentsEntry(node)] : [],
    ),
  };
}

type Files = Readonly<Record<string, Uint8Array>>;

function readPart(files: Files, name: string): XmlNode {
  const bytes = files[name];
  if (bytes === undefined) throw new Error(`${name} is missing`);
  return parseXml(strFromU8(bytes));
}

function rowsOf(table: XmlNode): readonly XmlNode[] {
  return table.children.filter((child) => child.name === 'w:tr');
}

function cellsOf(row: XmlNode): readonly XmlNode[] {
  return row.children.filter((child) => child.name === 'w:tc');
}

function paragraphStyle(node: XmlNode): string {
  return childAt(node, 'w:pPr', 'w:pStyle')?.attributes['w:val'] ?? 'Normal';
}

function paragraphText(node: XmlNode): string {
  return node.children
    .map((child) => {
      if (child.name === 'w:t') return child.text;
      if (child.name === 'w:tab') return '\t';
      if (child.name === 'w:br') return '\n';
      return child.name === 'w:pPr' ? '' : paragraphText(child);
    })
    .join('');
}

function contentsEntry(node: XmlNode): { readonly text: string; readonly page: string } {
  const [text = '', page = ''] = paragraphText(node).split('\t');
  return { text, page };
}

function leaves(node: XmlNode): Readonly<Record<string, string>> {
  return Object.fromEntries(node.children.map((child) => [child.name.replace(/^.*:/, ''), child.text]));
}

function readCharts(files: Files, body: XmlNode): readonly ReadChart[] {
  const targets = relationshipTargets(files, 'word/document.xml');
  return findAll(body, 'wp:inline').flatMap((inline) => {
    const id = findAll(inline, 'c:chart')[0]?.attributes['r:id'];
    const name = id === undefined ? undefined : targets.get(id);
    const altText = childAt(inline, 'wp:docPr')?.attributes['descr'] ?? '';
    return name === undefined ? [] : [readChart(files, name, altText)];
  });
}

function readChart(files: Files, name: string, altText: string): ReadChart {
  const chart = readPart(files, name);
  const series = findAll(chart, 'c:ser');
  const axis = findAll(chart, 'c:valAx')[0];
  const [workbook] = [...relationshipTargets(files, name).values()].filter((target) =>
    target.endsWith('.xlsx'),
  );
  return {
    labels: points(series[0], 'c:cat').map((label) => label ?? ''),
    series: series.map((each) => ({
      name: findAll(childAt(each, 'c:tx') ?? each, 'c:v')[0]?.text ?? '',
      values: points(each, 'c:val').map((value) => (value === null ? null : Number(value))),
    })),
    altText,
    valueAxis: {
      minimum:
        axis === undefined ? undefined : Number(childAt(axis, 'c:scaling', 'c:min')?.attributes['val']),
      format: (axis && childAt(axis, 'c:numFmt')?.attributes['formatCode']) ?? '',
      title: (axis && childAt(axis, 'c:title')?.text) ?? '',
    },
    workbookCells: workbook === undefined ? [] : workbookCells(files[workbook] ?? new Uint8Array()),
  };
}

function points(series: XmlNode | undefined, part: 'c:cat' | 'c:val'): readonly (string | null)[] {
  const holder = series && childAt(series, part);
  if (holder === undefined) return [];
  const count = Number(findAll(holder, 'c:ptCount')[0]?.attributes['val'] ?? 0);
  const found = new Map(
    findAll(holder, 'c:pt').map((point) => [Number(point.attributes['idx']), point.text]),
  );
  return Array.from({ length: count }, (_, index) => found.get(index) ?? null);
}

/** Targets of a part's relationships as part names, by id. */
export function relationshipTargets(files: Files, name: string): ReadonlyMap<string, string> {
  const folder = name.replace(/[^/]*$/, '');
  const bytes = files[`${folder}_rels/${name.slice(folder.length)}.rels`];
  if (bytes === undefined) return new Map();
  return new Map(
    parseXml(strFromU8(bytes))
      .children.filter((node) => node.attributes['TargetMode'] !== 'External')
      .map((node) => [node.attributes['Id'] ?? '', joined(folder, node.attributes['Target'] ?? '')]),
  );
}

function joined(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

function workbookCells(bytes: Uint8Array): readonly (readonly string[])[] {
  const files = unzipSync(bytes);
  const shared = files['xl/sharedStrings.xml'];
  const strings =
    shared === undefined ? [] : findAll(parseXml(strFromU8(shared)), 'si').map((node) => node.text);
  return findAll(readPart(files, 'xl/worksheets/sheet1.xml'), 'row').map((row) =>
    findAll(row, 'c').map((cell) => {
      const text = childAt(cell, 'v')?.text ?? cell.text;
      return cell.attributes['t'] === 's' ? (strings[Number(text)] ?? '') : text;
    }),
  );
}
