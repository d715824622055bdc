import type { Comparison } from '../comparison/comparison';
import type { Proposal } from '../proposal/proposal';
import type { HeadlineRange } from '../ranges/headlineRange';
import { headlineRange } from '../ranges/headlineRange';
import type { Runs } from '../ranges/runs';
import type { DriverEffect } from '../ranges/tornado';
import { tornadoRuns } from '../ranges/tornado';
import { chosenOption } from './telling';

/** How sure the saving of the chosen option is: its likely range, and what moves it, the widest first. */
export interface Sureness {
  readonly range: HeadlineRange;
  readonly effects: readonly DriverEffect[];
}

/** A fleet with more devices takes too long to compare again and again; its document says no range. */
export const mostDevicesForSureness = 2_000;

/**
 * What finds out how sure the saving of the chosen option is; it compares many times, so whoever runs it
 * pauses between. `null`: there is no option, or too many devices. The run gives `null` where the saving is unknown.
 */
export function surenessRuns(
  proposal: Proposal,
  comparison: Comparison,
): (() => Runs<Sureness | null>) | null {
  const chosen = chosenOption(proposal, comparison);
  if (chosen === undefined || proposal.devices.length > mostDevicesForSureness) return null;
  return function* runs() {
    const tornado = yield* tornadoRuns(proposal, chosen.option.id);
    return tornado === null ? null : { range: headlineRange(tornado), effects: tornado.effects };
  };
}
