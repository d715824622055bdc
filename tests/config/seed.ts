import fc from 'fast-check';

/** Whether `npm run test:long` runs: new cases each time and many of them. */
export const isLong = process.env['CRAWLERWAY_FUZZ'] === 'long';

/**
 * The seed of the random tests: from the environment variable `SEED`; else the same at every `npm test`,
 * so that what fails fails again, and a new one at every `npm run test:long`.
 */
export const seed = Number(process.env['SEED'] ?? (isLong ? Date.now() % 2 ** 31 : 20_261_122));

fc.configureGlobal({ seed, ...(isLong ? { numRuns: 2000 } : {}) });
