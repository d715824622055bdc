import type { EscalatorCover } from '../contract/contract';
import type { Hardware } from '../fleet/device';
import type { DeviceId } from '../ids';
import type { Decimal, Rate } from '../rate';
import { add, divide, isZero, multiply, one, power, rate, shortest, subtract, whole, zero } from '../rate';
import type { Grade } from '../sourced';
import { weakestGrade } from '../sourced';
import type { CostLine } from './costLine';
import type { Spreads } from './spread';
import type { HardwareSpan, Months } from './timeline';

type Lease = Extract<Hardware, { type: 'lease' }>;
type Owned = Extract<Hardware, { type: 'owned' }>;

/**
 * The lease payment a month, exact: as written, price × rate factor, or the annuity
 * `(P - R(1+r)^-n) × r / (1 - (1+r)^-n)` in arrears (domain.md 5.5); without interest `(P - R) / n`.
 */
export function leasePayment({ payment }: Lease): Rate {
  switch (payment.type) {
    case 'monthly':
      return rate(payment.amount.value);
    case 'factor':
      return multiply(rate(payment.price.value), rate(payment.factor.value));
    case 'annuity': {
      const price = rate(payment.price.value);
      const residual = payment.residual === undefined ? zero : rate(payment.residual.value);
      const { ofPrice, ofResidual } = annuityFactors(payment.yearlyRate.value, payment.months);
      const due = multiply(price, ofPrice);
      return isZero(residual) ? due : subtract(due, multiply(residual, ofResidual));
    }
  }
}

interface AnnuityFactors {
  readonly ofPrice: Rate;
  readonly ofResidual: Rate;
}

/** A fleet is leased at a few rates over a few lengths, and long powers of them are dear. */
const annuities = new Map<string, AnnuityFactors>();
const mostAnnuities = 1000;

/** `r (1+r)^n / ((1+r)^n - 1)` and `r / ((1+r)^n - 1)`, which spares the negative power; both `1 / n` without interest. */
function annuityFactors(yearlyRate: Decimal, months: number): AnnuityFactors {
  const key = `${yearlyRate} ${String(months)}`;
  const before = annuities.get(key);
  if (before !== undefined) return before;
  const monthly = shortest(divide(rate(yearlyRate), whole(12)));
  const made = isZero(monthly) ? evenly(months) : withInterest(monthly, months);
  if (annuities.size >= mostAnnuities) annuities.clear();
  annuities.set(key, made);
  return made;
}

function evenly(months: number): AnnuityFactors {
  const each = divide(one, whole(months));
  return { ofPrice: each, ofResidual: each };
}

function withInterest(monthly: Rate, months: number): AnnuityFactors {
  const growth = power(add(one, monthly), months);
  const gained = { n: growth.n - growth.d, d: 1n };
  return {
    ofPrice: divide({ n: monthly.n * growth.n, d: monthly.d }, gained),
    ofResidual: divide({ n: monthly.n * growth.d, d: monthly.d }, gained),
  };
}

/** The grade of a lease payment: that of its weakest figure. */
function leaseGrade({ payment }: Lease): Grade {
  switch (payment.type) {
    case 'monthly':
      return payment.amount.grade;
    case 'factor':
      return weakestGrade([payment.price.grade, payment.factor.grade]);
    case 'annuity':
      return weakestGrade([payment.price.grade, payment.yearlyRate.grade]);
  }
}

/** Payments that are left when the device's months begin; `undefined` where nothing limits them. */
export function paymentsLeft({ payment, paymentsLeft: left }: Lease): number | undefined {
  return left ?? (payment.type === 'annuity' ? payment.months : undefined);
}

/** Depreciation a month, exact: `(price - residual) / useful months` (domain.md 5.5). */
export function monthlyDepreciation(owned: Owned): Rate {
  const residual = owned.residual === undefined ? zero : rate(owned.residual.value);
  return divide(subtract(rate(owned.price.value), residual), whole(owned.usefulMonths));
}

/** Months in which a device is still depreciated; 0 once it is sunk. */
function depreciationMonths(owned: Owned): number {
  return Math.max(0, owned.usefulMonths - owned.monthsInUse);
}

/** By what a lease payment is multiplied in each month, where a contract over the device raises it; its name tells it apart. */
export type LeaseFactors = (
  deviceId: DeviceId,
) => { readonly name: string; readonly factors: readonly Rate[] } | undefined;

