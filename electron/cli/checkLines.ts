import type { Check } from '../../shared/domain/comparison/comparison';

/** Checks as lines, those that stop the export first. */
export function checkLines(checks: readonly Check[]): readonly string[] {
  const words = { block: 'Blocks the export', warning: 'Warning' } as const;
  return (['block', 'warning'] as const).flatMap((severity) =>
    checks
      .filter((check) => check.severity === severity)
      .map((check) => `${words[severity]}: ${check.message}`),
  );
}
