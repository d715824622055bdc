import type { Hardware } from '../../../shared/domain/fleet/device';
import { compareRates, isZero, rate } from '../../../shared/domain/rate';
import type { Figure } from '../../../shared/domain/sourced';
import { percentOfShare, readCount, readWhole, shareOfPercent } from './decimals';
import type { FigureReading } from './figureDraft';
import { decimalOf, figureOf, figureProblem, percentProblem } from './figureDraft';

type Lease = Extract<Hardware, { type: 'lease' }>;
type Payment = Lease['payment'];

/** How a new device is paid, as a choice in its form. */
export type PaidHow = Payment['type'] | 'rental' | 'bought' | 'nothing' | 'unknown';

/** How a new device is paid, as it is typed; the yearly rate in per cent. */
export interface HardwareDraft {
  readonly paid: PaidHow;
  /** Of a lease or a rental. */
  readonly monthly: string;
  readonly price: string;
  readonly factor: string;
  readonly yearlyRate: string;
  /** Payments of a lease, or months over which a price is written off. */
  readonly months: string;
  readonly residual: string;
  readonly monthsInUse: string;
  readonly after: Lease['after'];
  readonly endCost: string;
}

/** A field of the hardware that is typed as a figure. */
export type HardwareField = Exclude<keyof HardwareDraft, 'paid' | 'after'>;

/** What is wrong with a draft, by field. */
export type HardwareProblems = Partial<Record<HardwareField, string>>;

/** The draft of a device's hardware; a new device, which has none yet, is offered as a lease over the term. */
export function hardwareDraft(
  hardware: Hardware | undefined,
  isNew: boolean,
  termMonths: number,
): HardwareDraft {
  const empty: HardwareDraft = {
    paid: isNew ? 'monthly' : 'unknown',
    monthly: '',
    price: '',
    factor: '',
    yearlyRate: '',
    months: String(termMonths),
    residual: '',
    monthsInUse: '0',
    after: 'returned',
    endCost: '',
  };
  switch (hardware?.type) {
    case undefined:
      return empty;
    case 'paidOff':
      return { ...empty, paid: 'nothing' };
    case 'rental':
      return { ...empty, paid: 'rental', monthly: hardware.monthly.value };
    case 'owned':
      return {
        ...empty,
        paid: 'bought',
        price: hardware.price.value,
        residual: hardware.residual?.value ?? '',
        months: String(hardware.usefulMonths),
        monthsInUse: String(hardware.monthsInUse),
      };
    case 'lease':
      return {
        ...empty,
        months: hardware.paymentsLeft === undefined ? '' : String(hardware.paymentsLeft),
        ...paymentDraft(hardware.payment),
        after: hardware.after,
        endCost: hardware.endCost?.value ?? '',
      };
  }
}

function paymentDraft(payment: Payment): Partial<HardwareDraft> & Pick<HardwareDraft, 'paid'> {
  switch (payment.type) {
    case 'monthly':
      return { paid: 'monthly', monthly: payment.amount.value };
    case 'factor':
      return { paid: 'factor', price: payment.price.value, factor: payment.factor.value };
    case 'annuity':
      return {
        paid: 'annuity',
        price: payment.price.value,
        yearlyRate: percentOfShare(payment.yearlyRate.value),
        months: String(payment.months),
        residual: payment.residual?.value ?? '',
      };
  }
}

/** Whether a way of paying is a lease. */
export function isLease(paid: PaidHow): boolean {
  return paid === 'monthly' || paid === 'factor' || paid === 'annuity';
}

/** What has to be put right before the hardware can be saved. */
export function hardwareProblems(draft: HardwareDraft): HardwareProblems {
  const { paid } = draft;
  const hasPrice = paid === 'factor' || paid === 'annuity' || paid === 'bought';
  const needsMonths = paid === 'annuity' || paid === 'bought';
  const months = draft.months.trim();
  const areMonthsWrong =
    readWhole(months) === null && (needsMonths || (isLease(paid) && months !== '' && months !== '0'));
  const found: readonly (readonly [HardwareField, string | null])[] = [
    ['monthly', paid === 'monthly' || paid === 'rental' ? figureProblem(draft.monthly, true) : null],
    ['price', hasPrice ? figureProblem(draft.price, true) : null],
    ['factor', paid === 'factor' ? factorProblem(draft.factor) : null],
    ['yearlyRate', paid === 'annuity' ? percentProblem(draft.yearlyRate, true) : null],
    ['months', areMonthsWrong ? 'Write a whole number of months.' : null],
    ['residual', needsMonths ? residualProblem(draft) : null],
    [
      'monthsInUse',
      paid === 'bought' && readCount(draft.monthsInUse) === null ? 'Write 0 or more months.' : null,
    ],
    ['endCost', isLease(paid) ? figureProblem(draft.endCost, false) : null],
  ];
  return Object.fromEntries(found.filter(([, problem]) => problem !== null));
}

