import type { ReactElement } from 'react';
import type { Comparison, OptionComparison } from '../../../shared/domain/comparison/comparison';
import type { FigureName } from '../../../shared/domain/explain/figureNames';
import type { OptionId } from '../../../shared/domain/ids';
import type { Money } from '../../../shared/domain/money';
import { useResults } from '../../state/results';
import { comparedAgain } from './explain/comparedAgain';
import { FigureButton } from './explain/FigureButton';

interface WhatIfTableProps {
  readonly stored: Comparison;
  /** `null` while it is worked out for the first time. */
  readonly changed: Comparison | null;
  readonly optionId: OptionId;
  /** What the sliders say: "Volume 10.0% less". */
  readonly cause: string;
}

/** The changed figures beside those of the proposal. */
export function WhatIfTable({ stored, changed, optionId, cause }: WhatIfTableProps): ReactElement | null {
  const { format } = useResults();
  const before = optionOf(stored, optionId);
  const after = changed === null ? undefined : optionOf(changed, optionId);
  if (before === undefined) return null;
  const amounts = (name: string, figure: FigureName, of: (side: Side) => Money) => ({ name, figure, of });
  const state = stored.options.findIndex(({ option }) => option.id === optionId);
  const rows = [
    amounts(
      'Today carried on',
      { state: 'doNothing', kind: 'total' },
      ({ comparison }) => comparison.today.doNothing.term,
    ),
    amounts(before.chosen.option.name, { state, kind: 'total' }, ({ chosen }) => chosen.cost.term),
    amounts('Saving', { state, kind: 'saving' }, ({ chosen }) => chosen.saving.doNothing.term),
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
          {rows.map(({ name, figure, of }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="number" data-tone={of(before) < 0n ? 'bad' : undefined}>
                <FigureButton text={format.money(of(before))} label={`${name} in the proposal`} of={figure} />
              </td>
              <td className="number" data-tone={after !== undefined && of(after) < 0n ? 'bad' : undefined}>
                {after === undefined ? (
                  '…'
                ) : (
                  <FigureButton
                    text={format.money(of(after))}
                    label={`${name}, what if`}
                    of={{
                      id: `what-if ${name}`,
                      explain: comparedAgain(figure, { amount: of(after), before: of(before), cause }),
                    }}
                  />
                )}
              </td>
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
