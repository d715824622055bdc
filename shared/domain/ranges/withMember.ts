/** `thing` with one member changed; the very same object where the member is absent or stays as it is. */
export function withMember<T extends object, K extends keyof T>(
  thing: T,
  key: K,
  change: (member: Exclude<T[K], undefined>) => T[K],
): T {
  const before = thing[key];
  if (before === undefined) return thing;
  const after = change(before as Exclude<T[K], undefined>);
  return after === before ? thing : { ...thing, [key]: after };
}

/** A list with each entry changed; the very same list where none is. */
export function withEach<T>(list: readonly T[], change: (entry: T) => T): readonly T[] {
  const changed = list.map(change);
  return changed.some((entry, at) => entry !== list[at]) ? changed : list;
}
