import type { Comparison } from '../comparison/comparison';
import type { CostLine } from '../cost/costLine';
import type { OptionId } from '../ids';
import type { Proposal } from '../proposal/proposal';
import type { Result } from '../result';
import { fail, ok } from '../result';
import type { CashFlow } from './cashFlow';
import { cashFlow } from './cashFlow';
import { deliveryUnits, hardwareUnits, type LinesOfDevice } from './hardwareUnits';
import type { Internal } from './internal';
import { reveal, seal } from './internal';
import type { Obligations } from './obligations';
import { obligationsOf } from './obligations';
import { oneOffUnits, operationUnits } from './onceUnits';
import type { OurSide } from './ourSide';
import { contractUnits, pageUnits } from './pageUnits';
import type { OurRowResult, OurTotal } from './rows';
import { rowsOf, totalOf } from './rows';
import type { Ground } from './served';
import { groundOf } from './served';
import type { Shift } from './shift';
import { shiftOf } from './shift';
import type { StockView } from './stockView';
import { stockOf } from './stockView';
import type { OurUnit } from './units';
import { unmatchedOf } from './unmatched';
import type { Workload } from './workload';
import { workloadOf } from './workload';

/** What is compared: an option of a proposal, and the same with a tenth fewer pages. */
export interface OurCase {
  readonly proposal: Proposal;
  readonly comparison: Comparison;
  /** `compare(withVolume(proposal, '0.9'))`: how our margin hangs on volume. */
  readonly lessVolume: Comparison;
  readonly optionId: OptionId;
}

/** An option as we see it: what the client pays beside what it costs us, our cash, our stock, work and word. */
export interface OurSideView {
  readonly optionName: string;
  readonly currency: string;
  readonly termMonths: number;
  readonly monthsOfYears: readonly number[];
  readonly rows: readonly OurRowResult[];
  readonly total: OurTotal;
  readonly cash: CashFlow;
  readonly stock: StockView;
  readonly work: Workload;
  readonly obligations: Obligations;
  readonly shift: Shift;
  /** Entries that speak of nothing in this option; they count for nothing here. */
  readonly unmatched: readonly string[];
}

/**
 * Our side of an option, in a box that only the internal view opens. A problem where the proposal has no such
 * option, or the inputs are for another proposal. What we do not know stays unknown and is left out by name.
 */
export function ourSide(of: OurCase, ourSide: OurSide): Result<Internal<OurSideView>> {
  const inputs = reveal(ourSide);
  const { proposal, comparison, lessVolume } = of;
  if (inputs.proposalId !== proposal.id) {
    return fail('other-proposal', 'The internal figures are for another proposal.');
  }
  const compared = comparison.options.find(({ option }) => option.id === of.optionId);
  const lessCompared = lessVolume.options.find(({ option }) => option.id === of.optionId);
  if (compared === undefined || lessCompared === undefined) {
    return fail('missing', `There is no option "${of.optionId}" in this proposal.`);
  }
  const ground = groundOf(proposal, { comparison, compared }, inputs);
  const units = unitsOf(ground);
  const { currency, termMonths, monthsOfYears } = comparison;
  const rounding = { currency, years: monthsOfYears.length };
  const rows = rowsOf(units, rounding);
  const total = totalOf(rows, rounding);
  const stock = stockOf(ground, currency);
  const paid = cashFlow(units, {
    ...{ termMonths, currency, funding: inputs.funding },
    stock: stock.lines,
  });
  // A turn that knows nothing of a whole kind of cost would be a wish.
  const cash = total.margin === null ? { ...paid, lowest: null, recoveredIn: null } : paid;
  const lessGround = groundOf(proposal, { comparison: lessVolume, compared: lessCompared }, inputs);
  const lessTotal = totalOf(rowsOf(unitsOf(lessGround), rounding), rounding);
  const work = workloadOf(ground);
  return ok(
    seal({
      ...{ optionName: compared.option.name, currency, termMonths, monthsOfYears },
      ...{ rows, total, cash, stock, work },
      obligations: obligationsOf(ground),
      shift: shiftOf(ground, { units, total, lessTotal }),
      unmatched: unmatchedOf(ground),
    }),
  );
}

function unitsOf(ground: Ground): readonly OurUnit[] {
  const linesOf = linesByDevice(ground.compared.cost.lines);
  const delivery = deliveryUnits(ground);
  const pages = pageUnits(ground, linesOf);
  return [
    ...hardwareUnits(ground, linesOf),
    ...contractUnits(ground, pages),
    ...pages,
    ...oneOffUnits(ground, delivery),
    ...delivery,
    ...operationUnits(ground),
  ];
}

function linesByDevice(lines: readonly CostLine[]): LinesOfDevice {
  const groups = new Map<string, CostLine[]>();
  for (const line of lines) {
    if (line.deviceId === undefined) continue;
    const group = groups.get(line.deviceId);
    if (group === undefined) groups.set(line.deviceId, [line]);
    else group.push(line);
  }
  return (deviceId) => groups.get(deviceId) ?? [];
}
