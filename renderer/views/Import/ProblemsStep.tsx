import type { ReactElement } from 'react';
import type { ImportIssue } from '../../../shared/domain/proposal/proposal';
import { moreRows, severities } from './importWords';
import { StepHeading } from './StepHeading';

/** What the import noticed, gravest first, with the rows as they are counted in the sheet. */
export function ProblemsStep({ issues }: { readonly issues: readonly ImportIssue[] }): ReactElement {
  const groups = severities
    .map((group) => ({ ...group, issues: issues.filter(({ severity }) => severity === group.severity) }))
    .filter((group) => group.issues.length > 0);
  return (
    <>
      <StepHeading name="problems">
        {groups.length === 0 ? 'Nothing stands out in this file' : 'What stands out in this file'}
      </StepHeading>
      {groups.map((group) => (
        <section key={group.severity} aria-label={group.heading} className="stack-tight">
          <h4 className="import-subheading">{group.heading}</h4>
          <ul className="import-issues">
            {group.issues.map((issue, at) => (
              <li key={at} className="import-issue" data-severity={issue.severity}>
                <span className="chip" data-tone={tones[issue.severity]}>
                  {group.mark}
                </span>
                <IssueText issue={issue} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className="muted small">
        Nothing here stops the import. The findings are kept with the file and printed in the appendix.
      </p>
    </>
  );
}

const tones = { error: 'bad', warning: 'warning', info: undefined } as const;

function IssueText({ issue }: { readonly issue: ImportIssue }): ReactElement {
  const rows = moreRows(issue);
  return (
    <div>
      <p>{issue.message}</p>
      {rows === null ? null : (
        <details>
          <summary className="small">Show all {issue.rows.length} rows</summary>
          <p className="small muted import-rows">{rows}</p>
        </details>
      )}
    </div>
  );
}
