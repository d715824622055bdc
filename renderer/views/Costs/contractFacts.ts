import { addMonths } from '../../../shared/domain/calendar';
import type { Contract } from '../../../shared/domain/contract/contract';
import { eachPeriod } from '../../../shared/domain/document/contractWords';
import type { Formatters } from '../../../shared/domain/document/formatters';
import { counted } from '../../../shared/domain/document/telling';
import { rate } from '../../../shared/domain/rate';

/** "January 31, 2028", or that no end is known. */
export function endWords({ endsOn }: Contract, format: Formatters): string {
  return endsOn === undefined ? 'No end known' : format.day(endsOn);
}

/** When notice must be given, in days; `null` where the contract says nothing of it or has no end. */
export function noticeWords({ endsOn, renewal }: Contract, format: Formatters): string | null {
  const { noticeFrom, noticeUntil } = renewal ?? {};
  if (endsOn === undefined || (noticeFrom === undefined && noticeUntil === undefined)) return null;
  const day = (months: number): string => format.day(addMonths(endsOn, -months));
  if (noticeUntil === undefined) return `Notice from ${day(noticeFrom ?? 0)}`;
  if (noticeFrom === undefined) return `Notice by ${day(noticeUntil)}`;
  return `Notice between ${day(noticeFrom)} and ${day(noticeUntil)}`;
}

/** What follows the end. */
export function renewalWords({ endsOn, renewal }: Contract, format: Formatters): string {
  if (endsOn === undefined) return 'Runs through the term';
  if (renewal === undefined) return 'Taken to go on unchanged';
  if (renewal.after === 'ends') return 'Ends';
  const dearer =
    renewal.increase === undefined ? '' : `, ${format.percent(rate(renewal.increase.value))} dearer`;
  return renewal.months === undefined
    ? `Runs on month by month${dearer}`
    : `Renewed for ${counted(format, renewal.months, 'month')}${dearer} each time`;
}

/** "$598.50 a month", or that there is none. */
export function baseWords({ base }: Contract, format: Formatters): string {
  return base === undefined ? 'None' : `${format.amount(rate(base.amount.value))} ${eachPeriod[base.per]}`;
}

/** "4% a year", or that prices stay. */
export function increaseWords({ escalator }: Contract, format: Formatters): string {
  return escalator === undefined ? 'None' : `${format.percent(rate(escalator.share.value))} a year`;
}
