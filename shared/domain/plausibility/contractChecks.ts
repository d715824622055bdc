import type { Contract, ContractMeter, Meter } from '../contract/contract';
import { meters } from '../contract/contract';
import type { OptionId } from '../ids';
import type { Proposal } from '../proposal/proposal';
import type { Rate } from '../rate';
import { divide, isZero, multiply, one, rate, sum, whole } from '../rate';
import type { Checking, Finding, Subject } from './finding';
import { findingOf, sideOutside } from './finding';

/** A contract of today or of an option. */
interface Placed {
  readonly contract: Contract;
  readonly optionId?: OptionId;
  readonly where: string;
}

const monthsOf = { month: 1, quarter: 3, year: 12 } as const;

/** Looks at the prices that contracts of today and of the options state. */
export function contractFindings(checking: Checking, proposal: Proposal): readonly Finding[] {
  const placed: readonly Placed[] = [
    ...proposal.contracts.map((contract) => ({ contract, where: `Contract "${contract.name}"` })),
    ...proposal.options.flatMap((option) =>
      option.contracts.map((contract) => ({
        contract,
        optionId: option.id,
        where: `Contract "${contract.name}" of "${option.name}"`,
      })),
    ),
  ];
  return placed.flatMap((one) => [
    ...meters.flatMap((meter) => priceFindings(checking, one, meter)),
    ...overageFindings(checking, one),
    ...increaseFindings(checking, one),
  ]);
}

function subject({ contract, optionId, where }: Placed, says: string, hint?: string): Subject {
  return {
    says: `${where}: ${says}`,
    contractId: contract.id,
    ...(optionId === undefined ? {} : { optionId }),
    ...(hint === undefined ? {} : { hint }),
  };
}

const slipHint = 'Was it entered in whole units or in hundredths, dollars or cents?';

/** Rates as written, each named as on the bill. */
function ratesOf(
  contract: Contract,
  meter: Meter,
): readonly { readonly label: string; readonly value: Rate }[] {
  const billed = contract.meters.filter((entry) => entry.meter === meter);
  return [
    ...billed.flatMap((entry) => [
      { label: entry.name ?? meter, value: rate(entry.rate.value) },
      ...(entry.bands ?? []).map((band) => ({
        label: `${entry.name ?? meter} above ${band.above} pages`,
        value: rate(band.rate.value),
      })),
    ]),
    ...contract.devices.flatMap(({ rates }) => {
      const own = rates?.[meter];
      return own === undefined ? [] : [{ label: `${meter} of single devices`, value: rate(own.value) }];
    }),
  ].filter(({ value }) => !isZero(value));
}

function priceFindings(checking: Checking, placed: Placed, meter: Meter): readonly Finding[] {
  const { contract } = placed;
  const spell = (label: string): string =>
    label.startsWith('colour') ? checking.format.spell(label) : label;
  const slips = ratesOf(contract, meter).flatMap(({ label, value }) =>
    findingOf(
      checking,
      { code: 'unitSlip', value },
      subject(placed, `the ${spell(label)} rate is`, slipHint),
    ),
  );
  if (slips.length > 0) return onceEach(slips);
  const price = pricePerPage(contract.meters.filter((entry) => entry.meter === meter));
  if (price === undefined || isZero(price)) return [];
  const code = meter === 'mono' ? 'monoCppContract' : 'colourCpp';
  // Under a base charge or included pages the rate is only a part of what a page costs.
  const isPart = contract.base !== undefined || contract.meters.some((entry) => entry.included !== undefined);
  if (isPart && sideOutside(checking, code, price) === 'low') return [];
  const page = meter === 'mono' ? 'a mono page' : checking.format.spell('a colour page');
  return findingOf(checking, { code, value: price }, subject(placed, `${page} costs`));
}

/** What a page of a counter costs on average by its billed meters, without bands; `undefined` without any. */
function pricePerPage(billed: readonly ContractMeter[]): Rate | undefined {
  if (billed.length === 0) return undefined;
  const factor = (text: string | undefined): Rate => (text === undefined ? one : rate(text));
  return sum(
    billed.map((entry) =>
      multiply(rate(entry.rate.value), multiply(factor(entry.share?.value), factor(entry.clicks?.value))),
    ),
  );
}

function overageFindings(checking: Checking, placed: Placed): readonly Finding[] {
  const { contract } = placed;
  const overages = contract.meters.flatMap((entry): readonly Overage[] => {
    const { meter } = entry;
    const base = rate(entry.rate.value);
    const bands = (entry.bands ?? []).map((band) => ({
      meter,
      which: `above ${band.above} cost`,
      then: 'as much as those below',
      over: rate(band.rate.value),
      base,
    }));
    const devices = contract.devices.flatMap(({ rates }) => {
      const own = rates?.[meter];
      const words = { which: 'of single devices cost', then: 'as much as by the rate of the contract' };
      return own === undefined ? [] : [{ meter, ...words, over: rate(own.value), base }];
    });
    const within = priceWithinBase(contract, entry);
    const words = { which: 'above the included ones cost', then: 'as much as those in the base charge' };
    return [
      ...bands,
      ...devices,
      ...(within === undefined ? [] : [{ meter, ...words, over: base, base: within }]),
    ];
  });
  const known = overages.filter(({ base }) => !isZero(base));
  return onceEach(
    known.flatMap(({ meter, which, then, over, base }) =>
      findingOf(
        checking,
        { code: 'overageRate', value: divide(over, base) },
        { ...subject(placed, `${checking.format.spell(meter)} pages ${which}`), then },
      ),
    ),
  );
}

/** A rate and the one that it is to be compared with. */
interface Overage {
  readonly meter: Meter;
  readonly which: string;
  readonly then: string;
  readonly over: Rate;
  readonly base: Rate;
}

/** What an included page costs, where the base charge includes pages of one meter only. */
function priceWithinBase(contract: Contract, entry: ContractMeter): Rate | undefined {
  const including = contract.meters.filter(({ included }) => included !== undefined);
  if (contract.base === undefined || including.length !== 1 || including[0] !== entry) return undefined;
  const devices = contract.inclusion === 'perDevice' ? contract.devices.length : 1;
  const pages = divide(
    multiply(rate(entry.included ?? '0'), whole(devices)),
    whole(monthsOf[contract.includedPer ?? 'month']),
  );
  const base = divide(rate(contract.base.amount.value), whole(monthsOf[contract.base.per]));
  return isZero(pages) ? undefined : divide(base, pages);
}

function increaseFindings(checking: Checking, placed: Placed): readonly Finding[] {
  const { escalator, renewal } = placed.contract;
  const increase = renewal?.increase;
  return [
    ...(escalator === undefined
      ? []
      : findingOf(
          checking,
          { code: 'escalator', value: rate(escalator.share.value) },
          subject(placed, 'prices rise each year by'),
        )),
    ...(increase === undefined
      ? []
      : findingOf(
          checking,
          { code: 'escalator', value: rate(increase.value) },
          subject(placed, 'prices rise at renewal by'),
        )),
  ];
}

/** Of findings that say the same the first. */
function onceEach(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [finding.message, finding])).values()];
}
