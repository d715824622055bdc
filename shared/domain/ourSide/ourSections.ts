import { addMonths } from '../calendar';
import type { Formatters } from '../document/formatters';
import { counted } from '../document/telling';
import { addMoney, noMoney } from '../money';
import type { Proposal } from '../proposal/proposal';
import type { OurSideView } from './ourSideView';
import { coverageWords, ourRowNames, tenths } from './ourWords';
import type { OurRow } from './units';

/** One of the five ways in which a service is another business than hardware, in sentences. */
export interface OurSection {
  readonly title: 'Product' | 'Cash flow' | 'Sales' | 'Operations' | 'Relationships';
  readonly lines: readonly string[];
}

/** What the sentences are made of. */
interface Said {
  readonly view: OurSideView;
  readonly proposal: Proposal;
  readonly format: Formatters;
}

const notKnown = 'not known';

/** What changes for us when this client moves from buying hardware to a service; each sentence is computed. */
export function ourSections(
  view: OurSideView,
  proposal: Proposal,
  format: Formatters,
): readonly OurSection[] {
  const said = { view, proposal, format };
  return [
    { title: 'Product', lines: product(said) },
    { title: 'Cash flow', lines: cash(said) },
    { title: 'Sales', lines: sales(said) },
    { title: 'Operations', lines: operations(said) },
    { title: 'Relationships', lines: relationships(said) },
  ];
}

function product({ view, format }: Said): readonly string[] {
  const { us, lessor, client, notSaid } = view.shift.owners;
  const owners = [
    [us, 'owned by us'],
    [lessor, 'owned by a lessor'],
    [client, 'bought by the client'],
    [notSaid, 'with nobody named who owns them'],
  ] as const;
  const named = owners.filter(([count]) => count > 0).map(([count, who]) => `${format.count(count)} ${who}`);
  const arriving = us + lessor + client + notSaid;
  return [
    arriving === 0
      ? 'No new device comes with this option.'
      : `${counted(format, arriving, 'new device')}: ${format.list(named)}.`,
    marginLine('Hardware', ['hardware'], { view, format }),
    marginLine('Contract and pages', ['base', 'pagesMono', 'pagesColour', 'pagesOther', 'extras'], {
      view,
      format,
    }),
    volumeLine({ view, format }),
  ];
}

type Told = Omit<Said, 'proposal'>;

function marginLine(what: string, rows: readonly OurRow[], { view, format }: Told): string {
  const own = view.rows.filter(({ row }) => rows.includes(row));
  const margins = own.flatMap(({ margin }) => margin.amount ?? []);
  if (own.length === 0) return `${what}: nothing is sold.`;
  const open = own.filter(({ margin: { known } }) => known.known < known.of);
  const limits = open.map(
    ({ row, margin }) => `${ourRowNames[row].toLowerCase()} for ${coverageWords(row, margin.known)}`,
  );
  if (margins.length === 0) return `${what}: the margin is ${notKnown}.`;
  const margin = format.money(addMoney(...margins.map(({ term }) => term)));
  const known = limits.length === 0 ? '' : `; known of ${format.list(limits)}`;
  return `${what}: a margin of ${margin} over ${String(view.termMonths)} months${known}.`;
}

function volumeLine({ view: { shift }, format }: Told): string {
  if (shift.lostMargin === null || shift.marginAtLessVolume === null) {
    return `How far the margin hangs on volume is ${notKnown} while a price or cost price is missing.`;
  }
  const change =
    shift.lostMargin >= noMoney
      ? `${format.money(shift.lostMargin)} less`
      : `${format.moneySize(shift.lostMargin)} more`;
  return `With 10% fewer pages the margin is ${format.money(shift.marginAtLessVolume)}, ${change}.`;
}

