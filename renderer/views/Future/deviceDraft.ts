import type { CostedDevice, DeviceKind, Energy, Hardware } from '../../../shared/domain/fleet/device';
import type { DeviceId, PlaceId } from '../../../shared/domain/ids';
import type { Figure } from '../../../shared/domain/sourced';
import { readWhole } from './decimals';
import type { FigureReading, SourceDraft } from './figureDraft';
import { decimalOf, figureOf, figureProblem, sourceOf } from './figureDraft';

type Lease = Extract<Hardware, { type: 'lease' }>;

/** How a new device is paid, as a choice in its form. */
export const paidHows = ['monthly', 'factor', 'bought', 'nothing'] as const;
export type PaidHow = (typeof paidHows)[number];

/** A mode of a device as it is typed. */
export interface ModeDraft {
  readonly watts: string;
  readonly hours: string;
}

/** A new device as it is typed. */
export interface DeviceDraft {
  readonly make: string;
  readonly model: string;
  readonly kind: DeviceKind;
  readonly placeId: PlaceId | null;
  readonly paid: PaidHow;
  readonly monthly: string;
  readonly price: string;
  readonly factor: string;
  readonly months: string;
  readonly after: Lease['after'];
  readonly energy: 'none' | 'tec' | 'watts';
  readonly tec: string;
  readonly modes: readonly ModeDraft[];
  readonly recommended: string;
  readonly source: SourceDraft;
}

/** What is wrong with a draft, by field. */
export type DraftProblems = Partial<
  Record<'model' | 'monthly' | 'price' | 'factor' | 'months' | 'tec' | 'modes' | 'recommended', string>
>;

/** The draft of a device; of an empty one without it. */
export function deviceDraft(
  device: CostedDevice | undefined,
  usual: { readonly termMonths: number; readonly placeId?: PlaceId | undefined },
): DeviceDraft {
  return {
    make: device?.make ?? '',
    model: device?.model ?? '',
    kind: device?.kind ?? 'colourMfp',
    placeId: device === undefined ? (usual.placeId ?? null) : (device.placeId ?? null),
    ...hardwareDraft(device?.hardware, usual.termMonths),
    ...energyDraft(device?.energy),
    recommended: device?.recommendedMonthly?.value ?? '',
    source: sourceOf(firstFigure(device), 'published'),
  };
}

function hardwareDraft(
  hardware: Hardware | undefined,
  termMonths: number,
): Pick<DeviceDraft, 'paid' | 'monthly' | 'price' | 'factor' | 'months' | 'after'> {
  const empty = {
    monthly: '',
    price: '',
    factor: '',
    months: String(termMonths),
    after: 'returned' as const,
  };
  switch (hardware?.type) {
    case undefined:
      return { ...empty, paid: 'monthly' };
    case 'paidOff':
      return { ...empty, paid: 'nothing' };
    case 'owned':
      return { ...empty, paid: 'bought', price: hardware.price.value, months: String(hardware.usefulMonths) };
    case 'lease': {
      const { payment, after } = hardware;
      const months = String(hardware.paymentsLeft ?? termMonths);
      return payment.type === 'monthly'
        ? { ...empty, paid: 'monthly', monthly: payment.amount.value, months, after }
        : {
            ...empty,
            paid: 'factor',
            price: payment.price.value,
            factor: payment.factor.value,
            months,
            after,
          };
    }
  }
}

function energyDraft(energy: Energy | undefined): Pick<DeviceDraft, 'energy' | 'tec' | 'modes'> {
  const empty = { tec: '', modes: [{ watts: '', hours: '' }] };
  if (energy === undefined) return { ...empty, energy: 'tec' };
  if (energy.type === 'tec') return { ...empty, energy: 'tec', tec: energy.kwhPerWeek.value };
  const modes = energy.modes.map(({ watts, hoursPerWeek }) => ({
    watts: watts.value,
    hours: hoursPerWeek.value,
  }));
  return { ...empty, energy: 'watts', modes };
}

function firstFigure(device: CostedDevice | undefined): Figure | undefined {
  const { hardware } = device ?? {};
  if (hardware?.type === 'owned') return hardware.price;
  if (hardware?.type !== 'lease') return device?.recommendedMonthly;
  return hardware.payment.type === 'monthly' ? hardware.payment.amount : hardware.payment.price;
}

