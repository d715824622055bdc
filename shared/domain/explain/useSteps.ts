import { deviceLabel } from '../fleet/deviceLabel';
import type { Decimal } from '../rate';
import { whole } from '../rate';
import type { UseBand } from '../ratios/useBands';
import { isInBand, littleUse, useBands, usesOf } from '../ratios/useBands';
import { figuresOf } from './amountSteps';
import { pagesOfState } from './statePages';
import type { Operation, Step } from './step';
import { lateStep, lateSum, operated, quotientOf } from './step';
import type { StateAt } from './totals';
import { linesAt } from './totals';

function bandOf(name: number | 'little' | undefined): UseBand | undefined {
  if (name === undefined) return {};
  return name === 'little' ? littleUse : useBands[name - 1];
}

/** Today's devices whose use lies in a band, each with its pages by what is recommended; `undefined` for no band. */
export function useStep(at: StateAt, name: number | 'little' | undefined): Step | undefined {
  const band = bandOf(name);
  if (band === undefined) return undefined;
  const { above, upTo } = band;
  const within: Operation = {
    type: 'within',
    ...(above === undefined ? {} : { above }),
    ...(upTo === undefined ? {} : { upTo }),
  };
  const inside = usesOf(at.proposal, at.comparison).filter(({ use }) => isInBand(use, band));
  return lateSum(`Devices that print ${bandWords(band)} of their recommended volume`, 'number', {
    value: whole(inside.length),
    parts: 'devices',
    inputs: () => {
      const pages = pagesOfState(at);
      const figure = figuresOf(linesAt(at).sources);
      return inside.flatMap(({ device }): readonly Step[] => {
        const { recommendedMonthly } = device;
        const volume = at.comparison.today.state.volumes.get(device.id);
        if (recommendedMonthly === undefined || volume === undefined) return [];
        return [
          lateStep({ label: () => deviceLabel(device), unit: 'number', value: whole(1) }, () =>
            operated(deviceLabel(device), 'number', {
              operation: within,
              inputs: [
                quotientOf('Pages ÷ recommended pages', 'share', [
                  pages.both(device.id, volume),
                  figure('Recommended pages a month', 'pages', recommendedMonthly),
                ]),
              ],
            }),
          ),
        ];
      });
    },
  });
}

function bandWords({ above, upTo }: UseBand): string {
  const percent = (share: Decimal): string => `${String(Number(share) * 100)}%`;
  if (above === undefined)
    return upTo === undefined ? 'a known share' : upTo === '0' ? 'nothing' : `up to ${percent(upTo)}`;
  return upTo === undefined
    ? `more than ${percent(above)}`
    : `more than ${percent(above)}, up to ${percent(upTo)}`;
}
