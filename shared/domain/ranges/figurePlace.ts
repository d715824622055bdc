import type { Figure } from '../sourced';

/** What a figure of a proposal is there for. */
export type FigureRole =
  /** Base charges, minimums, extras and end costs of contracts, and flat monthly costs of devices. */
  | 'contractPrice'
  /** Per page: rates and bands of contracts, own rates of devices. */
  | 'pageRate'
  /** Yearly increases and increases at renewals. */
  | 'escalator'
  | 'hardwarePrice'
  /** Lease rate factors and interest, apart from the price that they multiply. */
  | 'leaseTerms'
  /** What a successor of a device would cost. */
  | 'replacementPrice'
  | 'supplyPrice'
  /** Pages that a part lasts: more of it costs less. */
  | 'supplyYield'
  | 'coverage'
  | 'servicePrice'
  /** Calls a year, apart from what a call costs. */
  | 'serviceCalls'
  | 'energyUse'
  | 'energyPrice'
  | 'paperPrice'
  /** More of it uses fewer sheets. */
  | 'duplexShare'
  | 'tax'
  | 'oneOff'
  /** A ticket or an hour. */
  | 'softCost'
  | 'softQuantity'
  | 'softPeople'
  | 'softChange'
  | 'invoice';

/** Where a figure stands: what it is for, and whether today's fleet or an option holds it. */
export interface FigurePlace {
  readonly role: FigureRole;
  readonly side: 'today' | 'option';
}

/** Gives another figure for one in its place, or the same object where it stays. */
export type FigureChange = (figure: Figure, place: FigurePlace) => Figure;

/** A change of the figures of one side, by their role. */
export type RoleChange = (role: FigureRole) => (figure: Figure) => Figure;
