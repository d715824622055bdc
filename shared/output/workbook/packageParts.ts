import { strToU8 } from 'fflate';
import { cleanText } from '../../format/cleanText';
import type { DocumentPart } from '../documentPart';
import { escapeXml } from '../word/xml';
import type { WrittenSheet } from './sheet';
import { filterRange } from './sheet';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What a workbook says about itself. */
export interface WorkbookAbout {
  readonly title: string;
  readonly author: string;
  readonly company: string;
  /** ISO moment. */
  readonly madeAt: string;
}

/** A workbook's parts: its sheets in their order, their styles, what it is called and who made it. */
export function workbookParts(
  sheets: readonly WrittenSheet[],
  stylesXml: string,
  about: WorkbookAbout,
): readonly DocumentPart[] {
  const part = (name: string, bytes: Uint8Array): DocumentPart => ({ name, bytes, store: false });
  const xml = (name: string, content: string): DocumentPart => part(name, strToU8(HEAD + content));
  return [
    xml('[Content_Types].xml', contentTypes(sheets.length)),
    xml(
      '_rels/.rels',
      relationships([
        ['xl/workbook.xml', `${OFFICE}/officeDocument`],
        ['docProps/core.xml', `${PACKAGE}/relationships/metadata/core-properties`],
        ['docProps/app.xml', `${OFFICE}/extended-properties`],
      ]),
    ),
    xml('docProps/core.xml', coreXml(about)),
    xml('docProps/app.xml', appXml(about)),
    xml('xl/workbook.xml', workbookXml(sheets)),
    xml(
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...sheets.map((_, at) => [`worksheets/sheet${String(at + 1)}.xml`, `${OFFICE}/worksheet`] as const),
        ['styles.xml', `${OFFICE}/styles`],
      ]),
    ),
    xml('xl/styles.xml', stylesXml),
    ...sheets.map(({ bytes }, at) => part(`xl/worksheets/sheet${String(at + 1)}.xml`, bytes)),
  ];
}

function contentTypes(sheets: number): string {
  const override = (name: string, type: string): string =>
    `<Override PartName="/${name}" ContentType="${type}"/>`;
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml') +
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    override('xl/workbook.xml', `${TYPE}.sheet.main+xml`) +
    override('xl/styles.xml', `${TYPE}.styles+xml`) +
    Array.from({ length: sheets }, (_, at) =>
      override(`xl/worksheets/sheet${String(at + 1)}.xml`, `${TYPE}.worksheet+xml`),
    ).join('') +
    '</Types>'
  );
}

function relationships(targets: readonly (readonly [target: string, type: string])[]): string {
  const entries = targets.map(
    ([target, type], at) => `<Relationship Id="rId${String(at + 1)}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`;
}

/** The sheets, the rows printed on each page, the cells with filters; spreadsheets recalculate when they open it. */
function workbookXml(sheets: readonly WrittenSheet[]): string {
  const entries = sheets.map(({ name }, at) => {
    const number = String(at + 1);
    return `<sheet name="${escapeXml(name)}" sheetId="${number}" r:id="rId${number}"/>`;
  });
  const filters = sheets.flatMap(({ name, filterRow, widths, rows }, at) => {
    if (filterRow === undefined) return [];
    const range = filterRange(filterRow, widths.length, rows).replace(/[A-Z]+|\d+/g, '$$$&');
    const local = `localSheetId="${String(at)}" hidden="1"`;
    return [`<definedName name="_xlnm._FilterDatabase" ${local}>${name}!${range}</definedName>`];
  });
  const titles = sheets.flatMap(({ name, frozenRows }, at) =>
    frozenRows === 0
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${String(at)}">${name}!$1:$${String(frozenRows)}</definedName>`,
        ],
  );
  const names = [...filters, ...titles].join('');
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews>` +
    `<sheets>${entries.join('')}</sheets>${names === '' ? '' : `<definedNames>${names}</definedNames>`}` +
    '<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>'
  );
}

function coreXml({ title, author, madeAt }: WorkbookAbout): string {
  const element = (tag: string, value: string): string =>
    value === '' ? '' : `<${tag}>${plain(value)}</${tag}>`;
  const time = `${madeAt.slice(0, 19)}Z`;
  return (
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    element('dc:title', title) +
    element('dc:creator', author) +
    element('cp:lastModifiedBy', author) +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`
  );
}

function appXml({ company }: WorkbookAbout): string {
  const named = company === '' ? '' : `<Company>${plain(company)}</Company>`;
  return (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">' +
    `<Application>Crawlerway</Application>${named}</Properties>`
  );
}

function plain(value: string): string {
  return escapeXml(cleanText(value).replace(/\s+/g, ' '));
}
