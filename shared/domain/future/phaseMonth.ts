import { monthsBetween } from '../calendar';
import type { Settings } from '../proposal/proposal';
import type { Phase } from './option';

/** The month of the term in which a phase begins, from 1; a day before the start counts as month 1. */
export function monthOfPhase(
  { startsOn }: Pick<Phase, 'startsOn'>,
  settings: Pick<Settings, 'startsOn'>,
): number {
  return Math.max(1, monthsBetween(settings.startsOn, startsOn) + 1);
}
