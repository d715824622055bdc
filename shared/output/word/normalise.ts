import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { DocumentModel } from '../../domain/document/block';
import type { DocumentPart } from '../documentPart';
import { tidyChart } from './chartXml';
import { companyXml, coreXml } from './properties';

const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONSHIPS = /^(.*?)([^/]*\/)?_rels\/([^/]+)\.rels$/;

type Files = Readonly<Record<string, Uint8Array>>;

/** What the parts need besides themselves. */
export interface Normalising {
  readonly model: DocumentModel;
  /** A last change of the main part, after its ids are settled. */
  readonly finishDocument: (documentXml: string) => string;
}

/**
 * The files that docx packed with all chance taken out: ids numbered in their order, times from the model,
 * embedded workbooks with fixed dates; in a fixed order, so that the same model gives the same bytes.
 */
export function normaliseParts(
  files: Files,
  { model, finishDocument }: Normalising,
): readonly DocumentPart[] {
  const texts = new Map<string, string>();
  for (const [name, bytes] of Object.entries(files)) if (isXml(name)) texts.set(name, strFromU8(bytes));
  for (const name of [...texts.keys()]) numberRelationships(name, texts);
  texts.set('docProps/core.xml', coreXml(model));
  texts.set('docProps/app.xml', companyXml(model));
  change(texts, 'word/document.xml', (xml) => finishDocument(numberBookmarks(numberDrawings(xml))));
  change(texts, 'word/settings.xml', (xml) =>
    xml.replace('</w:settings>', `<w:themeFontLang w:val="${languageTag(model)}"/></w:settings>`),
  );
  for (const name of texts.keys())
    if (/^word\/charts\/[^/]+\.xml$/.test(name)) change(texts, name, tidyChart);
  return Object.keys(files)
    .sort(byNameTypesFirst)
    .map((name) => part(name, texts.get(name), files[name] ?? new Uint8Array()));
}

/** The language of the document, English of the United States when the model's tag is none. */
export function languageTag(model: DocumentModel): string {
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(model.language) ? model.language : 'en-US';
}

function part(name: string, text: string | undefined, bytes: Uint8Array): DocumentPart {
  if (text !== undefined) return { name, bytes: strToU8(text), store: false };
  if (name.endsWith('.xlsx')) return { name, bytes: repackedWorkbook(bytes), store: false };
  return { name, bytes, store: true };
}

function isXml(name: string): boolean {
  return name.endsWith('.xml') || name.endsWith('.rels');
}

function byNameTypesFirst(left: string, right: string): number {
  if (left === CONTENT_TYPES || right === CONTENT_TYPES)
    return left === right ? 0 : left === CONTENT_TYPES ? -1 : 1;
  return left < right ? -1 : 1;
}

function change(texts: Map<string, string>, name: string, by: (xml: string) => string): void {
  const xml = texts.get(name);
  if (xml !== undefined) texts.set(name, by(xml));
}

function numberRelationships(name: string, texts: Map<string, string>): void {
  const found = RELATIONSHIPS.exec(name);
  const xml = texts.get(name);
  if (found === null || xml === undefined) return;
  const owner = `${found[1] ?? ''}${found[2] ?? ''}${found[3] ?? ''}`;
  const ids = new Map<string, string>();
  texts.set(
    name,
    xml.replace(/(<Relationship\b[^>]*?\bId=")([^"]*)"/g, (_, before: string, id: string) => {
      ids.set(id, `rId${String(ids.size + 1)}`);
      return `${before}${ids.get(id) ?? id}"`;
    }),
  );
  change(texts, owner, (text) =>
    text.replace(
      /( r:[a-z]+=")([^"]*)"/g,
      (_, before: string, id: string) => `${before}${ids.get(id) ?? id}"`,
    ),
  );
}

function numberDrawings(xml: string): string {
  let drawings = 0;
  return xml.replace(/(<wp:docPr id=")\d+(?=")/g, (_, before: string) => {
    drawings += 1;
    return before + String(drawings);
  });
}

// docx counts bookmarks on from one document to the next, and names those of the contents after their numbers.
function numberBookmarks(xml: string): string {
  const ids = new Map<string, string>();
  const numbered = (id: string): string => {
    const number = ids.get(id) ?? String(ids.size + 1);
    ids.set(id, number);
    return number;
  };
  return xml
    .replace(
      /(<w:bookmarkStart w:name="_Toc)(\d+)(?=")/g,
      (_, before: string, id: string) => before + numbered(id),
    )
    .replace(
      /( w:anchor="_Toc|<w:instrText[^>]*>PAGEREF _Toc)(\d+)(?=[" ])/g,
      (_, before: string, id: string) => before + numbered(id),
    )
    .replace(
      /(<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")(\d+)(?=")/g,
      (_, before: string, id: string) => before + numbered(id),
    );
}

function repackedWorkbook(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const sorted = Object.keys(files).sort(byNameTypesFirst);
  // Stored, not deflated, so that the bytes do not depend on the version of a compressor.
  const options = { level: 0, mtime: new Date(1980, 0, 1) } as const;
  return zipSync(Object.fromEntries(sorted.map((name) => [name, files[name] ?? new Uint8Array()])), options);
}
