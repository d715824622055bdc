import type { Contract } from '../contract/contract';
import { oneOffCategories } from '../cost/costLine';
import type { Costing, CostLines } from '../cost/costLines';
import { costLines } from '../cost/costLines';
import type { CostTable } from '../cost/costTable';
import { costTable, termOf } from '../cost/costTable';
import { withTax } from '../cost/tax';
import type { InvoiceBase } from '../cost/invoiceBase';
import { invoiceBase, withInvoices } from '../cost/invoiceBase';
import { pricesOf } from '../cost/prices';
import { Spreads } from '../cost/spread';
import { monthsOfYears } from '../cost/term';
import type { Timeline } from '../cost/timeline';
import { volumesOf } from '../fleet/pageVolume';
import type { Option } from '../future/option';
import { totalPages } from '../future/pageFlow';
import { todayState } from '../future/states';
import { optionTimeline, todayTimeline } from '../future/timelines';
import type { DeviceId } from '../ids';
import { addMoney, moneyToRate, noMoney, subtractMoney } from '../money';
import type { Proposal } from '../proposal/proposal';
import { checkOption } from './checks';
import type { Comparison, OptionComparison, Saving } from './comparison';
import { paybackMonths } from './payback';

/**
 * Compares today, flat and carried on ("do nothing"), with every option, year by year over the
 * term. Money is rounded at category × year; savings are differences of printed totals.
 */
export function compare(proposal: Proposal): Comparison {
  const ground = groundOf(proposal);
  const optionOf = (option: Option): OptionComparison => {
    const before = ground.options.get(option);
    if (before !== undefined) return before;
    const compared = compareOption({ proposal, base: ground.invoiceBase }, option, ground);
    ground.options.set(option, compared);
    return compared;
  };
  return { ...ground.base, options: proposal.options.map(optionOf) };
}

/** Today's side of a comparison, and the options that were held against it. */
interface Ground {
  /** What of the proposal it was made of. */
  readonly of: readonly unknown[];
  readonly base: Base;
  readonly invoiceBase: InvoiceBase;
  readonly costing: Omit<Costing, 'spreads'>;
  readonly options: WeakMap<Option, OptionComparison>;
}

/** Parts of a proposal never change in place: an edit of one option leaves today and the other options as they are. */
let last: Ground | undefined;

function groundOf(proposal: Proposal): Ground {
  const { devices, contracts, settings, places, softCosts, invoices } = proposal;
  const of = [devices, contracts, settings, places, softCosts, invoices];
  const before = last;
  if (before?.of.every((part, at) => part === of[at]) === true) return before;
  const ground = { of, ...todayOf(proposal), options: new WeakMap<Option, OptionComparison>() };
  last = ground;
  return ground;
}

function todayOf(proposal: Proposal): Omit<Ground, 'of' | 'options'> {
  const { settings } = proposal;
  const { currency, counts, termMonths } = settings;
  const volumes = volumesOf(proposal.devices);
  const standing = todayTimeline(proposal, volumes, { isFlat: true });
  const costing = {
    startsOn: settings.startsOn,
    prices: pricesOf(settings),
    today: volumes,
    todaysContracts: standing.stages[0]?.contractOf ?? new Map<DeviceId, Contract>(),
    isFlat: false,
  };
  const still = { ...costing, spreads: new Spreads(termMonths), isFlat: true };
  const moving = { ...costing, spreads: new Spreads(termMonths) };
  const flatLines = costLines(standing, still);
  const base = invoiceBase(proposal.invoices ?? [], flatLines.groups, {
    devices: new Set(proposal.devices.map(({ id }) => id)),
    contracts: new Set(proposal.contracts.map(({ id }) => id)),
  });
  const at: At = { proposal, base };
  const carriedOn = todayTimeline(proposal, volumes, { isFlat: false });
  const state = todayState(proposal, volumes);
  const devices = state.devices.length;
  const today = {
    state,
    flat: tableOf(at, standing, { found: flatLines, costing: still, devices }),
    doNothing: tableOf(at, carriedOn, { found: costLines(carriedOn, moving), costing: moving, devices }),
  };
  const found = {
    currency,
    counting: counts === undefined ? { currency } : { currency, counts },
    termMonths,
    monthsOfYears: monthsOfYears(termMonths),
    today,
    invoices: base.reconciliations,
  };
  return { base: found, invoiceBase: base, costing };
}

interface At {
  readonly proposal: Proposal;
  readonly base: InvoiceBase;
}

type Base = Omit<Comparison, 'options'>;

function tableOf(
  { proposal, base }: At,
  timeline: Timeline,
  of: { readonly found: CostLines; readonly costing: Costing; readonly devices: number },
): CostTable {
  const { found, costing, devices } = of;
  const groups = withTax(
    withInvoices(found.groups, base, { timeline, costing }),
    proposal.settings,
    monthsOfYears(timeline.termMonths).length,
  );
  return costTable(
    { groups, incomplete: found.incomplete },
    { timeline, counting: proposal.settings, devices, isFlat: costing.isFlat },
  );
}

function compareOption(
  at: At,
  option: Option,
  { base, costing: prices }: Pick<Ground, 'base' | 'costing'>,
): OptionComparison {
  // Spreads are told apart by the names of contracts, which options may share.
  const costing = { ...prices, spreads: new Spreads(base.termMonths) };
  const { today } = base;
  const { timeline, state, flow, flows } = optionTimeline(at.proposal, option, today.state.volumes);
  const found = costLines(timeline, costing);
  const cost = tableOf(at, timeline, { found, costing, devices: devicesIn(timeline) });
  const oneOff = termOf(cost, oneOffCategories);
  const pageBalance = {
    today: totalPages([...today.state.volumes.values()]),
    option: totalPages([...flow.volumes.values()]),
    removedBy: flow.removed,
    unassigned: flow.unassigned,
  };
  const compared = { option, state, flow, cost, oneOff, pageBalance };
  let payback: { readonly month: number | null } | undefined;
  let checks: OptionComparison['checks'] | undefined;
  return {
    ...compared,
    saving: { flat: saving(today.flat, cost), doNothing: saving(today.doNothing, cost) },
    // Ranges and what-if compare hundreds of times for a figure each, and ask for neither payback nor checks.
    get paybackMonths() {
      payback ??= {
        month: paybackMonths({
          today: today.doNothing.recurringByMonth,
          option: cost.recurringByMonth,
          oneOff: moneyToRate(oneOff, base.currency),
        }),
      };
      return payback.month;
    },
    get checks() {
      return (checks ??= checkOption(at.proposal, base, {
        ...compared,
        flows: flows.map((stage) => stage.flow),
      }));
    },
  };
}

/** Devices that stand in any month of the term. */
function devicesIn({ stages }: Timeline): number {
  const [only] = stages;
  if (only !== undefined && stages.length === 1) return only.devices.length;
  return new Set(stages.flatMap(({ devices }) => devices.map(({ id }) => id))).size;
}

function saving(today: CostTable, option: CostTable): Saving {
  const annual = today.annual.map((amount, year) => subtractMoney(amount, option.annual[year] ?? noMoney));
  return { annual, term: addMoney(...annual) };
}
