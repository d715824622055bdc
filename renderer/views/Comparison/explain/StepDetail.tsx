import type { ReactElement } from 'react';
import { useMemo, useState } from 'react';
import type { Step } from '../../../../shared/domain/explain/step';
import { GradeMark } from '../../../components/GradeMark';
import { StepEnd } from './StepEnd';
import type { StepFormat } from './stepWords';
import { formulaWords, inReadingOrder, valueWords } from './stepWords';

const shownAtOnce = 100;
/** Deeper steps are opened in the place of the whole, so that there is room for their words. */
const deepest = 3;

interface StepDetailProps {
  readonly step: Step;
  readonly words: StepFormat;
  readonly depth: number;
  /** Whether it stands for the whole chain, with its value written large. */
  readonly isTop?: boolean;
  /** Shows a step by itself, with the steps that lead to it. */
  readonly onEnter: (steps: readonly Step[]) => void;
}

/** What a step is made of: its formula and inputs, or where it ends. */
export function StepDetail({ step, words, depth, isTop = false, onEnter }: StepDetailProps): ReactElement {
  const { operation } = step;
  const inputs = useMemo(() => inReadingOrder(step, step.inputs()), [step]);
  const [shown, setShown] = useState(shownAtOnce);
  return (
    <div className="explain-detail">
      {isTop && (
        <p className="explain-value number">
          {valueWords(step, words)} {step.grade !== undefined && <GradeMark grade={step.grade} />}
        </p>
      )}
      {operation === undefined ? (
        <StepEnd step={step} words={words} />
      ) : (
        <>
          <p className="explain-formula">
            {formulaWords(step, { operation, inputs: step.inputs(), format: words })}
          </p>
          <ul className="explain-inputs">
            {inputs.slice(0, shown).map((input, at) => (
              <StepItem key={at} step={input} words={words} depth={depth} onEnter={onEnter} />
            ))}
          </ul>
          {inputs.length > shown && (
            <p className="explain-more">
              <span className="muted">
                {words.format.count(shown)} of {words.format.count(inputs.length)}, the largest first
              </span>
              <button
                type="button"
                className="button button-small"
                onClick={() => {
                  setShown(shown + shownAtOnce);
                }}
              >
                Show {words.format.count(Math.min(shownAtOnce, inputs.length - shown))} more
              </button>
            </p>
          )}
        </>
      )}
    </div>
  );
}

function StepItem({ step, words, depth, onEnter }: Omit<StepDetailProps, 'isTop'>): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const value = valueWords(step, words);
  const head = (
    <>
      <span className="explain-label">{step.label}</span>
      <span className="explain-amount number">
        {step.grade !== undefined && <GradeMark grade={step.grade} />} {value}
      </span>
    </>
  );
  const isEnd = step.isLate !== true && step.operation === undefined;
  if (isEnd) {
    return (
      <li className="explain-step" data-end={step.origin?.type}>
        <div className="explain-row">
          <span className="explain-mark" aria-hidden="true" />
          {head}
        </div>
        <StepEnd step={step} words={words} />
      </li>
    );
  }
  const isDeep = depth + 1 >= deepest;
  return (
    <li className="explain-step">
      <button
        type="button"
        className="explain-row"
        aria-expanded={isDeep ? undefined : isOpen}
        onClick={() => {
          if (isDeep) onEnter([step]);
          else setOpen(!isOpen);
        }}
      >
        <span className="explain-mark" aria-hidden="true">
          {isDeep ? '→' : isOpen ? '▾' : '▸'}
        </span>
        {head}
      </button>
      {isOpen && (
        <StepDetail
          step={step}
          words={words}
          depth={depth + 1}
          onEnter={(steps) => {
            onEnter([step, ...steps]);
          }}
        />
      )}
    </li>
  );
}
