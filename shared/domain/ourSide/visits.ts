import type { CostedDevice } from '../fleet/device';
import type { Rate } from '../rate';
import { divide, multiply, rate, subtract, whole } from '../rate';
import type { Figure } from '../sourced';
import type { Amount, Flow } from './amount';
import { nothing, withFigure } from './amount';
import type { OurSideInputs } from './ourSide';
import type { Ground, ServedMonths } from './served';

/** Calls a year of a device: its own figure, else that of its kind. */
export function callsOf(inputs: OurSideInputs, device: CostedDevice): Figure | undefined {
  const own = inputs.calls.find(({ of }) => 'deviceId' in of && of.deviceId === device.id);
  return (own ?? inputs.calls.find(({ of }) => 'kind' in of && of.kind === device.kind))?.aYear;
}

/** Calls in the months of a stretch: a twelfth of a year's each month. */
export function callsOver({ spreads }: Ground, aYear: Figure, months: ServedMonths): Flow {
  return { amount: divide(rate(aYear.value), whole(12)), over: spreads.over(months) };
}

/** Visits for each call: one, and a second for those that the first does not solve. */
export function visitsPerCall(firstTimeFix: Figure): Rate {
  return subtract(whole(2), rate(firstTimeFix.value));
}

/** Hours of a visit. */
export function hoursPerVisit(minutes: Figure): Rate {
  return divide(rate(minutes.value), whole(60));
}

/** Service by our own people: `calls × visits a call × hours a visit × wage`. */
export function serviceByVisits(
  ground: Ground,
  device: CostedDevice,
  months: ServedMonths | undefined,
): Amount {
  if (months === undefined) return nothing;
  const { work } = ground.inputs;
  return withFigure(callsOf(ground.inputs, device), 'its service calls are not known', (aYear) =>
    withFigure(work.firstTimeFix, 'the first-time fix is not known', (fix) =>
      withFigure(work.minutesPerVisit, 'how long a visit takes is not known', (minutes) =>
        withFigure(work.wage, 'an hour of work has no price', (wage) => {
          const { amount, over } = callsOver(ground, aYear, months);
          const hours = multiply(visitsPerCall(fix), hoursPerVisit(minutes));
          return { flows: [{ amount: multiply(multiply(amount, hours), rate(wage.value)), over }] };
        }),
      ),
    ),
  );
}
