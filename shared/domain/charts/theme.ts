import type { CostCategory } from '../cost/costLine';

/** The same two colours everywhere: today grey, the recommended option in the accent, others lighter. */
export const stateColours = { today: '7A8494', option: '1F5FBF', other: ['8FB3E6', 'B9CFF0'] } as const;

/** A group of cost categories that charts show as one, with a colour told apart by colour-blind readers. */
export interface CostGroup {
  readonly name: string;
  readonly colour: string;
  readonly categories: readonly CostCategory[];
}

/** Cost groups in the order in which they are stacked; colours of Okabe and Ito. */
export const costGroups: readonly CostGroup[] = [
  { name: 'Hardware', colour: '0072B2', categories: ['lease', 'depreciation'] },
  { name: 'Pages and service', colour: 'E69F00', categories: ['base', 'pages', 'service'] },
  { name: 'Supplies', colour: '009E73', categories: ['supplies'] },
  { name: 'Energy', colour: '56B4E9', categories: ['energy'] },
  { name: 'One-off', colour: 'D55E00', categories: ['buyout', 'oneOff', 'endOfLease'] },
];

/** What readers call each cost category. */
export const categoryNames: Readonly<Record<CostCategory, string>> = {
  lease: 'Leases',
  depreciation: 'Depreciation',
  base: 'Contract base charges',
  pages: 'Page charges',
  supplies: 'Supplies and parts',
  service: 'Service outside contracts',
  energy: 'Energy',
  buyout: 'Lease buyouts',
  oneOff: 'Other one-off costs',
  endOfLease: 'End of leases',
};
