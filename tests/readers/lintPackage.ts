import { strFromU8, unzipSync } from 'fflate';
import { relationshipTargets } from './readDocx';
import { repeated } from './repeated';
import { findAll, parseXml } from './xmlTree';
import type { XmlNode } from './xmlTree';

/** A part of a document, parsed if it is XML. */
export interface LintPart {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly xml: XmlNode | undefined;
}

const TYPES: readonly (readonly [RegExp, string, string])[] = [
  [/^word\/document\.xml$/, 'wordprocessingml.document.main+xml', 'officeDocument'],
  [/^word\/styles\.xml$/, 'wordprocessingml.styles+xml', 'styles'],
  [/^word\/numbering\.xml$/, 'wordprocessingml.numbering+xml', 'numbering'],
  [/^word\/settings\.xml$/, 'wordprocessingml.settings+xml', 'settings'],
  [/^word\/header\d+\.xml$/, 'wordprocessingml.header+xml', 'header'],
  [/^word\/footer\d+\.xml$/, 'wordprocessingml.footer+xml', 'footer'],
  [/^word\/charts\/chart\d+\.xml$/, 'drawingml.chart+xml', 'chart'],
  [/^word\/embeddings\/.*\.xlsx$/, 'spreadsheetml.sheet', 'package'],
  [/^word\/media\/.*\.png$/, 'image/png', 'image'],
  [/^word\/media\/.*\.jpe?g$/, 'image/jpeg', 'image'],
];
const MAGIC: readonly (readonly [RegExp, readonly number[]])[] = [
  [/\.png$/, [0x89, 0x50, 0x4e, 0x47]],
  [/\.jpe?g$/, [0xff, 0xd8, 0xff]],
];
const CONTENT_TYPES = '[Content_Types].xml';

/** Faults of the package: types, relationships, pictures and embedded workbooks. */
export function lintPackage(parts: readonly LintPart[]): readonly string[] {
  const files = Object.fromEntries(parts.map(({ name, bytes }) => [name, bytes]));
  const types = parts.find(({ name }) => name === CONTENT_TYPES)?.xml;
  if (types === undefined) return [`${CONTENT_TYPES} is missing`];
  return [
    ...(parts[0]?.name === CONTENT_TYPES ? [] : [`${CONTENT_TYPES} is not first`]),
    ...typeFaults(types, parts),
    ...parts.flatMap((part) => relationshipFaults(part, files)),
    ...parts.flatMap(pictureFaults),
    ...parts.flatMap(workbookFaults),
    ...parts.flatMap(dateFaults),
  ];
}

function typeFaults(types: XmlNode, parts: readonly LintPart[]): readonly string[] {
  const overrides = new Map(
    findAll(types, 'Override').map(({ attributes }) => [
      attributes['PartName'] ?? '',
      attributes['ContentType'] ?? '',
    ]),
  );
  const defaults = new Map(
    findAll(types, 'Default').map(({ attributes }) => [
      attributes['Extension'] ?? '',
      attributes['ContentType'] ?? '',
    ]),
  );
  const names = new Set(parts.map(({ name }) => `/${name}`));
  const typeOf = (name: string): string =>
    overrides.get(`/${name}`) ?? defaults.get(name.replace(/^.*\./, '')) ?? '';
  return [
    ...repeated(findAll(types, 'Override').map(({ attributes }) => attributes['PartName'] ?? '')).map(
      (name) => `${name} has two types`,
    ),
    ...[...overrides.keys()]
      .filter((name) => !names.has(name))
      .map((name) => `${name} has a type but does not exist`),
    ...parts.flatMap(({ name }) => {
      if (name === CONTENT_TYPES) return [];
      const expected = TYPES.find(([pattern]) => pattern.test(name))?.[1] ?? '';
      const type = typeOf(name);
      return type !== '' && type.endsWith(expected) ? [] : [`${name} has the type ${type || 'none'}`];
    }),
  ];
}

function relationshipFaults(part: LintPart, files: Readonly<Record<string, Uint8Array>>): readonly string[] {
  if (part.xml === undefined || part.name.endsWith('.rels')) return [];
  const folder = part.name.replace(/[^/]*$/, '');
  const listing = files[`${folder}_rels/${part.name.slice(folder.length)}.rels`];
  const relationships = listing === undefined ? [] : parseXml(strFromU8(listing)).children;
  const ids = relationships.map(({ attributes }) => attributes['Id'] ?? '');
  const targets = relationshipTargets(files, part.name);
  return [
    ...repeated(ids).map((id) => `${part.name}: two relationships ${id}`),
    ...usedIds(part.xml)
      .filter((id) => !ids.includes(id))
      .map((id) => `${part.name}: relationship ${id} does not exist`),
    ...relationships.flatMap(({ attributes }) => {
      const target = targets.get(attributes['Id'] ?? '');
      if (attributes['TargetMode'] === 'External' || target === undefined) return [];
      if (files[target] === undefined) return [`${part.name}: ${target} does not exist`];
      const expected = TYPES.find(([pattern]) => pattern.test(target))?.[2];
      return expected === undefined || (attributes['Type'] ?? '').endsWith(`/${expected}`)
        ? []
        : [`${part.name}: ${target} by a relationship of the wrong type`];
    }),
  ];
}

function usedIds(node: XmlNode): readonly string[] {
  const own = Object.entries(node.attributes).flatMap(([name, value]) =>
    /^r:(id|embed|link|pict)$/.test(name) ? [value] : [],
  );
  return [...own, ...node.children.flatMap(usedIds)];
}

function pictureFaults({ name, bytes }: LintPart): readonly string[] {
  const magic = MAGIC.find(([pattern]) => pattern.test(name))?.[1];
  return magic === undefined || magic.every((byte, index) => bytes[index] === byte)
    ? []
    : [`${name} is not the picture that it says`];
}

function workbookFaults({ name, bytes }: LintPart): readonly string[] {
  if (!name.endsWith('.xlsx')) return [];
  try {
    const files = unzipSync(bytes);
    for (const [part, content] of Object.entries(files))
      if (/\.(xml|rels)$/.test(part)) parseXml(strFromU8(content));
    return ['xl/workbook.xml', 'xl/worksheets/sheet1.xml']
      .filter((part) => !(part in files))
      .map((part) => `${name} has no ${part}`);
  } catch (error) {
    return [`${name} cannot be read: ${String(error)}`];
  }
}

function dateFaults({ name, xml }: LintPart): readonly string[] {
  if (name !== 'docProps/core.xml' || xml === undefined) return [];
  return ['dcterms:created', 'dcterms:modified']
    .flatMap((element) => findAll(xml, element))
    .filter((node) => Number.isNaN(Date.parse(node.text)))
    .map((node) => `${name}: ${node.text} is no date`);
}
