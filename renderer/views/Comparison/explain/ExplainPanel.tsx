import type { ReactElement } from 'react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Step } from '../../../../shared/domain/explain/step';
import { useResults } from '../../../state/results';
import { StepDetail } from './StepDetail';
import './explain.css';

interface ExplainPanelProps {
  readonly step: Step | undefined;
  /** Changes with each figure that is asked for, and with nothing else. */
  readonly explained: object;
  readonly onClose: () => void;
}

/** How a figure was calculated, step by step down to where its inputs stand. */
export function ExplainPanel({ step, explained, onClose }: ExplainPanelProps): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, [explained]);
  useEscape(onClose);
  return (
    <aside className="side-panel explain-panel" aria-labelledby="explain-heading">
      <div className="side-panel-head">
        <h2 id="explain-heading" ref={heading} tabIndex={-1}>
          How was this calculated?
        </h2>
        <button type="button" className="button button-quiet button-small" onClick={onClose}>
          Close
        </button>
      </div>
      {step === undefined ? (
        <p className="muted">This figure is not part of the comparison any more.</p>
      ) : (
        <ChainOf step={step} />
      )}
    </aside>
  );
}

/** Starts anew with each step that is given. */
function ChainOf({ step }: { readonly step: Step }): ReactElement {
  const [shown, setShown] = useState({ step, turn: 0 });
  if (shown.step !== step) setShown({ step, turn: shown.turn + 1 });
  return <Chain key={shown.turn} step={shown.step} />;
}

function Chain({ step }: { readonly step: Step }): ReactElement {
  const { format, proposal } = useResults();
  const { locale } = proposal.settings;
  const words = useMemo(() => ({ format, locale }), [format, locale]);
  const [path, setPath] = useState<readonly Step[]>([step]);
  const top = useRef<HTMLParagraphElement>(null);
  const show = (next: readonly Step[]): void => {
    setPath(next);
    top.current?.focus({ preventScroll: true });
    top.current?.scrollIntoView({ block: 'nearest' });
  };
  const shown = path.at(-1) ?? step;
  const before = path.slice(0, -1);
  return (
    <>
      {before.length > 0 && (
        <nav className="explain-path" aria-label="Way to this step">
          <ol>
            {before.map((passed, at) => (
              <li key={at}>
                <button
                  type="button"
                  className="button-link"
                  onClick={() => {
                    show(path.slice(0, at + 1));
                  }}
                >
                  {passed.label}
                </button>
              </li>
            ))}
          </ol>
          <button
            type="button"
            className="button button-small"
            onClick={() => {
              show(before);
            }}
          >
            Back
          </button>
        </nav>
      )}
      <p className="explain-top" ref={top} tabIndex={-1}>
        {shown.label}
      </p>
      <StepDetail
        key={path.length}
        step={shown}
        words={words}
        isTop
        depth={0}
        onEnter={(steps) => {
          show([...path, ...steps]);
        }}
      />
    </>
  );
}

/** Escape closes the panel, wherever the keyboard is, unless a dialog or a menu takes it. */
function useEscape(onClose: () => void): void {
  useEffect(() => {
    const close = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      onClose();
    };
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('keydown', close);
    };
  }, [onClose]);
}
