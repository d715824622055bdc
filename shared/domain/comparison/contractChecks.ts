import type { IsoDate } from '../calendar';
import { addMonths } from '../calendar';
import type { Contract } from '../contract/contract';
import { meters } from '../contract/contract';
import { lastMonthOf } from '../contract/escalator';
import { monthsIn } from '../contract/period';
import type { ContractSpan, Timeline } from '../cost/timeline';
import type { Proposal } from '../proposal/proposal';
import type { Rate } from '../rate';
import { add, compareRates, multiply, one, rate, subtract, toDecimal, zero } from '../rate';
import type { Check } from './comparison';

const warning = (code: string, message: string): Check => ({ code, severity: 'warning', message });
const block = (code: string, message: string): Check => ({ code, severity: 'block', message });

/**
 * What stands against the contracts that bill in a state: meters that bill more or less than all pages,
 * an end within the term with what is taken to follow, notice windows, and pages below a minimum that
 * extend the contract instead of being billed.
 */
export function contractChecks(proposal: Proposal, timeline: Timeline): readonly Check[] {
  return timeline.contracts.flatMap((span) => [
    ...shareChecks(span.contract),
    ...bandChecks(span.contract),
    ...endChecks(span, proposal),
    ...shortfallChecks(span, timeline),
  ]);
}

function shareChecks({ meters: billed, name }: Contract): readonly Check[] {
  return meters.flatMap((counter): readonly Check[] => {
    const own = billed.filter(({ meter }) => meter === counter);
    if (own.length === 0) return [];
    const shares = own.map(({ share }) => (share === undefined ? one : rate(share.value)));
    const total = shares.reduce(add, zero);
    if (compareRates(total, one) === 0) return [];
    const percent = toDecimal(multiply(total, { n: 100n, d: 1n }), 1);
    const what = counter === 'mono' ? 'mono' : 'color';
    return [
      block(
        'meter-shares',
        `The meters of the contract "${name}" bill ${percent}% of the ${what} pages; their shares must come to 100%.`,
      ),
    ];
  });
}

function bandChecks({ meters: billed, name }: Contract): readonly Check[] {
  const isAscending = (limits: readonly Rate[]): boolean =>
    limits.every((limit, at) => at === 0 || compareRates(limits[at - 1] ?? zero, limit) < 0);
  return billed
    .filter(({ bands = [] }) => !isAscending(bands.map(({ above }) => rate(above))))
    .map((meter) =>
      block(
        'rate-bands',
        `The rate bands of "${meter.name ?? meter.meter}" in the contract "${name}" do not ascend; put the lowest limit first.`,
      ),
    );
}

function endChecks({ contract, to }: ContractSpan, { settings }: Proposal): readonly Check[] {
  const { startsOn, termMonths } = settings;
  const last = lastMonthOf(contract, startsOn);
  if (last === undefined || contract.endsOn === undefined || last < 1 || last > termMonths || to < last)
    return [];
  const { renewal, name, endsOn } = contract;
  const ends = `The contract "${name}" ends on ${endsOn}, within the term`;
  const notice = noticeWords(contract, endsOn);
  if (renewal === undefined) {
    return [
      warning(
        'contract-end-open',
        `${ends}. Nothing says what follows, so it is taken to go on unchanged.${notice}`,
      ),
    ];
  }
  if (renewal.after === 'ends') {
    const left = contract.devices.length > 0 && last < termMonths;
    return left
      ? [
          warning(
            'contract-ends',
            `${ends}, and does not renew: after that its devices cost what their own prices say.${notice}`,
          ),
        ]
      : [];
  }
  return notice === '' ? [] : [warning('contract-notice', `${ends}, and renews by itself.${notice}`)];
}

function noticeWords({ renewal }: Contract, endsOn: IsoDate): string {
  if (renewal?.noticeFrom === undefined && renewal?.noticeUntil === undefined) return '';
  const from = renewal.noticeFrom === undefined ? undefined : addMonths(endsOn, -renewal.noticeFrom);
  const until = renewal.noticeUntil === undefined ? endsOn : addMonths(endsOn, -renewal.noticeUntil);
  return from === undefined ? ` Notice by ${until}.` : ` Notice between ${from} and ${until}.`;
}

/** Clicks below a page minimum in an average month of the first stage, where they extend the contract. */
function shortfallChecks({ contract }: ContractSpan, { stages }: Timeline): readonly Check[] {
  if (contract.shortfall !== 'extendsTerm') return [];
  const stage = stages.find(({ contracts }) => contracts.some(({ id }) => id === contract.id));
  const billing = stage?.contracts.find(({ id }) => id === contract.id);
  if (stage === undefined || billing === undefined) return [];
  const below = contract.meters.flatMap((meter): readonly string[] => {
    if (meter.minimum === undefined) return [];
    const months = monthsIn[contract.includedPer ?? 'month'];
    const used = billing.devices
      .map(({ deviceId }) => stage.volumes.get(deviceId)?.[meter.meter].pages ?? zero)
      .reduce(add, zero);
    const count = contract.inclusion === 'pooled' ? 1 : billing.devices.length;
    const least = { n: rate(meter.minimum).n * BigInt(count), d: rate(meter.minimum).d * BigInt(months) };
    if (compareRates(used, least) >= 0) return [];
    const lacking = toDecimal(subtract(least, used), 0);
    return [`${lacking} ${meter.meter === 'mono' ? 'mono' : 'color'} pages a month`];
  });
  if (below.length === 0) return [];
  return [
    warning(
      'minimum-extends',
      `Use is below the minimum of the contract "${contract.name}" by ${below.join(' and ')}; the shortfall is not billed but extends the contract.`,
    ),
  ];
}
