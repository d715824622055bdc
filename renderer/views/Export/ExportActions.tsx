import type { JSX } from 'react';
import { useEffect, useRef } from 'react';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import { ExportResult } from './ExportResult';
import { type ChartChoice, useExports } from './exportStore';

interface ExportActionsProps {
  readonly proposal: Proposal;
  readonly isBlocked: boolean;
}

/** What can be made of the proposal, the work under way with its Stop, and what came of it. */
export function ExportActions({ proposal, isBlocked }: ExportActionsProps): JSX.Element {
  const start = useExports((state) => state.start);
  const running = useExports((state) => state.running);
  const isHeld = isBlocked || running !== null;
  return (
    <section className="stack" aria-labelledby="export-make-title">
      <h2 id="export-make-title">What to make</h2>
      <div className="export-ways">
        <div className="panel stack-tight">
          <h3>Word file</h3>
          <p className="small muted">
            The whole document with contents, charts and the list of devices. It opens in Word and
            LibreOffice.
          </p>
          <ChartChoices isHeld={isHeld} />
          <button
            type="button"
            className="button button-primary"
            disabled={isHeld}
            onClick={() => {
              void start('word', proposal);
            }}
          >
            Export Word file…
          </button>
        </div>
        <div className="panel stack-tight">
          <h3>E-mail draft</h3>
          <p className="small muted">
            A message with the Word file attached. It opens in your mail program; you check it and send it
            there.
          </p>
          <button
            type="button"
            className="button"
            disabled={isHeld}
            onClick={() => {
              void start('email', proposal);
            }}
          >
            E-mail draft…
          </button>
        </div>
        <div className="panel stack-tight">
          <h3>Calculation workbook</h3>
          <p className="small muted">
            The comparison in formulas, step by step down to the invoices, readings and estimates. It opens in
            Excel and LibreOffice, which calculate it anew.
          </p>
          <button
            type="button"
            className="button"
            disabled={isHeld}
            onClick={() => {
              void start('workbook', proposal);
            }}
          >
            Calculation workbook…
          </button>
        </div>
      </div>
      {isBlocked ? (
        <p className="message" data-tone="bad" role="status">
          Export is off until the points above are put right.
        </p>
      ) : null}
      <ExportNews />
    </section>
  );
}

const choices: readonly { readonly charts: ChartChoice; readonly label: string; readonly hint: string }[] = [
  {
    charts: 'native',
    label: 'Charts that Word can edit',
    hint: 'Sharp at any size, with their figures inside.',
  },
  {
    charts: 'picture',
    label: 'Charts as pictures',
    hint: 'Look the same everywhere, and carry no figures beyond those you see.',
  },
];

function ChartChoices({ isHeld }: { readonly isHeld: boolean }): JSX.Element {
  const charts = useExports((state) => state.charts);
  const chooseCharts = useExports((state) => state.chooseCharts);
  return (
    <fieldset className="stack-tight" disabled={isHeld}>
      <legend className="field-label">Charts</legend>
      {choices.map((choice) => (
        <label key={choice.charts} className="choice export-choice">
          <input
            type="radio"
            name="charts"
            value={choice.charts}
            checked={charts === choice.charts}
            onChange={() => {
              chooseCharts(choice.charts);
            }}
          />
          <span>
            {choice.label}
            <span className="field-hint export-choice-hint">{choice.hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** The work under way and what came of it, brought into sight when it changes below the edge of the window. */
function ExportNews(): JSX.Element {
  const news = useRef<HTMLDivElement>(null);
  const jobId = useExports((state) => state.running?.jobId);
  const outcome = useExports((state) => state.outcome);
  useEffect(() => {
    if (jobId !== undefined || outcome !== null) news.current?.scrollIntoView({ block: 'nearest' });
  }, [jobId, outcome]);
  return (
    <div className="stack-tight" ref={news}>
      {jobId === undefined ? null : <ExportProgress />}
      <ExportResult />
    </div>
  );
}

function ExportProgress(): JSX.Element | null {
  const running = useExports((state) => state.running);
  const stop = useExports((state) => state.stop);
  if (running === null) return null;
  const { isStopping, sentence, share } = running;
  return (
    <div className="export-progress" role="group" aria-label="Export under way">
      <p className="message" role="status">
        {isStopping ? 'The export is being stopped.' : sentence}
      </p>
      <div className="row export-progress-line">
        <progress max={1} value={share} aria-label="Progress of the export" />
        <button
          type="button"
          className="button"
          disabled={isStopping}
          onClick={() => {
            void stop();
          }}
        >
          Stop
        </button>
      </div>
    </div>
  );
}
