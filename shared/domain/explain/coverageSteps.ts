import type { CostedDevice } from '../fleet/device';
import { isZero, rate } from '../rate';
import { pageBasis } from '../ratios/costPerPage';
import type { CountedState } from '../ratios/countedState';
import { duplexShareOf, knownPages } from '../ratios/countedState';
import { isActivityKnown } from '../ratios/fleetCounts';
import { ageOf } from '../ratios/useRatios';
import { countStep, devicesById } from './deviceCounts';
import type { RatioAt } from './ratioBasis';
import type { RatioName } from './ratioNames';
import { countedDevices } from './ratioSteps';
import type { Step } from './step';
import type { StateAt } from './totals';

/** Devices of which the page cost is known in full, or all that a total is about, whenever they stand in the state. */
export function totalCoverageStep(at: StateAt, holds: 'known' | 'all'): Step {
  const { table } = at;
  const ids = new Set(table.timeline.stages.flatMap(({ devices }) => devices.map(({ id }) => id)));
  const known = [...ids].filter((id) => holds === 'all' || !table.incomplete.has(id));
  const words = holds === 'all' ? 'devices' : 'devices whose page cost is known in full';
  return countStep(at, `${at.words}: ${words}`, devicesById(at, known));
}

/** Devices of which a ratio is known, or all that it is about. */
export function ratioCoverageStep(at: RatioAt, ratio: RatioName, holds: 'known' | 'all'): Step {
  const devices = holds === 'all' ? aboutOf(at, ratio) : knownOf(at, ratio);
  const words = holds === 'all' ? 'devices that it is about' : 'devices for which it is known';
  return countStep(at, `${at.words}: ${words}`, devices);
}

function aboutOf(at: RatioAt, ratio: RatioName): readonly CostedDevice[] {
  const { termPages, devices } = at.state;
  if (ratio === 'allInPage') return devicesById(at, termPages.keys());
  const meter = ratio === 'monoPage' ? 'mono' : ratio === 'colourPage' ? 'colour' : undefined;
  if (meter === undefined) return devices;
  const printing = [...termPages].filter(([, { [meter]: pages }]) => pages === undefined || !isZero(pages));
  return devicesById(
    at,
    printing.map(([id]) => id),
  );
}

function knownOf(at: RatioAt, ratio: RatioName): readonly CostedDevice[] {
  const { state, proposal } = at;
  const { settings } = proposal;
  const having = (isKnown: (device: CountedState['devices'][number]) => boolean): readonly CostedDevice[] =>
    state.devices.filter(isKnown);
  const arePagesKnown = ({ id }: CostedDevice): boolean => knownPages(state, id) !== undefined;
  switch (ratio) {
    case 'devices':
    case 'users':
      return state.devices;
    case 'usersPerDevice':
      return countedDevices(at).filter(({ id }) => isActivityKnown(state, id));
    case 'pagesPerUser':
      return countedDevices(at).filter(arePagesKnown);
    case 'utilisation':
      return having((device) => {
        const recommended = device.recommendedMonthly;
        return arePagesKnown(device) && recommended !== undefined && !isZero(rate(recommended.value));
      });
    case 'age':
      return having((device) => ageOf(state, device, settings.startsOn) !== undefined);
    case 'colourShare':
      return having(arePagesKnown);
    case 'monoPage':
      return devicesById(at, pageBasis(state, 'mono').deviceIds);
    case 'colourPage':
      return devicesById(at, pageBasis(state, 'colour').deviceIds);
    case 'allInPage':
      return devicesById(at, pageBasis(state, 'allIn').deviceIds);
    case 'sheets':
    case 'co2FromPaper':
      return having((device) => {
        const pages = knownPages(state, device.id);
        // What prints nothing uses no paper, whatever its share of two-sided sheets.
        return pages !== undefined && (isZero(pages) || duplexShareOf(proposal, state, device) !== undefined);
      });
    case 'energy':
    case 'co2FromPower':
      return having(({ energy }) => energy !== undefined);
  }
}
