import type { CostCategory } from '../cost/costLine';

/** The same two colours everywhere: today grey, the recommended option in the accent, others lighter. */
export const stateColours = { today: '7A8494', option: '1F5FBF', other: ['8FB3E6', 'B9CFF0'] } as const;

/** A group of cost categories that charts show as one, with a colour told apart by colour-blind readers. */
export interface CostGroup {
  readonly name: string;
  readonly colour: string;
  readonly categories: readonly CostCategory[];
}

/** Cost groups in the order in which they are stacked; colours of Okabe and Ito, with two dark ones for tax and reserve. */
export const costGroups: readonly CostGroup[] = [
  { name: 'Hardware', colour: '0072B2', categories: ['lease', 'rental', 'depreciation', 'purchase'] },
  {
    name: 'Pages and service',
    colour: 'E69F00',
    categories: ['base', 'pages', 'minimum', 'extras', 'service'],
  },
  { name: 'Supplies', colour: '009E73', categories: ['supplies', 'wearParts'] },
  { name: 'Energy', colour: '56B4E9', categories: ['energy'] },
  { name: 'Paper', colour: 'CC79A7', categories: ['paper'] },
  { name: 'One-off', colour: 'D55E00', categories: ['buyout', 'oneOff', 'endOfLease'] },
  { name: 'Tax', colour: '3D4450', categories: ['tax'] },
  { name: 'Soft costs', colour: '8A94A6', categories: ['tickets', 'itTime', 'downtime', 'otherSoft'] },
  { name: 'Replacement reserve', colour: '6B4423', categories: ['reserve'] },
];

/** What readers call each cost category. */
export const categoryNames: Readonly<Record<CostCategory, string>> = {
  lease: 'Leases',
  rental: 'Rentals',
  depreciation: 'Depreciation',
  purchase: 'Purchases',
  base: 'Contract base charges',
  pages: 'Page charges',
  minimum: 'Shortfall below minimum charges',
  extras: 'Contract extras',
  supplies: 'Toner, ink and other supplies',
  wearParts: 'Wear parts',
  service: 'Service outside contracts',
  paper: 'Paper',
  energy: 'Energy',
  buyout: 'Lease buyouts',
  oneOff: 'Other one-off costs',
  endOfLease: 'End of leases and contracts',
  tax: 'Tax',
  tickets: 'Help desk tickets (soft)',
  itTime: 'IT time (soft)',
  downtime: 'Downtime (soft)',
  otherSoft: 'Other soft costs',
  reserve: 'Replacement reserve',
};
