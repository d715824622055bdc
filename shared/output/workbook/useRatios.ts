import { daysBetween } from '../../domain/calendar';
import { figuresOf } from '../../domain/explain/amountSteps';
import { twelve } from '../../domain/explain/ends';
import type { RatioAt } from '../../domain/explain/ratioBasis';
import { ratioOf } from '../../domain/explain/ratioBasis';
import { ratioStep } from '../../domain/explain/ratioSteps';
import type { Step } from '../../domain/explain/step';
import { countedStep, productOf, quotientOf, ruleStep, sumOf } from '../../domain/explain/step';
import { linesAt } from '../../domain/explain/totals';
import { deviceLabel } from '../../domain/fleet/deviceLabel';
import { isZero, rate, whole } from '../../domain/rate';
import type { CountedState } from '../../domain/ratios/countedState';
import { knownPages } from '../../domain/ratios/countedState';
import { fleetCounts, isActive } from '../../domain/ratios/fleetCounts';
import { placeIndex } from '../../domain/ratios/placeIndex';
import { ageOf } from '../../domain/ratios/useRatios';
import { areUsersCounted, usersOf } from '../../domain/ratios/users';
import type { PageSums } from './pageSums';

type Devices = CountedState['devices'];

/** What ratios of use are made with. */
export interface UseAt {
  readonly at: RatioAt;
  readonly pages: PageSums;
}

/** Devices by the buildings in which they stand, added up. */
export function devicesStep({ at }: UseAt): Step {
  const { byBuilding } = fleetCounts(at.state, placeIndex(at.proposal.places));
  const counts = byBuilding.map(({ name, devices }) =>
    countedStep(`${at.words}: devices, ${name}`, 'number', {
      value: whole(devices),
      text: 'Devices that stand there',
    }),
  );
  return sumOf(`${at.words}: devices`, 'number', counts);
}

function countOf({ at }: UseAt, label: string, devices: Devices): Step {
  return countedStep(`${at.words}: ${label}`, 'number', {
    value: whole(devices.length),
    text: 'Devices of the proposal',
  });
}

/** Devices that print pages that are known of. */
export function activeStep(of: UseAt): Step {
  const { state } = of.at;
  return countOf(
    of,
    'devices that print',
    state.devices.filter(({ id }) => isActive(state, id)),
  );
}

function countedDevices({ at }: UseAt): Devices {
  const index = placeIndex(at.proposal.places);
  const users = usersOf(index);
  return at.state.devices.filter(({ placeId }) => areUsersCounted(index, users, placeId));
}

/** The people who print. */
export function usersStep({ at }: UseAt): Step | undefined {
  return ratioStep(at, 'users');
}

/** Users a device that prints, in places whose users are counted. */
export function usersPerDeviceStep(of: UseAt): Step | undefined {
  const active = countedDevices(of).filter(({ id }) => isActive(of.at.state, id));
  const count = countOf(of, 'devices that print in places whose people are counted', active);
  return ratioOf('Users a device that prints', 'number', [usersStep(of), count]);
}

function known({ at }: UseAt, devices: Devices): readonly string[] {
  return devices.filter(({ id }) => knownPages(at.state, id) !== undefined).map(({ id }) => id);
}

/** All pages a month of the devices of which both meters are known. */
export function pagesStep(of: UseAt): Step {
  return of.pages.ofDevices('Pages a month', known(of, of.at.state.devices));
}

/** Pages a month a user. */
export function pagesPerUserStep(of: UseAt): Step | undefined {
  const users = usersStep(of);
  if (users === undefined) return undefined;
  const label = 'Pages a month where people are counted';
  const pages = of.pages.ofDevices(label, known(of, countedDevices(of)));
  return ratioOf('Pages a user a month', 'pages', [pages, users]);
}

/** Pages a year a student. */
export function pagesPerStudentStep(of: UseAt): Step | undefined {
  const { students } = of.at.proposal.settings;
  if (students === undefined) return undefined;
  const aYear = productOf('Pages a year', 'pages', [pagesStep(of), twelve]);
  const count = figuresOf(linesAt(of.at).sources)('Students', 'number', students);
  return ratioOf('Pages a student a year', 'pages', [aYear, count]);
}

/** Color pages by all pages. */
export function colourShareStep(of: UseAt): Step | undefined {
  const ids = known(of, of.at.state.devices);
  const colour = of.pages.ofDevices('Color pages a month, all devices', ids, ['colour']);
  return ratioOf('Color pages ÷ all pages', 'share', [colour, pagesStep(of)]);
}

/** All pages by all recommended pages, over the devices of which both are known. */
export function utilisationStep(of: UseAt): Step | undefined {
  const { at } = of;
  const figure = figuresOf(linesAt(at).sources);
  const devices = at.state.devices.filter(
    ({ id, recommendedMonthly: volume }) =>
      knownPages(at.state, id) !== undefined && volume !== undefined && !isZero(rate(volume.value)),
  );
  const recommended = devices.flatMap((device) =>
    device.recommendedMonthly === undefined
      ? []
      : [figure(`Recommended for ${deviceLabel(device)}`, 'pages', device.recommendedMonthly)],
  );
  return ratioOf('Pages ÷ recommended pages', 'share', [
    of.pages.ofDevices('Pages a month of devices with a recommended volume', known(of, devices)),
    sumOf('Recommended pages a month', 'pages', recommended),
  ]);
}

const yearDays = ruleStep('Days of an average year', 'days', {
  value: rate('365.25'),
  text: 'A leap year every four years',
});

interface DaysInPlace {
  readonly days: number;
  readonly devices: number;
}

/** Devices by their days in place when the comparison starts; 0 for those that come with the option or later. */
function daysInPlace({ at }: UseAt): readonly DaysInPlace[] {
  const { startsOn } = at.proposal.settings;
  const counts = new Map<number, number>();
  for (const device of at.state.devices) {
    const age = ageOf(at.state, device, startsOn);
    if (age === undefined) continue;
    const { installedOn } = device;
    const days = isZero(age) || installedOn === undefined ? 0 : daysBetween(installedOn, startsOn);
    counts.set(days, (counts.get(days) ?? 0) + 1);
  }
  return [...counts].map(([days, devices]) => ({ days, devices })).sort((a, b) => b.days - a.days);
}

function daysStep(days: number, { at }: UseAt): Step {
  return countedStep('Days in place', 'days', {
    value: whole(days),
    text: `From the installation to ${at.proposal.settings.startsOn}`,
  });
}

/** The average age in years, over the devices of which it is known. */
export function ageStep(of: UseAt): Step | undefined {
  const found = daysInPlace(of);
  const all = found
    .filter(({ days }) => days > 0)
    .map(({ days, devices }) => {
      const count = countedStep('Devices that stand as long', 'number', {
        value: whole(devices),
        text: 'Devices of the proposal',
      });
      return productOf('Days in place × devices', 'days', [daysStep(days, of), count]);
    });
  const count = countedStep(`${of.at.words}: devices of known age`, 'number', {
    value: whole(found.reduce((total, { devices }) => total + devices, 0)),
    text: 'Devices with a day of installation, and those that come with the option',
  });
  const years = quotientOf('Ages added up, in years', 'number', [
    sumOf('Days in place of all devices', 'days', all),
    yearDays,
  ]);
  return ratioOf('Average age in years', 'number', [years, count]);
}

/** The age of the oldest device in years. */
export function oldestStep(of: UseAt): Step | undefined {
  const [oldest] = daysInPlace(of);
  return oldest && quotientOf('Age of the oldest device', 'number', [daysStep(oldest.days, of), yearDays]);
}
