import type { Contract, Meter } from '../contract/contract';
import { meters } from '../contract/contract';
import { hasSuppliesPrice } from '../cost/supplies';
import type { Stage, Timeline } from '../cost/timeline';
import type { CostedDevice } from '../fleet/device';
import type { DeviceId } from '../ids';
import type { Settings } from '../proposal/proposal';
import { isZero } from '../rate';
import type { FoundCheck } from './checkWords';
import { says } from './checkWords';

/** What is lacking, to follow the word "no", and a sentence that says what to do about it. */
export interface Lacking {
  readonly what: FoundCheck['says'];
  readonly remedy: string;
  /** The contract after whose end nothing prices its pages. */
  readonly contract?: Contract;
}

/** What a device lacks whose pages have no price in full; `ended` are contracts of today that the option ends. */
export function lackingPrice(
  device: CostedDevice,
  { stages }: Timeline,
  {
    settings: { counts, paperPrice },
    ended,
  }: { readonly settings: Pick<Settings, 'counts' | 'paperPrice'>; readonly ended: readonly Contract[] },
): Lacking {
  let before: Contract | undefined;
  for (const stage of stages.filter(({ devices }) => devices.some(({ id }) => id === device.id))) {
    const contract = stage.contractOf.get(device.id);
    const lacking = meters.filter((meter) => isUnpriced(device, stage, meter));
    if (lacking.length > 0) {
      const left = ended.find(({ devices }) => devices.some(({ deviceId }) => deviceId === device.id));
      return priceWords(lacking, { contract, before: before ?? left, from: stage.from });
    }
    before = contract ?? before;
  }
  if (counts?.paper === true && paperPrice !== undefined && device.duplexShare === undefined) {
    return {
      what: ['share of two-sided printing, on which its paper depends'],
      remedy: 'Enter it for the device, or one for the whole proposal.',
    };
  }
  return { what: ['price for all its pages'], remedy: 'Enter what is missing.' };
}

function isUnpriced(device: CostedDevice, { contracts, contractOf, volumes }: Stage, meter: Meter): boolean {
  const volume = volumes.get(device.id)?.[meter];
  if (volume === undefined || isZero(volume.pages)) return false;
  const contract = contractOf.get(device.id);
  const { pageRates, monthlyCost } = device;
  const hasSupplies = hasSuppliesPrice(device, meter);
  if (contract === undefined) {
    return pageRates?.[meter] === undefined && monthlyCost === undefined && !hasSupplies;
  }
  if (!contracts.some((one) => isBilledBy(one, device.id, meter))) return true;
  return contract.covers?.includes('supplies') === false && !hasSupplies;
}

function isBilledBy({ meters: billed, devices }: Contract, id: DeviceId, meter: Meter): boolean {
  const own = devices.find(({ deviceId }) => deviceId === id);
  if (own === undefined) return false;
  return own.rates?.[meter] !== undefined || billed.some((one) => one.meter === meter);
}

function priceWords(
  lacking: readonly Meter[],
  of: {
    readonly contract: Contract | undefined;
    readonly before: Contract | undefined;
    readonly from: number;
  },
): Lacking {
  const pages = lacking.length === 2 ? 'pages' : `${lacking[0] === 'mono' ? 'mono' : 'color'} pages`;
  const { contract, before, from } = of;
  if (contract !== undefined) {
    const isBilled = lacking.every((meter) => contract.meters.some((billed) => billed.meter === meter));
    return isBilled
      ? {
          what: [`price for the toner of its ${pages}, which the contract "${contract.name}" leaves out`],
          remedy: 'Enter the price of its supplies, or let the contract cover them.',
        }
      : {
          what: [`price for its ${pages} under the contract "${contract.name}"`],
          remedy: 'Add a meter for them to the contract.',
        };
  }
  const when = from > 1 ? says` from month ${from} on` : [];
  if (before !== undefined) {
    return {
      contract: before,
      what: says`price for its ${pages}${when} once the contract "${before.name}" has ended`,
      remedy: 'Let the contract go on, put the device under another, or enter prices of its own.',
    };
  }
  return {
    what: says`price for its ${pages}${when}`,
    remedy: 'Put it under a contract, or enter its supplies or a click rate.',
  };
}
