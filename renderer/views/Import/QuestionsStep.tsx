import type { ReactElement } from 'react';
import { useId } from 'react';
import type { Understanding } from '../../../shared/ipc/contract';
import type { ShownQuestion, UserChoices } from './choices';
import { questionKey, shownQuestions, withAnswer, withoutAnswer } from './choices';
import { StepHeading } from './StepHeading';
import type { ImportControl } from './useImport';

/** What the file leaves open; each answer is understood at once and can be taken back. */
export function QuestionsStep({
  control,
  understanding,
}: {
  readonly control: ImportControl;
  readonly understanding: Understanding;
}): ReactElement {
  const { choices } = control.state;
  const questions = shownQuestions(choices, understanding.questions);
  return (
    <>
      <StepHeading name="questions">
        {questions.length === 0 ? 'The file leaves nothing open' : 'What the file does not say'}
      </StepHeading>
      {questions.length === 0 ? (
        <p className="muted">There is nothing to answer. You can import as it is.</p>
      ) : (
        <p className="muted small">
          Where an answer is marked as taken, it holds unless you say otherwise. Nothing here stops the
          import.
        </p>
      )}
      {questions.map((shown) => (
        <Question
          key={questionKey(shown.question)}
          shown={shown}
          choices={choices}
          onChange={control.choose}
        />
      ))}
    </>
  );
}

function Question({
  shown: { question, answer },
  choices,
  onChange,
}: {
  readonly shown: ShownQuestion;
  readonly choices: UserChoices;
  readonly onChange: (choices: UserChoices) => void;
}): ReactElement {
  const name = useId();
  const { text, samples, answers, taken } = question;
  // Once answered, the taken answer of a newer understanding is the user's own.
  const guess = answer === null ? taken : null;
  return (
    <fieldset className="import-question" data-answered={answer !== null}>
      <legend>{text}</legend>
      {samples.length === 0 ? null : (
        <p className="import-question-samples" title={samples.join('\n')}>
          In the file: {samples.join(' · ')}
        </p>
      )}
      {answers.map(({ label }, at) => (
        <label key={at} className="choice">
          <input
            type="radio"
            name={name}
            checked={answer === at || guess === at}
            onClick={() => {
              // The answer that was only taken is no change of the button, and yet the user's word.
              if (answer === null && guess === at) onChange(withAnswer(choices, { question, answer: at }));
            }}
            onChange={() => {
              onChange(withAnswer(choices, { question, answer: at }));
            }}
          />
          <span>{label}</span>
          {guess === at ? <span className="chip">taken unless you say otherwise</span> : null}
        </label>
      ))}
      {answer === null ? (
        guess === null ? (
          <p className="message" data-tone="warning">
            Nothing was taken: until you answer, these figures stay unknown.
          </p>
        ) : null
      ) : (
        <p className="row small">
          <span className="message" data-tone="good">
            Answered by you.
          </span>
          <button
            type="button"
            className="button button-small"
            onClick={() => {
              onChange(withoutAnswer(choices, question));
            }}
          >
            Take back
          </button>
        </p>
      )}
    </fieldset>
  );
}
