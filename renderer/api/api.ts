import type { Input, Output, Reply } from '../../shared/ipc/contract';
import type { CallName } from '../../shared/ipc/names';
import type { WindowApi } from '../../shared/ipc/windowApi';
import type { Problem } from '../../shared/domain/result';

declare global {
  interface Window {
    readonly api: WindowApi;
  }
}

/** A call that failed in an expected way; its message is for the user. */
export class CallFailed extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

/** Makes a call and gives its value; throws `CallFailed` with a sentence for the user. */
export async function ask<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> {
  // For one name the function takes that name's input; the compiler sees only the union of all.
  const send = window.api[name] as (input: Input<N>) => Promise<Reply<Output<N>>>;
  const reply = await send(input);
  if (!reply.ok) throw new CallFailed(reply.error);
  return reply.value;
}
