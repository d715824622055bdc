import type { Formatters } from '../../../shared/domain/document/formatters';
import type { Decimal } from '../../../shared/domain/rate';
import { rate } from '../../../shared/domain/rate';
import type { BilledContract, BilledMeter } from '../../../shared/domain/table/billedContract';
import type { Gap } from './billGaps';
import { isMoney } from './billGaps';
import { some } from './importWords';

const meters: Readonly<Record<string, string>> = {
  mono: 'Mono pages',
  colour: 'Color pages',
  all: 'Pages, mono and color together',
};

/** What a meter of a contract is called. */
export function meterWords({ meter }: Pick<BilledMeter, 'meter'>): string {
  return meters[meter] ?? meter.replace(/^level/, 'Color pages of level');
}

/** What the rows leave unexplained, as sentences; nothing where all adds up. */
export function gapSentences(
  { gap, unexplained }: Gap,
  { amount }: Pick<Formatters, 'amount'>,
): readonly string[] {
  const sizeOf = (decimal: Decimal): string => amount(rate(decimal.replace(/^-/, '')));
  const isLess = (decimal: Decimal): boolean => rate(decimal).n < 0n;
  return [
    ...(isMoney(gap)
      ? [
          `The file’s own total is ${sizeOf(gap)} ${isLess(gap) ? 'less' : 'more'} than its rows. The rows are taken; compare them with the invoice.`,
        ]
      : []),
    ...(isMoney(unexplained)
      ? [
          isLess(unexplained)
            ? `Base, meters and the rest come to ${sizeOf(unexplained)} more than the rows charge.`
            : `${sizeOf(unexplained)} is charged that no base, meter, extra or credit explains.`,
        ]
      : []),
  ];
}

/** What time a contract's bills are for, and how many they are. */
export function billedTime(
  { from, to, months, invoices, devices }: BilledContract,
  { day }: Pick<Formatters, 'day'>,
): string {
  const span = from === null || to === null ? null : `${day(from)} to ${day(to)}`;
  return [
    ...(span === null ? [] : [span]),
    months === null ? 'the file does not say for how long: a month was taken' : some(months, 'month'),
    ...(invoices === 0 ? [] : [some(invoices, 'invoice')]),
    some(devices, 'device'),
  ].join(' · ');
}

/** What a contract is called where the file names none. */
export function contractWords({ contract, supplier }: Pick<BilledContract, 'contract' | 'supplier'>): string {
  const name = contract === null ? 'Rows that name no contract' : `Contract ${contract}`;
  return supplier === undefined ? name : `${name} · ${supplier}`;
}
