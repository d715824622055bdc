/** What a thing may be made of: members that may be absent may be given as `undefined`. */
export type Loose<T> = {
  readonly [K in keyof T]: T extends Record<K, T[K]> ? T[K] : T[K] | undefined;
};

/** A thing without the members that are `undefined`, which a proposal does not hold. */
export function present<T extends object>(loose: Loose<T>): T {
  // Only members that may be absent may be undefined, so that the rest is still of its type.
  return Object.fromEntries(Object.entries(loose).filter(([, value]) => value !== undefined)) as unknown as T;
}