function factorProblem(text: string): string | null {
  const value = decimalOf(text);
  if (value !== null && isZero(rate(value))) return 'Write more than 0, such as 0.0205.';
  return figureProblem(text, true);
}

function residualProblem({ residual, price }: HardwareDraft): string | null {
  const problem = figureProblem(residual, false);
  if (problem !== null) return problem;
  const [left, all] = [decimalOf(residual), decimalOf(price)];
  if (left === null || all === null || compareRates(rate(left), rate(all)) <= 0) return null;
  return 'Write no more than the price.';
}

/** The hardware of a sound draft; a figure that is not changed keeps its source. */
export function hardwareOf(
  draft: HardwareDraft,
  before: Hardware | undefined,
  reading: FigureReading,
): Hardware | undefined {
  const figure = (text: string, was: Figure | undefined): Figure =>
    figureOf(decimalOf(text) ?? '0', was, reading);
  switch (draft.paid) {
    case 'unknown':
      return undefined;
    case 'nothing':
      return { type: 'paidOff' };
    case 'rental': {
      const rental = before?.type === 'rental' ? before : undefined;
      return { type: 'rental', monthly: figure(draft.monthly, rental?.monthly) };
    }
    case 'bought': {
      const owned = before?.type === 'owned' ? before : undefined;
      return {
        type: 'owned',
        price: figure(draft.price, owned?.price),
        ...(decimalOf(draft.residual) === null ? {} : { residual: figure(draft.residual, owned?.residual) }),
        usefulMonths: readWhole(draft.months) ?? 1,
        monthsInUse: readCount(draft.monthsInUse) ?? 0,
      };
    }
    default: {
      const lease = before?.type === 'lease' ? before : undefined;
      const left = paymentsLeft(draft, lease);
      return {
        type: 'lease',
        payment: paymentOf(draft, lease?.payment, figure),
        ...(left === undefined ? {} : { paymentsLeft: left }),
        after: draft.after,
        ...(decimalOf(draft.endCost) === null ? {} : { endCost: figure(draft.endCost, lease?.endCost) }),
      };
    }
  }
}

/** An annuity says by itself how many payments there are; fewer may be left of one that has begun. */
function paymentsLeft(draft: HardwareDraft, before: Lease | undefined): number | undefined {
  if (draft.paid !== 'annuity')
    return draft.months.trim() === '0' ? 0 : (readWhole(draft.months) ?? undefined);
  return before?.payment.type === 'annuity' ? before.paymentsLeft : undefined;
}

function paymentOf(
  draft: HardwareDraft,
  before: Payment | undefined,
  figure: (text: string, was: Figure | undefined) => Figure,
): Payment {
  if (draft.paid === 'monthly') {
    const was = before?.type === 'monthly' ? before : undefined;
    return { type: 'monthly', amount: figure(draft.monthly, was?.amount) };
  }
  if (draft.paid === 'factor') {
    const was = before?.type === 'factor' ? before : undefined;
    return {
      type: 'factor',
      price: figure(draft.price, was?.price),
      factor: figure(draft.factor, was?.factor),
    };
  }
  const was = before?.type === 'annuity' ? before : undefined;
  return {
    type: 'annuity',
    price: figure(draft.price, was?.price),
    yearlyRate: figure(shareOfPercent(decimalOf(draft.yearlyRate) ?? '0'), was?.yearlyRate),
    months: readWhole(draft.months) ?? 1,
    ...(decimalOf(draft.residual) === null ? {} : { residual: figure(draft.residual, was?.residual) }),
  };
}

/** The figure by which the form shows where the hardware's figures come from. */
export function firstHardwareFigure(hardware: Hardware | undefined): Figure | undefined {
  switch (hardware?.type) {
    case 'owned':
      return hardware.price;
    case 'rental':
      return hardware.monthly;
    case 'lease':
      return hardware.payment.type === 'monthly' ? hardware.payment.amount : hardware.payment.price;
    default:
      return undefined;
  }
}
