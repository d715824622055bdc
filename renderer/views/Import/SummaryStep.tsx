import type { ReactElement } from 'react';
import type { Understanding } from '../../../shared/ipc/contract';
import { rate } from '../../../shared/domain/rate';
import { formattersFor } from '../../../shared/format/formatters';
import { useProposal } from '../../state/documentStore';
import { basisWords, gapsOf, issueCount } from './importWords';
import { StepHeading } from './StepHeading';
import type { ImportControl } from './useImport';

/** What the import will bring: devices, pages, cost, and what stays unknown. */
export function SummaryStep({
  control,
  understanding,
}: {
  readonly control: ImportControl;
  readonly understanding: Understanding;
}): ReactElement {
  const { settings, devices: before } = useProposal();
  const { volume, monthlyCost, devices, issues } = understanding;
  const { count } = formattersFor(settings.locale, settings.currency);
  const pages = (of: number | null): string => (of === null ? 'Not known' : count(of));
  const cost =
    monthlyCost === null
      ? null
      : formattersFor(settings.locale, monthlyCost.currency).amount(rate(monthlyCost.amount));
  const gaps = gapsOf(understanding);
  return (
    <>
      <StepHeading name="summary">This is what the import brings</StepHeading>
      <div className="figures">
        <Figure label="Devices" value={count(devices)} />
        <Figure label="Mono pages a month" value={pages(volume.mono)} />
        <Figure label="Color pages a month" value={pages(volume.colour)} />
        <Figure label="Cost a month in this file" value={cost ?? 'Not known'} />
      </div>
      <div
        className="callout"
        data-tone={volume.basis === 'lifetime' || volume.basis === 'none' ? 'warning' : 'info'}
      >
        <p>{basisWords[volume.basis]}</p>
        {volume.devicesWithVolume === 0 ? null : (
          <p>
            A monthly volume is known for {count(volume.devicesWithVolume)} of {count(devices)} devices.
          </p>
        )}
      </div>
      {gaps.length === 0 ? null : (
        <section aria-label="What will still be unknown" className="stack-tight">
          <h4 className="import-subheading">What will still be unknown</h4>
          <ul className="import-gaps">
            {gaps.map((gap) => (
              <li key={gap}>{gap}</li>
            ))}
          </ul>
        </section>
      )}
      <p className="muted">
        To check in the file: {issueCount(issues).toLocaleLowerCase('en')}.{' '}
        {issues.length === 0 ? null : (
          <button
            type="button"
            className="button-link"
            onClick={() => {
              control.go('problems');
            }}
          >
            Show the findings
          </button>
        )}
      </p>
      {before.length === 0 ? null : (
        <p className="muted">
          The proposal already has {count(before.length)} devices. A device met again by its serial number or
          MAC address is extended, not doubled. The import is one step that you can undo.
        </p>
      )}
    </>
  );
}

function Figure({ label, value }: { readonly label: string; readonly value: string }): ReactElement {
  return (
    <div className="figure" data-size="small">
      <span className="figure-label">{label}</span>
      <span className="figure-value">{value}</span>
    </div>
  );
}
