import type { ReactElement } from 'react';
import { useId } from 'react';
import { categoryNames } from '../../../shared/domain/charts/theme';
import type { CostCategory } from '../../../shared/domain/cost/costLine';
import { costCategories, softCategories } from '../../../shared/domain/cost/costLine';
import { Field } from '../../components/Field';
import { TextField } from '../../components/form/TextField';
import { Row } from './FiguresPart';
import type { SettingsProblems } from './settingsChanges';
import type { CountName, SettingsDraft } from './settingsDraft';
import { countNames } from './settingsDraft';
import { usualUsers } from './settingsWords';

interface PartProps {
  readonly draft: SettingsDraft;
  readonly problems: SettingsProblems;
  readonly onChange: (changes: Partial<SettingsDraft>) => void;
}

const untaxed: readonly CostCategory[] = [...softCategories, 'reserve', 'tax'];
const taxable = costCategories.filter((category) => !untaxed.includes(category));

/** The tax on top of all amounts. */
export function TaxPart(props: PartProps): ReactElement {
  const { draft, problems, onChange } = props;
  return (
    <fieldset className="settings-part">
      <legend>Tax</legend>
      <p className="small muted">All figures are entered before tax.</p>
      <TextField
        label="Name of the tax"
        value={draft.taxName}
        error={problems.taxName}
        onChange={(taxName) => {
          onChange({ taxName });
        }}
      />
      <Row {...props} name="taxShare" label="Rate of the tax (%)" hint="Empty: no tax is known." />
      <details className="form-section">
        <summary>
          <span className="form-section-title">Exempt costs</span>{' '}
          <span className="muted">{draft.exempt.length === 0 ? 'none' : String(draft.exempt.length)}</span>
        </summary>
        <div className="settings-checks">
          {taxable.map((category) => (
            <Check
              key={category}
              label={categoryNames[category]}
              isChecked={draft.exempt.includes(category)}
              onChange={(isChecked) => {
                const others = draft.exempt.filter((name) => name !== category);
                onChange({ exempt: isChecked ? [...others, category] : others });
              }}
            />
          ))}
        </div>
      </details>
    </fieldset>
  );
}

const countWords: Readonly<Record<CountName, string>> = {
  paper: 'Paper',
  tax: 'Tax',
  soft: 'Soft costs',
  reserve: 'Reserve for replacing devices',
};

/** What the totals of both sides hold. */
export function CountsPart({ draft, onChange }: PartProps): ReactElement {
  return (
    <fieldset className="settings-part">
      <legend>What counts in the totals</legend>
      <p className="small muted">
        Of today and of every option alike. What does not count stands beside them.
      </p>
      <div className="settings-checks">
        {countNames.map((name) => (
          <Check
            key={name}
            label={countWords[name]}
            isChecked={draft.counts[name]}
            onChange={(isChecked) => {
              onChange({ counts: { ...draft.counts, [name]: isChecked } });
            }}
          />
        ))}
      </div>
      <TextField
        label="Note on the scope"
        value={draft.scopeNote}
        hint="Printed after the sentence that says what the amounts include."
        onChange={(scopeNote) => {
          onChange({ scopeNote });
        }}
      />
    </fieldset>
  );
}

/** Who is counted as a user. */
export function PeoplePart(props: PartProps): ReactElement {
  const { draft, onChange } = props;
  const listId = useId();
  return (
    <fieldset className="settings-part">
      <legend>People</legend>
      <Field label="Who counts as a user" hint="Printed wherever users are counted.">
        {(control) => (
          <>
            <input
              {...control}
              type="text"
              list={listId}
              value={draft.usersAre}
              onChange={(event) => {
                onChange({ usersAre: event.target.value });
              }}
            />
            <datalist id={listId}>
              {usualUsers.map((users) => (
                <option key={users} value={users} />
              ))}
            </datalist>
          </>
        )}
      </Field>
      <Row {...props} name="students" label="Students" hint="For pages a student." />
    </fieldset>
  );
}

interface CheckProps {
  readonly label: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

function Check({ label, isChecked, onChange }: CheckProps): ReactElement {
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={isChecked}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
      />
      {label}
    </label>
  );
}
