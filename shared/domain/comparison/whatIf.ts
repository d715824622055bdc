import type { Contract } from '../contract/contract';
import type { Proposal } from '../proposal/proposal';
import type { Decimal } from '../rate';
import { compareRates, rate } from '../rate';
import { mapFigures } from '../ranges/mapFigures';
import { scaleVolumes } from '../ranges/scaleVolumes';
import { shiftColour } from '../ranges/shiftColour';
import { timesFigure } from '../ranges/timesFigure';
import { withEach } from '../ranges/withMember';
import type { Result } from '../result';
import { fail, ok } from '../result';
import type { Figure } from '../sourced';
import { addDecimals } from '../table/exactDecimal';

/** A yearly increase of another size: a share in its place, or points added to it ("0.01" is one point). */
export type IncreaseChange =
  { readonly type: 'set'; readonly share: Decimal } | { readonly type: 'plus'; readonly points: Decimal };

/** What is asked to be otherwise; what is absent stays. Factors: "1.1" is 10 % more. */
export interface WhatIf {
  /** Factors of the pages of each meter. */
  readonly monoVolume?: Decimal;
  readonly colourVolume?: Decimal;
  /** Share of all impressions that is printed in colour, after the factors of volume. */
  readonly colourShare?: Decimal;
  readonly termMonths?: number;
  /** Of every contract of today; one without an increase gets one on base and page rates. */
  readonly escalatorToday?: IncreaseChange;
  /** Of every contract of the options. */
  readonly escalatorOption?: IncreaseChange;
  readonly discountRate?: Decimal;
  /** Factor of the price of energy. */
  readonly energyPrice?: Decimal;
  /** Factor of the page rates of the options' contracts and new devices. */
  readonly optionRates?: Decimal;
  /** Factor of the prices of supplies, today's and the options'. */
  readonly suppliesPrice?: Decimal;
}

/**
 * The proposal as it would be with other inputs: a proposal like any other, for comparing and never for
 * storing. Only inputs change, and none of them loses its exactness: a volume is scaled where it stands
 * (of two readings the later one moves), so a factor of decimals leaves decimals. Page transfers and fixed
 * pages of print policies follow the volume (`scaleVolumes`, `shiftColour`), else the page balance would
 * break. Problem `what-if` where a figure would leave what it may be.
 */
export function whatIf(proposal: Proposal, change: WhatIf): Result<Proposal> {
  const { monoVolume = '1', colourVolume = '1', colourShare } = change;
  const scaled = scaleVolumes(proposal, (_, meter) => (meter === 'mono' ? monoVolume : colourVolume));
  const coloured = colourShare === undefined ? ok(scaled) : shiftColour(scaled, colourShare);
  if (!coloured.ok) return coloured;
  const raised = withIncreases(withPrices(withSettings(coloured.value, change), change), change);
  const wrong = wrongIncrease(raised);
  return wrong === undefined ? ok(raised) : fail('what-if', wrong);
}

function withSettings(proposal: Proposal, { termMonths, discountRate }: WhatIf): Proposal {
  if (termMonths === undefined && discountRate === undefined) return proposal;
  return {
    ...proposal,
    settings: {
      ...proposal.settings,
      ...(termMonths === undefined ? {} : { termMonths }),
      ...(discountRate === undefined ? {} : { discountRate: asked(discountRate) }),
    },
  };
}

/** A figure that stands nowhere but in the question. */
function asked(value: Decimal): Figure {
  return { value, grade: 'estimate', note: 'What if' };
}

function withPrices(proposal: Proposal, change: WhatIf): Proposal {
  const { energyPrice = '1', optionRates = '1', suppliesPrice = '1' } = change;
  if ([energyPrice, optionRates, suppliesPrice].every((factor) => factor === '1')) return proposal;
  return mapFigures(proposal, (figure, { role, side }) => {
    if (role === 'energyPrice') return timesFigure(figure, energyPrice);
    if (role === 'supplyPrice') return timesFigure(figure, suppliesPrice);
    return role === 'pageRate' && side === 'option' ? timesFigure(figure, optionRates) : figure;
  });
}

function withIncreases(proposal: Proposal, { escalatorToday, escalatorOption }: WhatIf): Proposal {
  const raised = (contracts: readonly Contract[], change: IncreaseChange | undefined) =>
    change === undefined ? contracts : withEach(contracts, (contract) => withIncrease(contract, change));
  if (escalatorToday === undefined && escalatorOption === undefined) return proposal;
  return {
    ...proposal,
    contracts: raised(proposal.contracts, escalatorToday),
    options: proposal.options.map((option) => ({
      ...option,
      contracts: raised(option.contracts, escalatorOption),
    })),
  };
}

function withIncrease(contract: Contract, change: IncreaseChange): Contract {
  const { escalator = { share: asked('0'), covers: ['base', 'rates'] } } = contract;
  const { share } = escalator;
  const value = change.type === 'set' ? change.share : addDecimals(share.value, change.points);
  return { ...contract, escalator: { ...escalator, share: { ...share, value } } };
}

/** The bounds that files hold increases to. */
const [least, most] = [rate('-0.5'), rate('1')];

function wrongIncrease(proposal: Proposal): string | undefined {
  const all = [...proposal.contracts, ...proposal.options.flatMap((option) => option.contracts)];
  const wrong = all.find(({ escalator }) => {
    if (escalator === undefined) return false;
    const share = rate(escalator.share.value);
    return compareRates(share, least) < 0 || compareRates(share, most) > 0;
  });
  return wrong === undefined
    ? undefined
    : `The yearly increase of "${wrong.name}" would lie outside -50% to 100%.`;
}
