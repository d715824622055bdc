import type { IsoDate } from '../calendar';
import type { Contract, Meter } from '../contract/contract';
import { meters } from '../contract/contract';
import { baseShare, meterCharges } from '../contract/charge';
import { yearlyFactors } from '../contract/escalator';
import type { CostedDevice } from '../fleet/device';
import type { PageVolume } from '../fleet/pageVolume';
import { noPages } from '../fleet/pageVolume';
import type { OneOff } from '../future/option';
import type { DeviceId } from '../ids';
import type { Rate } from '../rate';
import { divide, isZero, multiply, rate, whole } from '../rate';
import type { Figure, Grade } from '../sourced';
import { weakerGrade } from '../sourced';
import type { CostCategory, CostLine } from './costLine';
import { energyGrade, yearlyKwh } from './energy';
import type { FleetState } from './fleetState';
import { hardwareLines } from './hardware';
import { suppliesPrice } from './supplies';
import { everyMonth, inMonth } from './term';

/** Over which months and at which prices a state is costed; `isFlat` holds contract prices as in month 1. */
export interface CostTerm {
  readonly startsOn: IsoDate;
  readonly years: readonly number[];
  readonly isFlat: boolean;
  /** Per kWh; without it energy is unknown. */
  readonly energyPrice?: Figure | undefined;
}

/** All costs of a state, and the devices whose page cost could not be had in full. */
export interface CostLines {
  readonly lines: readonly CostLine[];
  /** Devices with unknown pages, or with pages for which no price is known. */
  readonly incomplete: ReadonlySet<DeviceId>;
}

/** Costs that no contract price moves: hardware, pages outside contracts, energy, one-offs. */
export function fixedLines(state: FleetState, term: CostTerm): CostLines {
  const incomplete = new Set<DeviceId>();
  const contractOf = new Map<DeviceId, Contract>();
  for (const contract of state.contracts) {
    for (const { deviceId } of contract.devices) contractOf.set(deviceId, contract);
  }
  const lines: CostLine[] = [];
  for (const device of state.devices) {
    const volume = state.volumes.get(device.id) ?? { mono: noPages, colour: noPages };
    const pages = pageLines({ device, volume, contract: contractOf.get(device.id) }, term);
    if (!pages.isComplete) incomplete.add(device.id);
    lines.push(...hardwareLines(device, term.years), ...pages.lines, ...energyLines(device, term));
  }
  for (const device of state.stillPaid) lines.push(...hardwareLines(device, term.years));
  for (const oneOff of state.oneOffs) lines.push(oneOffLine(oneOff, term.years));
  return { lines, incomplete };
}

/**
 * All costs of a state, exact, each with its category and device. `fixed` is what `fixedLines` gave
 * for the same state, where it is costed more than once.
 */
export function costLines(state: FleetState, term: CostTerm, fixed = fixedLines(state, term)): CostLines {
  const incomplete = new Set(fixed.incomplete);
  const lines = state.contracts.flatMap((contract) => contractLines(contract, state, { term, incomplete }));
  for (const line of fixed.lines) lines.push(line);
  return { lines, incomplete };
}

function contractLines(
  contract: Contract,
  state: FleetState,
  to: { readonly term: CostTerm; readonly incomplete: Set<DeviceId> },
): CostLine[] {
  const baseFactors = yearlyFactors(contract, 'base', to.term);
  const rateFactors = yearlyFactors(contract, 'rates', to.term);
  const times = (amount: Rate, factors: readonly Rate[]): readonly Rate[] =>
    factors.map((factor) => multiply(amount, factor));
  const lines: CostLine[] = [];
  if (contract.base !== undefined) {
    const byYear = times(baseShare(contract), baseFactors);
    const { grade } = contract.base.amount;
    const owners = contract.devices.length === 0 ? [{}] : contract.devices;
    lines.push(
      ...owners.map((owner) => ({ category: 'base' as const, ...deviceIdOf(owner), byYear, grade })),
    );
  }
  for (const charge of meterCharges(contract, state.volumes)) {
    if (!charge.isComplete) to.incomplete.add(charge.deviceId);
    if (isZero(charge.amount)) continue;
    const volumeGrade = state.volumes.get(charge.deviceId)?.[charge.meter].grade ?? null;
    lines.push({
      category: 'pages',
      deviceId: charge.deviceId,
      byYear: times(charge.amount, rateFactors),
      grade: worst(charge.grade, volumeGrade),
    });
  }
  return lines;
}

