import type { Decimal } from '../../../shared/domain/rate';
import { rate } from '../../../shared/domain/rate';
import type { BilledContract } from '../../../shared/domain/table/billedContract';

/** What may be left over of a contract's bills. */
export type Gap = Pick<BilledContract, 'gap' | 'unexplained'>;

/** Whether a decimal is some money and not nothing. */
export function isMoney(amount: Decimal | null): amount is Decimal {
  return amount !== null && rate(amount).n !== 0n;
}

/** Whether the rows of a contract leave money unexplained. */
export function hasGap({ gap, unexplained }: Gap): boolean {
  return isMoney(gap) || isMoney(unexplained);
}
