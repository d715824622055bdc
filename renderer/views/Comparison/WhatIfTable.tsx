import type { ReactElement } from 'react';
import type { Comparison, OptionComparison } from '../../../shared/domain/comparison/comparison';
import type { FigureName } from '../../../shared/domain/explain/figureNames';
import { oneOffAgain, paybackAgain } from '../../../shared/domain/explain/paybackSteps';
import type { OptionId } from '../../../shared/domain/ids';
import type { Money } from '../../../shared/domain/money';
import { useResults } from '../../state/results';
import { comparedAgain } from './explain/comparedAgain';
import type { Explanation } from './explain/explaining';
import { FigureButton } from './explain/FigureButton';
import { FigureGrid } from './explain/FigureGrid';

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
    <FigureGrid label="What if" isBusy={changed === null}>
      <table className="table what-if-table" role="grid" aria-readonly="true">
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
                      explain: comparedAgain(figure, { amount: of(after), cause }),
                    }}
                  />
                )}
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">Payback</th>
            <td className="number">
              <FigureButton
                text={paybackWords(before.chosen)}
                label="Payback in the proposal"
                of={paybackName(before.chosen, state)}
              />
            </td>
            <td className="number">
              {after === undefined ? (
                '…'
              ) : (
                <FigureButton
                  text={paybackWords(after.chosen)}
                  label="Payback, what if"
                  of={{ id: 'what-if Payback', explain: paybackIf(after, cause) }}
                />
              )}
            </td>
          </tr>
        </tbody>
      </table>
    </FigureGrid>
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

/** A payback is explained by what is paid once where nothing is. */
function paybackName({ oneOff }: OptionComparison, state: number): FigureName {
  return { state, kind: oneOff === 0n ? 'oneOff' : 'payback' };
}

function paybackIf({ comparison: changed, chosen }: Side, cause: string): Explanation {
  return ({ proposal, comparison }) => {
    const of = { changed, optionId: chosen.option.id, cause };
    return chosen.oneOff === 0n
      ? oneOffAgain({ proposal, comparison }, of)
      : paybackAgain({ proposal, comparison }, of);
  };
}

function paybackWords({ oneOff, paybackMonths }: OptionComparison): string {
  if (oneOff === 0n) return 'none needed';
  return paybackMonths === null ? 'not in the term' : `month ${String(paybackMonths)}`;
}
