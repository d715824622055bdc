import type { CountedState } from '../ratios/countedState';

/** A finding about figures that stand side by side but were not measured alike. */
export interface EnvironmentWarning {
  readonly code: 'tec-versions' | 'tec-version-unknown';
  readonly message: string;
}

/**
 * Whether the TEC values of today and the options come from one version of the test: since 2020 it uses a quarter
 * of the print volume, so that older and newer values cannot be compared (domain.md 5.8).
 */
export function tecWarnings(states: readonly CountedState[]): readonly EnvironmentWarning[] {
  const versions = new Map<string, string>();
  const unstated = new Set<string>();
  for (const { id, energy } of states.flatMap((state) => state.devices)) {
    if (energy?.type !== 'tec') continue;
    if (energy.testVersion === undefined) unstated.add(id);
    else if (!versions.has(energy.testVersion)) versions.set(energy.testVersion, id);
  }
  const named = [...versions.keys()].sort();
  if (named.length > 1) {
    const message =
      `Energy figures come from different versions of the TEC test (${named.join(', ')}), which cannot be ` +
      'compared. Use watts and hours a week on both sides.';
    return [{ code: 'tec-versions', message }];
  }
  const [only] = named;
  if (only === undefined || unstated.size === 0) return [];
  const devices = unstated.size === 1 ? '1 device' : `${String(unstated.size)} devices`;
  const message =
    `The TEC value of ${devices} does not say by which version of the test it was measured, while others ` +
    `are by ${only}. Values of different versions cannot be compared.`;
  return [{ code: 'tec-version-unknown', message }];
}
