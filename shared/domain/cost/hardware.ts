import type { CostedDevice, Hardware } from '../fleet/device';
import type { Rate } from '../rate';
import { add, divide, multiply, rate, subtract, whole } from '../rate';
import { weakerGrade } from '../sourced';
import type { CostLine } from './costLine';
import { everyMonth, firstMonths, inMonth } from './term';

type Lease = Extract<Hardware, { type: 'lease' }>;
type Owned = Extract<Hardware, { type: 'owned' }>;

/** The lease payment a month, exact: as written, or price × rate factor (domain.md 5.5). */
export function leasePayment(lease: Lease): Rate {
  const { payment } = lease;
  if (payment.type === 'monthly') return rate(payment.amount.value);
  return multiply(rate(payment.price.value), rate(payment.factor.value));
}

/** Months of a term in which a lease is paid; one that runs on is paid to the end. */
export function paidMonths(lease: Lease, termMonths: number): number {
  if (lease.after === 'continues' || lease.paymentsLeft === undefined) return termMonths;
  return Math.min(lease.paymentsLeft, termMonths);
}

/** Depreciation a month, exact: `(price - residual) / useful months` (domain.md 5.5). */
export function monthlyDepreciation(owned: Owned): Rate {
  const residual = owned.residual === undefined ? whole(0) : rate(owned.residual.value);
  return divide(subtract(rate(owned.price.value), residual), whole(owned.usefulMonths));
}

/** Months in which a device is still depreciated; 0 once it is sunk. */
export function depreciationMonths(owned: Owned): number {
  return Math.max(0, owned.usefulMonths - owned.monthsInUse);
}

/** The hardware cost of a device over the years; nothing for a paid-off device or an unknown one. */
export function hardwareLines(device: CostedDevice, years: readonly number[]): readonly CostLine[] {
  const { hardware, id } = device;
  if (hardware === undefined || hardware.type === 'paidOff') return [];
  if (hardware.type === 'lease') return [leaseLine(device, hardware, years)];
  const byYear = firstMonths(monthlyDepreciation(hardware), depreciationMonths(hardware), years);
  return [{ category: 'depreciation', deviceId: id, byYear, grade: hardware.price.grade }];
}

function leaseLine(device: CostedDevice, lease: Lease, years: readonly number[]): CostLine {
  const termMonths = years.reduce((a, b) => a + b, 0);
  const months = paidMonths(lease, termMonths);
  const payments =
    months === termMonths
      ? everyMonth(leasePayment(lease), years)
      : firstMonths(leasePayment(lease), months, years);
  const end = lease.after === 'continues' ? undefined : lease.endCost;
  const atEnd = end === undefined ? undefined : inMonth(rate(end.value), lease.paymentsLeft ?? 0, years);
  const { payment } = lease;
  return {
    category: 'lease',
    deviceId: device.id,
    byYear: atEnd === undefined ? payments : payments.map((paid, year) => add(paid, atEnd[year] ?? whole(0))),
    grade:
      payment.type === 'monthly'
        ? payment.amount.grade
        : weakerGrade(payment.price.grade, payment.factor.grade),
  };
}
