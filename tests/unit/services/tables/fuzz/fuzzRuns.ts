/** How often a property is tried, and how long that may take. */
export interface FuzzRuns {
  readonly numRuns: number;
  readonly timeout: number;
}

/** Few runs in `npm test`, many where `npm run test:long` asks for them. */
export function fuzzRuns(short: number, long: number): FuzzRuns {
  const isLong = process.env['CRAWLERWAY_FUZZ'] === 'long';
  return isLong ? { numRuns: long, timeout: 3_600_000 } : { numRuns: short, timeout: 60_000 };
}

/** No input may keep the import busy for longer: a bound on hanging, far above what any of them takes. */
export const longestMs = 5000;
