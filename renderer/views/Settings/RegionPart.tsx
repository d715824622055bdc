import type { ReactElement } from 'react';
import type { Settings } from '../../../shared/domain/proposal/proposal';
import { regionOf } from '../../../shared/domain/proposal/regions';
import { rate } from '../../../shared/domain/rate';
import { formattersFor } from '../../../shared/format/formatters';
import { Callout } from '../../components/Callout';
import { ChoiceField } from '../../components/form/ChoiceField';
import { currencyWords, localeWords, paperNames } from './settingsWords';
import type { SettingsDraft } from './settingsDraft';

interface RegionPartProps {
  readonly draft: SettingsDraft;
  readonly before: Settings;
  readonly onChange: (changes: Partial<SettingsDraft>) => void;
}

/** How figures and dates are written, and in which currency. */
export function RegionPart({ draft, before, onChange }: RegionPartProps): ReactElement {
  const { locale, currency } = draft;
  return (
    <fieldset className="settings-part">
      <legend>Region and currency</legend>
      <div className="form-row">
        <ChoiceField
          label="Region"
          value={locale}
          words={localeWords(before.locale)}
          hint={sampleOf(locale, currency)}
          onChange={(chosen) => {
            onChange({ locale: chosen, ...usualTaxName(draft, chosen) });
          }}
        />
        <ChoiceField
          label="Currency"
          value={currency}
          words={currencyWords(before.currency)}
          onChange={(chosen) => {
            onChange({ currency: chosen });
          }}
        />
      </div>
      <UsualThere draft={draft} onChange={onChange} />
      {currency !== before.currency && (
        <Callout tone="warning" title="Figures are not converted">
          {`Every price keeps its digits: 100 ${before.currency} becomes 100 ${currency}. Change the prices yourself where they differ.`}
        </Callout>
      )}
      <p className="small muted">The document’s words stay English; numbers and dates follow the region.</p>
    </fieldset>
  );
}

/** The tax of a proposal without one is called what it is called in its region. */
function usualTaxName(draft: SettingsDraft, locale: string): Partial<SettingsDraft> {
  const isUsual = draft.taxName === '' || draft.taxName === regionOf(draft.locale)?.taxName;
  const isTyped = draft.figures.taxShare.text.trim() !== '';
  const taxName = regionOf(locale)?.taxName;
  return isUsual && !isTyped && taxName !== undefined ? { taxName } : {};
}

function UsualThere({ draft, onChange }: Omit<RegionPartProps, 'before'>): ReactElement | null {
  const region = regionOf(draft.locale);
  if (region === undefined) return null;
  const { currency, paper } = region;
  if (currency === draft.currency && paper === draft.paper) return null;
  return (
    <div className="row">
      <button
        type="button"
        className="button button-small"
        onClick={() => {
          onChange({ currency, paper });
        }}
      >
        {`Use what is usual there: ${currency}, ${paperNames[paper]}`}
      </button>
    </div>
  );
}

function sampleOf(locale: string, currency: string): string {
  const format = formattersFor(locale, currency);
  return `Writes ${format.amount(rate('1234567.5'))} and ${format.day('2027-07-31')}.`;
}
