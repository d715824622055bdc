import type { FleetState } from '../cost/fleetState';
import type { ContractSpan, SoftCostSpan, Stage, Timeline } from '../cost/timeline';
import type { VolumeMap } from '../fleet/pageVolume';
import type { Proposal, SoftCost } from '../proposal/proposal';
import { contractsIn, firstContracts, membershipsOf, optionSpans, todaysSpans } from './contractSpans';
import { monthOfOneOff, optionHardware, stillPaid, todaysHardware, withBuyouts } from './hardwareSpans';
import { flowAt, flowsOverTerm } from './flowsOverTerm';
import type { Option } from './option';
import type { OptionPlan } from './optionPlan';
import { planOf } from './optionPlan';
import type { PageFlow } from './pageFlow';
import { stretches } from './stretches';

/** Today's fleet over the term: `isFlat` as it is now, else with the contracts that end in it. */
export function todayTimeline(
  proposal: Proposal,
  volumes: VolumeMap,
  { isFlat }: { readonly isFlat: boolean },
): Timeline {
  const { devices, settings, softCosts = [] } = proposal;
  const { termMonths } = settings;
  const contracts = todaysSpans(proposal, { isFlat });
  const stages = stretches(termMonths, endsOf(contracts)).map((months): Stage => {
    const billing = contracts
      .filter((span) => span.from <= months.from && months.from <= span.to)
      .map(({ contract }) => contract);
    const contractOf = firstContracts(billing, new Set());
    return { ...months, devices, volumes, contracts: billing, contractOf, duplexShares: new Map() };
  });
  return {
    termMonths,
    stages,
    hardware: todaysHardware(proposal),
    contracts,
    oneOffs: [],
    softCosts: softCosts.map((softCost) => ({ softCost, from: 1, to: termMonths })),
  };
}

/** An option over the term, with where its pages go. */
export interface OptionTimeline {
  readonly timeline: Timeline;
  /** The flow of pages in the last month. */
  readonly flow: PageFlow;
  /** The flows of pages over the term, in order, without gaps; each holds until the next begins. */
  readonly flows: readonly { readonly from: number; readonly to: number; readonly flow: PageFlow }[];
  /** What stands and bills in the last month. */
  readonly state: FleetState;
}

/** Applies the fates, phases, policies and contracts of an option to today's fleet, month by month. */
export function optionTimeline(proposal: Proposal, option: Option, volumes: VolumeMap): OptionTimeline {
  const { settings, softCosts = [] } = proposal;
  const { termMonths } = settings;
  const plan = planOf(option, settings.startsOn);
  const members = membershipsOf(proposal, plan);
  const contracts = optionSpans(proposal, plan, members);
  const hardware = optionHardware(proposal, plan);
  const flows = flowsOverTerm(proposal, plan, volumes);
  const ofOption = new Set<string>(option.contracts.map(({ id }) => id));
  const stages = stretches(termMonths, [
    ...flows.map(({ from }) => from),
    ...contracts.map(({ from }) => from),
    ...endsOf(contracts),
  ]).map((months): Stage => {
    const { devices, flow } = flowAt(flows, months.from);
    const present = new Set(devices.map(({ id }) => id));
    const billing = contractsIn(months.from, contracts, { members, present });
    return {
      ...months,
      devices,
      volumes: flow.volumes,
      contracts: billing,
      contractOf: firstContracts(billing, ofOption),
      duplexShares: flow.duplexShares,
    };
  });
  const dated = option.oneOffs.map((oneOff) => ({ oneOff, month: monthOfOneOff(oneOff, plan) }));
  const last = flowAt(flows, termMonths);
  return {
    timeline: {
      termMonths,
      stages,
      hardware,
      contracts,
      oneOffs: dated.filter(({ month }) => month >= 1 && month <= termMonths),
      softCosts: softCosts.flatMap((softCost) => changedSoftCost(softCost, plan, termMonths)),
    },
    flow: last.flow,
    flows: flows.map(({ from, to, flow }) => ({ from, to, flow })),
    state: {
      devices: withBuyouts(last.devices, hardware),
      volumes: last.flow.volumes,
      contracts: stages[stages.length - 1]?.contracts ?? [],
      oneOffs: option.oneOffs,
      stillPaid: stillPaid(hardware),
    },
  };
}

/** The months in which contracts no longer run. */
function endsOf(contracts: readonly ContractSpan[]): readonly number[] {
  return contracts.map(({ to }) => to + 1);
}

/** A soft cost of today with the quantities that an option promises; of two promises for one month the later in the list. */
function changedSoftCost(softCost: SoftCost, plan: OptionPlan, termMonths: number): readonly SoftCostSpan[] {
  const quantities = new Map([[1, softCost.quantity]]);
  for (const change of plan.option.softChanges ?? []) {
    if (change.softCostId === softCost.id) quantities.set(plan.monthOf(change), change.quantity);
  }
  return stretches(termMonths, [...quantities.keys()]).map((months) => {
    const quantity = quantities.get(months.from) ?? softCost.quantity;
    return { ...months, softCost: quantity === softCost.quantity ? softCost : { ...softCost, quantity } };
  });
}
