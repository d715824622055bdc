import type { Contract, ContractPeriod, Meter } from '../contract/contract';
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

const eachPeriod: Readonly<Record<ContractPeriod, string>> = {
  month: 'a month',
  quarter: 'a quarter',
  year: 'a year',
};

const meterNames: Readonly<Record<Meter, string>> = { mono: 'Mono pages', colour: 'Colour pages' };

/** The terms of a contract in words: base, included pages, rates, yearly increase, dates. */
export function yearlyContractTerms(telling: Telling, contract: Contract): readonly ContractTerm[] {
  const { format } = telling;
  const base = contract.base;
  const dates = [
    ...(contract.startsOn === undefined ? [] : [`from ${format.day(contract.startsOn)}`]),
    ...(contract.endsOn === undefined ? [] : [`to ${format.day(contract.endsOn)}`]),
  ].join(' ');
  return [
    {
      term: 'Devices',
      text: [
        counted(format, contract.devices.length, 'device'),
        ...(contract.supplier === undefined ? [] : [`by ${contract.supplier}`]),
        dates,
      ]
        .filter((part) => part !== '')
        .join(', '),
    },
    ...(base === undefined
      ? []
      : [
          {
            term: 'Base charge',
            text: `${format.amount(rate(base.amount.value))} ${eachPeriod[base.per]}`,
            grade: base.amount.grade,
          },
        ]),
    ...contract.meters.map((terms) => meterTerm(telling, contract, terms)),
    ...ownRates(telling, contract),
    ...escalatorTerm(telling, contract),
  ];
}

function meterTerm(telling: Telling, contract: Contract, terms: Contract['meters'][number]): ContractTerm {
  const { format } = telling;
  const per = eachPeriod[contract.includedPer ?? 'month'];
  const shared = contract.inclusion === 'pooled' ? 'for all devices together' : 'for each device';
  const price = `${format.perPage(rate(terms.rate.value))} a page`;
  return {
    term: format.spell(meterNames[terms.meter]),
    text:
      terms.included === undefined
        ? price
        : `${format.count(rate(terms.included))} ${per} included ${shared}, then ${price}`,
    grade: terms.rate.grade,
  };
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

function escalatorTerm({ format }: Telling, { escalator }: Contract): readonly ContractTerm[] {
  if (escalator === undefined) return [];
  const covers = escalator.covers.map((part) => (part === 'base' ? 'the base charge' : 'the page rates'));
  const from = escalator.ratesOfYear ?? 1;
  const since = from === 1 ? '' : `; the prices above hold for contract year ${String(from)}`;
  return [
    {
      term: 'Yearly increase',
      text: `${format.share(rate(escalator.share.value))} on ${format.list(covers)}, compounding from contract year 2${since}`,
      grade: escalator.share.grade,
    },
  ];
}
