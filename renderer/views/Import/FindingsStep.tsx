import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Understanding } from '../../../shared/ipc/contract';
import type { ImportIssue } from '../../../shared/domain/proposal/proposal';
import { FindingRows } from './FindingRows';
import { severities, some } from './importWords';
import { StepHeading } from './StepHeading';
import type { ImportControl } from './useImport';

interface StepProps {
  readonly control: ImportControl;
  readonly understanding: Understanding;
}

/** What the import noticed, gravest first; each finding opens the rows that it is about. */
export function FindingsStep({ control, understanding }: StepProps): ReactElement {
  const { issues } = understanding;
  const groups = severities
    .map((group) => ({ ...group, issues: issues.filter(({ severity }) => severity === group.severity) }))
    .filter((group) => group.issues.length > 0);
  return (
    <>
      <StepHeading name="findings">
        {groups.length === 0 ? 'Nothing stands out in this file' : 'What stands out in this file'}
      </StepHeading>
      <div className="row-spread">
        <p className="muted small">
          Nothing here stops the import. The findings are kept with the file and printed in the appendix.
        </p>
        {groups.length === 0 ? null : <SaveButtons control={control} />}
      </div>
      <div className="import-scroll">
        {groups.map((group) => (
          <section key={group.severity} aria-label={group.heading}>
            <h4 className="import-subheading import-group">
              {group.heading} <span className="muted">({group.issues.length})</span>
            </h4>
            <ul className="import-issues">
              {group.issues.map((issue, at) => (
                <li key={`${issue.code} ${String(at)}`} className="import-issue">
                  <span className="chip" data-tone={tones[issue.severity]}>
                    {group.mark}
                  </span>
                  <Finding issue={issue} control={control} understanding={understanding} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

/** The findings with their rows as a sheet that the client can correct and send back. */
function SaveButtons({ control }: { readonly control: ImportControl }): ReactElement {
  const { saved, busy } = control.state;
  const save = (ending: 'xlsx' | 'csv') => () => {
    if (busy === null) control.saveFindings(ending);
  };
  return (
    <div className="row">
      <span
        role="status"
        className="message import-saved"
        data-tone={saved?.isSaved === false ? 'bad' : 'good'}
        title={saved?.text}
      >
        {saved?.text ?? ''}
      </span>
      <button type="button" className="button button-small" onClick={save('xlsx')}>
        Save as a sheet…
      </button>
      <button type="button" className="button button-small" onClick={save('csv')}>
        Save as CSV…
      </button>
    </div>
  );
}

const tones = { error: 'bad', warning: 'warning', info: undefined } as const;

function Finding({
  issue,
  control,
  understanding,
}: StepProps & { readonly issue: ImportIssue }): ReactElement {
  const [isOpen, setIsOpen] = useState(false);
  const { rows, message } = issue;
  return (
    <div className="import-issue-text">
      <p>{message}</p>
      {rows.length === 0 ? null : (
        <p className="small">
          <button
            type="button"
            className="button-link"
            aria-expanded={isOpen}
            onClick={() => {
              setIsOpen(!isOpen);
            }}
          >
            {isOpen ? 'Hide' : 'Show'}{' '}
            {rows.length === 1 ? `row ${String(rows[0])}` : some(rows.length, 'row')}
          </button>
        </p>
      )}
      {isOpen ? <FindingRows rows={rows} control={control} understanding={understanding} /> : null}
    </div>
  );
}