function cash({ view, proposal, format }: Said): readonly string[] {
  const { lowest, recoveredIn, isComplete, leftOut } = view.cash;
  const monthName = (month: number): string => format.month(addMonths(proposal.settings.startsOn, month - 1));
  const limit = isComplete ? '' : 'Of what is known: ';
  if (view.total.margin === null) {
    const open = view.rows.filter(({ margin }) => margin.amount === null);
    const names = format.list(open.map(({ row }) => ourRowNames[row].toLowerCase()));
    return [`When our money is back is ${notKnown}: nothing is known of the cost of ${names}.`];
  }
  const lines =
    lowest === null
      ? [`${limit}We never lay money out in advance.`]
      : [
          `${limit}We lay out most in month ${String(lowest.month)} (${monthName(lowest.month)}): ${format.moneySize(lowest.sum)}.`,
          recoveredIn === null
            ? `It is not back within ${String(view.cash.months.length)} months.`
            : `All of it is back in month ${String(recoveredIn)} (${monthName(recoveredIn)}).`,
        ];
  const { tiedUp, lines: stock } = view.stock;
  return [
    ...lines,
    ...(stock.length === 0
      ? []
      : [
          `Our stock for this client ties up ${tiedUp === null ? 'an amount that is not known' : format.money(tiedUp)}.`,
        ]),
    ...(isComplete
      ? []
      : [
          `This leaves out ${counted(format, leftOut.length, ['thing', 'things'])} whose price or cost is ${notKnown}.`,
        ]),
  ];
}

function sales({ view, format }: Said): readonly string[] {
  const { shift } = view;
  const share = (of: typeof shift.recurringToday): string => (of === null ? notKnown : format.share(of));
  const { soFar, toCome, cost } = shift.salesHours;
  const hours = (of: typeof soFar): string => (of === null ? notKnown : tenths(of));
  const margin =
    view.total.isComplete && view.total.margin !== null ? format.money(view.total.margin.term) : null;
  return [
    `Part of what this client pays us that comes back every month: ${share(shift.recurringToday)} today, ${share(shift.recurringOption)} with this option.`,
    `Hours of sales work: ${hours(soFar)} so far, ${hours(toCome)} to come${cost === null ? '' : `; together ${format.amount(cost)}`}.`,
    margin === null
      ? 'The margin over the term is not known in full.'
      : `It stands against a margin of ${margin} over ${String(view.termMonths)} months.`,
  ];
}

function operations({ view, format }: Said): readonly string[] {
  const { work } = view;
  const of = (amount: typeof work.calls.lastMonth): string => (amount === null ? notKnown : tenths(amount));
  const { known, of: all } = work.callsKnown;
  const { meterReading, billing, tonerLogistics } = work.operations;
  return [
    `${counted(format, work.served, 'device')} to serve and as many meters to read in each period.`,
    `Service a month at the end of the term: ${of(work.calls.lastMonth)} calls, ${of(work.visits.lastMonth)} visits, ${of(work.serviceHours.lastMonth)} hours${known < all ? `; calls are known for ${format.count(known)} of ${format.count(all)} devices` : ''}.`,
    `Hours a month: meter reading ${of(meterReading)}, billing ${of(billing)}, toner logistics ${of(tonerLogistics)}.`,
    ...work.installations.map(({ phase, devices, hours }) => {
      const when = phase === undefined ? 'From the start' : `${phase.name} (${format.day(phase.startsOn)})`;
      return `${when}: ${counted(format, devices, 'device')} to set up, ${hours === null ? 'hours not known' : `${tenths(hours)} hours`}.`;
    }),
  ];
}

function relationships({ view, proposal, format }: Said): readonly string[] {
  const { promises, policies } = view.obligations;
  const dated = promises.filter(({ due }) => due !== undefined && due !== '').length;
  const owners = [...new Set(promises.map(({ owner }) => owner).filter((owner) => owner !== ''))];
  const { contact = '', board = '' } = proposal.client;
  const people = [contact, board].filter((name) => name !== '');
  return [
    promises.length === 0
      ? 'No promise has been made yet.'
      : `${counted(format, promises.length, 'promise')} with a measure, ${format.count(dated)} of them with a date${people.length === 0 ? '' : `, made to ${format.list(people)}`}.`,
    ...(owners.length === 0 ? [] : [`To be kept by ${format.list(owners)}.`]),
    policies.length === 0
      ? 'No change of how people print depends on us.'
      : `${counted(format, policies.length, ['change', 'changes'])} of how people print that we answer for, or that nobody has taken on: ${format.list(policies.map(({ name }) => name))}.`,
  ];
}
