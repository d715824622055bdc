import type { ReactElement } from 'react';
import type { Formatters } from '../../../shared/domain/document/formatters';
import type { DriverEffect, EndEffect, Tornado } from '../../../shared/domain/ranges/tornado';
import type { Money } from '../../../shared/domain/money';
import { savingAtEnd } from '../../../shared/domain/explain/rangeSteps';
import type { Explanation } from './explain/explaining';
import { FigureButton } from './explain/FigureButton';
import { FigureGrid } from './explain/FigureGrid';

interface RangesTableProps {
  readonly tornado: Tornado;
  readonly format: Formatters;
  /** Place of the option in the comparison. */
  readonly state: number;
}

/** What moves the saving, the widest first: each cause with a bar from its least to its most saving. */
export function RangesTable({ tornado, format, state }: RangesTableProps): ReactElement {
  const scale = scaleOf(tornado);
  return (
    <FigureGrid label="What moves the saving">
      <table className="table ranges-table" role="grid" aria-readonly="true">
        <caption>
          Saving over the term against today carried on, with one cause moved at a time. The line across the
          bars is the proposal; the pale part lies below it, the full part above.
        </caption>
        <thead>
          <tr>
            <th scope="col">What moves it</th>
            <th scope="col" aria-hidden="true" />
            <th scope="col">If</th>
            <th scope="col" className="number">
              it saves
            </th>
            <th scope="col">If</th>
            <th scope="col" className="number">
              it saves
            </th>
          </tr>
        </thead>
        <tbody>
          {tornado.effects.map((effect) => (
            <tr key={effect.id}>
              <th scope="row">{effect.label}</th>
              <td className="ranges-bar-cell" aria-hidden="true">
                <Bar effect={effect} value={tornado.value} scale={scale} />
              </td>
              <EndCells end={effect.low} effect={effect} tornado={tornado} format={format} state={state} />
              <EndCells end={effect.high} effect={effect} tornado={tornado} format={format} state={state} />
            </tr>
          ))}
        </tbody>
      </table>
    </FigureGrid>
  );
}

interface EndCellsProps extends RangesTableProps {
  readonly effect: DriverEffect;
  readonly end: EndEffect;
}

function EndCells({ end, effect, tornado, format, state }: EndCellsProps): ReactElement {
  const id = `${effect.id} ${end === effect.low ? 'low' : 'high'}`;
  const explain: Explanation = ({ proposal, comparison }) =>
    savingAtEnd({ proposal, comparison, state, tornado }, effect, end);
  return (
    <>
      <td>{end.input}</td>
      <td className="number" data-tone={end.saving < 0n ? 'bad' : undefined}>
        <FigureButton
          text={format.money(end.saving)}
          label={`Saving if ${effect.label} is ${end.input}`}
          of={{ id, explain }}
        />
      </td>
    </>
  );
}

/** Where a saving lies between the least and the most of all causes, in per cent of the bar's room. */
type Scale = (saving: Money) => number;

function scaleOf({ value, effects }: Tornado): Scale {
  const all = [value, ...effects.flatMap(({ low, high }) => [low.saving, high.saving])];
  const least = all.reduce((a, b) => (b < a ? b : a));
  const most = all.reduce((a, b) => (b > a ? b : a));
  const room = most - least;
  return (saving) => (room === 0n ? 50 : Number(((saving - least) * 10_000n) / room) / 100);
}

interface BarProps {
  readonly effect: DriverEffect;
  readonly value: Money;
  readonly scale: Scale;
}

function Bar({ effect: { low, high }, value, scale }: BarProps): ReactElement {
  const middle = scale(value);
  const ends = [middle, scale(low.saving), scale(high.saving)];
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  return (
    <div className="ranges-bar">
      {from < middle && (
        <span
          className="ranges-below"
          style={{ left: `${String(from)}%`, width: `${String(middle - from)}%` }}
        />
      )}
      {middle < to && (
        <span
          className="ranges-above"
          style={{ left: `${String(middle)}%`, width: `${String(to - middle)}%` }}
        />
      )}
      <span className="ranges-proposal" style={{ left: `${String(middle)}%` }} />
    </div>
  );
}
