import type { Decimal } from '../../rate';
import { rate, sum } from '../../rate';
import type { BilledContract } from '../../table/billedContract';
import type { Block, TableRow } from '../block';
import type { Telling } from '../telling';
import { counted } from '../telling';

/** What the imported invoices say, contract by contract, with the file's own total and the gap; nothing without invoices. */
export function invoiceTable(telling: Telling): readonly Block[] {
  const { proposal, comparison } = telling;
  const billed = proposal.sources.flatMap(({ fileName, bills = [] }) =>
    bills.length === 0 ? [] : [{ fileName, bills }],
  );
  if (billed.length === 0) return [];
  const all = billed.flatMap(({ bills }) => bills);
  const rows = billed.flatMap(({ fileName, bills }): TableRow[] => [
    { kind: 'group', cells: [fileName, '', '', '', '', ''] },
    ...bills.map((bill): TableRow => ({ kind: 'body', cells: billCells(telling, bill) })),
  ]);
  return [
    {
      type: 'table',
      caption: `What the invoices say, contract by contract (${comparison.currency}, tax not included)`,
      columns: [
        { header: 'Contract', align: 'left', width: 1.7 },
        { header: 'Billed for', align: 'left', width: 2.1 },
        { header: 'Sum of its rows', align: 'right', width: 1.2 },
        { header: 'A month', align: 'right', width: 1 },
        { header: 'File’s own total', align: 'right', width: 1.2 },
        { header: 'Gap', align: 'right', width: 0.8 },
      ],
      rows: [...rows, ...totalRow(telling, all)],
      source:
        'Source: the invoices named in the table. The gap is the file’s own total less the sum of its rows; “—” where the file has no total.',
    },
  ];
}

function billCells(telling: Telling, bill: BilledContract): readonly string[] {
  const amount = (value: Decimal | null) => amountOf(telling, value, bill.currency);
  return [
    bill.contract ?? 'No contract named',
    periodOf(telling, bill),
    amount(bill.total),
    amount(bill.monthly),
    amount(bill.stated),
    amount(bill.gap),
  ];
}

/** An amount in another currency than the proposal's is printed with its code and never converted. */
function amountOf({ format, comparison }: Telling, value: Decimal | null, currency: string): string {
  if (value === null) return '—';
  return currency === comparison.currency ? format.amount(rate(value)) : `${value} ${currency}`;
}

function periodOf({ format }: Telling, { from, to, months, devices }: BilledContract): string {
  const of = devices === 0 ? '' : `, ${counted(format, devices, 'device')}`;
  if (from !== null && to !== null) return `${format.day(from)} to ${format.day(to)}${of}`;
  return months === null ? `taken as a month${of}` : `${counted(format, months, 'month')}${of}`;
}

function totalRow(telling: Telling, bills: readonly BilledContract[]): readonly TableRow[] {
  const { format, comparison } = telling;
  if (bills.length < 2 || bills.some(({ currency }) => currency !== comparison.currency)) return [];
  const monthly = sum(bills.map((bill) => rate(bill.monthly)));
  return [{ kind: 'total', cells: ['Total a month', '', '', format.amount(monthly), '', ''] }];
}