/** The cover that raises lease payments. */
export const leaseCover: EscalatorCover = 'lease';

/** The hardware cost of a device over the term; nothing for a paid-off device or an unknown one. */
export function hardwareLines(
  span: HardwareSpan,
  spreads: Spreads,
  leaseFactors?: LeaseFactors,
): readonly CostLine[] {
  const { hardware } = span.device;
  switch (hardware?.type) {
    case 'lease':
      return leaseLines(span, hardware, { spreads, leaseFactors });
    case 'owned':
      return ownedLines(span, hardware, spreads);
    case 'rental': {
      const { grade, value } = hardware.monthly;
      const over = spreads.over(span);
      const of = { deviceId: span.device.id, amount: rate(value), over, grade };
      return [{ category: 'rental', ...of, origin: { rule: 'rental' } }];
    }
    default:
      return [];
  }
}

/**
 * The months in which a lease is paid: to its end, past it while an evergreen device is there. A buyout
 * ends the payments with the month before it, and with the device where it leaves before that.
 */
function leaseMonths(span: HardwareSpan, lease: Lease, termMonths: number): Months {
  const left = paymentsLeft(lease);
  const scheduled = left === undefined ? termMonths : span.from - 1 + left;
  const lasting = lease.after === 'continues' ? termMonths : scheduled;
  const { leavesAfter, buyoutMonth } = span;
  if (buyoutMonth !== undefined) {
    return { from: span.from, to: Math.min(lasting, leavesAfter ?? termMonths, buyoutMonth - 1) };
  }
  const to = leavesAfter === undefined ? lasting : Math.min(lasting, Math.max(leavesAfter, scheduled));
  return { from: span.from, to };
}

function leaseLines(
  span: HardwareSpan,
  lease: Lease,
  { spreads, leaseFactors }: { readonly spreads: Spreads; readonly leaseFactors: LeaseFactors | undefined },
): readonly CostLine[] {
  const { id } = span.device;
  const paid = spreads.over(leaseMonths(span, lease, spreads.termMonths));
  const raised = leaseFactors?.(id);
  const payments: CostLine = {
    category: 'lease',
    deviceId: id,
    amount: leasePayment(lease),
    over: raised === undefined ? paid : spreads.scaled(raised.name, raised.factors, paid),
    grade: leaseGrade(lease),
    origin: { rule: 'lease' },
  };
  const { endCost } = lease;
  const month = endMonth(span, lease);
  if (endCost === undefined || month === undefined) return [payments];
  const end: CostLine = {
    category: 'lease',
    deviceId: id,
    amount: rate(endCost.value),
    over: spreads.once(month),
    grade: endCost.grade,
    origin: { rule: 'leaseEnd' },
  };
  return [payments, end];
}

/** The month of the term in which a lease's last cost falls; none for one that runs on or was bought out. */
function endMonth(span: HardwareSpan, lease: Lease): number | undefined {
  const left = paymentsLeft(lease);
  if (left === undefined) return undefined;
  const leaves = span.leavesAfter;
  if (lease.after === 'continues' && leaves === undefined) return undefined;
  const scheduled = span.from - 1 + left;
  const month = lease.after === 'continues' ? Math.max(scheduled, leaves ?? 0) : scheduled;
  const isOwed = lease.after === 'continues' ? month >= 1 : left >= 1;
  const isBoughtOut = span.buyoutMonth !== undefined && span.buyoutMonth <= month;
  return isOwed && !isBoughtOut ? month : undefined;
}

function ownedLines(span: HardwareSpan, owned: Owned, spreads: Spreads): readonly CostLine[] {
  const { id } = span.device;
  const { price } = owned;
  const months = depreciationMonths(owned);
  const lines: CostLine[] = [];
  if (months > 0) {
    lines.push({
      category: 'depreciation',
      deviceId: id,
      amount: monthlyDepreciation(owned),
      over: spreads.over({ from: span.from, to: span.from - 1 + months }),
      grade: price.grade,
      origin: { rule: 'depreciation' },
    });
  }
  if (span.isNew && owned.monthsInUse === 0) {
    lines.push({
      category: 'purchase',
      deviceId: id,
      amount: rate(price.value),
      over: spreads.once(span.from),
      grade: price.grade,
      origin: { rule: 'purchase' },
    });
  }
  return lines;
}
