import type { JSX } from 'react';
import type { PromiseMade } from '../../../../shared/domain/proposal/proposal';
import { useProposal } from '../../../state/documentStore';
import { useWordEdit } from './useWordEdit';
import { WordField } from './WordField';
import { AddWordItem, WordItem } from './WordItem';

/** The promises, each with its measure; the first three stand on the page for the board. */
export function PromiseWords(): JSX.Element {
  const { promises } = useProposal();
  const edit = useWordEdit();
  return (
    <>
      <p className="field-hint">The first three stand on the page for the board.</p>
      {promises.map((promise, index) => (
        <PromiseFields key={promise.id} promise={promise} number={index + 1} />
      ))}
      <AddWordItem
        fieldLabel="New promise"
        buttonLabel="Add a promise"
        onAdd={(text) => {
          const promise: PromiseMade = { id: crypto.randomUUID(), text, measure: '', target: '', owner: '' };
          edit({ type: 'promise.set', promise }, 'add a promise');
        }}
      />
    </>
  );
}

const needed = [
  { member: 'text', label: 'We promise that', kind: 'lines' },
  { member: 'measure', label: 'How it is measured', kind: 'line' },
  { member: 'target', label: 'Target', kind: 'line' },
  { member: 'owner', label: 'Who answers for it', kind: 'line' },
] as const;

interface PromiseFieldsProps {
  readonly promise: PromiseMade;
  readonly number: number;
}

function PromiseFields({ promise, number }: PromiseFieldsProps): JSX.Element {
  const edit = useWordEdit();
  const set = (changed: PromiseMade, field: string): void => {
    edit(
      { type: 'promise.set', promise: changed },
      `change promise ${String(number)}`,
      `${promise.id}.${field}`,
    );
  };
  return (
    <WordItem
      title={`Promise ${String(number)}`}
      removeLabel={`Remove promise ${String(number)}`}
      onRemove={() => {
        edit({ type: 'promise.remove', promiseId: promise.id }, `remove promise ${String(number)}`);
      }}
    >
      {needed.map(({ member, label, kind }) => (
        <WordField
          key={member}
          label={label}
          kind={kind}
          value={promise[member]}
          isRequired={member === 'text'}
          onChange={(text) => {
            set({ ...promise, [member]: text }, member);
          }}
        />
      ))}
      <WordField
        label="By when"
        value={promise.due ?? ''}
        onChange={(text) => {
          const { due: _before, ...rest } = promise;
          set(text === '' ? rest : { ...rest, due: text }, 'due');
        }}
      />
    </WordItem>
  );
}
