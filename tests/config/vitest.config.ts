import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Many times the longest test on a quiet computer: a bound on hanging, which a busy computer does not reach. */
const patience = process.env['CRAWLERWAY_FUZZ'] === 'long' ? 3_600_000 : 60_000;
const quick = { testTimeout: patience, hookTimeout: patience };
/** LibreOffice and whole command lines: slow to start, so few at a time and with patience. */
const patient = {
  testTimeout: 180_000,
  hookTimeout: 180_000,
  maxWorkers: 2,
  sequence: { groupOrder: 1 },
};
/** What kills programs, fills disks or opens windows has the computer for itself. */
const slow = { ...patient, maxWorkers: 1, fileParallelism: false, sequence: { groupOrder: 2 } };
/** Whole programs with a window, on a display of their own; a test walks through many screens. */
const securityTests = 'tests/e2e/security/*.test.ts';
const windowed = { ...slow, globalSetup: ['tests/app/virtualDisplay.ts'] };

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  cacheDir: 'out/vite',
  test: {
    passWithNoTests: true,
    projects: [
      project('unit', quick),
      project('rules', quick),
      project('documents', patient),
      project('faults', slow),
      project('cli', patient),
      project('e2e', { ...windowed, exclude: [securityTests] }),
      project('security', { ...windowed, include: [securityTests] }),
    ],
  },
});

function project(name: string, limits: object) {
  return {
    extends: true as const,
    test: {
      name,
      include: [`tests/${name}/**/*.test.ts`, `tests/${name}/**/*.test.tsx`],
      environment: 'node',
      pool: 'forks' as const,
      setupFiles: ['tests/config/seed.ts'],
      ...limits,
    },
  };
}
