import { addMonths } from '../calendar';
import type { Contract, ContractMeter, ContractPeriod, EscalatorCover, Meter } from '../contract/contract';
import { rate } from '../rate';
import type { Figure, Grade } from '../sourced';
import type { Telling } from './telling';
import { counted } from './telling';

/** One term of a contract in words, with the grade of its figure. */
export interface ContractTerm {
  readonly term: string;
  readonly text: string;
  readonly grade?: Grade;
}

/** "A month", "a quarter", "a year", to follow an amount. */
export const eachPeriod: Readonly<Record<ContractPeriod, string>> = {
  month: 'a month',
  quarter: 'a quarter',
  year: 'a year',
};

const meterNames: Readonly<Record<Meter, string>> = { mono: 'Mono pages', colour: 'Colour pages' };

const sharedWords = { pooled: 'for all devices together', perDevice: 'for each device' } as const;

const coverNames: Readonly<Record<EscalatorCover, string>> = {
  base: 'the base charge',
  rates: 'the page rates',
  lease: 'the lease payments of its devices',
  extras: 'the extras',
};

/** The terms of a contract in words: base, included pages, rates, minimums, extras, increase, renewal, end. */
export function yearlyContractTerms(telling: Telling, contract: Contract): readonly ContractTerm[] {
  const { format } = telling;
  const { base } = contract;
  return [
    { term: 'Devices', text: deviceWords(telling, contract) },
    ...(base === undefined
      ? []
      : [amountTerm(telling, 'Base charge', { amount: base.amount, per: eachPeriod[base.per] })]),
    ...contract.meters.map((terms) => meterTerm(telling, contract, terms)),
    ...ownRates(telling, contract),
    ...minimumTerms(telling, contract),
    ...(contract.extras ?? []).map(({ label, amount, per, isPerDevice }) =>
      amountTerm(telling, label, {
        amount,
        per: `${eachPeriod[per]}${isPerDevice === true ? ' for each device' : ''}`,
      }),
    ),
    ...coversTerm(contract),
    ...escalatorTerm(telling, contract),
    ...renewalTerms(telling, contract),
    ...(contract.endCost === undefined
      ? []
      : [
          amountTerm(telling, 'At its end', {
            amount: contract.endCost,
            per: 'once, if it ends within the term',
          }),
        ]),
  ].map((term) => ({ ...term, term: format.spell(term.term) }));
}

function amountTerm(
  { format }: Telling,
  term: string,
  { amount, per }: { readonly amount: Figure; readonly per: string },
): ContractTerm {
  return { term, text: `${format.amount(rate(amount.value))} ${per}`, grade: amount.grade };
}

function deviceWords({ format, proposal }: Telling, contract: Contract): string {
  const phase = proposal.options
    .find(({ contracts }) => contracts.some(({ id }) => id === contract.id))
    ?.phases?.find(({ id }) => id === contract.phaseId);
  const since = contract.startsOn ?? phase?.startsOn;
  const dates = [
    ...(since === undefined ? [] : [`from ${format.day(since)}`]),
    ...(contract.endsOn === undefined ? [] : [`to ${format.day(contract.endsOn)}`]),
  ].join(' ');
  return [
    counted(format, contract.devices.length, 'device'),
    ...(contract.supplier === undefined ? [] : [`by ${contract.supplier}`]),
    dates,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function meterTerm(telling: Telling, contract: Contract, terms: ContractMeter): ContractTerm {
  const { format } = telling;
  const per = eachPeriod[contract.includedPer ?? 'month'];
  const shared = sharedWords[contract.inclusion];
  const price = `${format.perPage(rate(terms.rate.value))} a page`;
  const bands = (terms.bands ?? []).map(
    ({ above, rate: own }) =>
      `${format.perPage(rate(own.value))} above ${format.count(rate(above))} pages ${per}${terms.bandsHoldFor === 'all' ? ', then for all of them' : ''}`,
  );
  const name = terms.name === undefined ? meterNames[terms.meter] : terms.name;
  const words = [
    ...(terms.share === undefined
      ? []
      : [`${format.share(rate(terms.share.value))} of the ${format.spell(terms.meter)} pages`]),
    ...(terms.clicks === undefined ? [] : [`a page counts ${terms.clicks.value} times`]),
    ...(terms.included === undefined
      ? [price]
      : [`${format.count(rate(terms.included))} ${per} included ${shared}, then ${price}`]),
    ...bands,
    ...(terms.minimum === undefined
      ? []
      : [`at least ${format.count(rate(terms.minimum))} billed ${per} ${shared}`]),
  ];
  return { term: name, text: words.join('; '), grade: terms.rate.grade };
}

function ownRates({ format }: Telling, contract: Contract): readonly ContractTerm[] {
  const figures = contract.devices.flatMap(({ rates }) => [rates?.mono, rates?.colour]).filter(isFigure);
  if (figures.length === 0) return [];
  const devices = contract.devices.filter(({ rates }) => rates !== undefined).length;
  const values = figures.map((figure) => Number(figure.value));
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) =>
    format.perPage(rate(figures.find((figure) => Number(figure.value) === value)?.value ?? '0')),
  );
  return [
    {
      term: 'Rates by device',
      text: `${counted(format, devices, 'device')} with rates of their own, ${low ?? ''} to ${high ?? ''} a page`,
    },
  ];
}

