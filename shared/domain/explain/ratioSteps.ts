import { daysBetween } from '../calendar';
import { deviceLabel } from '../fleet/deviceLabel';
import { isZero, rate, sum, whole } from '../rate';
import type { CountedState } from '../ratios/countedState';
import { knownPages, volumeIn } from '../ratios/countedState';
import { isActive } from '../ratios/fleetCounts';
import { placeIndex } from '../ratios/placeIndex';
import { ageOf } from '../ratios/useRatios';
import type { Users } from '../ratios/users';
import { areUsersCounted, usersOf } from '../ratios/users';
import { figuresOf } from './amountSteps';
import { countStep, devicesStep } from './deviceCounts';
import { co2FromPaperStep, co2FromPowerStep, energyStep, sheetsStep } from './environmentSteps';
import { pagePriceStep } from './pagePriceSteps';
import type { RatioAt } from './ratioBasis';
import { knownPagesStep, pagesSum, ratioOf } from './ratioBasis';
import type { RatioName } from './ratioNames';
import { pagesOfState } from './statePages';
import type { Step } from './step';
import { countedStep, lateSum, quotientOf, ruleStep } from './step';
import { linesAt } from './totals';

/** How a ratio was calculated; `undefined` where it is not known. */
export function ratioStep(at: RatioAt, name: RatioName): Step | undefined {
  switch (name) {
    case 'devices':
      return devicesStep(at);
    case 'users':
      return usersStep(at);
    case 'usersPerDevice':
      return ratioOf('Users a device that prints', 'number', [usersStep(at), activeStep(at)]);
    case 'pagesPerUser':
      return ratioOf('Pages a user a month', 'pages', [pagesOfUsers(at), usersStep(at)]);
    case 'utilisation':
      return utilisationStep(at);
    case 'age':
      return ageStep(at);
    case 'colourShare':
      return colourStep(at);
    case 'monoPage':
      return pagePriceStep(at, 'mono');
    case 'colourPage':
      return pagePriceStep(at, 'colour');
    case 'allInPage':
      return pagePriceStep(at, 'allIn');
    case 'sheets':
      return sheetsStep(at);
    case 'energy':
      return energyStep(at);
    case 'co2FromPower':
      return co2FromPowerStep(at);
    case 'co2FromPaper':
      return co2FromPaperStep(at);
  }
}

function usersIn(at: RatioAt): Users {
  return usersOf(placeIndex(at.proposal.places));
}

function usersStep(at: RatioAt): Step {
  const { counted } = usersIn(at);
  const figure = figuresOf(linesAt(at).sources);
  const inputs = at.proposal.places.flatMap(({ id, name, users }) =>
    counted.has(id) && users !== undefined ? [figure(`People who print in ${name}`, 'number', users)] : [],
  );
  return lateSum('People who print', 'number', {
    value: sum(inputs.map(({ value }) => value)),
    inputs: () => inputs,
    parts: 'places',
  });
}

/** Devices in places whose people are counted. */
export function countedDevices(at: RatioAt): CountedState['devices'] {
  const index = placeIndex(at.proposal.places);
  const users = usersIn(at);
  return at.state.devices.filter(({ placeId }) => areUsersCounted(index, users, placeId));
}

function activeStep(at: RatioAt): Step {
  const active = countedDevices(at).filter(({ id }) => isActive(at.state, id));
  return countStep(at, 'Devices that print in places whose people are counted', active);
}

function pagesOfUsers(at: RatioAt): Step {
  return knownPagesStep(at, countedDevices(at), 'Pages a month where people are counted');
}

function utilisationStep(at: RatioAt): Step | undefined {
  const figure = figuresOf(linesAt(at).sources);
  const devices = at.state.devices.filter(
    ({ id, recommendedMonthly }) =>
      knownPages(at.state, id) !== undefined &&
      recommendedMonthly !== undefined &&
      !isZero(rate(recommendedMonthly.value)),
  );
  const recommended = devices.flatMap((device) =>
    device.recommendedMonthly === undefined
      ? []
      : [figure(`Recommended for ${deviceLabel(device)}`, 'pages', device.recommendedMonthly)],
  );
  const under = lateSum('Recommended pages a month', 'pages', {
    value: sum(recommended.map(({ value }) => value)),
    inputs: () => recommended,
    parts: 'devices',
  });
  return ratioOf('Pages ÷ recommended pages', 'share', [pagesSum(at, 'Pages a month', devices), under]);
}

const yearDays = ruleStep('Days of an average year', 'days', {
  value: rate('365.25'),
  text: 'A leap year every four years',
});

function ageStep(at: RatioAt): Step | undefined {
  const { startsOn } = at.proposal.settings;
  const inputs = at.state.devices.flatMap((device): readonly Step[] => {
    const age = ageOf(at.state, device, startsOn);
    if (age === undefined) return [];
    const label = `Age of ${deviceLabel(device)}`;
    if (isZero(age) || device.installedOn === undefined)
      return [countedStep(label, 'number', { value: age, text: 'It comes with the option or later' })];
    const days = countedStep('Days in place', 'days', {
      value: whole(daysBetween(device.installedOn, startsOn)),
      text: `Installed on ${device.installedOn}; the comparison starts on ${startsOn}`,
    });
    return [quotientOf(label, 'number', [days, yearDays])];
  });
  const all = lateSum('Ages added up, in years', 'number', {
    value: sum(inputs.map(({ value }) => value)),
    inputs: () => inputs,
    parts: 'devices',
  });
  const count = countedStep('Devices of known age', 'number', {
    value: whole(inputs.length),
    text: 'Devices with a day of installation',
  });
  return ratioOf('Average age in years', 'number', [all, count]);
}

function colourStep(at: RatioAt): Step | undefined {
  const { state } = at;
  const devices = state.devices.filter(({ id }) => knownPages(state, id) !== undefined);
  const colour = lateSum('Color pages a month', 'pages', {
    value: sum(devices.map(({ id }) => volumeIn(state, id).colour.pages)),
    parts: 'devices',
    inputs: () => {
      const pages = pagesOfState(at);
      return devices.flatMap(({ id }) => {
        const volume = volumeIn(state, id).colour;
        return isZero(volume.pages) ? [] : [pages.meter({ id, meter: 'colour', volume })];
      });
    },
  });
  return ratioOf('Color pages ÷ all pages', 'share', [colour, knownPagesStep(at, devices)]);
}
