import { type Sha256, hasRightHash } from '../envelope';
import { countMembers, shapeOfJson } from '../jsonShape';
import type { OpenRefusal } from '../openOutcome';
import { sayProblem } from '../sayIssue';
import { type LibraryData, isKnownLibraryVersion, libraryVersions, newestLibraryVersion } from './index';

/** What the library's file says of itself in its first member. */
export const libraryFormat = 'crawlerway-library';

/** What came of reading the library's file; nothing is written. */
export type LibraryOutcome = { readonly type: 'opened'; readonly data: LibraryData } | OpenRefusal;

/** The largest library that is read, in bytes. */
export const mostLibraryBytes = 50 * 1024 * 1024;
const mostDepth = 50;
const mostProblems = 20;

/** The refusal of a file of so many bytes; `undefined` when it may be read. */
export function refusalOfLibrarySize(bytes: number): OpenRefusal | undefined {
  if (bytes <= mostLibraryBytes) return undefined;
  const message =
    'The file library.json in the data folder is larger than 50 MB and is no library of Crawlerway. Move it elsewhere and start again.';
  return { type: 'not-ours', message };
}

/** The library in a text, or why there is none; throws nothing, whatever the text holds. */
export function openLibrary(text: string, sha256: Sha256): LibraryOutcome {
  if (text.trim() === '') return damaged('empty', ['The library is empty: its content was lost.']);
  const shape = shapeOfJson(text);
  if (shape.depth > mostDepth) return notOurs;
  const parsed = parse(text);
  if (parsed === undefined)
    return { type: 'not-json', message: 'The library cannot be read: its file was cut off or is another.' };
  if (typeof parsed !== 'object' || parsed === null || !('format' in parsed)) return notOurs;
  if (parsed.format !== libraryFormat) return notOurs;
  const { members, hasProto } = countMembers(parsed);
  const file: Readonly<Record<string, unknown>> = { ...parsed };
  if (hasProto || members !== shape.members || !hasRightHash(file, sha256)) {
    return damaged('hash', ['The library is damaged: its content is not what was saved.']);
  }
  return openVersion(file);
}

const notOurs: OpenRefusal = { type: 'not-ours', message: 'This is not a library of Crawlerway.' };

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function openVersion(file: Readonly<Record<string, unknown>>): LibraryOutcome {
  const { schemaVersion, appVersion, data } = file;
  if (typeof schemaVersion === 'number' && schemaVersion > newestLibraryVersion) {
    const needs = typeof appVersion === 'string' ? appVersion : 'a newer version';
    const message = `The library was saved by a newer program, so its import profiles and price books cannot be used or changed here. Use Crawlerway ${needs} or newer; nothing in it was changed.`;
    return { type: 'too-new', message, schemaVersion, needs };
  }
  if (!isKnownLibraryVersion(schemaVersion))
    return damaged('version', [
      'The library is damaged: it does not say which version of the format it has.',
    ]);
  const read = libraryVersions[schemaVersion].safeParse(data);
  if (read.success) return { type: 'opened', data: read.data };
  return damaged(
    'schema',
    read.error.issues.map((issue) => sayProblem(issue, data)),
  );
}

function damaged(
  damage: Extract<OpenRefusal, { readonly type: 'damaged' }>['damage'],
  problems: readonly string[],
): OpenRefusal {
  const message = problems[0] ?? 'The library is damaged.';
  return { type: 'damaged', damage, message, problems: problems.slice(0, mostProblems) };
}

/** The text of the library's file, the hash over all before it last. */
export function libraryText(data: LibraryData, appVersion: string, sha256: Sha256): string {
  const body = { format: libraryFormat, schemaVersion: newestLibraryVersion, appVersion, data };
  const compact = JSON.stringify(body);
  return `${compact.slice(0, -1)},"sha256":"${sha256(compact)}"}`;
}
