import type { JSX } from 'react';
import { useState } from 'react';
import type { Check } from '../../../shared/domain/comparison/comparison';
import type { ScreenName } from '../../state/history';
import { useView } from '../../state/viewStore';
import { type CheckGroup, groupChecks } from './checkPlaces';

const shownAtFirst = 3;
const screenNames: Readonly<Record<ScreenName, string>> = {
  fleet: 'Fleet',
  costs: 'Costs',
  future: 'Future',
  comparison: 'Comparison',
  document: 'Document',
  export: 'Export',
  ourSide: 'Our side',
};

/** What stands against an export, and what should be known before it, each with the way to put it right. */
export function ExportChecks({ checks }: { readonly checks: readonly Check[] }): JSX.Element {
  const groups = groupChecks(checks);
  return (
    <section className="stack-tight" aria-labelledby="export-checks-title">
      <h2 id="export-checks-title">Before you export</h2>
      <p className="message" data-tone={toneOf(groups)}>
        {summaryOf(groups)}
      </p>
      {groups.map((group) => (
        <CheckGroupView key={group.key} group={group} />
      ))}
    </section>
  );
}

function toneOf(groups: readonly CheckGroup[]): string {
  if (groups.length === 0) return 'good';
  return groups.some(({ severity }) => severity === 'block') ? 'bad' : 'warning';
}

function summaryOf(groups: readonly CheckGroup[]): string {
  if (groups.length === 0)
    return 'Nothing stands against an export: every page and every cost is accounted for.';
  return groups.some(({ severity }) => severity === 'block')
    ? 'Nothing can be exported yet. Put the points marked "Must be put right" right first.'
    : 'You can export. Please read these points first.';
}

function CheckGroupView({ group }: { readonly group: CheckGroup }): JSX.Element {
  const [isWhole, setIsWhole] = useState(false);
  const goTo = useView((state) => state.goTo);
  const { messages, screen, severity } = group;
  const shown = isWhole ? messages : messages.slice(0, shownAtFirst);
  const isBlocking = severity === 'block';
  return (
    <div className="callout export-check" data-tone={isBlocking ? 'bad' : 'warning'}>
      <div className="stack-tight">
        <p className="callout-title">{isBlocking ? 'Must be put right' : 'Please check'}</p>
        <ul className="export-check-messages">
          {shown.map((message, index) => (
            <li key={index}>{message}</li>
          ))}
        </ul>
      </div>
      <div className="row export-check-actions">
        {messages.length > shown.length ? (
          <button
            type="button"
            className="button button-small"
            onClick={() => {
              setIsWhole(true);
            }}
          >
            {`Show all ${String(messages.length)}`}
          </button>
        ) : null}
        <button
          type="button"
          className="button button-small"
          onClick={() => {
            goTo(screen);
          }}
        >
          {`Go to ${screenNames[screen]}`}
        </button>
      </div>
    </div>
  );
}
