import type { Band, Settings } from '../proposal/proposal';

/** How the figure of a band is written. */
export type BandUnit =
  'money a page' | 'share' | 'users' | 'pages' | 'factor' | 'kWh a week' | 'per cent' | 'times';

/** Where a figure is plausible by default, and what was published of it (domain.md 6). */
export interface BandRule extends Band {
  readonly what: string;
  readonly unit: BandUnit;
  /** Published evidence; the marks are those of `evidenceSources`. */
  readonly evidence: string;
}

/** Said beside every limit: no source publishes them. */
export const limitsNote = 'The limits are our own estimate, drawn from the evidence; they can be changed.';

/** All bands by their codes; a proposal's `settings.bands` takes the place of their limits. */
const bandRules = {
  monoCppContract: {
    what: 'Mono page of a device in a contract',
    unit: 'money a page',
    low: '0.002',
    high: '0.03',
    evidence:
      '$0.0027 school [BD4]; $0.0065 school [BD6]; $0.011 university [CP1]; $0.012 [CP2]; $0.0396 university, 2024 [CP5]',
  },
  monoCppContractWithHardware: {
    what: 'Mono page of a device in a contract, with its hardware',
    unit: 'money a page',
    high: '0.06',
    evidence:
      '$0.0027 school [BD4]; $0.0065 school [BD6]; $0.011 university [CP1]; $0.012 [CP2]; $0.0396 university, 2024 [CP5]',
  },
  monoCppDesktop: {
    what: 'Mono page of a laser device outside a contract',
    unit: 'money a page',
    low: '0.008',
    high: '0.08',
    evidence: '$0.02 [CP1]; under 2c toner + paper, under 4c with hardware [CP4]',
  },
  monoCppInk: {
    what: 'Mono page of an ink device or an old desktop device',
    unit: 'money a page',
    low: '0.03',
    high: '0.25',
    evidence: 'up to 20c [CP4]',
  },
  colourCpp: {
    what: 'Colour page',
    unit: 'money a page',
    low: '0.03',
    high: '0.25',
    evidence: '$0.04 [BD4]; 0.06+ [CP2]; 0.0884 [CP5]; 0.10, 0.12 [CP1]; 0.1194 [BD6]',
  },
  overageRate: {
    what: 'Overage rate, as a multiple of the base rate',
    unit: 'times',
    high: '2',
    evidence: 'none reliable',
  },
  usersPerDevice: {
    what: 'Users a device',
    unit: 'users',
    low: '1.5',
    high: '25',
    evidence: '2.5 average, aim 4, up to 20 on a large MFP [RT2]; 8 to 12 [RT4]; 12 "desired" [RT1]',
  },
  pagesPerUser: {
    what: 'Pages a user a month',
    unit: 'pages',
    low: '50',
    high: '2500',
    evidence: '1,100 average, 500 desired [RT1]; 10,000 a year [SFT6]',
  },
  pagesPerStudent: {
    what: 'Pages a student a year',
    unit: 'pages',
    low: '300',
    high: '4000',
    evidence: '42,000,000 / 24,000 = 1,750 [BD7]',
  },
  dutyCycleUse: {
    what: 'Use of the duty cycle',
    unit: 'share',
    high: '0.25',
    evidence: '5 to 8 % in offices (blog) [DC2]',
  },
  monthlyVolume: {
    what: 'Monthly volume, as a multiple of the duty cycle',
    unit: 'times',
    high: '1',
    evidence: 'an odometer read as a rate',
  },
  savings: {
    what: 'Saving over the term',
    unit: 'share',
    high: '0.35',
    evidence:
      '21 % (66,215 to 52,221) [BD3]; 13 % (6,543 to 5,695 a month) [BD6]; 20 to 30 % (vendor) [SV1]; +$790.60 a year, said openly [BD8]',
  },
  savingsError: {
    what: 'Saving over the term that is almost surely an error',
    unit: 'share',
    high: '0.5',
    evidence:
      '21 % (66,215 to 52,221) [BD3]; 13 % (6,543 to 5,695 a month) [BD6]; 20 to 30 % (vendor) [SV1]; +$790.60 a year, said openly [BD8]',
  },
  deviceReduction: {
    what: 'Devices fewer after the first year',
    unit: 'share',
    high: '0.75',
    evidence: 'over 70 % of density and 40 % of pages, over years [SV3]',
  },
  rateFactor60: {
    what: 'Rate factor of a 60-month lease with return',
    unit: 'factor',
    low: '0.018',
    high: '0.022',
    evidence: 'none published (own estimate)',
  },
  rateFactor48: {
    what: 'Rate factor of a 48-month lease with return',
    unit: 'factor',
    low: '0.022',
    high: '0.026',
    evidence: 'none published (own estimate)',
  },
  rateFactor36: {
    what: 'Rate factor of a 36-month lease with return',
    unit: 'factor',
    low: '0.028',
    high: '0.034',
    evidence: 'none published (own estimate)',
  },
  escalator: {
    what: 'Yearly price increase',
    unit: 'share',
    high: '0.1',
    evidence: '5 to 10 % [ES1]',
  },
  colourShare: {
    what: 'Share of colour pages in a fleet',
    unit: 'share',
    high: '0.6',
    evidence: '10 to 20 % [CP2]',
  },
  tec: {
    what: 'TEC of a device in an office',
    unit: 'kWh a week',
    high: '25',
    evidence: 'small mono MFP 0.5 to 1.2, small color MFP 0.8 to 1.6 kWh a week [EN2]',
  },
  unitSlip: {
    what: 'Price of a page: dollars or cents?',
    unit: 'money a page',
    low: '0.001',
    high: '1',
    evidence: 'a newspaper printed ".0065 cents" for $0.0065 [BD6]',
  },
  monoCoverage: {
    what: 'Coverage of a mono page today',
    unit: 'per cent',
    high: '8',
    evidence: '5 % is the norm of yields [IS1]; 15 % instead of 5 % triples the cost of toner',
  },
} as const satisfies { readonly [code: string]: BandRule };

