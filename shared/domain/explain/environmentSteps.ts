import { yearlyKwh } from '../cost/energy';
import type { CostedDevice } from '../fleet/device';
import { divide, isZero, multiply, one, subtract, sum, whole } from '../rate';
import { duplexShareOf, knownPages, volumeIn } from '../ratios/countedState';
import { figuresOf, kwhStep } from './amountSteps';
import { oneStep } from './ends';
import type { RatioAt } from './ratioBasis';
import { pagesOfState } from './statePages';
import type { Step } from './step';
import { countedStep, differenceOf, lateStep, lateSum, productOf, quotientOf, ruleStep } from './step';
import { linesAt } from './totals';

const twelve = countedStep('Months in a year', 'months', { value: whole(12), text: 'Calendar' });
const sides = ruleStep('Sides of a sheet', 'number', { value: whole(2), text: 'Two sides on one sheet' });
const thousand = countedStep('Grams in a kilogram', 'number', { value: whole(1000), text: 'Unit' });

/** Sheets a year: impressions × (1 − two-sided share ÷ 2), device by device (domain.md 5.9). */
export function sheetsStep(at: RatioAt): Step {
  const { proposal, state } = at;
  const found = state.devices.flatMap((device) => {
    const pages = knownPages(state, device.id);
    const duplex = duplexShareOf(proposal, state, device);
    if (pages === undefined || duplex === undefined || isZero(pages)) return [];
    const perImpression = subtract(one, divide(duplex.share, whole(2)));
    return [{ device, duplex, value: multiply(multiply(pages, whole(12)), perImpression) }];
  });
  return lateSum(`${at.words}: sheets a year`, 'sheets', {
    value: sum(found.map(({ value }) => value)),
    parts: 'devices',
    inputs: () => {
      const pages = pagesOfState(at);
      return found.map(({ device, duplex, value }) => {
        const label = `Sheets a year of ${pages.label(device.id)}`;
        return lateStep({ label: () => label, unit: 'sheets', value }, () =>
          productOf(label, 'sheets', [
            pages.both(device.id, volumeIn(state, device.id)),
            twelve,
            differenceOf('Sheets an impression', 'number', [
              oneStep,
              quotientOf('Two-sided share ÷ 2', 'number', [shareStep(at, device, duplex), sides]),
            ]),
          ]),
        );
      });
    },
  });
}

type Duplex = NonNullable<ReturnType<typeof duplexShareOf>>;

function shareStep(at: RatioAt, device: CostedDevice, duplex: Duplex): Step {
  const stored = device.duplexShare ?? at.proposal.settings.duplexShare;
  if (stored !== undefined && !at.state.raisedDuplex.has(device.id)) {
    return figuresOf(linesAt(at).sources)('Two-sided share', 'share', stored);
  }
  const origin = { type: 'assumption', note: 'Raised by a print policy of the option' } as const;
  const label = 'Two-sided share';
  return { label, unit: 'share', value: duplex.share, inputs: () => [], grade: duplex.grade, origin };
}

/** kWh a year of the devices that have an energy figure (domain.md 5.8). */
export function energyStep(at: RatioAt): Step {
  const figure = figuresOf(linesAt(at).sources);
  const found = at.state.devices.flatMap((device) =>
    device.energy === undefined ? [] : [{ device, value: yearlyKwh(device.energy) }],
  );
  return lateSum(`${at.words}: energy a year`, 'kWh', {
    value: sum(found.map(({ value }) => value)),
    parts: 'devices',
    inputs: () => {
      const pages = pagesOfState(at);
      return found.map(({ device, value }) => {
        const label = `Energy a year of ${pages.label(device.id)}`;
        return lateStep(
          { label: () => label, unit: 'kWh', value },
          () => kwhStep(device, figure) ?? noEnergy,
        );
      });
    },
  });
}

const noEnergy = countedStep('Energy a year', 'kWh', { value: whole(0), text: 'No energy figure' });

/** kg CO2 a year of electricity; `undefined` without a factor. */
export function co2FromPowerStep(at: RatioAt): Step | undefined {
  const { co2PerKwh } = at.proposal.settings;
  if (co2PerKwh === undefined) return undefined;
  const factor = figuresOf(linesAt(at).sources)('kg CO₂ a kWh', 'number', co2PerKwh);
  return productOf(`${at.words}: kg CO₂ of electricity a year`, 'number', [energyStep(at), factor]);
}

/** kg CO2 a year of paper; `undefined` without a factor. */
export function co2FromPaperStep(at: RatioAt): Step | undefined {
  const { co2PerSheet } = at.proposal.settings;
  const sheets = sheetsStep(at);
  if (co2PerSheet === undefined) return undefined;
  const factor = figuresOf(linesAt(at).sources)('g CO₂ a sheet', 'number', co2PerSheet);
  const grams = productOf('Grams a year', 'number', [sheets, factor]);
  return quotientOf(`${at.words}: kg CO₂ of paper a year`, 'number', [grams, thousand]);
}
