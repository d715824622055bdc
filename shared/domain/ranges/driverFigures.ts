import type { FigurePlace, FigureRole } from './figurePlace';

/** What may turn out otherwise, in groups that a board understands; print policies come one by one. */
export type DriverCode = 'monoPages' | 'colourPages' | FigureDriver['code'] | 'leasesThatRunOn' | 'policy';

/** A group of figures that are taken to be off together. */
interface FigureGroup {
  readonly code: string;
  readonly label: string;
  readonly roles: readonly FigureRole[];
  /** Absent: of both sides. */
  readonly side?: FigurePlace['side'];
}

/** The groups of figures, in the order in which equal effects are listed. */
export const figureDrivers = [
  {
    code: 'todayPrices',
    label: "Today's contract prices",
    roles: ['contractPrice', 'pageRate'],
    side: 'today',
  },
  {
    code: 'todaySupplies',
    label: "Today's supplies and service prices",
    roles: ['supplyPrice', 'servicePrice'],
    side: 'today',
  },
  {
    code: 'todayHardware',
    label: "Today's hardware and lease payments",
    roles: ['hardwarePrice', 'replacementPrice'],
    side: 'today',
  },
  {
    code: 'optionHardware',
    label: 'Hardware prices of the option',
    roles: ['hardwarePrice'],
    side: 'option',
  },
  { code: 'leaseTerms', label: 'Lease factors and interest', roles: ['leaseTerms'] },
  { code: 'serviceCalls', label: 'Service calls a year', roles: ['serviceCalls'] },
  {
    code: 'optionPrices',
    label: 'Contract prices of the option',
    roles: ['contractPrice', 'pageRate'],
    side: 'option',
  },
  {
    code: 'optionSupplies',
    label: 'Supplies and service prices of the option',
    roles: ['supplyPrice', 'servicePrice'],
    side: 'option',
  },
  {
    code: 'escalatorToday',
    label: "Yearly price increases of today's contracts",
    roles: ['escalator'],
    side: 'today',
  },
  {
    code: 'escalatorOption',
    label: 'Yearly price increases of the option',
    roles: ['escalator'],
    side: 'option',
  },
  { code: 'oneOffs', label: 'One-off costs', roles: ['oneOff'] },
  { code: 'supplyYields', label: 'Pages that supplies last', roles: ['supplyYield'] },
  { code: 'coverage', label: 'Toner on the page (coverage)', roles: ['coverage'] },
  { code: 'energyPrice', label: 'Price of energy', roles: ['energyPrice'] },
  { code: 'energyUse', label: 'Energy that devices use', roles: ['energyUse'] },
  { code: 'paperPrice', label: 'Price of paper', roles: ['paperPrice'] },
  { code: 'duplexShare', label: 'Two-sided printing', roles: ['duplexShare'] },
  { code: 'softCosts', label: 'What a ticket or an hour costs', roles: ['softCost'] },
  { code: 'softQuantities', label: 'Tickets and hours of today', roles: ['softQuantity'] },
  { code: 'softPeople', label: 'People who wait', roles: ['softPeople'] },
  { code: 'softChanges', label: 'Promised changes of soft costs', roles: ['softChange'] },
  { code: 'invoices', label: 'Invoiced amounts', roles: ['invoice'] },
  { code: 'tax', label: 'Tax', roles: ['tax'] },
] as const satisfies readonly FigureGroup[];

/** A group of figures that are taken to be off together. */
export type FigureDriver = (typeof figureDrivers)[number];

/** Whether a figure belongs to a group. */
export function isOfDriver(driver: FigureGroup, { role, side }: FigurePlace): boolean {
  return driver.roles.includes(role) && (driver.side ?? side) === side;
}
