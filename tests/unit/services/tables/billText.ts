import type { BilledContract } from '../../../../shared/domain/table/billedContract';
import type { Understood } from '../../../../shared/domain/table/understand';

/** Lines of cells as a file. */
export function file(...lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

/** The one contract of a bill; fails the test when there are none or more. */
export function only(read: Understood): BilledContract {
  const [bill, ...others] = read.bills;
  if (bill === undefined || others.length > 0)
    throw new Error(`the file has ${String(read.bills.length)} contracts`);
  return bill;
}

/** The first columns of a billing report. */
export const header = 'Contract,Model,Serial Number,Period Begin,Period End,Base Charge,';
