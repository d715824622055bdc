/** The answer of something that may fail in an expected way: the type makes the caller look. */
export type Result<T, P = Problem> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: P };

/** What went wrong, in words for the user: what happened, to which thing, and what to do. */
export interface Problem {
  readonly code: string;
  readonly message: string;
}

/** A successful result. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** A failed result with a code for programs and a sentence for people. */
export function fail(code: string, message: string): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { code, message } };
}

/** Ends an exhaustive `switch`: does not compile while a case is missing. */
export function assertNever(value: never, what: string): never {
  throw new Error(`${what} has an unknown case: ${JSON.stringify(value)}`);
}
