import type { Meter } from '../contract/contract';
import { meters } from '../contract/contract';
import { buildingName } from '../document/telling';
import type { Rate } from '../rate';
import { isZero, sum } from '../rate';
import { pagesOfState } from './statePages';
import type { Step } from './step';
import { lateSum, quotientOf } from './step';
import type { StateAt } from './totals';

const meterWords = { mono: 'mono', colour: 'color' } as const;

/** Pages a month that today's devices print as far as they are known: of a building, of one meter, or of all. */
export function printedStep(
  at: StateAt,
  { building, meter }: { readonly building?: string; readonly meter?: Meter },
): Step {
  const { proposal, comparison } = at;
  const { volumes } = comparison.today.state;
  const own = meter === undefined ? meters : [meter];
  const found = proposal.devices
    .filter((device) => building === undefined || buildingName(proposal, device) === building)
    .flatMap(({ id }) => {
      const volume = volumes.get(id);
      return volume === undefined
        ? []
        : own
            .map((one) => ({ id, meter: one, volume: volume[one] }))
            .filter((entry) => !isZero(entry.volume.pages));
    });
  const where = building === undefined ? '' : `, ${building}`;
  const which = meter === undefined ? 'pages' : `${meterWords[meter]} pages`;
  const value: Rate = sum(found.map(({ volume }) => volume.pages));
  return lateSum(`Today's ${which} a month${where}`, 'pages', {
    value,
    parts: 'devices',
    inputs: () => {
      const pages = pagesOfState(at);
      return found.map((entry) => pages.meter(entry));
    },
  });
}

/** Color pages by all pages of today, as far as each is known; `undefined` where nothing is printed. */
export function printedColourStep(at: StateAt): Step | undefined {
  const all = printedStep(at, {});
  if (isZero(all.value)) return undefined;
  return quotientOf("Today's color pages as a share of all pages", 'share', [
    printedStep(at, { meter: 'colour' }),
    all,
  ]);
}
