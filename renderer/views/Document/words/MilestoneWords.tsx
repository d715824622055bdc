import type { JSX } from 'react';
import type { Milestone } from '../../../../shared/domain/proposal/proposal';
import { useProposal } from '../../../state/documentStore';
import { DayField } from './DayField';
import { useWordEdit } from './useWordEdit';
import { WordField } from './WordField';
import { AddWordItem, WordItem } from './WordItem';

/** The steps of the road map. */
export function MilestoneWords(): JSX.Element {
  const { milestones, settings } = useProposal();
  const edit = useWordEdit();
  return (
    <>
      {milestones.map((milestone, index) => (
        <MilestoneFields key={milestone.id} milestone={milestone} number={index + 1} />
      ))}
      <AddWordItem
        fieldLabel="New milestone"
        buttonLabel="Add a milestone"
        onAdd={(label) => {
          const milestone: Milestone = { id: crypto.randomUUID(), label, from: settings.startsOn };
          edit({ type: 'milestone.set', milestone }, 'add a milestone');
        }}
      />
    </>
  );
}

interface MilestoneFieldsProps {
  readonly milestone: Milestone;
  readonly number: number;
}

function MilestoneFields({ milestone, number }: MilestoneFieldsProps): JSX.Element {
  const edit = useWordEdit();
  const set = (changed: Milestone, field: string): void => {
    edit(
      { type: 'milestone.set', milestone: changed },
      `change milestone ${String(number)}`,
      `${milestone.id}.${field}`,
    );
  };
  const isTurned = milestone.to !== undefined && milestone.to < milestone.from;
  return (
    <WordItem
      title={`Milestone ${String(number)}`}
      removeLabel={`Remove milestone ${String(number)}`}
      onRemove={() => {
        edit({ type: 'milestone.remove', milestoneId: milestone.id }, `remove milestone ${String(number)}`);
      }}
    >
      <WordField
        label="Step"
        value={milestone.label}
        isRequired
        onChange={(label) => {
          set({ ...milestone, label }, 'label');
        }}
      />
      <div className="word-row">
        <DayField
          label="From"
          value={milestone.from}
          isRequired
          onChange={(from) => {
            set({ ...milestone, from }, 'from');
          }}
        />
        <DayField
          label="To"
          value={milestone.to ?? ''}
          onChange={(to) => {
            const { to: _before, ...rest } = milestone;
            set(to === '' ? rest : { ...rest, to }, 'to');
          }}
        />
      </div>
      {isTurned ? (
        <p className="field-warning" role="status">
          This step ends before it begins.
        </p>
      ) : null}
      <WordField
        label="Who answers for it"
        value={milestone.who ?? ''}
        onChange={(text) => {
          const { who: _before, ...rest } = milestone;
          set(text === '' ? rest : { ...rest, who: text }, 'who');
        }}
      />
    </WordItem>
  );
}
