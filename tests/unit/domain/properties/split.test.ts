import { describe, expect, it } from 'vitest';
import type { Contract, ContractMeter } from '../../../../shared/domain/contract/contract';
import type { Device } from '../../../../shared/domain/fleet/device';
import type { Fate, Option } from '../../../../shared/domain/future/option';
import type { DeviceId } from '../../../../shared/domain/ids';
import type { Proposal } from '../../../../shared/domain/proposal/proposal';
import { printed, cases, timeout } from './printed';

type Solid = Device & { readonly volume: Extract<Device['volume'], { basis: 'average' }> };

const isSolid = (device: Device): device is Solid =>
  device.volume?.basis === 'average' && device.volume.mono !== null && device.volume.colour !== null;

const second = 'the-other-half';

/** What a device costs by its pages alone. */
function byPages({ monthlyCost: _cost, replacement: _reserve, energy: _energy, ...device }: Solid): Solid {
  const perPage = device.service?.perPage;
  return {
    ...device,
    hardware: { type: 'paidOff' },
    ...(device.service === undefined ? {} : { service: perPage === undefined ? {} : { perPage } }),
  };
}

/** Half of a decimal of at most 19 digits. */
const half = (pages: string | null): string | null => (pages === null ? null : String(Number(pages) / 2));

const plainMeter = ({
  included: _in,
  minimum: _min,
  bands: _bands,
  ...meter
}: ContractMeter): ContractMeter => meter;

/** A contract in which nothing counts by device: pooled, or without included pages, minimums and bands. */
function splittable(contract: Contract): Contract {
  const { minimum, ...rest } = contract;
  const isPooled = contract.inclusion === 'pooled';
  return {
    ...rest,
    meters: isPooled ? contract.meters : contract.meters.map(plainMeter),
    ...(minimum?.counted === 'pooled' ? { minimum } : {}),
    ...(contract.extras === undefined
      ? {}
      : { extras: contract.extras.filter(({ isPerDevice }) => isPerDevice !== true) }),
  };
}

/** A fate that names no rule, under which two devices count for more than one. */
function plainFate(fate: Fate): Fate {
  if (!('pagesTo' in fate) || fate.pagesTo === null || typeof fate.pagesTo === 'string') return fate;
  return { ...fate, pagesTo: null };
}

function plainOption(option: Option): Option {
  return {
    ...option,
    contracts: option.contracts.map(splittable),
    fates: option.fates.map((entry) => ({ ...entry, fate: plainFate(entry.fate) })),
    transfers: [],
  };
}

/** A proposal with the device as one. */
function asOne(proposal: Proposal, device: Solid): Proposal {
  const { invoices: _invoices, ...rest } = proposal;
  return {
    ...rest,
    devices: proposal.devices.map((other) => (other.id === device.id ? byPages(device) : other)),
    contracts: proposal.contracts.map(splittable),
    options: proposal.options.map(plainOption),
  };
}

/** The same with the device as two that print half its pages each. */
function asTwo(proposal: Proposal, id: DeviceId): Proposal {
  const twice = <T>(list: readonly T[], isOf: (one: T) => boolean, other: (one: T) => T): readonly T[] =>
    list.flatMap((one) => (isOf(one) ? [one, other(one)] : [one]));
  const contract = (one: Contract): Contract => ({
    ...one,
    devices: twice(
      one.devices,
      ({ deviceId }) => deviceId === id,
      (entry) => ({ ...entry, deviceId: second }),
    ),
  });
  const halved = proposal.devices.map((device): Device => {
    if (device.id !== id || !isSolid(device)) return device;
    const { volume } = device;
    return { ...device, volume: { ...volume, mono: half(volume.mono), colour: half(volume.colour) } };
  });
  const ownPages = (fate: Fate): Fate =>
    'pagesTo' in fate && fate.pagesTo === id ? { ...fate, pagesTo: second } : fate;
  return {
    ...proposal,
    devices: twice(
      halved,
      (device) => device.id === id,
      (device) => ({ ...device, id: second }),
    ),
    contracts: proposal.contracts.map(contract),
    options: proposal.options.map((option) => ({
      ...option,
      contracts: option.contracts.map(contract),
      fates: twice(
        option.fates,
        ({ deviceId }) => deviceId === id,
        (entry) => ({ ...entry, deviceId: second, fate: ownPages(entry.fate) }),
      ),
      policies: option.policies.map((policy) =>
        policy.at === 'all' || !policy.at.includes(id) ? policy : { ...policy, at: [...policy.at, second] },
      ),
    })),
  };
}

describe('for any proposal', () => {
  it('two devices with half the pages each cost by their pages what one costs', { timeout }, () => {
    let compared = 0;
    for (const { seed, proposal } of cases) {
      for (const device of proposal.devices.filter(isSolid)) {
        const one = asOne(proposal, device);
        const two = asTwo(one, device.id);
        compared += 1;

        expect([seed, device.id, printed(two)]).toEqual([seed, device.id, printed(one)]);
      }
    }
    expect(compared).toBeGreaterThan(cases.length / 2);
  });
});
