import { z } from 'zod';
import { reveal, seal } from '../../domain/ourSide/internal';
import type { OurSide, OurSideInputs } from '../../domain/ourSide/ourSide';
import { doubledEntries } from '../../domain/ourSide/ourSideEdit';
import { type Result, fail, ok } from '../../domain/result';
import { type Sha256, hasRightHash } from '../envelope';
import { countMembers, shapeOfJson } from '../jsonShape';
import type { OpenRefusal } from '../openOutcome';
import { sayProblem } from '../sayIssue';
import { refusingUnknown } from '../unknownMembers';
import { ourSideV1 } from './v1';

/** What the file says of itself in its first member; it is no proposal and opens as none. */
const ourSideFormat = 'crawlerway-our-side';
const newestVersion = 1;

/** Internal figures as a file holds them. */
export interface SavedOurSide {
  readonly ourSide: OurSide;
  readonly revision: number;
  readonly savedAt: string;
}

/** What came of reading a file of internal figures. */
export type OurSideOutcome = { readonly type: 'opened'; readonly file: SavedOurSide } | OpenRefusal;

/** The largest file that is read, in bytes. */
export const mostOurSideBytes = 50 * 1024 * 1024;
const mostDepth = 50;
const mostProblems = 20;

/** The refusal of a file of so many bytes; `undefined` when it may be read. */
export function refusalOfOurSideSize(bytes: number): OpenRefusal | undefined {
  if (bytes <= mostOurSideBytes) return undefined;
  return { type: 'not-ours', message: 'This is no file of internal figures: it is larger than 50 MB.' };
}

/**
 * The internal figures in a text, or why there are none; throws nothing, whatever the text holds. A file
 * written by hand needs `format`, `schemaVersion` and `data` alone; a hash that stands there must be right.
 */
export function openOurSide(text: string, sha256: Sha256): OurSideOutcome {
  if (text.trim() === '') return damaged('empty', ['The file of internal figures is empty.']);
  const shape = shapeOfJson(text);
  if (shape.depth > mostDepth) return notOurs;
  const parsed = parsedObject(text);
  if (parsed === 'not-json') {
    return {
      type: 'not-json',
      message: 'The file of internal figures cannot be read as JSON: it was cut off or is another.',
    };
  }
  if (parsed?.['format'] !== ourSideFormat) return notOurs;
  const { members, hasProto } = countMembers(parsed);
  const isWhole = !('sha256' in parsed) || hasRightHash(parsed, sha256);
  if (hasProto || members !== shape.members || !isWhole) {
    return damaged('hash', ['The file of internal figures is damaged: its content is not what was saved.']);
  }
  return openVersion(parsed);
}

const notOurs: OpenRefusal = {
  type: 'not-ours',
  message: 'This is no file of internal figures of Crawlerway.',
};

type JsonObject = Readonly<Record<string, unknown>>;

function parsedObject(text: string): JsonObject | 'not-json' | undefined {
  try {
    const value: unknown = JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as JsonObject)
      : undefined;
  } catch {
    return 'not-json';
  }
}

const file = z.looseObject({
  revision: z.int().min(1).exactOptional(),
  savedAt: z.iso.datetime({ error: 'must be a moment, written 2026-11-22T10:15:00Z' }).exactOptional(),
});

function openVersion(parsed: JsonObject): OurSideOutcome {
  const { schemaVersion, appVersion, data } = parsed;
  if (typeof schemaVersion === 'number' && schemaVersion > newestVersion) {
    const needs = typeof appVersion === 'string' ? appVersion : 'a newer version';
    const message = `These internal figures were saved by a newer program. Use Crawlerway ${needs} or newer; nothing in them was changed.`;
    return { type: 'too-new', message, schemaVersion, needs };
  }
  if (schemaVersion !== newestVersion) {
    return damaged('version', [
      'The file of internal figures does not say which version of the format it has.',
    ]);
  }
  const around = file.safeParse(parsed);
  const read = refusingUnknown(ourSideV1).safeParse(data);
  if (around.success && read.success) {
    const twice = twiceIn(read.data);
    if (twice.length > 0) return damaged('rules', twice);
    const { revision = 1, savedAt = '' } = around.data;
    return { type: 'opened', file: { ourSide: seal(read.data), revision, savedAt } };
  }
  return damaged('schema', [
    ...(around.error?.issues ?? []).map((issue) => sayProblem(issue, parsed)),
    ...(read.error?.issues ?? []).map((issue) => sayProblem(issue, data)),
  ]);
}

function twiceIn(inputs: OurSideInputs): readonly string[] {
  return doubledEntries(inputs).map((key) => `The internal figures speak twice of ${key}.`);
}

function damaged(
  damage: Extract<OpenRefusal, { readonly type: 'damaged' }>['damage'],
  problems: readonly string[],
): OpenRefusal {
  const message = problems[0] ?? 'The file of internal figures is damaged.';
  return { type: 'damaged', damage, message, problems: problems.slice(0, mostProblems) };
}

/** The text of the file, the hash over all before it last. */
export function ourSideText(saved: SavedOurSide, appVersion: string, sha256: Sha256): string {
  const { revision, savedAt, ourSide } = saved;
  const data = reveal(ourSide);
  const body = {
    ...{ format: ourSideFormat, schemaVersion: newestVersion, revision, id: data.proposalId },
    ...{ savedAt, appVersion, data },
  };
  const compact = JSON.stringify(body);
  return `${compact.slice(0, -1)},"sha256":"${sha256(compact)}"}`;
}

/** Internal figures of the window out of their JSON text, checked; for the handler and the window alone. */
export function parseOurSide(text: string): Result<OurSide> {
  const parsed = parsedObject(text);
  const read = refusingUnknown(ourSideV1).safeParse(parsed);
  if (read.success) {
    const twice = twiceIn(read.data);
    return twice.length === 0 ? ok(seal(read.data)) : fail('not-valid', twice.join(' '));
  }
  return fail('not-valid', read.error.issues.map((issue) => sayProblem(issue, parsed)).join(' '));
}

/** Internal figures as JSON text, for the way between the handler and the window alone. */
export function ourSideDataText(ourSide: OurSide): string {
  return JSON.stringify(reveal(ourSide));
}
