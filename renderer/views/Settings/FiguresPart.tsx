import type { ReactElement } from 'react';
import {
  co2PerKwhFactors,
  co2PerSheetFactors,
  sheetsPerTreeFactors,
} from '../../../shared/domain/environment/factors';
import { FigureRow } from './FigureRow';
import { PublishedFactors } from './PublishedFactors';
import type { SettingsProblems } from './settingsChanges';
import type { FigureName, SettingsDraft } from './settingsDraft';

interface FiguresPartProps {
  readonly draft: SettingsDraft;
  readonly problems: SettingsProblems;
  readonly onChange: (changes: Partial<SettingsDraft>) => void;
}

/** Prices of energy and paper, and what is saved later is worth today. */
export function PricesPart(props: FiguresPartProps): ReactElement {
  const { currency } = props.draft;
  return (
    <fieldset className="settings-part">
      <legend>Energy, paper and interest</legend>
      <Row {...props} name="energyPrice" label={`Energy price a kWh (${currency})`} />
      <Row {...props} name="paperPrice" label={`Paper price a sheet (${currency})`} />
      <Row
        {...props}
        name="duplexShare"
        label="Two-sided pages (%)"
        hint="Of pages, where a device has no share of its own."
      />
      <Row
        {...props}
        name="discountRate"
        label="Discount rate a year (%)"
        hint="Empty: no present value is shown."
      />
    </fieldset>
  );
}

const factors = {
  co2PerKwh: co2PerKwhFactors,
  co2PerSheet: co2PerSheetFactors,
  sheetsPerTree: sheetsPerTreeFactors,
} as const;

/** What energy and paper mean for the environment; published factors are offered with source and year. */
export function EnvironmentPart(props: FiguresPartProps): ReactElement {
  const published = (name: keyof typeof factors, label: string): ReactElement => (
    <PublishedFactors
      label={label}
      name={name}
      factors={factors[name]}
      figure={props.draft.figures[name]}
      onTake={(figure) => {
        props.onChange({ figures: { ...props.draft.figures, [name]: figure } });
      }}
    />
  );
  return (
    <fieldset className="settings-part">
      <legend>Environment</legend>
      <p className="small muted">
        Published factors differ up to ten-fold. The one you take is printed with its source beside every
        result; a figure from the client’s utility is better.
      </p>
      {published('co2PerKwh', 'Published factors for electricity')}
      <Row {...props} name="co2PerKwh" label="CO₂ of electricity (kg a kWh)" />
      {published('co2PerSheet', 'Published factors for paper')}
      <Row {...props} name="co2PerSheet" label="CO₂ of paper (g a sheet)" />
      {published('sheetsPerTree', 'Published figures for trees')}
      <Row {...props} name="sheetsPerTree" label="Sheets from a tree" />
    </fieldset>
  );
}

interface RowProps extends FiguresPartProps {
  readonly name: FigureName;
  readonly label: string;
  readonly hint?: string;
}

/** A figure of the settings by its name. */
export function Row({ draft, problems, onChange, name, ...words }: RowProps): ReactElement {
  return (
    <FigureRow
      {...words}
      figure={draft.figures[name]}
      error={problems[name]}
      onChange={(figure) => {
        onChange({ figures: { ...draft.figures, [name]: figure } });
      }}
    />
  );
}
