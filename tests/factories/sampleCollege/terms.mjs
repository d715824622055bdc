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
  noticeFrom: '2027-08-04',
  noticeTo: '2027-11-02',
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
/** The maintenance agreement of the print shop's press. */
export const press = { mono: '0.0079', colour: '0.0585' };
