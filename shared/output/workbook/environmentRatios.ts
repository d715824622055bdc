import type { CostedDevice } from '../../domain/fleet/device';
import { withoutPolicies } from '../../domain/environment/sheets';
import { figuresOf, kwhStep } from '../../domain/explain/amountSteps';
import { oneStep, twelve } from '../../domain/explain/ends';
import type { RatioAt } from '../../domain/explain/ratioBasis';
import { ratioOf } from '../../domain/explain/ratioBasis';
import type { Step } from '../../domain/explain/step';
import { countedStep, differenceOf, productOf, quotientOf, ruleStep, sumOf } from '../../domain/explain/step';
import { linesAt } from '../../domain/explain/totals';
import { isZero, whole } from '../../domain/rate';
import { duplexShareOf, knownPages } from '../../domain/ratios/countedState';
import type { PageSums } from './pageSums';
import { pageSums } from './pageSums';
import type { UseAt } from './useRatios';

const sides = ruleStep('Sides of a sheet', 'number', { value: whole(2), text: 'Two sides on one sheet' });
const thousand = countedStep('Grams in a kilogram', 'number', { value: whole(1000), text: 'Unit' });

interface SharedDuplex {
  readonly share: Step;
  readonly devices: CostedDevice[];
}

/** Devices that print on two sides by the same share, from the same source. */
function byShare({ at }: Pick<UseAt, 'at'>, devices: readonly CostedDevice[]): readonly SharedDuplex[] {
  const groups = new Map<string, SharedDuplex>();
  for (const device of devices) {
    const pages = knownPages(at.state, device.id);
    const share = shareStep(at, device);
    if (pages === undefined || share === undefined || isZero(pages)) continue;
    const { n, d } = share.value;
    const key = [n, d, share.grade, share.on, JSON.stringify(share.origin)].join('|');
    const own = groups.get(key);
    if (own === undefined) groups.set(key, { share, devices: [device] });
    else own.devices.push(device);
  }
  return [...groups.values()];
}

function shareStep(at: RatioAt, device: CostedDevice): Step | undefined {
  const duplex = duplexShareOf(at.proposal, at.state, device);
  if (duplex === undefined) return undefined;
  const stored = device.duplexShare ?? at.proposal.settings.duplexShare;
  if (stored !== undefined && !at.state.raisedDuplex.has(device.id)) {
    return figuresOf(linesAt(at).sources)('Two-sided share', 'share', stored);
  }
  return {
    ...{ label: 'Two-sided share', unit: 'share', value: duplex.share, grade: duplex.grade },
    inputs: () => [],
    origin: { type: 'assumption', note: 'Raised by a print policy of the option' },
  };
}

/** Impressions on two-sided sheets by all impressions. */
export function duplexShareStep(of: UseAt): Step | undefined {
  const groups = byShare(of, of.at.state.devices);
  const pages = ({ devices }: SharedDuplex): Step => pagesOfShare(of.pages, devices);
  const twoSided = groups.map((group) =>
    productOf('Pages on two-sided sheets', 'pages', [pages(group), group.share]),
  );
  return ratioOf('Two-sided share of all pages', 'share', [
    sumOf('Pages a month on two-sided sheets', 'pages', twoSided),
    sumOf('Pages a month of devices with a two-sided share', 'pages', groups.map(pages)),
  ]);
}

function pagesOfShare(pages: PageSums, devices: readonly CostedDevice[]): Step {
  return pages.ofDevices(
    'Pages a month of devices with one two-sided share',
    devices.map(({ id }) => id),
  );
}

/** Sheets a year: impressions × (1 − two-sided share ÷ 2), devices of one share together (domain.md 5.9). */
export function sheetsStep(of: UseAt, devices: readonly CostedDevice[] = of.at.state.devices): Step {
  const sheets = byShare(of, devices).map(({ share, devices: own }) =>
    productOf('Sheets a year at this share', 'sheets', [
      pagesOfShare(of.pages, own),
      twelve,
      differenceOf('Sheets an impression', 'number', [
        oneStep,
        quotientOf('Two-sided share ÷ 2', 'number', [share, sides]),
      ]),
    ]),
  );
  return sumOf('Sheets a year', 'sheets', sheets);
}

