import { lineOfYear } from '../cost/costLine';
import { deviceLabel } from '../fleet/deviceLabel';
import { whole } from '../rate';
import { devicePagePrice } from '../ratios/dearestDevices';
import { monthsOfYear } from './spreadSteps';
import { pagesOfState } from './statePages';
import type { Step } from './step';
import { countedStep, productOf, quotientOf } from './step';
import type { StateAt } from './totals';
import { sumOfLines } from './totals';

/** What a page of a device of today costs in year 1, all counted costs that fall on it included; `at` is today carried on. */
export function devicePageStep(at: StateAt, deviceId: string): Step | undefined {
  const { comparison, proposal } = at;
  const device = proposal.devices.find(({ id }) => id === deviceId);
  const price = device && devicePagePrice(comparison, device);
  const volume = device && comparison.today.state.volumes.get(device.id);
  if (price === undefined || device === undefined || volume === undefined) return undefined;
  const costs = sumOfLines(at, 'What falls on it in year 1', {
    lines: price.lines,
    costOf: (line) => lineOfYear(line, 0),
    monthsOf: (line) => monthsOfYear(line, 0),
  });
  const { option: _option, ...today } = at;
  const pages = productOf('Pages of year 1', 'pages', [
    pagesOfState(today).both(device.id, volume),
    countedStep('Months of year 1', 'months', {
      value: whole(Math.min(12, comparison.termMonths)),
      text: 'Settings of the proposal',
    }),
  ]);
  return quotientOf(`Cost of a page on ${deviceLabel(device)} in year 1`, 'moneyPerPage', [costs, pages]);
}
