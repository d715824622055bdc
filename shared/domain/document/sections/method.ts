import type { Block } from '../block';
import { scopeSentence } from '../scopeSentence';
import type { Telling } from '../telling';
import { termWords } from '../telling';

/** How the figures are made, in words that a finance officer can check. */
export function methodSection({ comparison, proposal, format }: Telling): readonly Block[] {
  const { energyPrice, paperPrice, discountRate } = proposal.settings;
  const energy =
    energyPrice === undefined
      ? 'Energy is in neither side, since no price per kWh is known.'
      : `Energy is each device's typical electricity consumption (TEC, kWh a week), else its watts in each mode × the hours a week, × 52 weeks × ${format.price(energyPrice.value)} per kWh.`;
  return [
    { type: 'heading', level: 1, text: 'Appendix: how the figures are made' },
    {
      type: 'list',
      ordered: false,
      items: [
        `Today and every option are compared over ${termWords(comparison.termMonths)} from ${format.day(proposal.settings.startsOn)}, with the same pages and the same scope.`,
        scopeSentence(proposal.settings, format),
        'Pages a month from two meter readings: the difference, divided by the days between them, × 30.4375. Readings less than 28 days apart and lifetime totals give no volume.',
        'A contract charges its base and, for each meter, its rate × the pages above the included ones. Yearly increases compound from the exact rates, by contract years.',
        'Supplies cost price ÷ yield a page; toner is adjusted by coverage ÷ 5%, wear parts are not.',
        energy,
        ...(paperPrice === undefined
          ? []
          : [
              `Paper is the sheets (pages less half of those on two-sided sheets) × ${format.price(paperPrice.value)}.`,
            ]),
        ...((proposal.softCosts ?? []).length === 0
          ? []
          : ['Soft costs are tickets or hours a month × the cost of one, and × the people who wait.']),
        'Amounts are rounded once, to the cent, for each kind of cost and year, halves away from zero. Totals add up rounded amounts, and savings are differences of printed totals, so that every table foots.',
        ...(discountRate === undefined
          ? []
          : [
              'The present value divides what is paid in each year by (1 + the yearly rate) to the power of that year.',
            ]),
        'A breakdown by building or device is shared out so that it adds up to the cent.',
        'Unknown is never zero: what is not known is left out, and the figure says for how many devices it holds.',
      ],
    },
  ];
}

const terms: readonly (readonly [string, string])[] = [
  ['Base charge', 'What a contract costs before any page above the included ones.'],
  ['Buyout', 'Payment that ends a lease early.'],
  ['Do nothing, today carried on', "Today's fleet and contracts, with their yearly increases."],
  ['Evergreen', 'A lease or contract that runs on by itself unless notice is given.'],
  ['Included pages', 'Pages covered by the base charge; pooled when the devices share them.'],
  ['Multifunction device', 'A device that prints, copies and scans.'],
  ['Page balance', 'Proof that every page of today has a future device or a named removal.'],
  ['Payback', 'The first month in which the savings added up cover the one-off costs.'],
  ['Phase', 'A dated step between today and the new fleet.'],
  ['Present value', 'What later payments are worth on the first day, at a yearly rate.'],
  ['RMV', "Recommended monthly volume: the maker's planning figure."],
  ['Soft costs', 'Time that people spend; no invoice shows it.'],
  ['TEC', 'Typical electricity consumption, kWh a week, by a standard test.'],
];

/** The words of the trade that the document uses. */
export function glossarySection(): readonly Block[] {
  return [
    { type: 'heading', level: 1, text: 'Appendix: words we use' },
    {
      type: 'table',
      caption: 'Glossary',
      columns: [
        { header: 'Word', align: 'left', width: 1.5 },
        { header: 'Meaning', align: 'left', width: 5 },
      ],
      rows: terms.map(([term, meaning]) => ({ kind: 'body', cells: [term, meaning] })),
      source: '',
    },
  ];
}
