import type { CostLine } from '../cost/costLine';
import { modelName } from '../document/telling';
import type { NewDevice } from '../fleet/device';
import { deviceLabel } from '../fleet/deviceLabel';
import { multiply, rate } from '../rate';
import type { Figure } from '../sourced';
import type { Amount } from './amount';
import { withFigure } from './amount';
import type { DeviceCost, OurSideInputs } from './ourSide';
import type { ArrivingDevice, Ground } from './served';
import { isSameName } from './served';
import type { OurUnit } from './units';

/** What our side says of a new device; each member of its own entry goes before that of its model. */
export function deviceCostOf(inputs: OurSideInputs, device: NewDevice): Omit<DeviceCost, 'of'> {
  const own = inputs.devices.find(({ of }) => 'deviceId' in of && of.deviceId === device.id);
  const model = inputs.devices.find(({ of }) => isModel(of, device));
  return { ...model, ...own };
}

/** Whether an entry is for all devices of this one's model; without a make it is for every make. */
export function isModel(of: DeviceCost['of'], device: Pick<NewDevice, 'make' | 'model'>): boolean {
  if ('deviceId' in of || device.model === undefined) return false;
  return (
    isSameName(of.model, device.model) && (of.make === undefined || isSameName(of.make, device.make ?? ''))
  );
}

/** The new devices: what the client or a lessor pays us for each, and what it costs us. */
export function hardwareUnits(ground: Ground, linesOf: LinesOfDevice): readonly OurUnit[] {
  return ground.arriving.map((arriving) => hardwareUnit(ground, arriving, linesOf(arriving.device.id)));
}

/** The lines of a device in what its option costs the client. */
export type LinesOfDevice = (deviceId: string) => readonly CostLine[];

function hardwareUnit(
  ground: Ground,
  { device, month }: ArrivingDevice,
  lines: readonly CostLine[],
): OurUnit {
  const cost = withFigure(deviceCostOf(ground.inputs, device).cost, 'its cost price is not known', (figure) =>
    once(ground, figure, month),
  );
  return {
    row: 'hardware',
    name: deviceLabel(device),
    ...hardwarePrice(ground, { device, month }, lines),
    cost,
    paidTo: 'devices',
  };
}

/** Who owns a new device: we, a lessor, or the client; nobody said. */
export type Owner = 'us' | 'lessor' | 'client' | 'notSaid';

/** Who owns a new device. One that nobody pays for stands within the charges of its contract, and is ours. */
export function ownerOf({ funding }: OurSideInputs, { hardware }: NewDevice): Owner {
  switch (hardware?.type) {
    case undefined:
      return 'notSaid';
    case 'owned':
      return 'client';
    case 'rental':
    case 'paidOff':
      return 'us';
    case 'lease':
      return funding.hardware === undefined ? 'notSaid' : funding.hardware === 'own' ? 'us' : 'lessor';
  }
}

function hardwarePrice(
  ground: Ground,
  { device, month }: ArrivingDevice,
  lines: readonly CostLine[],
): Pick<OurUnit, 'price' | 'paidBy' | 'isRecurring'> {
  const paid = (...categories: readonly CostLine['category'][]): Amount => ({
    flows: lines.filter(({ category }) => categories.includes(category)),
  });
  switch (ownerOf(ground.inputs, device)) {
    case 'notSaid':
      return { price: { unknown: whyNotSaid(device) }, paidBy: 'client' };
    case 'client':
      return { price: paid('purchase'), paidBy: 'client' };
    case 'us':
      return { price: paid('rental', 'lease', 'endOfLease', 'buyout'), paidBy: 'client', isRecurring: true };
    case 'lessor': {
      const figure = deviceCostOf(ground.inputs, device).lessorPays ?? priceInLease(device);
      const why = 'what the lessor pays for it is not known';
      return { price: withFigure(figure, why, (known) => once(ground, known, month)), paidBy: 'lessor' };
    }
  }
}

function whyNotSaid({ hardware }: NewDevice): string {
  return hardware === undefined
    ? 'the proposal does not say how it is paid'
    : 'nobody said whether we or a lessor buy leased devices';
}

function priceInLease({ hardware }: NewDevice): Figure | undefined {
  if (hardware?.type !== 'lease' || hardware.payment.type === 'monthly') return undefined;
  return hardware.payment.price;
}

function once({ spreads }: Ground, figure: Figure, month: number): Amount {
  return { flows: [{ amount: rate(figure.value), over: spreads.once(month) }] };
}

/** Delivery by others and our own hours of setting up, for each new device. */
export function deliveryUnits(ground: Ground): readonly OurUnit[] {
  const { inputs, spreads } = ground;
  return ground.arriving.flatMap(({ device, month }): readonly OurUnit[] => {
    const { delivery, installHours = inputs.work.installHours } = deviceCostOf(inputs, device);
    const name = `${modelName(device)} (${device.id})`;
    const brought = withFigure(delivery, 'what its delivery costs is not known', (figure) =>
      once(ground, figure, month),
    );
    const setUp = withFigure(installHours, 'the hours to set it up are not known', (hours) =>
      withFigure(inputs.work.wage, 'an hour of work has no price', (wage) => ({
        flows: [{ amount: multiply(rate(hours.value), rate(wage.value)), over: spreads.once(month) }],
      })),
    );
    return [
      { row: 'delivery', name, paidBy: 'client', cost: brought, paidTo: 'supplies' },
      { row: 'installation', name, paidBy: 'client', cost: setUp, paidTo: 'work' },
    ];
  });
}
