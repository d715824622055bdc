import type { JSX } from 'react';
import { type ExportOutcome, useExports } from './exportStore';

/** What came of the last export, with the way to its file. */
export function ExportResult(): JSX.Element {
  const outcome = useExports((state) => state.outcome);
  return (
    <div className="export-result" role="status" aria-live="polite">
      {outcome === null ? null : <OutcomeView outcome={outcome} />}
    </div>
  );
}

function OutcomeView({ outcome }: { readonly outcome: ExportOutcome }): JSX.Element {
  switch (outcome.type) {
    case 'written':
      return <WrittenView outcome={outcome} />;
    case 'stopped':
      return <p className="message">The export was ended. Nothing was written.</p>;
    case 'failed':
      return (
        <p className="message" data-tone="bad">
          {outcome.why}
        </p>
      );
    case 'blocked':
      return (
        <div className="callout" data-tone="bad">
          <p className="callout-title">Nothing was written. These points stand against the export:</p>
          <ul className="export-check-messages">
            {outcome.checks
              .filter(({ severity }) => severity === 'block')
              .map(({ message }, index) => (
                <li key={index}>{message}</li>
              ))}
          </ul>
        </div>
      );
  }
}

function WrittenView({
  outcome,
}: {
  readonly outcome: Extract<ExportOutcome, { type: 'written' }>;
}): JSX.Element {
  const show = useExports((state) => state.show);
  const { fileName, kind, token, warnings } = outcome.file;
  return (
    <div className="callout" data-tone={warnings.length === 0 ? 'good' : 'warning'}>
      <p>
        {kind !== 'email' ? (
          <>
            The {kind === 'word' ? 'Word file' : 'workbook'} <strong>{fileName}</strong> is written.
          </>
        ) : (
          <>
            The e-mail draft <strong>{fileName}</strong> is written.{' '}
            {warnings.length === 0 ? 'Your mail program opens it.' : null}
          </>
        )}
      </p>
      {warnings.map((warning) => (
        <p key={warning}>{warning}</p>
      ))}
      <div className="row">
        <button
          type="button"
          className="button button-small"
          onClick={() => {
            void show(token);
          }}
        >
          Show in folder
        </button>
      </div>
    </div>
  );
}
