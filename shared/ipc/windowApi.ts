import type { EventPayload, Input, Output, Reply } from './contract';
import type { CallName, EventName } from './names';

/** `window.api`: one function for each call, and one for each event that takes a listener and gives the way to end it. */
export type WindowApi = {
  readonly [N in CallName]: (input: Input<N>) => Promise<Reply<Output<N>>>;
} & {
  readonly [N in EventName as `when ${N}`]: (listener: (payload: EventPayload<N>) => void) => () => void;
};
