import type { JSX } from 'react';
import { useId } from 'react';
import { gradeNames } from '../../../../shared/domain/document/sections/costTables';
import type { Assumption } from '../../../../shared/domain/proposal/proposal';
import { type Grade, grades } from '../../../../shared/domain/sourced';
import { useDocument, useProposal } from '../../../state/documentStore';
import { useWordEdit } from './useWordEdit';
import { WordField } from './WordField';
import { AddWordItem, WordItem } from './WordItem';

/** What is taken as true, with what would change the answer. */
export function AssumptionWords(): JSX.Element {
  const { assumptions } = useProposal();
  const edit = useWordEdit();
  return (
    <>
      {assumptions.map((assumption, index) => (
        <AssumptionFields key={assumption.id} assumption={assumption} number={index + 1} />
      ))}
      <AddWordItem
        fieldLabel="New assumption"
        buttonLabel="Add an assumption"
        onAdd={(text) => {
          const assumption: Assumption = { id: crypto.randomUUID(), text, grade: 'estimate' };
          edit({ type: 'assumption.set', assumption }, 'add an assumption');
        }}
      />
    </>
  );
}

interface AssumptionFieldsProps {
  readonly assumption: Assumption;
  readonly number: number;
}

function AssumptionFields({ assumption, number }: AssumptionFieldsProps): JSX.Element {
  const edit = useWordEdit();
  const title = `Assumption ${String(number)}`;
  const set = (changed: Assumption, field: string): void => {
    edit(
      { type: 'assumption.set', assumption: changed },
      `change assumption ${String(number)}`,
      `${assumption.id}.${field}`,
    );
  };
  return (
    <WordItem
      title={title}
      removeLabel={`Remove assumption ${String(number)}`}
      onRemove={() => {
        edit(
          { type: 'assumption.remove', assumptionId: assumption.id },
          `remove assumption ${String(number)}`,
        );
      }}
    >
      <WordField
        label="We assume that"
        kind="lines"
        value={assumption.text}
        isRequired
        onChange={(text) => {
          set({ ...assumption, text }, 'text');
        }}
      />
      <GradeField
        value={assumption.grade}
        onChange={(grade) => {
          set({ ...assumption, grade }, 'grade');
        }}
      />
      <WordField
        label="Source in words"
        value={assumption.source ?? ''}
        onChange={(text) => {
          set(withText(assumption, 'source', text), 'source');
        }}
      />
      <WordField
        label="If it is wrong"
        kind="lines"
        value={assumption.ifWrong ?? ''}
        onChange={(text) => {
          set(withText(assumption, 'ifWrong', text), 'ifWrong');
        }}
      />
      <BoardPageBox
        isOn={assumption.onBoardPage === true}
        onChange={(onBoardPage) => {
          set({ ...assumption, onBoardPage }, 'onBoardPage');
        }}
      />
    </WordItem>
  );
}

function withText(assumption: Assumption, member: 'source' | 'ifWrong', text: string): Assumption {
  const { [member]: _before, ...rest } = assumption;
  return text === '' ? rest : { ...rest, [member]: text };
}

interface GradeFieldProps {
  readonly value: Grade;
  readonly onChange: (grade: Grade) => void;
}

function GradeField({ value, onChange }: GradeFieldProps): JSX.Element {
  const id = useId();
  const isReadOnly = useDocument((state) => state.readOnly !== null);
  return (
    <div className="field word-field">
      <label htmlFor={id}>Kind of source</label>
      <select
        id={id}
        value={value}
        disabled={isReadOnly}
        onChange={(event) => {
          const grade = grades.find((known) => known === event.target.value);
          if (grade !== undefined) onChange(grade);
        }}
      >
        {grades.map((grade) => (
          <option key={grade} value={grade}>
            {gradeNames[grade]}
          </option>
        ))}
      </select>
    </div>
  );
}

interface BoardPageBoxProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function BoardPageBox({ isOn, onChange }: BoardPageBoxProps): JSX.Element {
  const isReadOnly = useDocument((state) => state.readOnly !== null);
  return (
    <label className="word-check">
      <input
        type="checkbox"
        checked={isOn}
        disabled={isReadOnly}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
      />
      Also on the page for the board
    </label>
  );
}
