import type { ReactElement } from 'react';
import type { PrintPolicy } from '../../../shared/domain/future/option';
import { ChoiceField } from '../../components/form/ChoiceField';
import { FigureFields } from '../../components/form/FigureFields';
import { FormDialog } from '../../components/form/FormDialog';
import { newId } from '../../components/form/newId';
import type { ItemDialogProps } from '../../components/form/PartList';
import { PolicyDevices } from './PolicyDevices';
import type { PolicyDraft, PolicyProblems } from './policyDraft';
import { policyDraft, policyOf, policyProblems } from './policyDraft';
import { PromiseFields } from './PromiseFields';
import { SourceFields } from '../../components/form/SourceFields';
import { TextField } from '../../components/form/TextField';
import { useDraft } from '../../components/form/useDraft';
import type { Future } from './useFuture';

interface PolicyDialogProps extends ItemDialogProps<PrintPolicy> {
  readonly future: Future;
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
export function PolicyDialog({ future, edited, onSave, onClose }: PolicyDialogProps): ReactElement {
  const { draft, set, setter, shown, trySave } = useDraft(
    () => policyDraft(edited),
    policyProblems,
    (typed) => {
      const taken = future.option.policies.map(({ id }) => id);
      onSave(policyOf(typed, edited?.id ?? newId('policy', taken), edited));
    },
  );
  return (
    <FormDialog
      title={edited === undefined ? 'Add a print policy' : 'Change a print policy'}
      size="roomy"
      go={edited === undefined ? 'Add the policy' : 'Save the policy'}
      onGo={trySave}
      onClose={onClose}
    >
      <TextField
        label="What changes"
        value={draft.name}
        error={shown.name}
        hint="Such as: release by badge at the new copiers."
        onChange={setter('name')}
      />
      <ChoiceField label="What it does" value={draft.type} words={typeWords} onChange={setter('type')} />
      <PolicySize draft={draft} problems={shown} onChange={set} />
      <PolicyDevices future={future} at={draft.at} error={shown.at} onChange={setter('at')} />
      <PromiseFields future={future} draft={draft} onChange={set} />
      <SourceFields source={draft.source} onChange={setter('source')} />
    </FormDialog>
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
      <FigureFields
        fields={[
          ['mono', `Mono (${unit})`],
          ['colour', `Color (${unit})`],
        ]}
        draft={draft}
        problems={problems}
        onChange={onChange}
      />
    </div>
  );
}
