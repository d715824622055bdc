import type { ReactElement } from 'react';
import type { Comparison, OptionComparison } from '../../../shared/domain/comparison/comparison';
import type { OptionId } from '../../../shared/domain/ids';
import type { Money } from '../../../shared/domain/money';
import { useResults } from '../../state/results';

interface WhatIfTableProps {
  readonly stored: Comparison;
  /** `null` while it is worked out for the first time. */
  readonly changed: Comparison | null;
  readonly optionId: OptionId;
}

/** The changed figures beside those of the proposal. */
export function WhatIfTable({ stored, changed, optionId }: WhatIfTableProps): ReactElement | null {
  const { format } = useResults();
  const before = optionOf(stored, optionId);
  const after = changed === null ? undefined : optionOf(changed, optionId);
  if (before === undefined) return null;
  const amounts = (name: string, of: (side: Side) => Money) => ({ name, cells: [before, after], of });
  const rows = [
    amounts('Today carried on', ({ comparison }) => comparison.today.doNothing.term),
    amounts(before.chosen.option.name, ({ chosen }) => chosen.cost.term),
    amounts('Saving', ({ chosen }) => chosen.saving.doNothing.term),
  ];
  return (
    <div
      className="table-scroll"
      role="region"
      aria-label="What if"
      aria-busy={changed === null}
      tabIndex={0}
    >
      <table className="table what-if-table">
        <thead>
          <tr>
            <th scope="col">Over the term</th>
            <th scope="col" className="number">{`In the proposal, ${String(stored.termMonths)} months`}</th>
            <th scope="col" className="number">
              {changed === null ? 'What if' : `What if, ${String(changed.termMonths)} months`}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cells, of }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((side, at) => (
                <td
                  key={at}
                  className="number"
                  data-tone={side !== undefined && of(side) < 0n ? 'bad' : undefined}
                >
                  {side === undefined ? '…' : format.money(of(side))}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">Payback</th>
            {[before, after].map((side, at) => (
              <td key={at} className="number">
                {side === undefined ? '…' : paybackWords(side.chosen)}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

interface Side {
  readonly comparison: Comparison;
  readonly chosen: OptionComparison;
}

function optionOf(comparison: Comparison, id: OptionId): Side | undefined {
  const chosen = comparison.options.find(({ option }) => option.id === id);
  return chosen === undefined ? undefined : { comparison, chosen };
}

function paybackWords({ oneOff, paybackMonths }: OptionComparison): string {
  if (oneOff === 0n) return 'none needed';
  return paybackMonths === null ? 'not in the term' : `month ${String(paybackMonths)}`;
}
