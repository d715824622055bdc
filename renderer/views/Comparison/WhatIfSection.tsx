import type { ReactElement } from 'react';
import { useMemo, useState } from 'react';
import type { Comparison, OptionComparison } from '../../../shared/domain/comparison/comparison';
import { whatIfRuns } from '../../../shared/domain/comparison/whatIfRuns';
import type { Formatters } from '../../../shared/domain/document/formatters';
import { withOnlyOption } from '../../../shared/domain/ranges/runs';
import type { Result } from '../../../shared/domain/result';
import { Callout } from '../../components/Callout';
import { useRuns } from '../../hooks/useRuns';
import { useResults } from '../../state/results';
import { ComparisonSection } from './ComparisonSection';
import { inputWords, questionOf, type WhatIfInput, type WhatIfState, whatIfInputs } from './whatIfInputs';
import { WhatIfTable } from './WhatIfTable';
import './ranges.css';

/** The comparison with other volumes, prices and terms: nothing of it is stored. */
export function WhatIfSection({ chosen }: { readonly chosen: OptionComparison }): ReactElement {
  const { proposal, comparison, format } = useResults();
  const [state, setState] = useState<WhatIfState>({});
  const inputs = useMemo(
    () => whatIfInputs(proposal, chosen.pageBalance.today),
    [proposal, chosen.pageBalance.today],
  );
  const found = useChanged(chosen, { inputs, state });
  const isChanged = questionOf(inputs, state) !== null;
  return (
    <ComparisonSection id="what-if" title="What if" locale={proposal.settings.locale}>
      <div className="what-if-inputs">
        {inputs.map((input) => (
          <Slider
            key={input.name}
            input={input}
            at={state[input.name] ?? input.start}
            onMove={(at) => {
              setState((before) => ({ ...before, [input.name]: at }));
            }}
          />
        ))}
      </div>
      {isChanged ? (
        <>
          <Callout tone="warning" title="Not part of the proposal">
            <p>What you try here is neither saved nor printed.</p>
          </Callout>
          {found?.ok === false ? (
            <p role="alert" className="field-error">
              {found.problem.message}
            </p>
          ) : (
            <WhatIfTable
              stored={comparison}
              changed={found?.value ?? null}
              optionId={chosen.option.id}
              cause={causeWords(inputs, state, format)}
            />
          )}
          <button
            type="button"
            className="button what-if-reset"
            onClick={() => {
              setState({});
            }}
          >
            Back to the proposal
          </button>
        </>
      ) : (
        <p className="message">
          Move a slider to see what the comparison would be. The proposal stays as it is.
        </p>
      )}
    </ComparisonSection>
  );
}

/** The sliders that were moved, in words. */
function causeWords(inputs: readonly WhatIfInput[], state: WhatIfState, format: Formatters): string {
  const moved = inputs.filter(({ name, start }) => (state[name] ?? start) !== start);
  return moved
    .map((input) => `${input.label} ${inputWords(input, state[input.name] ?? input.start, format)}`)
    .join('; ');
}

/** The changed comparison of the option; the one before while the next is worked out, `null` before the first. */
function useChanged(
  chosen: OptionComparison,
  { inputs, state }: { readonly inputs: readonly WhatIfInput[]; readonly state: WhatIfState },
): Result<Comparison> | null {
  const { proposal, comparison } = useResults();
  const { id } = chosen.option;
  const start = useMemo(() => {
    const question = questionOf(inputs, state);
    const asked = { proposal: withOnlyOption(proposal, id), stored: comparison };
    return question === null ? null : () => whatIfRuns(asked, question);
  }, [proposal, comparison, id, inputs, state]);
  const found = useRuns(start);
  const [last, setLast] = useState<{ readonly of: Comparison; readonly found: Result<Comparison> } | null>(
    null,
  );
  const now = found.type === 'done' ? found.value : null;
  if (now !== null && now !== last?.found) setLast({ of: comparison, found: now });
  return now ?? (last?.of === comparison ? last.found : null);
}

interface SliderProps {
  readonly input: WhatIfInput;
  readonly at: number;
  readonly onMove: (at: number) => void;
}

function Slider({ input, at, onMove }: SliderProps): ReactElement {
  const { format } = useResults();
  const words = inputWords(input, at, format);
  return (
    <label className="what-if-input">
      <span className="what-if-label">
        {input.label}
        <output data-changed={at !== input.start}>{words}</output>
      </span>
      <input
        type="range"
        aria-label={input.label}
        aria-valuetext={words}
        min={input.least}
        max={input.most}
        step={input.step}
        value={at}
        onChange={(event) => {
          onMove(event.target.valueAsNumber);
        }}
      />
    </label>
  );
}
