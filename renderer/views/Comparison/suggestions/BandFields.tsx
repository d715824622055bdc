import type { ReactElement } from 'react';
import type { BandCode } from '../../../../shared/domain/plausibility/bands';
import { bandCodes, bandInForce, bandRule, limitsNote } from '../../../../shared/domain/plausibility/bands';
import type { Band } from '../../../../shared/domain/proposal/proposal';
import { DraftInput } from '../../../components/form/DraftInput';
import { useResults } from '../../../state/results';
import { bandEdit, limitText, readLimit } from './limitDrafts';
import { useComparisonEdit } from './useComparisonEdit';

const sides = [
  { side: 'low', says: 'from' },
  { side: 'high', says: 'to' },
] as const;

/** Where figures are plausible; each range can be changed, and taken back to the usual one. */
export function BandFields(): ReactElement {
  const { format } = useResults();
  return (
    <div className="stack-tight">
      <p className="message">{limitsNote}</p>
      <div className="table-scroll" role="region" aria-label="Plausible ranges" tabIndex={0}>
        <table className="table band-table">
          <thead>
            <tr>
              <th scope="col">Figure</th>
              <th scope="col">From</th>
              <th scope="col">To</th>
              <th scope="col">Unit</th>
              <th scope="col">
                <span className="visually-hidden">Usual range</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {bandCodes.map((code) => (
              <BandRow key={code} code={code} what={format.spell(bandRule(code).what)} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function BandRow({ code, what }: { readonly code: BandCode; readonly what: string }): ReactElement {
  const { proposal } = useResults();
  const edit = useComparisonEdit();
  const { settings } = proposal;
  const { unit } = bandRule(code);
  const isShare = unit === 'share';
  const { band, isChanged, why } = bandInForce(settings, code);
  const change = (next: Band): boolean =>
    edit(bandEdit(settings, code, next), 'change a plausible range', `band ${code}`);
  return (
    <tr>
      <th scope="row">
        {what}
        {why !== undefined && <span className="ratio-about">{why}</span>}
      </th>
      {sides.map(({ side, says }) => (
        <td key={side}>
          <DraftInput
            className="number-input"
            inputMode="decimal"
            aria-label={`${what}, ${says}`}
            value={limitText(band?.[side], isShare)}
            accept={(text) => {
              const value = readLimit(text, isShare);
              if (value === undefined) return false;
              const { [side]: _before, ...other } = band ?? {};
              return change(value === null ? other : { ...other, [side]: value });
            }}
          />
        </td>
      ))}
      <td className="muted">{isShare ? '%' : unit}</td>
      <td>
        {isChanged && (
          <button
            type="button"
            className="button button-small"
            aria-label={`Usual range of ${what}`}
            onClick={() => {
              edit(bandEdit(settings, code, null), 'go back to a usual range');
            }}
          >
            Usual
          </button>
        )}
      </td>
    </tr>
  );
}
