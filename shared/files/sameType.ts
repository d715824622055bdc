/** A type with its declared members only, all of them readonly, as far down as it goes; ids stay as they are. */
export type Known<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer E)[]
    ? readonly Known<E>[]
    : { readonly [K in keyof T as string extends K ? never : K]: Known<T[K]> };

/** `true` when two types have the same members, else a compile error where a `true` is asked for. */
export type Same<A, B> = [Known<A>] extends [Known<B>]
  ? [Known<B>] extends [Known<A>]
    ? true
    : false
  : false;
