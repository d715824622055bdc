import type { Problem, Result } from '../../shared/domain/result';
import type { Reply } from '../../shared/ipc/contract';

/** A call that succeeded. */
export function done<T>(value: T): Reply<T> {
  return { ok: true, value };
}

/** A call that failed in an expected way: only the code and the sentence leave, never a path as such. */
export function failed({ code, message }: Problem): Reply<never> {
  return { ok: false, error: { code, message } };
}

/** The answer of a service as a reply. */
export function replyOf<T>(result: Result<T>): Reply<T> {
  return result.ok ? done(result.value) : failed(result.problem);
}

/** An earlier state was chosen that has gone or was damaged since. */
export const noSuchState: Problem = {
  code: 'not-found',
  message: 'This earlier state is no longer there. Choose another one.',
};

/** A change that was asked for while nothing can be saved. */
export function refusedReadOnly(why: string): Reply<never> {
  return failed({ code: 'read-only', message: why });
}
