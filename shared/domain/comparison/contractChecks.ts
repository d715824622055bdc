import type { IsoDate } from '../calendar';
import { addMonths } from '../calendar';
import type { Contract } from '../contract/contract';
import { meters } from '../contract/contract';
import { lastMonthOf } from '../contract/escalator';
import type { ContractSpan, Timeline } from '../cost/timeline';
import type { Proposal } from '../proposal/proposal';
import type { Rate } from '../rate';
import { add, compareRates, multiply, one, rate, toDecimal, zero } from '../rate';
import type { Check } from './comparison';
import { shortfallChecks } from './shortfallChecks';

const warning = (code: string, message: string): Check => ({ code, severity: 'warning', message });
const block = (code: string, message: string): Check => ({ code, severity: 'block', message });

/**
 * What stands against the contracts that bill in a state: meters that bill more or less than all pages,
 * devices listed twice, days that contradict each other, an end within the term with what is taken to
 * follow, notice windows, and use below a minimum that extends the contract instead of being billed.
 */
export function contractChecks(proposal: Proposal, timeline: Timeline): readonly Check[] {
  return timeline.contracts.flatMap((span) => [
    ...shareChecks(span.contract),
    ...bandChecks(span.contract),
    ...doubledChecks(span.contract),
    ...dayChecks(span.contract),
    ...endChecks(span, proposal),
    ...shortfallChecks(span, timeline, proposal.settings),
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

function doubledChecks({ devices, name }: Contract): readonly Check[] {
  if (new Set(devices.map(({ deviceId }) => deviceId)).size === devices.length) return [];
  return [
    block(
      'contract-device-twice',
      `The contract "${name}" lists a device twice and so bills it twice; list it once.`,
    ),
  ];
}

function dayChecks({ name, startsOn, endsOn, renewal }: Contract): readonly Check[] {
  if (endsOn === undefined) {
    if (renewal === undefined) return [];
    const message = `The contract "${name}" says what follows its end, but not when it ends, so it is taken to go on unchanged.`;
    return [warning('contract-end-unknown', message)];
  }
  const found: Check[] = [];
  // Days are written year first, so their texts stand in their order.
  if (startsOn !== undefined && endsOn < startsOn) {
    const message = `The contract "${name}" ends on ${endsOn}, before it starts on ${startsOn}. Correct one of the days.`;
    found.push(warning('contract-ends-before-start', message));
  }
  const { noticeFrom, noticeUntil } = renewal ?? {};
  if (noticeFrom !== undefined && noticeUntil !== undefined && noticeFrom < noticeUntil) {
    const message = `The contract "${name}" has a notice window that closes before it opens; both are months before its end.`;
    found.push(warning('contract-notice-window', message));
  }
  return found;
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
