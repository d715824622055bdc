import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Formatters } from '../../../shared/domain/document/formatters';
import type { ImportIssue, Source } from '../../../shared/domain/proposal/proposal';
import { Dialog } from '../../components/Dialog';
import { SourceRows } from './SourceRows';
import './sources.css';

/** The files that the fleet was read from, with what stood out in each and the rows behind it. */
export function SourcesDialog({
  sources,
  format,
  onClose,
}: {
  readonly sources: readonly Source[];
  readonly format: Formatters;
  readonly onClose: () => void;
}): ReactElement {
  return (
    <Dialog
      title="Imported files"
      size="wide"
      onClose={onClose}
      actions={
        <button type="button" className="button button-primary" onClick={onClose}>
          Close
        </button>
      }
    >
      {sources.length === 0 ? (
        <p className="muted">No file was imported yet; the devices were entered by hand.</p>
      ) : (
        <div className="stack">
          {sources.map((source) => (
            <OneSource key={source.id} source={source} format={format} />
          ))}
        </div>
      )}
    </Dialog>
  );
}

function OneSource({
  source,
  format,
}: {
  readonly source: Source;
  readonly format: Formatters;
}): ReactElement {
  const { fileName, sheet, importedAt, rows, issues } = source;
  const day = format.day(importedAt.slice(0, 10));
  return (
    <section aria-label={fileName} className="stack-tight">
      <h3>{fileName}</h3>
      <p className="small muted">
        {sheet === undefined ? '' : `Sheet "${sheet}", `}
        {format.count(rows)} rows, imported on {day}
      </p>
      {issues.length === 0 ? (
        <p className="small">Nothing stood out.</p>
      ) : (
        <ul className="source-issues">
          {issues.map((issue, at) => (
            <OneIssue key={at} source={source} issue={issue} />
          ))}
        </ul>
      )}
    </section>
  );
}

const tones = { error: 'bad', warning: 'warning', info: undefined } as const;
const marks = { error: 'Error', warning: 'Worth checking', info: 'Note' } as const;

function OneIssue({ source, issue }: { readonly source: Source; readonly issue: ImportIssue }): ReactElement {
  const [isOpen, setIsOpen] = useState(false);
  const { severity, message, rows } = issue;
  return (
    <li className="stack-tight">
      <p>
        <span className="chip" data-tone={tones[severity]}>
          {marks[severity]}
        </span>{' '}
        {message}{' '}
        {rows.length === 0 ? null : (
          <button
            type="button"
            className="button-link"
            aria-expanded={isOpen}
            onClick={() => {
              setIsOpen(!isOpen);
            }}
          >
            {isOpen ? 'Hide the rows' : rows.length === 1 ? 'Show the row' : 'Show the rows'}
          </button>
        )}
      </p>
      {isOpen ? <SourceRows source={source} rows={rows} /> : null}
    </li>
  );
}