function isFigure(figure: Figure | undefined): figure is Figure {
  return figure !== undefined;
}

function minimumTerms(telling: Telling, { minimum, shortfall }: Contract): readonly ContractTerm[] {
  return [
    ...(minimum === undefined
      ? []
      : [
          amountTerm(telling, 'Minimum charge', {
            amount: minimum.amount,
            per: `${eachPeriod[minimum.per]} ${sharedWords[minimum.counted]}`,
          }),
        ]),
    ...(shortfall === 'extendsTerm'
      ? [{ term: 'Below a minimum', text: 'use below it extends the contract' }]
      : []),
  ];
}

function coversTerm({ covers }: Contract): readonly ContractTerm[] {
  if (covers === undefined || covers.length === 2) return [];
  const [only] = covers;
  const text = only === undefined ? 'neither supplies nor service' : `${only} only`;
  return [{ term: 'Page rates include', text }];
}

function escalatorTerm({ format }: Telling, { escalator }: Contract): readonly ContractTerm[] {
  if (escalator === undefined) return [];
  const covers = escalator.covers.map((part) => coverNames[part]);
  const from = escalator.ratesOfYear ?? 1;
  const since = from === 1 ? '' : `; the prices above hold for contract year ${String(from)}`;
  const { rateDecimals } = escalator;
  const rounded =
    rateDecimals === undefined ? '' : `; page rates rounded to ${counted(format, rateDecimals, 'decimal')}`;
  return [
    {
      term: 'Yearly increase',
      text: `${format.share(rate(escalator.share.value))} on ${format.list(covers)}, compounding from contract year 2${since}${rounded}`,
      grade: escalator.share.grade,
    },
  ];
}

function renewalTerms(telling: Telling, { renewal, endsOn }: Contract): readonly ContractTerm[] {
  const { format } = telling;
  if (renewal === undefined) {
    if (endsOn === undefined) return [];
    return [{ term: 'After its end', text: 'not known; we take it that it runs on unchanged' }];
  }
  const { after, months, increase, noticeFrom, noticeUntil } = renewal;
  const span = (count: number): string => counted(format, count, 'month');
  const dearer = increase === undefined ? '' : `, ${format.share(rate(increase.value))} dearer each time`;
  const goesOn =
    months === undefined ? `runs on month by month${dearer}` : `is renewed for ${span(months)}${dearer}`;
  const notice = [
    ...(noticeFrom === undefined ? [] : [`from ${span(noticeFrom)}`]),
    ...(noticeUntil === undefined ? [] : [`until ${span(noticeUntil)}`]),
  ].join(' ');
  const day = (word: string, count: number | undefined): readonly string[] =>
    endsOn === undefined || count === undefined ? [] : [`${word} ${format.day(addMonths(endsOn, -count))}`];
  const days = [...day('from', noticeFrom), ...day('until', noticeUntil)].join(' ');
  return [
    {
      term: 'After its end',
      text: after === 'ends' ? 'ends' : goesOn,
      ...(increase === undefined ? {} : { grade: increase.grade }),
    },
    ...(notice === ''
      ? []
      : [{ term: 'Notice', text: `${notice} before its end${days === '' ? '' : `: ${days}`}` }]),
  ];
}
