import type { Energy } from '../fleet/device';
import type { Rate } from '../rate';
import { divide, multiply, rate, sum, whole } from '../rate';
import type { Grade } from '../sourced';
import { weakestGrade } from '../sourced';

/** Energy a year in kWh, exact: TEC × 52, else watts × hours a week / 1000 × 52 (domain.md 5.8). */
export function yearlyKwh(energy: Energy): Rate {
  const aWeek =
    energy.type === 'tec'
      ? rate(energy.kwhPerWeek.value)
      : divide(
          sum(energy.modes.map((mode) => multiply(rate(mode.watts.value), rate(mode.hoursPerWeek.value)))),
          whole(1000),
        );
  return multiply(aWeek, whole(52));
}

/** The weakest grade behind a device's energy. */
export function energyGrade(energy: Energy): Grade {
  if (energy.type === 'tec') return energy.kwhPerWeek.grade;
  return weakestGrade(energy.modes.flatMap((mode) => [mode.watts.grade, mode.hoursPerWeek.grade]));
}
