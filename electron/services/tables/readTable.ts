import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Result } from '../../../shared/domain/result';
import { fail, ok } from '../../../shared/domain/result';
import type { Table } from '../../../shared/domain/table/table';
import type { Encoding } from './decodeText';
import { decodeText, isUtf16 } from './decodeText';
import { withoutInvisible } from './invisible';
import type { ZipEntry } from './limits';
import { limits, packStored, readZipDirectory, tooLarge, unpackParts } from './limits';
import type { ReadOptions } from './readDelimited';
import { readDelimited, refuseLongLine } from './readDelimited';
import { readHtmlTables, readXmlSpreadsheet } from './readMarkup';
import type { WorkbookFile } from './readWorkbook';
import { readWorkbook, tooManyColumns, tooManyRows } from './readWorkbook';
import { factsOfOds, factsOfXlsx } from './sheetFacts';

const others: readonly (readonly [Buffer, string])[] = [
  [Buffer.from('%PDF'), 'a PDF. Export the list as Excel or CSV from the program that made it'],
  [Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'a picture (PNG). Export the list as Excel or CSV'],
  [Buffer.from([0xff, 0xd8, 0xff]), 'a picture (JPEG). Export the list as Excel or CSV'],
  [Buffer.from('GIF8'), 'a picture (GIF). Export the list as Excel or CSV'],
  [Buffer.from('{\\rtf'), 'a text document (RTF). Copy its table to Excel and save that'],
  [Buffer.from('Rar!'), 'a RAR archive. Unpack it and choose the table inside'],
  [Buffer.from([0x1f, 0x8b]), 'a packed file (gzip). Unpack it and choose the table inside'],
  [Buffer.from('7z'), 'a 7-Zip archive. Unpack it and choose the table inside'],
  [Buffer.from('MZ'), 'a program. Choose a table file (Excel or CSV)'],
];

/** Reads a table file from disk; see `readTableBytes`. A file that cannot be opened is the problem `unreadable`. */
export async function readTableFile(path: string, options: ReadOptions = {}): Promise<Result<Table>> {
  const name = basename(path);
  try {
    const { size } = await stat(path);
    if (size > limits.fileBytes) return overSize(name, size);
    return readTableBytes(await readFile(path), name, options);
  } catch {
    return fail(
      'unreadable',
      `"${name}" could not be opened. Check that it still exists and that no other program locks it.`,
    );
  }
}

function overSize(name: string, bytes: number) {
  return tooLarge(name, `it has ${String(Math.ceil(bytes / 1024 / 1024))} MB, the limit is 50 MB`);
}

/** Reads a table by what its bytes are, whatever the file's name says. */
export function readTableBytes(bytes: Buffer, fileName: string, options: ReadOptions = {}): Result<Table> {
  if (bytes.length === 0)
    return fail('empty', `"${fileName}" is empty. Export it again or choose another file.`);
  if (bytes.length > limits.fileBytes) return overSize(fileName, bytes.length);
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'))) return readZip(bytes, fileName);
  if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) return readOle(bytes, fileName);
  const other = others.find(([mark]) => bytes.subarray(0, mark.length).equals(mark));
  if (other !== undefined) return notATable(fileName, other[1]);
  return otherText(bytes, fileName, options) ?? readDelimited(bytes, fileName, options);
}

function notATable(fileName: string, what: string) {
  return fail(
    'not-a-table',
    `This is not a table: "${fileName}" is ${what}.`.replace(
      'This is not a table: ',
      what.startsWith('a PDF') ? 'This is a PDF: ' : 'This is not a table: ',
    ),
  );
}

function readZip(bytes: Buffer, fileName: string): Result<Table> {
  const directory = readZipDirectory(bytes, fileName);
  if (!directory.ok) return directory;
  const names = new Set(directory.value.map((entry) => entry.name));
  if (names.has('word/document.xml'))
    return notATable(fileName, 'a Word document. Copy its table to Excel and save that');
  if (names.has('ppt/presentation.xml'))
    return notATable(fileName, 'a presentation. Copy its table to Excel and save that');
  const format = formatOf(directory.value);
  if (format === undefined) return notATable(fileName, 'an archive. Unpack it and choose the table inside');
  const file = safeWorkbook(bytes, { fileName, format, entries: directory.value });
  return file.ok ? readWorkbook(file.value) : file;
}

interface Zipped {
  readonly fileName: string;
  readonly format: 'xlsx' | 'xlsb' | 'ods';
  readonly entries: readonly ZipEntry[];
}

/** The unpacked parts live in here alone: they are as large as all that the parser makes of them. */
function safeWorkbook(bytes: Buffer, { fileName, format, entries }: Zipped): Result<WorkbookFile> {
  const parts = unpackParts(bytes, needed(entries), fileName);
  if (!parts.ok) return parts;
  const file = { bytes: packStored(parts.value), fileName, format, leftAside: leftAside(entries) };
  if (format === 'xlsb') return ok(file);
  return ok({ ...file, facts: format === 'ods' ? factsOfOds(parts.value) : factsOfXlsx(parts.value) });
}

