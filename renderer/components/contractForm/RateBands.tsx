import type { ReactElement } from 'react';
import { useState } from 'react';
import type { ContractMeter, RateBand } from '../../../shared/domain/contract/contract';
import { ChoiceField } from '../form/ChoiceField';
import { TextField } from '../form/TextField';
import { TypedField } from '../form/TypedField';
import { readFigure } from './contractChanges';
import type { ContractPartProps } from './contractChoices';
import { inOrder, readPages, withMeterMember } from './meterChanges';

interface RateBandsProps extends ContractPartProps {
  readonly meter: ContractMeter;
}

const holdWords = {
  band: 'Each rate for the clicks of its own band',
  all: 'The rate of the highest band for all clicks',
} as const;

/** Rates by volume: each holds above so many charged clicks of a counting period. */
export function RateBands({ contract, meter, currency, onSet }: RateBandsProps): ReactElement {
  const bands = meter.bands ?? [];
  const put = (next: readonly RateBand[] | null): boolean =>
    onSet(withMeterMember(contract, meter, { member: 'bands', value: next }), 'rates by volume');
  const change = (at: number, changed: Partial<RateBand> | null | undefined): boolean =>
    changed !== undefined &&
    changed !== null &&
    put(bands.map((band, index) => (index === at ? { ...band, ...changed } : band)));
  return (
    <>
      {bands.map((band, at) => (
        <div key={at} className="row-fields">
          <TypedField
            label={`Band ${String(at + 1)}: above so many clicks`}
            value={band.above}
            type="figure"
            accept={(text) => {
              const above = readPages(text);
              return change(at, typeof above === 'string' ? { above } : above);
            }}
            onLeave={() => {
              put(inOrder(bands));
            }}
          />
          <TypedField
            label={`Rate in band ${String(at + 1)} (${currency})`}
            value={band.rate.value}
            type="figure"
            accept={(text) => {
              const rate = readFigure(text, band.rate, contract);
              return change(at, rate && { rate });
            }}
          />
          <button
            type="button"
            className="button"
            aria-label={`Remove band ${String(at + 1)}`}
            onClick={() => {
              put(inOrder(bands.filter((other) => other !== band)));
            }}
          >
            Remove
          </button>
        </div>
      ))}
      <NewBand
        currency={currency}
        onAdd={(above, text) => {
          const rate = readFigure(text, undefined, contract);
          return rate !== null && rate !== undefined && put(inOrder([...bands, { above, rate }]));
        }}
      />
      {bands.length > 0 && (
        <ChoiceField
          label="With rates by volume, what holds is"
          value={meter.bandsHoldFor ?? 'band'}
          words={holdWords}
          onChange={(value) => {
            onSet(withMeterMember(contract, meter, { member: 'bandsHoldFor', value }), 'rates by volume');
          }}
        />
      )}
    </>
  );
}

interface NewBandProps {
  readonly currency: string;
  readonly onAdd: (above: string, rate: string) => boolean;
}

function NewBand({ currency, onAdd }: NewBandProps): ReactElement {
  const [draft, setDraft] = useState({ above: '', rate: '' });
  const above = readPages(draft.above);
  return (
    <div className="row-fields">
      <TextField
        label="Above so many clicks"
        value={draft.above}
        isFigure
        onChange={(text) => {
          setDraft({ ...draft, above: text });
        }}
      />
      <TextField
        label={`Rate from there on (${currency})`}
        value={draft.rate}
        isFigure
        onChange={(text) => {
          setDraft({ ...draft, rate: text });
        }}
      />
      <button
        type="button"
        className="button"
        disabled={above === null || above === undefined || draft.rate.trim() === ''}
        onClick={() => {
          if (typeof above === 'string' && onAdd(above, draft.rate)) setDraft({ above: '', rate: '' });
        }}
      >
        Add a rate by volume
      </button>
    </div>
  );
}
