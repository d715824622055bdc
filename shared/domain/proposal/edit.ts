import type { Contract } from '../contract/contract';
import type { CostedDevice, Device, NewDevice } from '../fleet/device';
import type { KeptMembers, MetDevice } from '../fleet/mergeDevices';
import type {
  DeviceFate,
  OneOff,
  Option,
  PageTransfer,
  Phase,
  PrintPolicy,
  SoftChange,
} from '../future/option';
import type { ContractId, DeviceId, OptionId, PlaceId } from '../ids';
import type { Place } from '../places/place';
import type {
  Assumption,
  BoardPage,
  Client,
  Cover,
  Invoice,
  Milestone,
  PromiseMade,
  Provider,
  Settings,
  SoftCost,
  Source,
} from './proposal';

/** Changes of some members of a thing: what is named is set, `null` takes a member away, the rest stays. */
export type Changes<T> = { readonly [K in keyof T]?: T[K] | null };

/** Changes of the proposal as a whole: who, when, in which units. */
export type DescribeEdit =
  | { readonly type: 'client.describe'; readonly changes: Changes<Client> }
  | { readonly type: 'provider.describe'; readonly changes: Changes<Provider> }
  | { readonly type: 'settings.change'; readonly changes: Changes<Settings> }
  | { readonly type: 'cover.describe'; readonly changes: Changes<Cover> }
  | { readonly type: 'board.describe'; readonly changes: Changes<BoardPage> };

/** Changes of today's fleet and its places. */
export type FleetEdit =
  /** What an import found, in one step; devices that are in the fleet already are extended, not doubled. */
  | {
      readonly type: 'fleet.import';
      readonly source: Source;
      readonly devices: readonly Device[];
      readonly places: readonly Place[];
      /** The devices that are in the fleet already, as the user confirmed; absent: those that are sure. */
      readonly met?: readonly MetDevice[];
      /** A newer file of the same source: its places, addresses and names take the place of the older ones. */
      readonly update?: boolean;
      /** What was changed by hand and stays in spite of `update`. */
      readonly kept?: readonly KeptMembers[];
    }
  | { readonly type: 'place.set'; readonly place: Place }
  | { readonly type: 'place.remove'; readonly placeId: PlaceId }
  | { readonly type: 'device.add'; readonly device: Device }
  /** The same changes to one or many devices. */
  | {
      readonly type: 'device.change';
      readonly deviceIds: readonly DeviceId[];
      readonly changes: Changes<Omit<Device, 'id'>>;
    }
  | { readonly type: 'device.remove'; readonly deviceIds: readonly DeviceId[] };

/** Changes of today's contracts; `set` adds one or takes the place of the one with its id. */
export type ContractEdit =
  | { readonly type: 'contract.set'; readonly contract: Contract }
  | { readonly type: 'contract.remove'; readonly contractId: ContractId };

/** Changes of what today costs beside devices and contracts; `set` adds one or takes the place of the one with its id. */
export type CostEdit =
  | { readonly type: 'softCost.set'; readonly softCost: SoftCost }
  | { readonly type: 'softCost.remove'; readonly softCostId: string }
  | { readonly type: 'invoice.set'; readonly invoice: Invoice }
  | { readonly type: 'invoice.remove'; readonly invoiceId: string };

/** What a price book says of one device. */
export interface DevicePrices extends Partial<
  Pick<CostedDevice, 'hardware' | 'supplies' | 'service' | 'energy' | 'recommendedMonthly' | 'dutyCycle'>
> {
  readonly deviceId: DeviceId;
}

/**
 * Takes prices of a price book for devices of today or of options: fills what is absent, renews what came
 * from the same book, and keeps what a person wrote (it then stands beside it as `instead`).
 */
export interface PriceEdit {
  readonly type: 'prices.take';
  readonly prices: readonly DevicePrices[];
  /** Ids of other books whose figures are renewed as well, as when a book takes the place of another. */
  readonly replaces?: readonly string[];
}

/** Changes of an option. */
export type OptionEdit =
  | { readonly type: 'option.add'; readonly option: Partial<Option> & Pick<Option, 'id' | 'name'> }
  | {
      readonly type: 'option.describe';
      readonly optionId: OptionId;
      readonly changes: Changes<Pick<Option, 'name' | 'summary'>>;
    }
  | { readonly type: 'option.remove'; readonly optionId: OptionId }
  /** A copy under a new id and name, to be trimmed; what comes with it gets ids of its own. */
  | {
      readonly type: 'option.copy';
      readonly optionId: OptionId;
      readonly id: OptionId;
      readonly name: string;
    }
  | { readonly type: 'option.recommend'; readonly optionId: OptionId | null }
  /** The same fate for one or many devices. */
  | {
      readonly type: 'option.setFate';
      readonly optionId: OptionId;
      readonly deviceIds: readonly DeviceId[];
      readonly fate: DeviceFate['fate'];
      readonly reason?: string;
      readonly phaseId?: string;
    }
  /** Fates of many devices in one step, each its own, the last of a device holds; those of other devices stay. */
  | { readonly type: 'option.setFates'; readonly optionId: OptionId; readonly fates: readonly DeviceFate[] }
  | { readonly type: 'option.setDevice'; readonly optionId: OptionId; readonly device: NewDevice }
  | { readonly type: 'option.removeDevice'; readonly optionId: OptionId; readonly deviceId: DeviceId }
  /** All page transfers of the option, in place of those it had. */
  | {
      readonly type: 'option.setTransfers';
      readonly optionId: OptionId;
      readonly transfers: readonly PageTransfer[];
    }
  | { readonly type: 'option.setPolicy'; readonly optionId: OptionId; readonly policy: PrintPolicy }
  | { readonly type: 'option.removePolicy'; readonly optionId: OptionId; readonly policyId: string }
  | { readonly type: 'option.setContract'; readonly optionId: OptionId; readonly contract: Contract }
  | { readonly type: 'option.removeContract'; readonly optionId: OptionId; readonly contractId: ContractId }
  /** The contracts of today that end with the option, in place of those named before. */
  | {
      readonly type: 'option.endContracts';
      readonly optionId: OptionId;
      readonly contractIds: readonly ContractId[];
    }
  | { readonly type: 'option.setOneOff'; readonly optionId: OptionId; readonly oneOff: OneOff }
  | { readonly type: 'option.removeOneOff'; readonly optionId: OptionId; readonly oneOffId: string }
  | { readonly type: 'option.setPhase'; readonly optionId: OptionId; readonly phase: Phase }
  /** What began with the phase begins in month 1 from then on. */
  | { readonly type: 'option.removePhase'; readonly optionId: OptionId; readonly phaseId: string }
  | { readonly type: 'option.setSoftChange'; readonly optionId: OptionId; readonly change: SoftChange }
  | { readonly type: 'option.removeSoftChange'; readonly optionId: OptionId; readonly softCostId: string };

/** Changes of what the document says beside its figures. */
export type NarrativeEdit =
  | { readonly type: 'assumption.set'; readonly assumption: Assumption }
  | { readonly type: 'assumption.remove'; readonly assumptionId: string }
  | { readonly type: 'promise.set'; readonly promise: PromiseMade }
  | { readonly type: 'promise.remove'; readonly promiseId: string }
  | { readonly type: 'milestone.set'; readonly milestone: Milestone }
  | { readonly type: 'milestone.remove'; readonly milestoneId: string };

/** Every change of a proposal, by name (`area.verb`) and as plain data. */
export type Edit =
  DescribeEdit | FleetEdit | ContractEdit | CostEdit | PriceEdit | OptionEdit | NarrativeEdit;
