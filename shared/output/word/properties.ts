import type { DocumentModel } from '../../domain/document/block';
import { escapeXml } from './xml';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const EPOCH = '1980-01-01T00:00:00Z';

/** The document's properties (title, subject, author, language, times), with no login name anywhere. */
export function coreXml(model: DocumentModel): string {
  const time = isoTime(model.madeAt);
  const text = (tag: string, value: string): string =>
    value === '' ? '' : `<${tag}>${escapeXml(value.replace(/\s+/g, ' '))}</${tag}>`;
  return (
    `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    text('dc:title', model.title) +
    text('dc:subject', model.subject) +
    text('dc:creator', model.author) +
    text('cp:lastModifiedBy', model.author) +
    text('dc:language', model.language) +
    '<cp:revision>1</cp:revision>' +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`
  );
}

/** The company that offers, and the program that wrote the file. */
export function companyXml(model: DocumentModel): string {
  const company =
    model.company === '' ? '' : `<Company>${escapeXml(model.company.replace(/\s+/g, ' '))}</Company>`;
  return (
    `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
    `<Application>Crawlerway</Application>${company}</Properties>`
  );
}

function isoTime(text: string): string {
  const time = Date.parse(text);
  return Number.isNaN(time) ? EPOCH : new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}
