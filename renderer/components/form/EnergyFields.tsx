import type { ReactElement } from 'react';
import { ChoiceField } from './ChoiceField';
import type { EnergyDraft, EnergyProblems, ModeDraft } from './energyDraft';
import { TextField } from './TextField';

interface EnergyFieldsProps {
  readonly draft: EnergyDraft;
  readonly problems: EnergyProblems;
  readonly onChange: (changes: Partial<EnergyDraft>) => void;
}

const energyWords: Readonly<Record<EnergyDraft['energy'], string>> = {
  tec: 'TEC, kWh a week',
  watts: 'Watts and hours a week',
  none: 'Not known',
};

/** What a device uses: by its TEC, or by its modes. */
export function EnergyFields({ draft, problems, onChange }: EnergyFieldsProps): ReactElement {
  return (
    <>
      <div className="form-row">
        <ChoiceField
          label="Energy"
          value={draft.energy}
          words={energyWords}
          onChange={(energy) => {
            onChange({ energy });
          }}
        />
        {draft.energy === 'tec' && (
          <TextField
            label="TEC (kWh a week)"
            value={draft.tec}
            error={problems.tec}
            isFigure
            onChange={(tec) => {
              onChange({ tec });
            }}
          />
        )}
      </div>
      {draft.energy === 'watts' && <ModeFields draft={draft} problems={problems} onChange={onChange} />}
    </>
  );
}

function ModeFields({ draft, problems, onChange }: EnergyFieldsProps): ReactElement {
  const set = (at: number, changes: Partial<ModeDraft>): void => {
    onChange({ modes: draft.modes.map((mode, index) => (index === at ? { ...mode, ...changes } : mode)) });
  };
  return (
    <fieldset className="stack-tight">
      <legend>Modes: printing, ready, asleep</legend>
      {draft.modes.map((mode, at) => (
        <div className="form-row" key={at}>
          <TextField
            label={`Watts in mode ${String(at + 1)}`}
            value={mode.watts}
            isFigure
            onChange={(watts) => {
              set(at, { watts });
            }}
          />
          <TextField
            label={`Hours a week in mode ${String(at + 1)}`}
            value={mode.hours}
            isFigure
            onChange={(hours) => {
              set(at, { hours });
            }}
          />
        </div>
      ))}
      {problems.modes !== undefined && <p className="field-error">{problems.modes}</p>}
      <div className="row">
        <button
          type="button"
          className="button button-small"
          onClick={() => {
            onChange({ modes: [...draft.modes, { watts: '', hours: '' }] });
          }}
        >
          Add a mode
        </button>
        {draft.modes.length > 1 && (
          <button
            type="button"
            className="button button-small"
            onClick={() => {
              onChange({ modes: draft.modes.slice(0, -1) });
            }}
          >
            Remove the last mode
          </button>
        )}
      </div>
    </fieldset>
  );
}
