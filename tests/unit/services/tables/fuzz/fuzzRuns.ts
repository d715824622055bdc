import { isLong } from '../../../../config/seed';

/** How often a property is tried, and how long that may take. */
export interface FuzzRuns {
  readonly numRuns: number;
  readonly timeout: number;
}

/** Few runs in `npm test`, many where `npm run test:long` asks for them. */
export function fuzzRuns(short: number, long: number): FuzzRuns {
  return isLong ? { numRuns: long, timeout: 3_600_000 } : { numRuns: short, timeout: 60_000 };
}

/** No input may keep the import busy for longer, in seconds of work: a bound on hanging, far above what any takes. */
export const mostSecondsOfWork = 5;

/** The seconds of work that something takes, whatever else the computer does meanwhile. */
export function secondsOfWork(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}
