import type { WhatIf } from '../../../shared/domain/comparison/whatIf';
import type { PagesByMeter } from '../../../shared/domain/future/pageFlow';
import type { Formatters } from '../../../shared/domain/document/formatters';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import { add, decimalOf, divide, isZero, toNumber, type Decimal } from '../../../shared/domain/rate';

/** What can be moved in the window. */
export type InputName =
  | 'volume'
  | 'colourShare'
  | 'termMonths'
  | 'escalatorToday'
  | 'escalatorOption'
  | 'optionRates'
  | 'suppliesPrice'
  | 'energyPrice';

/** A slider: its steps are whole numbers of `unit`, and `start` is the proposal. */
export interface WhatIfInput {
  readonly name: InputName;
  readonly label: string;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly start: number;
  /** Per cent more or less, per cent of all pages, months, or tenths of a per cent added to an increase. */
  readonly unit: 'change' | 'share' | 'months' | 'points';
}

/** Where the sliders stand; one that is absent stands where the proposal is. */
export type WhatIfState = Readonly<Partial<Record<InputName, number>>>;

const change = (name: InputName, label: string, bounds: readonly [number, number]): WhatIfInput => ({
  ...{ name, label, least: bounds[0], most: bounds[1], step: 5, start: 0, unit: 'change' },
});
const points = (name: InputName, label: string): WhatIfInput => ({
  ...{ name, label, least: -50, most: 50, step: 5, start: 0, unit: 'points' },
});

/** The sliders of a proposal; a colour share only where pages are known. */
export function whatIfInputs(proposal: Proposal, pages: PagesByMeter): readonly WhatIfInput[] {
  const { termMonths } = proposal.settings;
  const all = add(pages.mono, pages.colour);
  const share = isZero(all) ? null : Math.round(toNumber(divide(pages.colour, all)) * 100);
  const colour: readonly WhatIfInput[] =
    share === null || isZero(pages.colour)
      ? []
      : [
          {
            name: 'colourShare',
            label: 'Pages in color',
            least: 0,
            most: 100,
            step: 1,
            start: share,
            unit: 'share',
          },
        ];
  return [
    change('volume', 'Volume', [-50, 100]),
    ...colour,
    {
      ...{ name: 'termMonths', label: 'Term', least: Math.min(12, termMonths), step: 1, unit: 'months' },
      ...{ most: Math.max(84, termMonths), start: termMonths },
    },
    points('escalatorToday', 'Yearly increase, today'),
    points('escalatorOption', 'Yearly increase, option'),
    change('optionRates', 'Page rates of the option', [-50, 100]),
    change('suppliesPrice', 'Price of supplies', [-50, 100]),
    change('energyPrice', 'Price of energy', [-50, 100]),
  ];
}

/** What the sliders ask; `null` where all stand at the proposal. */
export function questionOf(inputs: readonly WhatIfInput[], state: WhatIfState): WhatIf | null {
  const question: { -readonly [K in keyof WhatIf]: WhatIf[K] } = {};
  for (const { name, start } of inputs) {
    const at = state[name];
    if (at === undefined || at === start) continue;
    if (name === 'termMonths') question.termMonths = at;
    else if (name === 'colourShare') question.colourShare = hundredths(at);
    else if (name === 'volume') [question.monoVolume, question.colourVolume] = [factor(at), factor(at)];
    else if (name === 'escalatorToday' || name === 'escalatorOption') {
      question[name] = { type: 'plus', points: decimalOf(BigInt(at), 3) };
    } else question[name] = factor(at);
  }
  return Object.keys(question).length === 0 ? null : question;
}

function hundredths(whole: number): Decimal {
  return decimalOf(BigInt(whole), 2);
}

function factor(percent: number): Decimal {
  return hundredths(100 + percent);
}

/** Where a slider stands, in words: "10% less", "unchanged", "48 months". */
export function inputWords({ unit, start }: WhatIfInput, at: number, format: Formatters): string {
  const share = (of: number, parts: bigint): string => format.share({ n: BigInt(Math.abs(of)), d: parts });
  switch (unit) {
    case 'months':
      return `${String(at)} months`;
    case 'share':
      return at === start ? `about ${share(at, 100n)}` : share(at, 100n);
    case 'change':
      if (at === 0) return 'unchanged';
      return `${share(at, 100n)} ${at < 0 ? 'less' : 'more'}`;
    case 'points':
      if (at === 0) return 'unchanged';
      return `${share(at, 1000n)} ${at < 0 ? 'lower' : 'higher'}`;
  }
}
