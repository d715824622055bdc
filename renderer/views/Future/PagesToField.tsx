import type { ReactElement } from 'react';
import type { Choice } from '../../components/form/choice';
import { ChoiceField } from '../../components/form/ChoiceField';
import { DeviceChecks } from '../../components/form/DeviceChecks';
import { DevicePicker } from '../../components/form/DevicePicker';
import type { PagesDraft } from './pagesDraft';

interface PagesToFieldProps {
  readonly draft: PagesDraft;
  readonly onChange: (draft: PagesDraft) => void;
  /** Devices that may take pages. */
  readonly choices: readonly Choice[];
  /** Whether the pages may stay with the device, which moves. */
  readonly mayKeep?: boolean;
}

const wayWords: Readonly<Record<Exclude<PagesDraft['way'], 'own'>, string>> = {
  device: 'Go to one device',
  place: 'Are shared over the devices around it',
  list: 'Are shared over devices that I choose',
  later: 'Decide later (nothing can be exported until then)',
};

const shareWords: Readonly<Record<PagesDraft['share'], string>> = {
  equally: 'Equally',
  byRecommended: 'By the volume that each is made for',
};

/** Who takes the pages of devices that go: one device, or several by a rule. */
export function PagesToField({ draft, onChange, choices, mayKeep = false }: PagesToFieldProps): ReactElement {
  const { way } = draft;
  const set = (changes: Partial<PagesDraft>): void => {
    onChange({ ...draft, ...changes });
  };
  const words: Readonly<Partial<Record<PagesDraft['way'], string>>> = {
    ...(mayKeep ? { own: 'Move with the device' } : {}),
    ...wayWords,
  };
  return (
    <>
      <div className="form-row">
        <ChoiceField
          label="Their pages"
          value={way}
          words={words as Readonly<Record<PagesDraft['way'], string>>}
          onChange={(next) => {
            set({ way: next });
          }}
        />
        {(way === 'place' || way === 'list') && (
          <ChoiceField
            label="Shared"
            value={draft.share}
            words={shareWords}
            onChange={(share) => {
              set({ share });
            }}
          />
        )}
      </div>
      {way === 'device' && (
        <DevicePicker
          label="Their pages go to"
          choices={choices}
          value={draft.deviceId}
          onPick={(deviceId) => {
            set({ deviceId });
          }}
        />
      )}
      {way === 'place' && (
        <p className="field-hint">
          The nearest place around each device that has others: its room, else its floor, else its building.
          Color pages go to color devices only.
        </p>
      )}
      {way === 'list' && (
        <fieldset className="stack-tight">
          <legend>Devices that share their pages</legend>
          <DeviceChecks
            what="their pages"
            choices={choices}
            chosen={draft.over}
            onChange={(over) => {
              set({ over });
            }}
          />
        </fieldset>
      )}
    </>
  );
}
