import type { ReactElement } from 'react';
import { useId, useRef, useState } from 'react';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import { Dialog } from '../../components/Dialog';
import { Field } from '../../components/Field';
import { FormButtons } from '../../components/FormButtons';
import { ChoiceField } from '../../components/form/ChoiceField';
import { TextField } from '../../components/form/TextField';
import { useDocument } from '../../state/documentStore';
import type { ScreenName } from '../../state/history';
import { useView } from '../../state/viewStore';
import { EnvironmentPart, PricesPart } from './FiguresPart';
import { RegionPart } from './RegionPart';
import { CountsPart, PeoplePart, TaxPart } from './ScopePart';
import { changesOf, problemsOf } from './settingsChanges';
import type { SettingsProblems } from './settingsChanges';
import { draftOf } from './settingsDraft';
import type { SettingsDraft } from './settingsDraft';
import { paperNames } from './settingsWords';
import './settings.css';

/** The settings of the open proposal, while they are shown. */
export function OpenSettings(): ReactElement | null {
  const isOpen = useView((view) => view.areSettingsOpen);
  const proposal = useDocument((document) => document.history?.proposal);
  return isOpen && proposal !== undefined ? <SettingsDialog proposal={proposal} /> : null;
}

function SettingsDialog({ proposal }: { readonly proposal: Proposal }): ReactElement {
  const { settings } = proposal;
  const closeSettings = useView((view) => view.closeSettings);
  const formId = useId();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(() => draftOf(settings));
  const [isTried, setIsTried] = useState(false);
  const problems = isTried ? problemsOf(draft) : {};
  const change = (changes: Partial<SettingsDraft>): void => {
    setDraft((before) => ({ ...before, ...changes }));
  };
  const save = (): void => {
    setIsTried(true);
    if (Object.keys(problemsOf(draft)).length === 0) {
      keepSettings(proposal, draft);
      closeSettings();
      return;
    }
    // The fields are marked after the next drawing; then the first of them takes the keyboard.
    requestAnimationFrame(() => {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    });
  };
  const part = { draft, problems, onChange: change };
  return (
    <Dialog
      title="Proposal settings"
      size="wide"
      onClose={closeSettings}
      actions={<FormButtons form={formId} go="Save settings" onClose={closeSettings} />}
    >
      <form
        id={formId}
        ref={form}
        className="settings-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <div className="settings-column">
          <RegionPart draft={draft} before={settings} onChange={change} />
          <TermPart {...part} />
          <CountsPart {...part} />
          <TaxPart {...part} />
          <PeoplePart {...part} />
        </div>
        <div className="settings-column">
          <PricesPart {...part} />
          <EnvironmentPart {...part} />
        </div>
      </form>
    </Dialog>
  );
}

/** The screens to which undo can go back. */
const stepScreens: readonly ScreenName[] = ['fleet', 'future', 'comparison', 'document', 'export'];

/** Makes the changes one step that can be taken back. */
function keepSettings(proposal: Proposal, draft: SettingsDraft): void {
  const changes = changesOf(draft, proposal.settings);
  if (Object.keys(changes).length === 0) return;
  const { screen } = useView.getState();
  const played = useDocument.getState().edit([{ type: 'settings.change', changes }], {
    label: 'change the settings',
    screen: stepScreens.find((name) => name === screen) ?? 'fleet',
  });
  // Settings name nothing that could be gone.
  if (!played.ok) throw new Error(played.problem.message);
}

interface TermPartProps {
  readonly draft: SettingsDraft;
  readonly problems: SettingsProblems;
  readonly onChange: (changes: Partial<SettingsDraft>) => void;
}

function TermPart({ draft, problems, onChange }: TermPartProps): ReactElement {
  return (
    <fieldset className="settings-part">
      <legend>Term and paper</legend>
      <div className="form-row">
        <TextField
          label="Months compared"
          value={draft.termMonths}
          error={problems.termMonths}
          isFigure
          onChange={(termMonths) => {
            onChange({ termMonths });
          }}
        />
        <Field label="First day of month 1" error={problems.startsOn}>
          {(control) => (
            <input
              {...control}
              type="date"
              min="1950-01-01"
              max="2999-12-31"
              value={draft.startsOn}
              onChange={(event) => {
                onChange({ startsOn: event.target.value });
              }}
            />
          )}
        </Field>
        <ChoiceField
          label="Paper size"
          value={draft.paper}
          words={paperNames}
          onChange={(paper) => {
            onChange({ paper });
          }}
        />
      </div>
    </fieldset>
  );
}
