import type { ReactElement } from 'react';
import type { ContractMeter, Meter } from '../../../shared/domain/contract/contract';
import { FormSection } from '../form/FormSection';
import { TypedField } from '../form/TypedField';
import { readShare, shareText } from './contractChanges';
import type { ContractPartProps } from './contractChoices';
import type { LooseMeterMember } from './meterChanges';
import { readClicks, readPages, withMeterMember, withoutMeter, withRate } from './meterChanges';
import { RateBands } from './RateBands';

interface MeterTermsProps extends ContractPartProps {
  readonly counter: Meter;
  /** Which of the meters of the counter it is, from 0. */
  readonly turn: number;
  /** The meter and its place in the contract's list; `null` while it has no rate yet. */
  readonly meter: ContractMeter | null;
  readonly at: number | null;
  /** Called when a new meter has its rate. */
  readonly onBegun?: () => void;
}

const counterNames: Readonly<Record<Meter, string>> = { mono: 'mono', colour: 'color' };

/** One billed meter: its rate, and what goes with it. */
export function MeterTerms(props: MeterTermsProps): ReactElement {
  const { contract, currency, counter, turn, meter, at, onSet, onBegun } = props;
  const name = counterNames[counter];
  const which = turn === 0 ? '' : `, meter ${String(turn + 1)}`;
  return (
    <div className="meter-terms">
      <div className="form-row">
        <TypedField
          label={`Rate per ${name} page${which} (${currency})`}
          value={meter?.rate.value ?? ''}
          type="figure"
          accept={(text) => {
            const isSet = onSet(withRate(contract, { counter, at }, text), `${name} rate${which}`);
            if (isSet && text.trim() !== '') onBegun?.();
            return isSet;
          }}
        />
        {meter !== null && (
          <>
            <PagesField {...props} meter={meter} member="included" label={`Included ${name} pages${which}`} />
            <PagesField
              {...props}
              meter={meter}
              member="minimum"
              label={`Least ${name} pages billed${which}`}
            />
          </>
        )}
      </div>
      {meter !== null && <MoreTerms {...props} meter={meter} />}
    </div>
  );
}

interface KnownMeterProps extends MeterTermsProps {
  readonly meter: ContractMeter;
}

interface PagesFieldProps extends KnownMeterProps {
  readonly member: 'included' | 'minimum';
  readonly label: string;
}

function PagesField({ contract, meter, member, label, onSet }: PagesFieldProps): ReactElement {
  return (
    <TypedField
      label={label}
      value={meter[member] ?? ''}
      type="figure"
      accept={(text) => onSet(withMeterMember(contract, meter, { member, value: readPages(text) }), label)}
    />
  );
}

/** What only some meters say: a name of their own, a share of the pages, clicks a page, rates by volume. */
function MoreTerms(props: KnownMeterProps): ReactElement {
  const { contract, counter, turn, meter, onSet } = props;
  const name = counterNames[counter];
  const set = <K extends LooseMeterMember>(member: K, value: ContractMeter[K] | null | undefined): boolean =>
    onSet(
      withMeterMember(contract, meter, { member, value }),
      `${member} of ${name} meter ${String(turn + 1)}`,
    );
  const { name: billed, share, clicks, bands } = meter;
  const isUsed = [billed, share, clicks, bands].some((member) => member !== undefined);
  return (
    <FormSection
      title={billed ?? (turn === 0 ? `More on ${name} pages` : `More on ${name} meter ${String(turn + 1)}`)}
      says="Name on the bill, share of the pages, clicks a page, rates by volume"
      isUsed={isUsed}
    >
      <div className="form-row">
        <TypedField
          label="Name on the bill"
          value={billed ?? ''}
          accept={(text) => set('name', text.trim() === '' ? null : text)}
        />
        <TypedField
          label={`Share of the ${name} pages (%)`}
          value={shareText(share)}
          type="figure"
          hint="Empty: all of them."
          accept={(text) => set('share', readShare(text, share, contract))}
        />
        <TypedField
          label="Clicks a page"
          value={clicks?.value ?? ''}
          type="figure"
          hint="Empty: 1. A3 often counts 2."
          accept={(text) => set('clicks', readClicks(text, meter, contract))}
        />
      </div>
      <RateBands {...props} />
      <div className="row">
        <button
          type="button"
          className="button button-small"
          onClick={() => {
            onSet(withoutMeter(contract, meter), `${name} meter ${String(turn + 1)}`);
          }}
        >
          Remove this meter
        </button>
      </div>
    </FormSection>
  );
}
