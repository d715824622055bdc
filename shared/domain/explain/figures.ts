import type { Comparison } from '../comparison/comparison';
import type { Proposal } from '../proposal/proposal';
import { sum, zero } from '../rate';
import { balanceStep } from './balanceSteps';
import { ratioCoverageStep, totalCoverageStep } from './coverageSteps';
import { devicesLessStep, devicesStep } from './deviceCounts';
import { devicePageStep } from './devicePageSteps';
import type { FigureName } from './figureNames';
import { partStep } from './partSteps';
import { oneOffStep, paybackStep } from './paybackSteps';
import { presentStep } from './presentSteps';
import { printedColourStep, printedStep } from './printedSteps';
import { ratioAt } from './ratioBasis';
import { ratioStep } from './ratioSteps';
import {
  categoryOf,
  cumulatedStep,
  groupStep,
  savingShareStep,
  savingStep,
  todayOf,
  totalOf,
} from './savingSteps';
import { recurringStep, settingStep, termStep } from './settingSteps';
import type { Step } from './step';
import { differenceOf, lateSum, quotientOf, ruleStep } from './step';
import type { StateAt } from './totals';
import { periodWords, stateAt, totalStep } from './totals';
import { useStep } from './useSteps';

/**
 * How a figure was calculated: a chain down to rows, invoices, price books, assumptions and rules, of
 * which every step follows exactly from its inputs. `undefined` for a figure that the comparison has not.
 */
export function explainFigure(
  proposal: Proposal,
  comparison: Comparison,
  name: FigureName,
): Step | undefined {
  const isCash = name.kind === 'presentValue' || name.kind === 'presentSaving';
  const view = isCash ? 'cash' : name.view;
  const at = stateAt(proposal, comparison, { state: name.state, ...(view === undefined ? {} : { view }) });
  return at && stepOf(at, name);
}

function stepOf(at: StateAt, name: FigureName): Step | undefined {
  switch (name.kind) {
    case 'category':
      return name.category === undefined ? undefined : categoryOf(at, name.category, name);
    case 'group':
      return name.group === undefined ? undefined : groupStep(at, name.group, name.year);
    case 'total':
      return totalOf(at, name);
    case 'running':
      return runningStep(at, name.year ?? at.comparison.monthsOfYears.length);
    case 'monthly':
      return quotientOf(`${at.words}: average a month`, 'money', [totalStep(at, undefined), termStep(at)]);
    case 'recurring':
      return recurringStep(at);
    case 'saving':
    case 'rise':
      return savingStep(at, name);
    case 'savingShare':
      return savingShareStep(at, name);
    case 'cumulated':
    case 'cumulatedRise':
      return cumulatedStep(at, name);
    case 'oneOff':
      return oneOffStep(at);
    case 'payback':
      return paybackStep(at);
    case 'presentValue':
      return presentStep(at, name.year);
    case 'presentSaving':
      return presentSaving(at, name);
    case 'part':
      return partStep(at, name);
    case 'setting':
      return name.setting && settingStep(at, name.setting);
    default:
      return fleetStep(at, name);
  }
}

/** Figures of devices and pages, beside those of money. */
function fleetStep(at: StateAt, name: FigureName): Step | undefined {
  const { option } = at;
  const building = name.part?.key;
  switch (name.kind) {
    case 'pages':
      return name.balance && option && balanceStep({ ...at, option }, name.balance, name.meter);
    case 'printed':
      return printedStep(at, {
        ...(building === undefined ? {} : { building }),
        ...(name.meter === undefined ? {} : { meter: name.meter }),
      });
    case 'printedColour':
      return printedColourStep(at);
    case 'devices':
      return devicesStep(at, building);
    case 'devicesLess':
      return devicesLessStep(at);
    case 'devicePage':
      return name.deviceId === undefined ? undefined : devicePageStep(at, name.deviceId);
    case 'use':
      return useStep(at, name.band);
    case 'coverage':
      return coverageOf(at, name);
    case 'ratio': {
      const counted = ratioAt(at);
      return name.ratio && counted && ratioStep(counted, name.ratio);
    }
    default:
      return undefined;
  }
}

function coverageOf(at: StateAt, { ratio, holds = 'known' }: FigureName): Step | undefined {
  if (ratio === undefined) return totalCoverageStep(at, holds);
  const counted = ratioAt(at);
  return counted && ratioCoverageStep(counted, ratio, holds);
}

/** What is spent from the start to the end of a year. */
function runningStep(at: StateAt, year: number): Step {
  const label = `${at.words}: cost from the start to the end of year ${String(year)}`;
  if (year === 0) {
    const text = 'Nothing is spent before the first month of the term';
    return ruleStep(`${at.words}: cost at the start`, 'money', { value: zero, text });
  }
  const inputs = at.comparison.monthsOfYears.slice(0, year).map((_, index) => totalStep(at, index + 1));
  const value = sum(inputs.map((input) => input.value));
  return lateSum(label, 'money', { value, inputs: () => inputs, parts: 'years' });
}

function presentSaving(at: StateAt, { against, year }: FigureName): Step | undefined {
  const today = todayOf(at, against);
  const [before, after] = [today && presentStep(today, year), presentStep(at, year)];
  const label = `Net present value of the saving of ${at.words}, ${periodWords(year)}`;
  return before && after && differenceOf(label, 'money', [before, after]);
}
