import type { ReactElement } from 'react';
import type { Contract, Meter } from '../../../shared/domain/contract/contract';
import { ChoiceField } from '../../components/form/ChoiceField';
import { withIncluded, withRate } from './contractChanges';
import { TypedField } from '../../components/form/TypedField';

interface MeterFieldsProps {
  readonly contract: Contract;
  readonly currency: string;
  readonly onSet: (contract: Contract | undefined, what: string) => boolean;
}

const meterNames: Readonly<Record<Meter, string>> = { mono: 'mono', colour: 'color' };
const inclusionWords = {
  pooled: 'Shared by all its devices (pooled)',
  perDevice: 'For each device on its own',
} as const;
const periodWords = { month: 'Each month', quarter: 'Each quarter', year: 'Each year' } as const;

/** Page rates and included pages of a contract. */
export function MeterFields({ contract, currency, onSet }: MeterFieldsProps): ReactElement {
  const fields = (['mono', 'colour'] as const).map((meter) => {
    const entry = contract.meters.find((own) => own.meter === meter);
    const name = meterNames[meter];
    return (
      <div key={meter} className="form-row">
        <TypedField
          label={`Rate per ${name} page (${currency})`}
          value={entry?.rate.value ?? ''}
          isFigure
          accept={(text) => onSet(withRate(contract, meter, text), `${name} rate`)}
        />
        {entry !== undefined && (
          <TypedField
            label={`Included ${name} pages`}
            value={entry.included ?? ''}
            isFigure
            accept={(text) => onSet(withIncluded(contract, meter, text), `included ${name} pages`)}
          />
        )}
      </div>
    );
  });
  const hasIncluded = contract.meters.some(({ included }) => included !== undefined);
  return (
    <>
      {fields}
      {hasIncluded && (
        <div className="form-row">
          <ChoiceField
            label="Included pages are"
            value={contract.inclusion}
            words={inclusionWords}
            onChange={(inclusion) => {
              onSet({ ...contract, inclusion }, 'included pages');
            }}
          />
          <ChoiceField
            label="Counted"
            value={contract.includedPer ?? 'month'}
            words={periodWords}
            onChange={(includedPer) => {
              onSet({ ...contract, includedPer }, 'included pages');
            }}
          />
        </div>
      )}
    </>
  );
}
