import type { ContractId, DeviceId, OptionId, ProposalId } from '../ids';
import type { DeviceKind } from '../fleet/device';
import type { Figure } from '../sourced';
import type { Internal } from './internal';
import { seal } from './internal';

/** New devices that a price is for: one by its id, or all of a model; the id goes before the model. */
export type DeviceOrModel =
  { readonly deviceId: DeviceId } | { readonly make?: string; readonly model: string };

/** What a new device costs us; each amount for one device, in the currency's units. */
export interface DeviceCost {
  readonly of: DeviceOrModel;
  /** What we pay for it. */
  readonly cost?: Figure;
  /** What a lessor pays us for it; absent: the price in its lease. */
  readonly lessorPays?: Figure;
  /** What others charge us to bring and set it up; our own hours are counted apart. */
  readonly delivery?: Figure;
  /** Our hours to set it up; absent: those of `Work`. */
  readonly installHours?: Figure;
}

/** What a page costs us, for one device or all devices under a contract; the device goes before its contract. */
export interface PageCost {
  readonly of: { readonly deviceId: DeviceId } | { readonly contractId: ContractId };
  /** Toner and parts of a mono page. */
  readonly mono?: Figure;
  /** Toner and parts of a color page, all of its toners. */
  readonly colour?: Figure;
  /** Service of a page, where it is bought by the page; then visits are work, but no second cost. */
  readonly service?: Figure;
}

/** What we know of a contract beside what it says to the client. */
export interface ContractTerms {
  readonly contractId: ContractId;
  /** Whether it is billed by us; absent: as its supplier says (`billedByUs`). */
  readonly isOurs?: boolean;
  /** What its extras cost us a month. */
  readonly extrasMonthly?: Figure;
}

/** What we know of a one-off of an option; a piece, in the currency's units. */
export interface OneOffTerms {
  readonly optionId: OptionId;
  readonly oneOffId: string;
  /** Whether it is paid to us; absent: everything but buyouts and the end of leases and contracts. */
  readonly isOurs?: boolean;
  readonly cost?: Figure;
}

/** Service calls a year of a device: of one by its id, or of every device of a kind. */
export interface ServiceCalls {
  readonly of: { readonly deviceId: DeviceId } | { readonly kind: DeviceKind };
  readonly aYear: Figure;
}

/** Our people's work. */
export interface Work {
  /** Travel and repair, for one visit. */
  readonly minutesPerVisit?: Figure;
  /** An hour with all that it costs us, in the currency's units. */
  readonly wage?: Figure;
  /** Share of calls solved by the first visit; every other call needs a second one. */
  readonly firstTimeFix?: Figure;
  /** Hours a month for this client. */
  readonly meterReadingHours?: Figure;
  readonly billingHours?: Figure;
  readonly tonerLogisticsHours?: Figure;
  /** Hours to set up a new device. */
  readonly installHours?: Figure;
}

/** What lies in our stock for this client; its money is tied up, not spent. */
export interface StockItem {
  readonly id: string;
  readonly kind: 'tonerSet' | 'spareDevice';
  readonly make?: string;
  readonly model: string;
  readonly count: number;
  /** A piece, in the currency's units. */
  readonly cost?: Figure;
}

/** Who pays for what, and when. */
export interface Funding {
  /** Who buys leased devices: we, to lease them out, or a lessor, who pays us at delivery. */
  readonly hardware?: 'own' | 'lessor';
  /** Days from the end of the month to the money; absent: none. */
  readonly clientPaysDays?: number;
  readonly lessorPaysDays?: number;
  /** Days that our suppliers give us; absent: none. */
  readonly weHaveDays?: number;
}

/** Our sales work and what the client buys of us today. */
export interface Sales {
  readonly hoursSoFar?: Figure;
  readonly hoursToCome?: Figure;
  readonly wage?: Figure;
  /** What the client pays us a year today, in the currency's units. */
  readonly todayHardwareAYear?: Figure;
  readonly todayServiceAYear?: Figure;
}

/** All that is ours alone about one proposal: a document of its own, never part of the proposal. */
export interface OurSideInputs {
  readonly proposalId: ProposalId;
  readonly devices: readonly DeviceCost[];
  readonly pages: readonly PageCost[];
  readonly contracts: readonly ContractTerms[];
  readonly oneOffs: readonly OneOffTerms[];
  readonly calls: readonly ServiceCalls[];
  readonly work: Work;
  readonly stock: readonly StockItem[];
  readonly funding: Funding;
  readonly sales: Sales;
}

/** The internal document of a proposal, in its box. */
export type OurSide = Internal<OurSideInputs>;

/** The internal document of a proposal of which nothing is known yet. */
export function newOurSide(proposalId: ProposalId): OurSide {
  const nothing = { devices: [], pages: [], contracts: [], oneOffs: [], calls: [], stock: [] };
  return seal({ proposalId, ...nothing, work: {}, funding: {}, sales: {} });
}
