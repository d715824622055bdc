import type { Formatters } from '../document/formatters';
import type { Money } from '../money';
import { moneyToDecimal } from '../money';
import type { Proposal } from '../proposal/proposal';
import type { Decimal, Rate } from '../rate';
import { toDecimal } from '../rate';
import { cashLines } from './cashFlow';
import type { Internal } from './internal';
import { reveal } from './internal';
import { ourSections } from './ourSections';
import type { OurSideView } from './ourSideView';
import { dutyWords } from './ourWords';
import type { KnownYearly, Yearly } from './rows';
import type { ServiceWork } from './workload';

/** What the words of the JSON need beside the view. */
export interface OurWording {
  readonly proposal: Proposal;
  readonly format: Formatters;
}

/**
 * The internal view for programs, printed by `compare --internal --json` alone. Money is decimal text in the
 * currency's units, shares have six decimals, hours and visits four; what is not known is `null`.
 */
export function ourSideJson(box: Internal<OurSideView>, { proposal, format }: OurWording) {
  const view = reveal(box);
  const { currency, total, cash, stock, work, obligations, shift } = view;
  const write = writer(currency);
  return {
    internal: true,
    option: view.optionName,
    ...{ currency, termMonths: view.termMonths },
    rows: view.rows.map(({ row, price, cost, margin, leftOut }) => ({
      row,
      price: price === undefined ? null : write.known(price),
      cost: cost === undefined ? null : write.known(cost),
      margin: { ...write.known(margin), share: share(margin.share) },
      leftOut,
    })),
    total: {
      price: write.yearly(total.price),
      cost: total.cost === null ? null : write.yearly(total.cost),
      margin:
        total.margin === null ? null : { ...write.yearly(total.margin), share: share(total.margin.share) },
      isComplete: total.isComplete,
    },
    cashFlow: {
      months: cash.months.map(({ month, lines, net, sum }) => ({
        month,
        ...Object.fromEntries(cashLines.map((line) => [line, write.money(lines[line])])),
        net: write.money(net),
        sum: write.money(sum),
      })),
      lowest: cash.lowest === null ? null : { month: cash.lowest.month, sum: write.money(cash.lowest.sum) },
      recoveredIn: cash.recoveredIn,
      ...{ isComplete: cash.isComplete, leftOut: cash.leftOut },
    },
    stock: stockJson(stock, write.money),
    work: workJson(work),
    obligations: {
      contracts: obligations.contracts.map(({ contract, devices, duties }) => ({
        ...{ contract: contract.name, devices, duties },
        text: duties.map((duty) => dutyWords(duty, format)),
      })),
      promises: obligations.promises,
      policies: obligations.policies,
    },
    shift: shiftJson(shift, write.money),
    sections: Object.fromEntries(
      ourSections(view, proposal, format).map(({ title, lines }) => [title.toLowerCase(), lines]),
    ),
    unmatched: view.unmatched,
  };
}

function writer(currency: string) {
  const money = (amount: Money): Decimal => moneyToDecimal(amount, currency);
  const yearly = ({ annual, term }: Yearly) => ({ annual: annual.map(money), term: money(term) });
  const known = ({ amount, known: { known: count, of } }: KnownYearly) => ({
    ...(amount === null ? { annual: null, term: null } : yearly(amount)),
    ...{ known: count, of },
  });
  return { money, yearly, known };
}

const share = (of: Rate | null): Decimal | null => (of === null ? null : toDecimal(of, 6));
const hours = (of: Rate | null): Decimal | null => (of === null ? null : toDecimal(of, 4));
const workOf = ({ lastMonth, term }: ServiceWork) => ({ lastMonth: hours(lastMonth), term: hours(term) });

function stockJson({ models, lines, tiedUp }: OurSideView['stock'], money: (amount: Money) => Decimal) {
  return {
    models,
    items: lines.map(({ item: { kind, count }, name, month }) => ({ kind, model: name, count, month })),
    tiedUp: tiedUp === null ? null : money(tiedUp),
  };
}

function workJson(work: OurSideView['work']) {
  const { meterReading, billing, tonerLogistics } = work.operations;
  return {
    ...{ served: work.served, callsKnown: work.callsKnown },
    calls: workOf(work.calls),
    visits: workOf(work.visits),
    serviceHours: workOf(work.serviceHours),
    operationsAMonth: {
      meterReading: hours(meterReading),
      billing: hours(billing),
      tonerLogistics: hours(tonerLogistics),
    },
    installations: work.installations.map(({ phase, devices, hours: needed }) => ({
      ...{ phase: phase?.name ?? null, devices },
      hours: hours(needed),
    })),
  };
}

function shiftJson(shift: OurSideView['shift'], money: (amount: Money) => Decimal) {
  const { marginAtLessVolume, lostMargin, salesHours } = shift;
  return {
    recurringToday: share(shift.recurringToday),
    recurringOption: share(shift.recurringOption),
    owners: shift.owners,
    marginAtTenPercentFewerPages: marginAtLessVolume === null ? null : money(marginAtLessVolume),
    lostMargin: lostMargin === null ? null : money(lostMargin),
    salesHours: {
      soFar: hours(salesHours.soFar),
      toCome: hours(salesHours.toCome),
      cost: hours(salesHours.cost),
    },
  };
}