const asides: readonly (readonly [RegExp, string])[] = [
  [/vbaProject|^Basic\//i, 'macros'],
  [/externalLinks\//i, 'links to other files'],
  [/embeddings\/|^Object /i, 'embedded objects'],
];

/** What a workbook holds that is neither opened nor run. */
function leftAside(entries: readonly ZipEntry[]): readonly string[] {
  return asides.filter(([name]) => entries.some((entry) => name.test(entry.name))).map(([, what]) => what);
}

function formatOf(entries: readonly ZipEntry[]): 'xlsx' | 'xlsb' | 'ods' | undefined {
  const has = (pattern: RegExp) => entries.some((entry) => pattern.test(entry.name));
  if (has(/^xl\/workbook\d*\.bin$/i)) return 'xlsb';
  if (has(/(?:^|\/)workbook\d*\.xml$/i)) return 'xlsx';
  return has(/^content\.xml$/) && has(/^mimetype$/) ? 'ods' : undefined;
}

/** Pictures, macros, embedded files and links to elsewhere hold no cells. */
function needed(entries: readonly ZipEntry[]): readonly ZipEntry[] {
  return entries.filter(
    ({ name }) =>
      !/(?:media|embeddings|drawings|charts|externalLinks|printerSettings|Pictures|Object)\/|vbaProject/i.test(
        name,
      ),
  );
}

function readOle(bytes: Buffer, fileName: string): Result<Table> {
  const holds = (stream: string) => bytes.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) {
    return fail(
      'password',
      `"${fileName}" is protected by a password. Remove the password in Excel first, save it, and import it again.`,
    );
  }
  if (holds('WordDocument'))
    return notATable(fileName, 'a Word document. Copy its table to Excel and save that');
  if (holds('PowerPoint Document'))
    return notATable(fileName, 'a presentation. Copy its table to Excel and save that');
  if (!holds('Workbook') && !holds('Book'))
    return notATable(fileName, 'no workbook. Choose an Excel or CSV file');
  const macros = holds('_VBA_PROJECT_CUR') ? ['macros'] : [];
  return readWorkbook({ bytes, fileName, format: 'xls', leftAside: macros });
}

/** Text that is no CSV: web pages, XML, JSON, programs; and lines without an end. */
function otherText(bytes: Buffer, fileName: string, options: ReadOptions): Result<Table> | undefined {
  const start = bytes
    .toString('latin1', 0, 2000)
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (start === '') {
    return bytes.toString('utf8').trim() === ''
      ? fail('empty', `"${fileName}" has no content. Export it again or choose another file.`)
      : undefined;
  }
  if (start.startsWith('<')) return readMarkup(bytes, { fileName, start, options });
  if (/^[[{]\s*(?:["{[\]}]|\d)/.test(start))
    return notATable(fileName, 'data for programs (JSON). Export the list as Excel or CSV');
  if (hasEmptyPlaces(bytes, start))
    return notATable(fileName, 'no text and no workbook. Choose an Excel or CSV file');
  return refuseLongLine(bytes, fileName);
}

/** Two empty characters in a row stand in no text; in UTF-16 a letter such as Ā leaves two zero bytes. */
function hasEmptyPlaces(bytes: Buffer, start: string): boolean {
  if (!isUtf16(bytes)) return start.includes('\u0000\u0000');
  return bytes.toString('utf16le', 0, 2000).includes('\u0000\u0000');
}

interface Markup {
  readonly fileName: string;
  readonly start: string;
  readonly options: ReadOptions;
}

/** Web tools give a web page or XML the name .xls: its tables are read, and nothing else of it. */
function readMarkup(bytes: Buffer, { fileName, start, options }: Markup): Result<Table> | undefined {
  const isXml = start.startsWith('<?xml');
  const isPage = /^<(?:!doctype html|html|head|body|table|meta|style|center|div|br|title|!--)/i.test(start);
  if (/<!(?:ENTITY|DOCTYPE[^>]*\[)/i.test(start) || (isXml && /<!DOCTYPE(?!\s+html)/i.test(start)))
    return notATable(fileName, 'an XML file. Open it in Excel, save it as a workbook, and import that');
  if (!isXml && !isPage) return undefined;
  const stated = /(?:charset|encoding)\s*=\s*["']?windows-(125[02])/i.exec(start)?.[1];
  const asked = options.encoding ?? (stated === undefined ? undefined : (`Windows-${stated}` as Encoding));
  const { text } = withoutInvisible(decodeText(bytes, asked).text);
  const page = /<table[\s>]/i.test(text) && !text.includes('urn:schemas-microsoft-com:office:spreadsheet');
  const sheets = page
    ? [readHtmlTables(text, '')].filter((sheet) => sheet !== undefined)
    : readXmlSpreadsheet(text);
  if (sheets.every(({ rows }) => rows.length === 0)) {
    const what = isXml ? 'an XML file' : 'a web page';
    return notATable(fileName, `${what}. Open it in Excel, save it as a workbook, and import that`);
  }
  for (const { name, rows } of sheets) {
    if (rows.length > limits.rows) return tooManyRows(fileName, name);
    if (rows.some((row) => row.length > limits.columns)) return tooManyColumns(fileName, name);
  }
  return ok({ format: page ? 'html' : 'xml', sheets, issues: [] });
}
