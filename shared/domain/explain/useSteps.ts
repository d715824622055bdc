import type { Device } from '../fleet/device';
import { deviceLabel } from '../fleet/deviceLabel';
import type { Decimal, Rate } from '../rate';
import { add, compareRates, divide, rate, whole } from '../rate';
import { figuresOf } from './amountSteps';
import { pagesOfState } from './statePages';
import type { Operation, Step } from './step';
import { lateStep, lateSum, operated, quotientOf } from './step';
import type { StateAt } from './totals';
import { linesAt } from './totals';

/** A band of use: above the one share of the recommended monthly volume, up to the other. */
interface Band {
  readonly above?: Decimal;
  readonly upTo?: Decimal;
}

/** The bands in which charts show the use of devices, in their order. */
const bands: readonly Band[] = [
  { upTo: '0' },
  { above: '0', upTo: '0.1' },
  { above: '0.1', upTo: '0.5' },
  { above: '0.5', upTo: '1' },
  { above: '1' },
];

/** How many bands of use there are. */
export const useBands = bands.length;

interface DeviceUse {
  readonly device: Device;
  readonly use: Rate;
}

/** Today's devices with how much of their recommended monthly volume they print, where both are known. */
export function usesOf({
  proposal,
  comparison,
}: Pick<StateAt, 'proposal' | 'comparison'>): readonly DeviceUse[] {
  return proposal.devices.flatMap((device) => {
    const volume = comparison.today.state.volumes.get(device.id);
    const isKnown = volume?.mono.isComplete === true && volume.colour.isComplete;
    if (device.recommendedMonthly === undefined || !isKnown) return [];
    const pages = add(volume.mono.pages, volume.colour.pages);
    return [{ device, use: divide(pages, rate(device.recommendedMonthly.value)) }];
  });
}

function bandOf(name: number | 'little' | undefined): Band | undefined {
  if (name === undefined) return {};
  return name === 'little' ? { upTo: '0.1' } : bands[name - 1];
}

/** Today's devices whose use lies in a band, each with its pages by what is recommended; `undefined` for no band. */
export function useStep(at: StateAt, name: number | 'little' | undefined): Step | undefined {
  const band = bandOf(name);
  if (band === undefined) return undefined;
  const { above, upTo } = band;
  const inside = usesOf(at).filter(
    ({ use }) =>
      (above === undefined || compareRates(use, rate(above)) > 0) &&
      (upTo === undefined || compareRates(use, rate(upTo)) <= 0),
  );
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
        const operation: Operation = { type: 'within', ...band };
        return [
          lateStep({ label: () => deviceLabel(device), unit: 'number', value: whole(1) }, () =>
            operated(deviceLabel(device), 'number', {
              operation,
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

function bandWords({ above, upTo }: Band): string {
  const percent = (share: Decimal): string => `${String(Number(share) * 100)}%`;
  if (above === undefined)
    return upTo === undefined ? 'a known share' : upTo === '0' ? 'nothing' : `up to ${percent(upTo)}`;
  return upTo === undefined
    ? `more than ${percent(above)}`
    : `more than ${percent(above)}, up to ${percent(upTo)}`;
}
