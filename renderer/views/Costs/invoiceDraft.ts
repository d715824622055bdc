import type { CostCategory } from '../../../shared/domain/cost/costLine';
import { recurringCategories, softCategories } from '../../../shared/domain/cost/costLine';
import type { ContractId, DeviceId } from '../../../shared/domain/ids';
import type { Invoice } from '../../../shared/domain/proposal/proposal';
import { isZero, rate } from '../../../shared/domain/rate';
import type { SourceDraft } from '../../components/form/figureDraft';
import { decimalOf, figureOf, figureProblem, sourceOf } from '../../components/form/figureDraft';
import { present } from '../../components/form/present';
import { readDay } from '../../components/form/readDay';

/** An invoice as it is typed. */
export interface InvoiceDraft {
  readonly label: string;
  readonly supplier: string;
  readonly contractId: ContractId | null;
  readonly from: string;
  readonly to: string;
  readonly months: string;
  readonly amount: string;
  readonly categories: readonly CostCategory[];
  readonly isForAll: boolean;
  readonly devices: readonly DeviceId[];
  readonly mono: string;
  readonly colour: string;
  readonly isBase: boolean;
  readonly source: SourceDraft;
}

/** What is wrong with a draft, by field. */
export type InvoiceProblems = Partial<
  Record<'label' | 'from' | 'to' | 'months' | 'amount' | 'categories' | 'devices' | 'mono' | 'colour', string>
>;

/** What an invoice may be for: costs that come back each month and that somebody invoices. */
export const invoicedCategories: readonly CostCategory[] = recurringCategories.filter(
  (category) => category !== 'reserve' && !softCategories.some((soft) => soft === category),
);

/** The draft of an invoice; of an empty one without it, for the pages of every device. */
export function invoiceDraft(invoice: Invoice | undefined): InvoiceDraft {
  return {
    label: invoice?.label ?? '',
    supplier: invoice?.supplier ?? '',
    contractId: invoice?.contractId ?? null,
    from: invoice?.from ?? '',
    to: invoice?.to ?? '',
    months: invoice?.months ?? '1',
    amount: invoice?.amount.value ?? '',
    categories: invoice?.categories ?? ['base', 'pages', 'minimum', 'extras'],
    isForAll: invoice === undefined || invoice.devices === 'all',
    devices: invoice === undefined || invoice.devices === 'all' ? [] : invoice.devices,
    mono: invoice?.pages?.mono ?? '',
    colour: invoice?.pages?.colour ?? '',
    isBase: invoice?.isBase ?? false,
    source: sourceOf(invoice?.amount, 'invoice'),
  };
}

/** What has to be put right before the invoice can be saved. */
export function invoiceProblems(draft: InvoiceDraft): InvoiceProblems {
  const months = decimalOf(draft.months);
  const areMonths = months !== null && !isZero(rate(months));
  const isEarlier = draft.from !== '' && draft.to !== '' && draft.to < draft.from;
  const found: readonly (readonly [keyof InvoiceProblems, string | null])[] = [
    ['label', draft.label.trim() === '' ? 'Name the invoice, such as “Copier invoices of 2026”.' : null],
    ['from', readDay(draft.from) === undefined ? 'Choose a day.' : null],
    [
      'to',
      isEarlier
        ? 'Choose a day after the first one.'
        : readDay(draft.to) === undefined
          ? 'Choose a day.'
          : null,
    ],
    ['months', areMonths ? null : 'Write how many months it covers, more than 0.'],
    ['amount', figureProblem(draft.amount, true)],
    ['categories', draft.categories.length === 0 ? 'Choose what it is for.' : null],
    ['devices', !draft.isForAll && draft.devices.length === 0 ? 'Choose at least one device.' : null],
    ['mono', figureProblem(draft.mono, false)],
    ['colour', figureProblem(draft.colour, false)],
  ];
  return Object.fromEntries(found.filter(([, problem]) => problem !== null));
}

/** The invoice of a sound draft. */
export function invoiceOf(draft: InvoiceDraft, id: string, before?: Invoice): Invoice {
  const shown = invoiceDraft(before).source;
  const isSourceChanged = shown.grade !== draft.source.grade || shown.note !== draft.source.note;
  const [mono, colour] = [decimalOf(draft.mono), decimalOf(draft.colour)];
  const supplier = draft.supplier.trim();
  return present<Invoice>({
    id,
    label: draft.label.trim(),
    supplier: supplier === '' ? undefined : supplier,
    contractId: draft.contractId ?? undefined,
    from: readDay(draft.from) ?? undefined,
    to: readDay(draft.to) ?? undefined,
    months: decimalOf(draft.months) ?? '1',
    amount: figureOf(decimalOf(draft.amount) ?? '0', before?.amount, {
      source: draft.source,
      isSourceChanged,
    }),
    categories: invoicedCategories.filter((category) => draft.categories.includes(category)),
    devices: draft.isForAll ? 'all' : draft.devices,
    pages:
      mono === null && colour === null
        ? undefined
        : { ...(mono === null ? {} : { mono }), ...(colour === null ? {} : { colour }) },
    isBase: draft.isBase,
  });
}
