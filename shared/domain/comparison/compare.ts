import { oneOffCategories, recurringCategories } from '../cost/costLine';
import type { CostTerm } from '../cost/costLines';
import { fixedLines } from '../cost/costLines';
import type { CostTable } from '../cost/costTable';
import { costTable, termOf, yearOf } from '../cost/costTable';
import { monthsOfYears } from '../cost/term';
import { volumesOf } from '../fleet/pageVolume';
import type { Option } from '../future/option';
import { totalPages } from '../future/pageFlow';
import { optionState, todayState } from '../future/states';
import { addMoney, noMoney, subtractMoney } from '../money';
import type { Proposal } from '../proposal/proposal';
import { checkOption } from './checks';
import type { Comparison, OptionComparison, Saving } from './comparison';
import { paybackMonths } from './payback';

/**
 * Compares today, flat and carried on ("do nothing"), with every option, year by year over the
 * term. Money is rounded at category × year; savings are differences of printed totals.
 */
export function compare(proposal: Proposal): Comparison {
  const { currency, termMonths, startsOn, energyPrice } = proposal.settings;
  const years = monthsOfYears(termMonths);
  const term: CostTerm = { startsOn, years, isFlat: false, energyPrice };
  const today = todayState(proposal, volumesOf(proposal.devices));
  const fixed = fixedLines(today, term);
  const flat = costTable(today, { term: { ...term, isFlat: true }, currency, fixed });
  const doNothing = costTable(today, { term, currency, fixed });
  const base = { currency, termMonths, monthsOfYears: years, today: { state: today, flat, doNothing } };
  return {
    ...base,
    options: proposal.options.map((option) => compareOption(proposal, option, { base, term })),
  };
}

type Base = Omit<Comparison, 'options'>;

function compareOption(
  proposal: Proposal,
  option: Option,
  { base, term }: { readonly base: Base; readonly term: CostTerm },
): OptionComparison {
  const { today, monthsOfYears: years } = base;
  const { state, flow } = optionState(proposal, option, today.state.volumes);
  const cost = costTable(state, { term, currency: base.currency });
  const oneOff = termOf(cost, oneOffCategories);
  const recurringSaving = years.map((_, year) =>
    subtractMoney(
      yearOf(today.doNothing, year, recurringCategories),
      yearOf(cost, year, recurringCategories),
    ),
  );
  const pageBalance = {
    today: totalPages([...today.state.volumes.values()]),
    option: totalPages([...flow.volumes.values()]),
    removedBy: flow.removed,
    unassigned: flow.unassigned,
  };
  const found = { option, state, flow, cost, oneOff, pageBalance };
  return {
    ...found,
    saving: { flat: saving(today.flat, cost), doNothing: saving(today.doNothing, cost) },
    paybackMonths: paybackMonths({ recurringSaving, monthsOfYears: years, oneOff }),
    checks: checkOption(proposal, base, found),
  };
}

function saving(today: CostTable, option: CostTable): Saving {
  const annual = today.annual.map((amount, year) => subtractMoney(amount, option.annual[year] ?? noMoney));
  return { annual, term: addMoney(...annual) };
}
