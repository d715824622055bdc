import type { ReactElement } from 'react';
import type { Formatters } from '../../../shared/domain/document/formatters';
import type { Decimal } from '../../../shared/domain/rate';
import { rate } from '../../../shared/domain/rate';
import type { BilledContract, BilledMeter } from '../../../shared/domain/table/billedContract';
import { isMoney } from './billGaps';
import { meterWords } from './billWords';

interface Props {
  readonly bill: BilledContract;
  readonly format: Formatters;
}

/** The parts of a contract's bills down to their sum, and the file's own total with the gap between both. */
export function BillTable({ bill, format }: Props): ReactElement {
  const { base, meters, extras, credits, unexplained } = bill;
  return (
    <table className="table import-bill-table">
      <thead>
        <tr>
          <th scope="col">What is charged</th>
          <th scope="col" className="number">
            Pages
          </th>
          <th scope="col" className="number">
            Included
          </th>
          <th scope="col" className="number">
            Billed beyond
          </th>
          <th scope="col" className="number">
            A page
          </th>
          <th scope="col" className="number">
            Charge
          </th>
        </tr>
      </thead>
      <tbody>
        <Part name="Base" amount={base} format={format} />
        {meters.map((meter) => (
          <Meter key={meter.meter} meter={meter} format={format} />
        ))}
        {isMoney(extras) ? <Part name="Extras" amount={extras} format={format} /> : null}
        {isMoney(credits) ? <Part name="Credits" amount={credits} format={format} /> : null}
        {isMoney(unexplained) ? (
          <Part name="Not explained by the parts" amount={unexplained} format={format} isGap />
        ) : null}
      </tbody>
      <Sums bill={bill} format={format} />
    </table>
  );
}

function Meter({
  meter,
  format,
}: {
  readonly meter: BilledMeter;
  readonly format: Formatters;
}): ReactElement {
  const pages = (count: Decimal | null): string => (count === null ? '—' : format.count(rate(count)));
  return (
    <tr>
      <th scope="row">{meterWords(meter)}</th>
      <td className="number">{pages(meter.usage)}</td>
      <td className="number">{pages(meter.included)}</td>
      <td className="number">{pages(meter.overage)}</td>
      <td className="number">{meter.rate === null ? '—' : format.perPage(rate(meter.rate))}</td>
      <td className="number">{format.amount(rate(meter.charge))}</td>
    </tr>
  );
}

function Sums({ bill: { total, stated, gap, tax }, format }: Props): ReactElement {
  return (
    <tfoot>
      <Part name="Sum of the rows, before tax" amount={total} format={format} />
      {stated === null ? null : <Part name="The file’s own total" amount={stated} format={format} isQuiet />}
      {isMoney(gap) ? <Part name="Gap" amount={gap} format={format} isGap /> : null}
      {isMoney(tax) ? <Part name="Tax, in no other figure" amount={tax} format={format} isQuiet /> : null}
    </tfoot>
  );
}

function Part({
  name,
  amount,
  format,
  isGap = false,
  isQuiet = false,
}: {
  readonly name: string;
  readonly amount: Decimal;
  readonly format: Formatters;
  readonly isGap?: boolean;
  /** Beside the sum, and no part of it. */
  readonly isQuiet?: boolean;
}): ReactElement {
  return (
    <tr data-gap={isGap} data-quiet={isQuiet}>
      <th scope="row" colSpan={5}>
        {name}
      </th>
      <td className="number">{format.amount(rate(amount))}</td>
    </tr>
  );
}