/** Sheets a year that the print policies of an option save: without them, less with them. */
export function sheetsSavedStep(of: UseAt): Step | undefined {
  const { at } = of;
  const option = at.option?.option;
  if (option === undefined) return undefined;
  if (option.policies.length === 0) {
    const text = 'The option has no print policy';
    return countedStep('Sheets a year that print policies save', 'sheets', { value: whole(0), text });
  }
  const state = withoutPolicies(at.proposal, at.comparison, at.state);
  if (state === undefined) return undefined;
  const lines = { ...linesAt(at), option: { ...option, policies: [] }, kept: new Map<string, Step>() };
  const before: UseAt = { at: { ...at, state }, pages: pageSums(at, { volumes: state.volumes, lines }) };
  const both = at.state.devices.filter((device) =>
    [at.state, state].every((one) => {
      const pages = knownPages(one, device.id);
      return pages !== undefined && (isZero(pages) || duplexShareOf(at.proposal, one, device) !== undefined);
    }),
  );
  return differenceOf('Sheets a year that print policies save', 'sheets', [
    sheetsStep(before, both),
    sheetsStep(of, both),
  ]);
}

/** kWh a year of the devices that have an energy figure, equal ones together (domain.md 5.8). */
export function energyStep({ at }: UseAt): Step {
  const figure = figuresOf(linesAt(at).sources);
  const groups = new Map<string, CostedDevice[]>();
  for (const device of at.state.devices) {
    if (device.energy === undefined) continue;
    const key = JSON.stringify(device.energy);
    const own = groups.get(key);
    if (own === undefined) groups.set(key, [device]);
    else own.push(device);
  }
  const parts = [...groups.values()].flatMap((devices): readonly Step[] => {
    const [first] = devices;
    const kwh = first && kwhStep(first, figure);
    if (kwh === undefined) return [];
    if (devices.length === 1) return [kwh];
    const count = countedStep('Devices with this energy figure', 'number', {
      value: whole(devices.length),
      text: 'Devices of the proposal',
    });
    return [productOf('Energy a year of equal devices', 'kWh', [kwh, count])];
  });
  return sumOf(`${at.words}: energy a year`, 'kWh', parts);
}

/** kg CO2 a year of electricity; `undefined` without a factor. */
export function co2FromPowerStep(of: UseAt): Step | undefined {
  const { co2PerKwh } = of.at.proposal.settings;
  if (co2PerKwh === undefined) return undefined;
  const factor = figuresOf(linesAt(of.at).sources)('kg CO₂ a kWh', 'number', co2PerKwh);
  return productOf('kg CO₂ of electricity a year', 'number', [energyStep(of), factor]);
}

/** kg CO2 a year of paper; `undefined` without a factor. */
export function co2FromPaperStep(of: UseAt): Step | undefined {
  const { co2PerSheet } = of.at.proposal.settings;
  if (co2PerSheet === undefined) return undefined;
  const factor = figuresOf(linesAt(of.at).sources)('g CO₂ a sheet', 'number', co2PerSheet);
  const grams = productOf('Grams of CO₂ of paper a year', 'number', [sheetsStep(of), factor]);
  return quotientOf('kg CO₂ of paper a year', 'number', [grams, thousand]);
}

/** Trees a year; `undefined` without a factor. */
export function treesStep(of: UseAt): Step | undefined {
  const { sheetsPerTree } = of.at.proposal.settings;
  if (sheetsPerTree === undefined) return undefined;
  const factor = figuresOf(linesAt(of.at).sources)('Sheets a tree', 'sheets', sheetsPerTree);
  return ratioOf('Trees a year', 'number', [sheetsStep(of), factor]);
}
