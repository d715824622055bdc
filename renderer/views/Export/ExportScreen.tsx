import type { JSX } from 'react';
import { toldChecks } from '../../../shared/domain/comparison/checkWords';
import { noticeChecks } from '../../../shared/domain/comparison/contractEndChecks';
import { preflight } from '../../../shared/domain/document/preflight';
import { useResults } from '../../state/results';
import { ExportActions } from './ExportActions';
import { ExportChecks } from './ExportChecks';
import { PastExports } from './PastExports';
import './export.css';

/** The way out of the program: the checks, the Word file, the e-mail draft, the workbook, and what was written so far. */
export function ExportScreen(): JSX.Element {
  const { comparison, format, proposal, telling } = useResults();
  const checks = [
    ...preflight(proposal, comparison, format),
    ...toldChecks(noticeChecks(proposal, telling.at.slice(0, 10)), format),
  ];
  return (
    <div className="screen export-screen">
      <header className="screen-head">
        <div>
          <h1>Export</h1>
          <p className="screen-lead">
            Make a file of the document for the client. Nothing leaves this computer by itself.
          </p>
        </div>
      </header>
      <ExportChecks checks={checks} />
      <ExportActions proposal={proposal} isBlocked={checks.some(({ severity }) => severity === 'block')} />
      <PastExports />
    </div>
  );
}
