import type { ReactElement } from 'react';
import { escalatorCovers } from '../../../shared/domain/contract/contract';
import { readCount, readWhole } from '../form/decimals';
import { FormSection } from '../form/FormSection';
import { TypedField } from '../form/TypedField';
import { shareText, withEscalator } from './contractChanges';
import type { ContractPartProps } from './contractChoices';
import { coverWords } from './contractChoices';

const mostDecimals = 10;

/** The yearly price increase: how much, on what, and how rates are rounded. */
export function IncreaseFields({ contract, onSet }: ContractPartProps): ReactElement {
  const { escalator } = contract;
  return (
    <FormSection
      title="Price increase"
      says="A year, from contract year 2 on"
      isUsed={escalator !== undefined}
    >
      <div className="form-row">
        <TypedField
          label="Price increase a year (%)"
          value={shareText(escalator?.share)}
          type="figure"
          accept={(text) => onSet(withEscalator(contract, text), 'price increase')}
        />
        {escalator !== undefined && (
          <>
            <TypedField
              label="Prices hold for contract year"
              hint="Empty: year 1."
              value={escalator.ratesOfYear === undefined ? '' : String(escalator.ratesOfYear)}
              type="figure"
              accept={(text) => {
                const { ratesOfYear: _former, ...rest } = escalator;
                const ratesOfYear = readWhole(text);
                if (ratesOfYear === null && text.trim() !== '') return false;
                const next = ratesOfYear === null ? rest : { ...rest, ratesOfYear };
                return onSet({ ...contract, escalator: next }, 'price increase');
              }}
            />
            <TypedField
              label="Rates rounded to decimals"
              hint="Empty: they stay exact."
              value={escalator.rateDecimals === undefined ? '' : String(escalator.rateDecimals)}
              type="figure"
              accept={(text) => {
                const { rateDecimals: _former, ...rest } = escalator;
                const rateDecimals = readCount(text);
                if (rateDecimals === null ? text.trim() !== '' : rateDecimals > mostDecimals) return false;
                const next = rateDecimals === null ? rest : { ...rest, rateDecimals };
                return onSet({ ...contract, escalator: next }, 'price increase');
              }}
            />
          </>
        )}
      </div>
      {escalator !== undefined && (
        <fieldset className="row" aria-label="The increase covers">
          {escalatorCovers.map((cover) => (
            <label key={cover} className="choice">
              <input
                type="checkbox"
                checked={escalator.covers.includes(cover)}
                onChange={(event) => {
                  const covers = escalatorCovers.filter((other) =>
                    other === cover ? event.target.checked : escalator.covers.includes(other),
                  );
                  onSet({ ...contract, escalator: { ...escalator, covers } }, 'price increase');
                }}
              />
              {coverWords[cover]}
            </label>
          ))}
        </fieldset>
      )}
    </FormSection>
  );
}
