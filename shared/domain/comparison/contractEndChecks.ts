import type { IsoDate } from '../calendar';
import { addMonths } from '../calendar';
import type { Contract } from '../contract/contract';
import { lastMonthOf } from '../contract/escalator';
import type { ContractSpan } from '../cost/timeline';
import type { Proposal, Settings } from '../proposal/proposal';
import type { FoundCheck } from './checkWords';
import { says, warning } from './checkWords';

/** Days and notice windows of a contract that contradict each other. */
export function dayChecks({ name, startsOn, endsOn, renewal }: Contract): readonly FoundCheck[] {
  if (endsOn === undefined) {
    if (renewal === undefined) return [];
    const words = says`The contract "${name}" says what follows its end, but not when it ends, so it is taken to go on unchanged.`;
    return [warning('contract-end-unknown', words)];
  }
  const found: FoundCheck[] = [];
  // Days are written year first, so their texts stand in their order.
  if (startsOn !== undefined && endsOn < startsOn) {
    const words = says`The contract "${name}" ends on ${{ day: endsOn }}, before it starts on ${{ day: startsOn }}. Correct one of the days.`;
    found.push(warning('contract-ends-before-start', words));
  }
  const { noticeFrom, noticeUntil } = renewal ?? {};
  if (noticeFrom !== undefined && noticeUntil !== undefined && noticeFrom < noticeUntil) {
    const words = says`The contract "${name}" has a notice window that closes before it opens; both are months before its end.`;
    found.push(warning('contract-notice-window', words));
  }
  return found;
}

/** The end of a contract within the term, or before it, with what is taken to follow and when notice must be given. */
export function endChecks(
  { contract, to, isOfOption }: ContractSpan,
  settings: Settings,
): readonly FoundCheck[] {
  const { startsOn, termMonths } = settings;
  const last = lastMonthOf(contract, startsOn);
  if (last === undefined || contract.endsOn === undefined || last > termMonths) return [];
  if (last < 1) return endedChecks(contract, contract.endsOn, startsOn);
  if (to < last) return [];
  const { renewal, name, endsOn } = contract;
  const ends = says`The contract "${name}" ends on ${{ day: endsOn }}, within the term`;
  const notice = noticeWords(contract, endsOn, startsOn);
  if (renewal === undefined) {
    const words = says`${ends}. Nothing says what follows, so it is taken to go on unchanged.${notice}`;
    return [warning('contract-end-open', words)];
  }
  if (renewal.after === 'ends') {
    if (contract.devices.length === 0 || last >= termMonths) return [];
    const then = isOfOption
      ? 'come back under their contracts of today, or cost what their own prices say'
      : 'cost what their own prices say';
    const words = says`${ends}, and does not renew: after that its devices ${then}.${notice}`;
    return [warning('contract-ends', words)];
  }
  if (notice.length === 0) return [];
  return [warning('contract-notice', says`${ends}, and renews by itself.${notice}`)];
}

/** A contract that has ended when the comparison starts. */
function endedChecks(
  { name, renewal, devices }: Contract,
  endsOn: IsoDate,
  startsOn: IsoDate,
): readonly FoundCheck[] {
  const ended = says`The contract "${name}" has ended on ${{ day: endsOn }}, before the comparison starts on ${{ day: startsOn }}`;
  if (renewal === undefined) {
    const words = says`${ended}. Nothing says what followed, so it is taken to go on unchanged.`;
    return [warning('contract-end-open', words)];
  }
  if (renewal.after === 'goesOn' || devices.length === 0) return [];
  const words = says`${ended}, and did not renew: its devices cost what their own prices say.`;
  return [warning('contract-ends', words)];
}

function noticeWords({ renewal }: Contract, endsOn: IsoDate, startsOn: IsoDate): FoundCheck['says'] {
  if (renewal?.noticeFrom === undefined && renewal?.noticeUntil === undefined) return [];
  const from = renewal.noticeFrom === undefined ? undefined : addMonths(endsOn, -renewal.noticeFrom);
  const until = lastNotice(renewal, endsOn);
  const early = until < startsOn ? ', which is before the comparison starts' : '';
  return from === undefined
    ? says` Notice by ${{ day: until }}${early}.`
    : says` Notice between ${{ day: from }} and ${{ day: until }}${early}.`;
}

const lastNotice = ({ noticeUntil = 0 }: NonNullable<Contract['renewal']>, endsOn: IsoDate): IsoDate =>
  addMonths(endsOn, -noticeUntil);

/**
 * Contracts of today that renew by themselves and for which the last day of notice is past on a day: they
 * cannot be left at their next end. Nothing where no notice is agreed, or where the contract has ended.
 */
export function noticeChecks({ contracts }: Proposal, on: IsoDate): readonly FoundCheck[] {
  return contracts.flatMap(({ name, endsOn, renewal }): readonly FoundCheck[] => {
    if (endsOn === undefined || renewal?.after !== 'goesOn' || endsOn < on) return [];
    if (renewal.noticeFrom === undefined && renewal.noticeUntil === undefined) return [];
    const until = lastNotice(renewal, endsOn);
    if (until >= on) return [];
    const words = says`The last day of notice of the contract "${name}", ${{ day: until }}, is past: it renews after ${{ day: endsOn }}, unless its supplier lets it go.`;
    return [{ ...warning('contract-notice-past', words), about: 'today' }];
  });
}
