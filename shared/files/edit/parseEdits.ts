import type { z } from 'zod';
import type { Edit } from '../../domain/proposal/edit';
import { type Result, fail, ok } from '../../domain/result';
import { pathText, sayIssue } from '../sayIssue';
import { editSchema, editTypes } from './editSchema';

const mostNamed = 5;

/**
 * Edits out of parsed JSON, or a problem that names the edit's number (from 1), its type, the member and
 * what was expected there. All edits are checked before any is returned.
 */
export function parseEdits(json: unknown): Result<readonly Edit[]> {
  if (!Array.isArray(json)) {
    return fail('bad-edits', 'The edits must be a list: [ { "type": "client.describe", … }, … ].');
  }
  const edits: Edit[] = [];
  const problems: string[] = [];
  json.forEach((candidate: unknown, at) => {
    const parsed = editSchema.safeParse(candidate);
    if (parsed.success) edits.push(parsed.data);
    else problems.push(...parsed.error.issues.map((issue) => sayEdit(issue, { candidate, number: at + 1 })));
  });
  if (problems.length === 0) return ok(edits);
  const more = problems.length - mostNamed;
  const rest = more > 0 ? [`${String(more)} more problems follow.`] : [];
  return fail('bad-edits', [...problems.slice(0, mostNamed), ...rest].join('\n'));
}

interface Numbered {
  readonly candidate: unknown;
  readonly number: number;
}

function sayEdit(issue: z.core.$ZodIssue, { candidate, number }: Numbered): string {
  const type = typeOf(candidate);
  if (type === undefined) return `Edit ${String(number)}: it needs a "type", such as "device.add".`;
  if (!editTypes.some((known) => known === type)) {
    return `Edit ${String(number)}: there is no edit "${type.slice(0, 60)}"; the edits are ${editTypes.join(', ')}.`;
  }
  const path = pathText(issue.path);
  return `Edit ${String(number)} (${type}): ${path === '' ? 'it' : path} ${sayIssue(issue, candidate)}.`;
}

function typeOf(candidate: unknown): string | undefined {
  if (typeof candidate !== 'object' || candidate === null || !Object.hasOwn(candidate, 'type'))
    return undefined;
  const { type } = candidate as { readonly type: unknown };
  return typeof type === 'string' ? type : undefined;
}
