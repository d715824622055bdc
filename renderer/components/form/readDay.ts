import type { IsoDate } from '../../../shared/domain/calendar';
import { isIsoDate } from '../../../shared/domain/calendar';

const firstYear = '1950';

/** A typed day; `null` for none, `undefined` for what is no day yet, such as a year half typed. */
export function readDay(text: string): IsoDate | null | undefined {
  if (text === '') return null;
  return isIsoDate(text) && text >= firstYear ? text : undefined;
}