function deviceIdOf(owner: { readonly deviceId?: DeviceId }): { readonly deviceId?: DeviceId } {
  return owner.deviceId === undefined ? {} : { deviceId: owner.deviceId };
}

interface PagesOf {
  readonly device: CostedDevice;
  readonly volume: PageVolume;
  readonly contract: Contract | undefined;
}

/** What a device's pages cost outside contracts, and whether that is the whole of it. */
function pageLines(
  of: PagesOf,
  term: CostTerm,
): { readonly lines: CostLine[]; readonly isComplete: boolean } {
  const { device, volume, contract } = of;
  const covered = contract === undefined ? [] : (contract.covers ?? ['supplies', 'service']);
  const fixed = contract === undefined ? device.monthlyCost : undefined;
  const byMeter = meters.map((meter) => ({ meter, priced: pricedPages(of, meter, covered) }));
  const priced = byMeter.flatMap((entry) => entry.priced);
  if (fixed !== undefined) priced.push({ category: 'pages', amount: rate(fixed.value), grade: fixed.grade });
  const monthly = covered.includes('service') ? undefined : device.service?.monthly;
  if (monthly !== undefined) {
    priced.push({ category: 'service', amount: rate(monthly.value), grade: monthly.grade });
  }
  const isPriced = byMeter.every(
    (entry) => contract !== undefined || entry.priced.length > 0 || isZero(volume[entry.meter].pages),
  );
  return {
    lines: priced
      .filter(({ amount }) => !isZero(amount))
      .map(({ category, amount, grade }) => ({
        category,
        deviceId: device.id,
        byYear: everyMonth(amount, term.years),
        grade,
      })),
    isComplete: fixed !== undefined || (isPriced && meters.every((meter) => volume[meter].isComplete)),
  };
}

interface MonthlyCost {
  readonly category: CostCategory;
  readonly amount: Rate;
  readonly grade: Grade;
}

/** The page-based costs of one meter of a device: click charge, supplies and service outside a contract. */
function pricedPages(
  { device, volume, contract }: PagesOf,
  meter: Meter,
  covered: readonly ('supplies' | 'service')[],
): MonthlyCost[] {
  const { pages, grade } = volume[meter];
  const found: MonthlyCost[] = [];
  const price = (category: CostCategory, perPage: Rate, of: Grade): void => {
    found.push({ category, amount: multiply(pages, perPage), grade: worst(of, grade) });
  };
  const click = contract === undefined ? device.pageRates?.[meter] : undefined;
  if (click !== undefined) price('pages', rate(click.value), click.grade);
  const supplies =
    device.supplies === undefined || covered.includes('supplies')
      ? undefined
      : suppliesPrice(device.supplies, meter);
  if (supplies !== undefined) price('supplies', supplies.perPage, supplies.grade);
  const service = covered.includes('service') ? undefined : device.service?.perPage;
  if (service !== undefined) price('service', rate(service.value), service.grade);
  return found;
}

function energyLines(device: CostedDevice, term: CostTerm): readonly CostLine[] {
  if (device.energy === undefined || term.energyPrice === undefined) return [];
  const aYear = multiply(yearlyKwh(device.energy), rate(term.energyPrice.value));
  return [
    {
      category: 'energy',
      deviceId: device.id,
      byYear: everyMonth(divide(aYear, whole(12)), term.years),
      grade: weakerGrade(energyGrade(device.energy), term.energyPrice.grade),
    },
  ];
}

function oneOffLine(oneOff: OneOff, years: readonly number[]): CostLine {
  const amount = multiply(rate(oneOff.amount.value), whole(oneOff.count ?? 1));
  const category = oneOff.kind === 'buyout' || oneOff.kind === 'endOfLease' ? oneOff.kind : 'oneOff';
  return {
    category,
    ...deviceIdOf(oneOff),
    byYear: inMonth(amount, oneOff.month, years),
    grade: oneOff.amount.grade,
  };
}

function worst(a: Grade | null, b: Grade | null): Grade {
  if (a === null) return b ?? 'estimate';
  return b === null ? a : weakerGrade(a, b);
}