/** Names a plausibility band. */
export type BandCode = keyof typeof bandRules;

/** The codes of all bands, in the order of the handbook. */
export const bandCodes = Object.keys(bandRules) as readonly BandCode[];

/** The rule of a band, with its default limits. */
export function bandRule(code: BandCode): BandRule {
  return bandRules[code];
}

/** Currencies whose unit buys about as much as a US dollar: published prices of a page hold for them. */
const likeDollars: ReadonlySet<string> = new Set(
  'USD EUR GBP CHF CAD AUD NZD SGD BND BMD BSD PAB KYD GIP FKP SHP'.split(' '),
);

/** A band as it holds for a proposal. */
export interface BandInForce {
  readonly code: BandCode;
  /** `null`: it does not hold, and `why` says why not. */
  readonly band: Band | null;
  readonly isChanged: boolean;
  readonly why?: string;
}

/**
 * The limits of a band for a proposal: its own of `settings.bands`, else the default. Default prices of a page are
 * in US dollars and hold only for currencies of about the same size; for yen or rupees nothing is checked until the
 * proposal sets limits of its own, since a rate of exchange would be one more guess.
 */
export function bandInForce(settings: Pick<Settings, 'currency' | 'bands'>, code: BandCode): BandInForce {
  const own = settings.bands?.[code];
  if (own !== undefined) return { code, band: own, isChanged: true };
  const { unit, low, high } = bandRule(code);
  if (unit === 'money a page' && !likeDollars.has(settings.currency)) {
    const why = `The default limits are in US dollars and do not hold for ${settings.currency}; set your own.`;
    return { code, band: null, isChanged: false, why };
  }
  const limits = { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
  return { code, band: limits, isChanged: false };
}
