import type { Problem, Result } from '../../result';
import { fail, ok } from '../../result';
import type { Changes } from '../edit';

/** The thing with its named members set, and those named `null` taken away; the same object when nothing changes. */
export function withChanges<T extends object>(thing: T, changes: Changes<T>): T {
  const entries = new Map<string, unknown>(Object.entries(thing));
  let isChanged = false;
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) continue;
    if (value === null ? !entries.has(name) : entries.get(name) === value) continue;
    isChanged = true;
    if (value === null) entries.delete(name);
    else entries.set(name, value);
  }
  // The members are those of T: the type of `changes` admits no other.
  return isChanged ? (Object.fromEntries(entries) as T) : thing;
}

/** The list with the thing in place of the one with its id, or at its end. */
export function withSet<T extends { readonly id: string }>(list: readonly T[], thing: T): readonly T[] {
  return list.some((entry) => entry.id === thing.id)
    ? list.map((entry) => (entry.id === thing.id ? thing : entry))
    : [...list, thing];
}

/** The list without the thing of this id; a problem that names it when there is none. */
export function withoutId<T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  what: string,
): Result<readonly T[]> {
  const rest = list.filter((entry) => entry.id !== id);
  return rest.length === list.length ? missing(what, id) : ok(rest);
}

/** The problem that an edit names a thing that the proposal does not have. */
export function missing(what: string, id: string): { readonly ok: false; readonly problem: Problem } {
  return fail('missing', `There is no ${what} "${id}" in this proposal.`);
}
