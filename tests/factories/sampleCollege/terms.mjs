/**
 * Prices and terms of the papers: today's copier contract as typed from paper, what the provider offers.
 * @typedef {{ model: string, devices: readonly string[], payment: string, left: number, clause: string }} LeaseLine
 */

export const startsOn = '2027-07-01';

/** The copier contract of today. */
export const copierContract = {
  id: 'corvane-copiers',
  name: 'Corvane copier contract CV-23-0187',
  supplier: 'Corvane Business Machines',
  number: 'CV-23-0187',
  startsOn: '2023-02-01',
  endsOn: '2028-01-31',
  noticeFrom: '2027-07-31',
  noticeTo: '2027-10-31',
  /** Clause 2, months before the end; clause 1, months of each renewal. */
  notice: { from: 6, until: 3 },
  renewsBy: 12,
  /** Prices of contract year 4, as on the invoice of October 2026. */
  invoice: 'Corvane invoice 61-20418 of October 2026',
  base: '598.50',
  includedMono: '45000',
  includedColour: '3000',
  rateMono: '0.0113',
  rateColour: '0.0776',
  escalator: '0.05',
  ratesOfYear: 4,
  /** Three base charges of contract year 5: 598.50 × 1.05 × 3, rounded. */
  leavingFee: '1885.28',
};

/** @type {readonly LeaseLine[]} */
export const leases = [
  {
    model: 'atlasC450',
    devices: ['AD01', 'LI01', 'SC01', 'TR01', 'AT01'],
    payment: '207.40',
    left: 7,
    clause: 'Lease schedule A, line 1',
  },
  {
    model: 'atlas350',
    devices: ['AD02', 'LI02', 'SC02'],
    payment: '142.10',
    left: 7,
    clause: 'Lease schedule A, line 2',
  },
  {
    model: 'atlasC450',
    devices: ['AR01', 'AT02'],
    payment: '214.60',
    left: 27,
    clause: 'Lease schedule B, line 1',
  },
];

/** The contract that the recommended option offers. */
export const offer = {
  base: '268.00',
  rateMono: '0.0061',
  rateColour: '0.0480',
  smallMono: '0.0099',
  smallColour: '0.0780',
  escalator: '0.03',
};

/** One-off costs, each for one piece. */
export const oneOffs = {
  deliveryLarge: '165.00',
  deliverySmall: '45.00',
  returnFreight: '210.00',
  removal: '18.00',
  dataWipe: '25.00',
  move: '60.00',
  training: '240.00',
  trainings: 8,
  badgeReader: '145.00',
  endFreightLarge: '210.00',
  endFreightSmall: '55.00',
};

export const energyPrice = {
  value: '0.128',
  note: 'Lark River Power, bill of September 2026: $0.128 per kWh on average',
};
/** Repairs of the printers outside the copier contract, per page. */
export const repairs = {
  perPage: '0.0046',
  spent: '3008.20',
  ledger: 'Ledger account 53110, printer repairs, July 2025 to June 2026',
};
/** Paper and how much of it is printed on both sides; shown beside the totals. */
export const paper = {
  price: '0.0098',
  order: 'Larkmere Purchasing, order of August 2026: $39.20 for 4,000 sheets',
  duplex: '0.38',
  log: 'Print server log of October 2026: 38% of the pages stand on two-sided sheets',
};
export const discount = {
  value: '0.04',
  note: 'Chief Financial Officer: what the reserves of the college earn',
};
/** Published factors of CO2, as the program offers them. */
export const factors = {
  power: { value: '0.386', note: 'United States, 2023/24: EPA, DESNZ and IEA, collected by GreenCalculus' },
  sheet: { value: '12.7', note: 'PaperCut, current edition: PaperCut manual, environmental impact' },
};
/** Staff of each building. @type {Readonly<Record<string, string>>} */
export const staff = { AD: '118', LI: '46', SC: '96', TR: '58', AR: '34', AT: '58' };
export const staffNote = 'Larkmere Human Resources, staff by building, October 2026';
export const students = { value: '5200', note: 'Registrar, students enrolled in fall 2026' };

/** Staff time that printing takes: counted by the college, shown beside the totals. */
export const softCosts = {
  tickets: { quantity: '44', cost: '15.00', later: '26' },
  orders: { quantity: '11', cost: '34.00', later: '3' },
};

/** The dated steps of the recommended option; the old machine stays a month beside the new one. */
export const phases = {
  summer: { id: 'summer-2027', name: 'Summer 2027', startsOn: '2027-07-01', overlapMonths: 1 },
  fall: { id: 'fall-2027', name: 'Fall 2027', startsOn: '2027-10-01', overlapMonths: 1 },
};

/** The maintenance agreement of the print shop's press. */
export const press = { mono: '0.0079', colour: '0.0585' };
