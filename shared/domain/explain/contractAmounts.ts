import { monthsIn } from '../contract/period';
import type { CostLine } from '../cost/costLine';
import { whole } from '../rate';
import { figuresOf } from './amountSteps';
import type { LinesAt } from './linesAt';
import { firstMonth, keptStep, pagesOf } from './linesAt';
import { meterStep } from './meterSteps';
import type { Step } from './step';
import { countedStep, quotientOf } from './step';

/** What a contract bills of a line a month at its written prices, or once when it ends. */
export function contractStep(line: CostLine, at: LinesAt): Step | undefined {
  const { origin } = line;
  const span = at.table.timeline.contracts.find(({ contract }) => contract.id === line.contractId);
  if (span === undefined) return undefined;
  const { contract } = span;
  const figure = figuresOf(at.sources);
  const perMonth = (step: Step, per: keyof typeof monthsIn): Step =>
    per === 'month'
      ? step
      : quotientOf(`A month of the ${per}`, 'money', [
          step,
          countedStep('Months', 'months', { value: whole(monthsIn[per]), text: `Months in a ${per}` }),
        ]);
  if (origin.rule === 'base' && contract.base !== undefined) {
    const base = perMonth(figure('Base charge', 'money', contract.base.amount), contract.base.per);
    if (origin.devices === 0) return base;
    const devices = countedStep('Devices under the contract', 'number', {
      value: whole(origin.devices),
      text: `"${contract.name}"`,
    });
    return quotientOf('Base charge, an equal part for each device', 'money', [base, devices]);
  }
  if (origin.rule === 'extra') {
    const extra = contract.extras?.[origin.extra];
    return extra === undefined ? undefined : perMonth(figure(extra.label, 'money', extra.amount), extra.per);
  }
  if (origin.rule === 'contractEnd') {
    return contract.endCost && figure('Paid when the contract ends', 'money', contract.endCost);
  }
  if (origin.rule !== 'meter' && origin.rule !== 'meterMinimum') return undefined;
  const month = firstMonth(line);
  const { meter = 'mono' } = line;
  return meterStep(line, origin, {
    contract,
    figure,
    month,
    devices: (on) => {
      const stage = at.table.timeline.stages.find(({ from, to }) => from <= on && on <= to);
      const billing = stage?.contracts.find(({ id }) => id === contract.id);
      return billing?.devices.map(({ deviceId }) => deviceId) ?? [];
    },
    // Two meters may count the same pages, so the counter is part of the name.
    shared: (name, make) => keptStep(at, `${meter} ${name}`, make) ?? make(),
    pages: (deviceId, on) => pagesOf({ deviceId, meter, month: on }, at),
  });
}
