import type { ReactElement } from 'react';
import { useState } from 'react';
import type { PrintPolicy } from '../../../shared/domain/future/option';
import { Dialog } from '../../components/Dialog';
import { ChoiceField } from './ChoiceField';
import { DialogButtons } from './DialogButtons';
import { newId } from './newId';
import { PolicyDevices } from './PolicyDevices';
import type { PolicyDraft } from './policyDraft';
import { policyDraft, policyOf, policyProblems } from './policyDraft';
import { SourceFields } from './SourceFields';
import { TextField } from './TextField';
import type { Future } from './useFuture';

interface PolicyDialogProps {
  readonly future: Future;
  /** The policy to change; absent: a new one. */
  readonly policy?: PrintPolicy;
  readonly onSave: (policy: PrintPolicy) => void;
  readonly onClose: () => void;
}

const typeWords = { share: 'A share of the pages', pages: 'A number of pages a month' } as const;

/** A named change that removes pages, and who promised it. */
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
  const unit = draft.type === 'share' ? '%' : 'pages a month';
  return (
    <Dialog
      title={policy === undefined ? 'Add a print policy' : 'Change a print policy'}
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
        label="It removes"
        value={draft.type}
        words={typeWords}
        onChange={(type) => {
          set({ type });
        }}
      />
      <div className="form-row">
        <TextField
          label={`Mono (${unit})`}
          value={draft.mono}
          error={shown.mono}
          isFigure
          onChange={(mono) => {
            set({ mono });
          }}
        />
        <TextField
          label={`Color (${unit})`}
          value={draft.colour}
          error={shown.colour}
          isFigure
          onChange={(colour) => {
            set({ colour });
          }}
        />
      </div>
      <PolicyDevices
        future={future}
        at={draft.at}
        error={shown.at}
        onChange={(at) => {
          set({ at });
        }}
      />
      <TextField
        label="Promised by"
        value={draft.promisedBy}
        onChange={(promisedBy) => {
          set({ promisedBy });
        }}
      />
      <SourceFields
        source={draft.source}
        onChange={(source) => {
          set({ source });
        }}
      />
    </Dialog>
  );
}
