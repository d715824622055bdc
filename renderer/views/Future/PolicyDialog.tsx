import type { ReactElement } from 'react';
import { useState } from 'react';
import type { PrintPolicy } from '../../../shared/domain/future/option';
import { Dialog } from '../../components/Dialog';
import { ChoiceField } from '../../components/form/ChoiceField';
import { DialogButtons } from '../../components/form/DialogButtons';
import { newId } from '../../components/form/newId';
import { PolicyDevices } from './PolicyDevices';
import { phaseChoices } from './phaseChoices';
import type { PolicyDraft, PolicyProblems } from './policyDraft';
import { policyDraft, policyOf, policyProblems } from './policyDraft';
import { PhaseField } from '../../components/form/PhaseField';
import { SourceFields } from '../../components/form/SourceFields';
import { TextField } from '../../components/form/TextField';
import type { Future } from './useFuture';

interface PolicyDialogProps {
  readonly future: Future;
  /** The policy to change; absent: a new one. */
  readonly policy?: PrintPolicy;
  readonly onSave: (policy: PrintPolicy) => void;
  readonly onClose: () => void;
}

const typeWords: Readonly<Record<PolicyDraft['type'], string>> = {
  share: 'Removes a share of the pages',
  pages: 'Removes a number of pages a month',
  colourToMono: 'Prints color pages in mono',
  duplex: 'Prints on both sides of the sheet',
};

const shareLabels = {
  colourToMono: 'Share of color pages (%)',
  duplex: 'Two-sided share it comes to (%)',
} as const;

const shareHints = {
  colourToMono: 'No page goes away; what it costs does.',
  duplex: 'Of all impressions. No page goes away; paper does.',
} as const;

/** A named change of how people print, its size, and who promised it. */
export function PolicyDialog({ future, policy, onSave, onClose }: PolicyDialogProps): ReactElement {
  const [draft, setDraft] = useState(() => policyDraft(policy));
  const [isTried, setTried] = useState(false);
  const problems = policyProblems(draft);
  const shown = isTried ? problems : {};
  const set = (changes: Partial<PolicyDraft>): void => {
    setDraft((before) => ({ ...before, ...changes }));
  };
  const save = (): void => {
    setTried(true);
    if (Object.keys(problems).length > 0) return;
    const id =
      policy?.id ??
      newId(
        'policy',
        future.option.policies.map((entry) => entry.id),
      );
    onSave(policyOf(draft, id, policy));
  };
  return (
    <Dialog
      title={policy === undefined ? 'Add a print policy' : 'Change a print policy'}
      size="roomy"
      onClose={onClose}
      actions={
        <DialogButtons
          go={policy === undefined ? 'Add the policy' : 'Save the policy'}
          canGo
          onGo={save}
          onClose={onClose}
        />
      }
    >
      <TextField
        label="What changes"
        value={draft.name}
        error={shown.name}
        hint="Such as: release by badge at the new copiers."
        onChange={(name) => {
          set({ name });
        }}
      />
      <ChoiceField
        label="What it does"
        value={draft.type}
        words={typeWords}
        onChange={(type) => {
          set({ type });
        }}
      />
      <PolicySize draft={draft} problems={shown} onChange={set} />
      <PolicyDevices
        future={future}
        at={draft.at}
        error={shown.at}
        onChange={(at) => {
          set({ at });
        }}
      />
      <div className="form-row">
        <TextField
          label="Promised by"
          value={draft.promisedBy}
          onChange={(promisedBy) => {
            set({ promisedBy });
          }}
        />
        <PhaseField
          phases={phaseChoices(future)}
          value={draft.phaseId}
          onPick={(phaseId) => {
            set({ phaseId });
          }}
        />
      </div>
      <SourceFields
        source={draft.source}
        onChange={(source) => {
          set({ source });
        }}
      />
    </Dialog>
  );
}

interface PolicySizeProps {
  readonly draft: PolicyDraft;
  readonly problems: PolicyProblems;
  readonly onChange: (changes: Partial<PolicyDraft>) => void;
}

/** How much a policy does: for each counter, or one share. */
function PolicySize({ draft, problems, onChange }: PolicySizeProps): ReactElement {
  const { type } = draft;
  if (type === 'colourToMono' || type === 'duplex') {
    return (
      <TextField
        label={shareLabels[type]}
        value={draft.share}
        error={problems.share}
        hint={shareHints[type]}
        isFigure
        onChange={(share) => {
          onChange({ share });
        }}
      />
    );
  }
  const unit = type === 'share' ? '%' : 'pages a month';
  return (
    <div className="form-row">
      <TextField
        label={`Mono (${unit})`}
        value={draft.mono}
        error={problems.mono}
        isFigure
        onChange={(mono) => {
          onChange({ mono });
        }}
      />
      <TextField
        label={`Color (${unit})`}
        value={draft.colour}
        error={problems.colour}
        isFigure
        onChange={(colour) => {
          onChange({ colour });
        }}
      />
    </div>
  );
}