/** What has to be put right before the device can be saved. */
export function draftProblems(draft: DeviceDraft): DraftProblems {
  const { paid } = draft;
  const needsMonths = paid !== 'nothing' && readWhole(draft.months) === null;
  const found: readonly (readonly [keyof DraftProblems, string | null])[] = [
    ['model', draft.model.trim() === '' ? 'Write the model.' : null],
    ['monthly', paid === 'monthly' ? figureProblem(draft.monthly, true) : null],
    ['price', paid === 'factor' || paid === 'bought' ? figureProblem(draft.price, true) : null],
    ['factor', paid === 'factor' ? figureProblem(draft.factor, true) : null],
    ['months', needsMonths ? 'Write a whole number of months.' : null],
    ['tec', draft.energy === 'tec' ? figureProblem(draft.tec, false) : null],
    ['modes', draft.energy === 'watts' ? modesProblem(draft.modes) : null],
    ['recommended', figureProblem(draft.recommended, false)],
  ];
  return Object.fromEntries(found.filter(([, problem]) => problem !== null));
}

function modesProblem(modes: readonly ModeDraft[]): string | null {
  const isSound = modes.every(({ watts, hours }) => decimalOf(watts) !== null && decimalOf(hours) !== null);
  return isSound ? null : 'Write watts and hours a week of each mode.';
}

/** The device of a sound draft; what the form does not show stays as it was `before`. */
export function deviceOf(draft: DeviceDraft, id: DeviceId, before?: CostedDevice): CostedDevice {
  const shown = deviceDraft(before, { termMonths: 0 }).source;
  const isSourceChanged = shown.grade !== draft.source.grade || shown.note !== draft.source.note;
  const reading: FigureReading = { source: draft.source, isSourceChanged };
  const {
    make: _make,
    placeId: _place,
    energy: _energy,
    recommendedMonthly: _rmv,
    ...kept
  } = before ?? { id };
  const make = draft.make.trim();
  const energy = energyOf(draft, before?.energy, reading);
  const recommended = decimalOf(draft.recommended);
  return {
    ...kept,
    id,
    ...(make === '' ? {} : { make }),
    model: draft.model.trim(),
    kind: draft.kind,
    ...(draft.placeId === null ? {} : { placeId: draft.placeId }),
    hardware: hardwareOf(draft, before?.hardware, reading),
    ...(energy === undefined ? {} : { energy }),
    ...(recommended === null
      ? {}
      : { recommendedMonthly: figureOf(recommended, before?.recommendedMonthly, reading) }),
  };
}

function hardwareOf(draft: DeviceDraft, before: Hardware | undefined, reading: FigureReading): Hardware {
  const months = readWhole(draft.months) ?? 1;
  const price = decimalOf(draft.price) ?? '0';
  if (draft.paid === 'nothing') return { type: 'paidOff' };
  if (draft.paid === 'bought') {
    const owned = before?.type === 'owned' ? before : undefined;
    const figure = figureOf(price, owned?.price, reading);
    return { monthsInUse: 0, ...owned, type: 'owned', price: figure, usefulMonths: months };
  }
  const lease = before?.type === 'lease' ? before : undefined;
  const payment = lease?.payment;
  const was = payment?.type === 'factor' ? payment : undefined;
  return {
    ...lease,
    type: 'lease',
    payment:
      draft.paid === 'monthly'
        ? {
            type: 'monthly',
            amount: figureOf(
              decimalOf(draft.monthly) ?? '0',
              payment?.type === 'monthly' ? payment.amount : undefined,
              reading,
            ),
          }
        : {
            type: 'factor',
            price: figureOf(price, was?.price, reading),
            factor: figureOf(decimalOf(draft.factor) ?? '0', was?.factor, reading),
          },
    paymentsLeft: months,
    after: draft.after,
  };
}

function energyOf(
  draft: DeviceDraft,
  before: Energy | undefined,
  reading: FigureReading,
): Energy | undefined {
  if (draft.energy === 'tec') {
    const kwh = decimalOf(draft.tec);
    if (kwh === null) return undefined;
    const was = before?.type === 'tec' ? before : undefined;
    return { ...was, type: 'tec', kwhPerWeek: figureOf(kwh, was?.kwhPerWeek, reading) };
  }
  if (draft.energy === 'none') return undefined;
  const was = before?.type === 'watts' ? before.modes : [];
  const modes = draft.modes.map(({ watts, hours }, at) => ({
    watts: figureOf(decimalOf(watts) ?? '0', was[at]?.watts, reading),
    hoursPerWeek: figureOf(decimalOf(hours) ?? '0', was[at]?.hoursPerWeek, reading),
  }));
  return { type: 'watts', modes };
}
