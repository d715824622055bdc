import type { Rate } from '../rate';
import { add, isZero, sum } from '../rate';
import type { CountedState } from '../ratios/countedState';
import { countedStates, knownPages, volumeIn } from '../ratios/countedState';
import { pagesOfState } from './statePages';
import type { Step } from './step';
import { lateSum, quotientOf } from './step';
import type { StateAt } from './totals';

/** A state with what its ratios count. */
export interface RatioAt extends StateAt {
  readonly state: CountedState;
}

/** The state as ratios count it: today at flat prices, or an option at the end of the term. */
export function ratioAt(at: StateAt): RatioAt | undefined {
  const id = at.option?.option.id;
  const state = countedStates(at.comparison).find(({ optionId }) => optionId === id);
  return state && { ...at, state: { ...state, cost: at.table } };
}

/** A quotient, where there is something to divide by. */
export function ratioOf(
  label: string,
  unit: Step['unit'],
  [over, under]: readonly [Step | undefined, Step],
): Step | undefined {
  return over === undefined || isZero(under.value) ? undefined : quotientOf(label, unit, [over, under]);
}

type Device = CountedState['devices'][number];

/** Pages a month of the devices of which both meters are known. */
export function knownPagesStep(at: RatioAt, devices: readonly Device[], label = 'Pages a month'): Step {
  const known = devices.filter(({ id }) => knownPages(at.state, id) !== undefined);
  return pagesSum(at, label, known);
}

/** Pages a month of some devices, both meters. */
export function pagesSum(at: RatioAt, label: string, devices: readonly Device[]): Step {
  const { state } = at;
  return lateSum(label, 'pages', {
    value: sum(devices.map(({ id }) => bothPages(state, id))),
    parts: 'devices',
    inputs: () => {
      const pages = pagesOfState(at);
      return devices
        .filter(({ id }) => !isZero(bothPages(state, id)))
        .map(({ id }) => pages.both(id, volumeIn(state, id)));
    },
  });
}

function bothPages(state: CountedState, id: string): Rate {
  const { mono, colour } = volumeIn(state, id);
  return add(mono.pages, colour.pages);
}
