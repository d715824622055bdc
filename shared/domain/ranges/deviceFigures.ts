import type { CostedDevice, Device, Energy, Hardware, Service, SupplyPart } from '../fleet/device';
import type { RoleChange } from './figurePlace';
import { withEach, withMember } from './withMember';

/** A device of today with its figures changed, what a successor would cost included. */
export function withTodaysFigures(device: Device, change: RoleChange): Device {
  return withMember(withDeviceFigures(device, change), 'replacement', (replacement) =>
    withMember(replacement, 'price', change('replacementPrice')),
  );
}

/** A device with the figures that money depends on changed; its pages are changed by `scaleVolumes`. */
export function withDeviceFigures<T extends CostedDevice>(device: T, change: RoleChange): T {
  let next = withMember<CostedDevice, 'hardware'>(device, 'hardware', (hardware) =>
    withHardware(hardware, change),
  );
  next = withMember(next, 'supplies', (supplies) =>
    supplies.type === 'parts'
      ? withMember(supplies, 'parts', (parts) => withEach(parts, (part) => withPart(part, change)))
      : withMember(withMember(supplies, 'mono', change('supplyPrice')), 'colour', change('supplyPrice')),
  );
  next = withMember(next, 'service', (service) => withService(service, change));
  next = withMember(next, 'pageRates', (rates) =>
    withMember(withMember(rates, 'mono', change('pageRate')), 'colour', change('pageRate')),
  );
  next = withMember(next, 'monthlyCost', change('contractPrice'));
  next = withMember(next, 'energy', (energy) => withEnergy(energy, change));
  next = withMember(next, 'duplexShare', change('duplexShare'));
  return next as T;
}

/** What is left of a price at the end moves with it: a residual is a part of the price. */
function withHardware(hardware: Hardware, change: RoleChange): Hardware {
  const price = change('hardwarePrice');
  switch (hardware.type) {
    case 'paidOff':
      return hardware;
    case 'rental':
      return withMember(hardware, 'monthly', price);
    case 'owned':
      return withMember(withMember(hardware, 'price', price), 'residual', price);
    case 'lease':
      return withMember(withMember(hardware, 'endCost', price), 'payment', (payment) =>
        withPayment(payment, change),
      );
  }
}

type Payment = Extract<Hardware, { readonly type: 'lease' }>['payment'];

function withPayment(payment: Payment, change: RoleChange): Payment {
  const [price, terms] = [change('hardwarePrice'), change('leaseTerms')];
  switch (payment.type) {
    case 'monthly':
      return withMember(payment, 'amount', price);
    case 'factor':
      return withMember(withMember(payment, 'price', price), 'factor', terms);
    case 'annuity':
      return withMember(
        withMember(withMember(payment, 'price', price), 'residual', price),
        'yearlyRate',
        terms,
      );
  }
}

function withPart(part: SupplyPart, change: RoleChange): SupplyPart {
  const priced = withMember(part, 'price', change('supplyPrice'));
  return withMember(withMember(priced, 'yield', change('supplyYield')), 'coverage', change('coverage'));
}

function withService(service: Service, change: RoleChange): Service {
  const price = change('servicePrice');
  return withMember(withMember(withMember(service, 'perPage', price), 'monthly', price), 'calls', (calls) =>
    (['labour', 'travel', 'partsAYear'] as const).reduce(
      (next, key) => withMember(next, key, price),
      withMember(calls, 'aYear', change('serviceCalls')),
    ),
  );
}

function withEnergy(energy: Energy, change: RoleChange): Energy {
  const use = change('energyUse');
  return energy.type === 'tec'
    ? withMember(energy, 'kwhPerWeek', use)
    : withMember(energy, 'modes', (modes) => withEach(modes, (mode) => withMember(mode, 'watts', use)));
}
