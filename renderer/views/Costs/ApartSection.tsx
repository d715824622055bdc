import type { ReactElement } from 'react';
import { GradeMark } from '../../components/GradeMark';
import { useView } from '../../state/viewStore';
import { AmountCells, AmountsHead } from './AmountCells';
import { countStep, countWords } from './costsWords';
import type { ApartRow, CountName } from './overviewRows';
import { apartRows, withCount } from './overviewRows';
import type { Costs } from './useCosts';

interface ApartSectionProps {
  readonly costs: Costs;
  readonly onAddSoft: () => void;
}

/** What is in no total unless it is switched on, with the switches. */
export function ApartSection({ costs, onAddSoft }: ApartSectionProps): ReactElement {
  const { comparison, proposal } = costs;
  return (
    <section className="stack-tight" aria-labelledby="costs-apart">
      <h2 id="costs-apart">What stands apart</h2>
      <p className="message costs-measure">
        Hard costs, which somebody invoices, and soft costs, which nobody does, are never in one sum unless
        you switch that on here. What is counted is counted for today and for every option alike.
      </p>
      <table className="table costs-table">
        <AmountsHead costs={costs} what="Count it in the totals" />
        <tbody>
          {apartRows(comparison.today.doNothing, proposal.settings).map((row) => (
            <ApartLine key={row.name} costs={costs} row={row} onAddSoft={onAddSoft} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ApartLine({ costs, row, onAddSoft }: ApartSectionProps & { readonly row: ApartRow }): ReactElement {
  const { proposal, change } = costs;
  const { name, isCounted, amounts } = row;
  const { counts, tax } = proposal.settings;
  const hasNoRate = name === 'tax' && tax === undefined;
  return (
    <tr>
      <th scope="row">
        <label className="choice">
          <input
            type="checkbox"
            checked={isCounted}
            disabled={hasNoRate && !isCounted}
            onChange={(event) => {
              const { checked } = event.target;
              change(
                [{ type: 'settings.change', changes: { counts: withCount(counts, name, checked) } }],
                countStep(name, checked),
              );
            }}
          />
          {name === 'tax' && tax !== undefined ? `${countWords.tax}: ${tax.name}` : countWords[name]}
        </label>
      </th>
      {amounts === null ? (
        <td colSpan={4} className="muted">
          <NotKnown name={name} onAddSoft={onAddSoft} />
        </td>
      ) : (
        <>
          <td className="costs-grade">
            <GradeMark grade={amounts.grade} />
          </td>
          <AmountCells costs={costs} amounts={amounts} />
        </>
      )}
    </tr>
  );
}

function NotKnown({
  name,
  onAddSoft,
}: {
  readonly name: CountName;
  readonly onAddSoft: () => void;
}): ReactElement {
  const openSettings = useView((view) => view.openSettings);
  switch (name) {
    case 'paper':
      return (
        <>
          Not known: the price of a sheet and the share of two-sided pages are{' '}
          <button type="button" className="button-link" onClick={openSettings}>
            settings
          </button>
          .
        </>
      );
    case 'soft':
      return (
        <>
          None noted.{' '}
          <button type="button" className="button-link" onClick={onAddSoft}>
            Note what the client counted
          </button>
        </>
      );
    case 'reserve':
      return <>Not known: no device says what its successor would cost.</>;
    case 'tax':
      return (
        <>
          No rate yet: it is one of the{' '}
          <button type="button" className="button-link" onClick={openSettings}>
            settings
          </button>
          .
        </>
      );
  }
}
