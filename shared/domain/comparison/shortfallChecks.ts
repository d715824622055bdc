import type { IsoDate } from '../calendar';
import type { Contract, ContractMeter } from '../contract/contract';
import { aMonth } from '../contract/period';
import { contractCosts } from '../cost/contractCosts';
import { lineOfYear } from '../cost/costLine';
import { Spreads } from '../cost/spread';
import { monthsOfYears } from '../cost/term';
import type { ContractSpan, Timeline } from '../cost/timeline';
import type { Settings } from '../proposal/proposal';
import type { Rate } from '../rate';
import { add, compareRates, isZero, multiply, rate, subtract, sum, zero } from '../rate';
import type { FoundCheck } from './checkWords';
import { says, warning } from './checkWords';

/**
 * What lies below a contract's minimums and extends it instead of being billed: clicks in a month of the
 * first stage, and charges over the term. Nothing for a contract that bills its shortfalls.
 */
export function shortfallChecks(
  span: ContractSpan,
  timeline: Timeline,
  { startsOn }: Pick<Settings, 'startsOn'>,
): readonly FoundCheck[] {
  const { contract } = span;
  if (contract.shortfall !== 'extendsTerm') return [];
  const pages = contract.meters.flatMap((meter) => pagesBelow(contract, meter, timeline));
  const least = chargesBelow(span, timeline, startsOn);
  return [
    ...(pages.length === 0
      ? []
      : [extending(says`Use is below the minimum of the contract "${contract.name}" by ${joined(pages)}`)]),
    ...(least === undefined
      ? []
      : [
          extending(
            says`Charges stay below the minimum of the contract "${contract.name}" by ${{ amount: least }} over the term`,
          ),
        ]),
  ];
}

const extending = (below: FoundCheck['says']): FoundCheck =>
  warning('minimum-extends', says`${below}; the shortfall is not billed but extends the contract.`);

const joined = (parts: readonly FoundCheck['says'][]): FoundCheck['says'] =>
  parts.flatMap((part, at) => (at === 0 ? part : [' and ', ...part]));

/** Clicks a month that a meter lacks to its minimum, of each device or of the pool. */
function pagesBelow(
  contract: Contract,
  meter: ContractMeter,
  { stages }: Timeline,
): readonly FoundCheck['says'][] {
  const stage = stages.find(({ contracts }) => contracts.some(({ id }) => id === contract.id));
  const devices = stage?.contracts.find(({ id }) => id === contract.id)?.devices ?? [];
  if (stage === undefined || meter.minimum === undefined) return [];
  const aPage = [meter.share, meter.clicks].reduce<Rate>(
    (clicks, figure) => (figure === undefined ? clicks : multiply(clicks, rate(figure.value))),
    rate('1'),
  );
  const uses = devices.map(({ deviceId }) =>
    multiply(aPage, stage.volumes.get(deviceId)?.[meter.meter].pages ?? zero),
  );
  const least = aMonth(rate(meter.minimum), contract.includedPer ?? 'month');
  const units = contract.inclusion === 'pooled' ? [sum(uses)] : uses;
  const lacking = units
    .filter((used) => compareRates(used, least) < 0)
    .reduce<Rate>((total, used) => add(total, subtract(least, used)), zero);
  if (isZero(lacking)) return [];
  return [says`${{ count: lacking }} ${meter.meter === 'mono' ? 'mono' : 'color'} pages a month`];
}

/** What the meters' charges lack over the term to the least amounts; `undefined` where they reach them. */
function chargesBelow(
  { contract, ...span }: ContractSpan,
  timeline: Timeline,
  startsOn: IsoDate,
): Rate | undefined {
  if (contract.minimum === undefined) return undefined;
  // The same contract, were it to bill what is lacking.
  const meters = contract.meters.map(({ minimum: _clicks, ...meter }) => meter);
  const billing: Contract = { ...contract, meters, shortfall: 'billed' };
  const term = { startsOn, isFlat: false, spreads: new Spreads(timeline.termMonths) };
  const lines = contractCosts({ ...span, contract: billing }, timeline, term)
    .group.lines()
    .filter(({ origin }) => origin.rule === 'contractMinimum');
  const lacking = sum(
    lines.flatMap((line) => monthsOfYears(timeline.termMonths).map((_, year) => lineOfYear(line, year))),
  );
  return isZero(lacking) ? undefined : lacking;
}
