import { breakDownLines } from '../cost/breakdown';
import type { CostLine } from '../cost/costLine';
import { isInView } from '../cost/counting';
import type { BreakdownBy, PartNames } from '../cost/costParts';
import { costParts } from '../cost/costParts';
import { multiply, subtract, sum } from '../rate';
import { monthsOfYear } from './spreadSteps';
import type { Step } from './step';
import { lateSum, ruleStep } from './step';
import type { StateAt } from './totals';
import { exact, sumOfLines } from './totals';

/** How the parts of a state are named: today by its own devices, an option by those and what it changed. */
export function partNames(
  { proposal, option }: Pick<StateAt, 'proposal' | 'option'>,
  by: BreakdownBy,
): PartNames {
  const came = option === undefined ? [] : [...option.option.newDevices, ...option.state.devices];
  const contracts = [...proposal.contracts, ...(option?.option.contracts ?? [])];
  // A device of today that an option keeps in its place is the same object or one that moved.
  const todays = new Map(proposal.devices.map((device) => [device.id, device]));
  const devices = [...todays.values(), ...came].map((device) => ({ ...todays.get(device.id), ...device }));
  return costParts(by, { places: proposal.places, devices, contracts });
}

/** The share of a part in the totals of the term: its lines, and the cent that makes all parts add up. */
export function partStep(at: StateAt, { by, key }: { readonly by: BreakdownBy; readonly key: string }): Step {
  const { keyOf, nameOf } = partNames(at, by);
  const { table } = at;
  const part = breakDownLines(table, keyOf).find((entry) => entry.key === key);
  const counted = new Set(table.rows.map(({ category }) => category));
  const isOwn = (line: CostLine): boolean =>
    counted.has(line.category) && isInView(line, 'cost') && keyOf(line) === key;
  const lines = sumOfLines(at, `What falls on ${nameOf(key)}`, {
    lines: table.lines.filter(isOwn),
    costOf: (line) => multiply(line.amount, sum(line.over.byYear)),
    monthsOf: (line) => monthsOfYear(line, undefined),
  });
  const value = part === undefined ? lines.value : exact(at, part.term);
  const rounding = ruleStep('Rounding', 'money', {
    value: subtract(value, lines.value),
    text: 'Each year of a category is shared out in whole cents, so that all parts add up to the total',
  });
  return lateSum(`${at.words}: ${nameOf(key)}, whole term`, 'money', {
    value,
    inputs: () => (rounding.value.n === 0n ? [lines] : [lines, rounding]),
  });
}
