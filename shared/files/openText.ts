import { z } from 'zod';
import type { Proposal } from '../domain/proposal/proposal';
import { type ImportedTables, type Sha256, hasRightHash, importedTables, proposalFormat } from './envelope';
import { countMembers, shapeOfJson } from './jsonShape';
import type { Damage, OpenOutcome, OpenRefusal } from './openOutcome';
import { isKnownVersion, migrate, newestVersion, proposalVersions } from './proposal';
import { brokenRules } from './rules';
import { sayProblem } from './sayIssue';

/** The largest file that is read, in bytes. */
export const mostBytes = 100 * 1024 * 1024;
const mostDepth = 100;
const mostProblems = 20;

/** Whether a file of so many bytes can be a proposal: the refusal if not, asked before it is read. */
export function refusalOfSize(bytes: number): OpenRefusal | undefined {
  if (bytes === 0) return damaged('empty', 'The file is empty: its content was lost.');
  if (bytes <= mostBytes) return undefined;
  return { type: 'not-ours', message: 'This is not a proposal file: it is larger than 100 MB.' };
}

/**
 * The proposal in a text, or why there is none: size, JSON, format, hash, version, schema, rules, in this
 * order. Throws nothing, whatever the text holds.
 */
export function openText(text: string, sha256: Sha256): OpenOutcome {
  const tooBig = refusalOfSize(text.length);
  if (tooBig !== undefined) return tooBig;
  const plain = text.startsWith('\ufeff') ? text.slice(1) : text;
  const shape = shapeOfJson(plain);
  if (shape.depth > mostDepth) {
    return {
      type: 'not-ours',
      message: 'This is not a proposal file: it is nested more deeply than any proposal.',
    };
  }
  const parsed = parsedObject(plain);
  if (!isObject(parsed)) return parsed.refusal;
  const { members, hasProto } = countMembers(parsed.object);
  if (hasProto)
    return damaged('doubled', 'The file was changed outside the program: it has a member "__proto__".');
  if (members !== shape.members) {
    return damaged('doubled', 'The file was changed outside the program: it has a member twice.');
  }
  if (!hasRightHash(parsed.object, sha256)) {
    return damaged('hash', 'The file is damaged: its content is not what was saved.');
  }
  return openVersion(parsed.object);
}

type JsonObject = Readonly<Record<string, unknown>>;
type Parsed = { readonly object: JsonObject } | { readonly refusal: OpenRefusal };

function isObject(parsed: Parsed): parsed is { readonly object: JsonObject } {
  return 'object' in parsed;
}

function parsedObject(text: string): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const message = 'This is not a proposal file, or it was cut off: its content cannot be read as JSON.';
    return { refusal: { type: 'not-json', message } };
  }
  if (typeof value === 'object' && value !== null && 'format' in value && value.format === proposalFormat) {
    return { object: value };
  }
  return { refusal: { type: 'not-ours', message: 'This is not a proposal file: it holds other data.' } };
}

function openVersion(file: JsonObject): OpenOutcome {
  const version = file['schemaVersion'];
  if (typeof version === 'number' && Number.isInteger(version) && version > newestVersion) {
    const needs = typeof file['appVersion'] === 'string' ? file['appVersion'] : 'a newer version';
    const message = `This proposal was saved by a newer program. Open it with Crawlerway ${needs} or newer; nothing in it was changed.`;
    return { type: 'too-new', message, schemaVersion: version, needs };
  }
  if (!isKnownVersion(version)) {
    return damaged('version', 'The file is damaged: it does not say which version of the format it has.');
  }
  return openChecked(file, version);
}

const surroundings = z.looseObject({
  revision: z.int().min(1),
  id: z.string(),
  savedAt: z.iso.datetime({ error: 'must be a moment, written 2026-11-22T10:15:00Z' }),
  appVersion: z.string(),
  sources: importedTables.exactOptional(),
});

function openChecked(file: JsonObject, version: keyof typeof proposalVersions): OpenOutcome {
  const around = surroundings.safeParse(file);
  if (!around.success) return wrongMembers(around.error, file);
  const data = proposalVersions[version].safeParse(file['data']);
  if (!data.success) return wrongMembers(data.error, file['data']);
  const proposal: Proposal = migrate({ schemaVersion: version, data: data.data });
  const { revision, id, savedAt, appVersion, sources, ...rest } = around.data;
  const broken =
    id === proposal.id ? brokenRules(proposal) : ['The file and its proposal have different ids.'];
  if (broken.length > 0)
    return damaged('rules', `The proposal contradicts itself: ${firstOf(broken)}`, broken);
  const others = othersOf(rest);
  return {
    type: 'opened',
    file: {
      proposal,
      revision,
      savedAt,
      appVersion,
      ...carried(sources),
      ...(others === undefined ? {} : { others }),
    },
  };
}

function carried(sources: ImportedTables | undefined): { readonly sources?: ImportedTables } {
  return sources === undefined ? {} : { sources };
}

const ownMembers = new Set(['format', 'schemaVersion', 'data', 'sha256']);

function othersOf(rest: JsonObject): JsonObject | undefined {
  const others = Object.entries(rest).filter(([name]) => !ownMembers.has(name));
  return others.length === 0 ? undefined : Object.fromEntries(others);
}

function wrongMembers(error: z.ZodError, root: unknown): OpenRefusal {
  const problems = error.issues.map((issue) => sayProblem(issue, root));
  return damaged('schema', `The proposal has members that cannot be used: ${firstOf(problems)}`, problems);
}

function firstOf(problems: readonly string[]): string {
  const more = problems.length - 1;
  return `${problems[0] ?? ''}${more > 0 ? ` (and ${String(more)} more)` : ''}`;
}

function damaged(damage: Damage, message: string, problems: readonly string[] = [message]): OpenRefusal {
  return { type: 'damaged', damage, message, problems: problems.slice(0, mostProblems) };
}
