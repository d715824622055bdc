import { applyEdits } from '../../shared/domain/proposal/applyEdit';
import { newProposal } from '../../shared/domain/proposal/newProposal';
import type { Proposal } from '../../shared/domain/proposal/proposal';
import type { Result } from '../../shared/domain/result';
import type { Table } from '../../shared/domain/table/table';
import { understandTable } from '../../shared/domain/table/understand';
import { collegeEdits, csvCells, deviceListCells } from './readCollege';

const started = newProposal('Larkmere Community College', {
  id: '00000000-0000-4000-8000-000000000000',
  at: '2026-11-20T00:00:00Z',
});

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

function withFile(proposal: Proposal, fileName: string, cells: readonly (readonly string[])[]): Proposal {
  const sheet = { name: fileName, hidden: false, merges: [], rows: cells };
  const table: Table = { format: 'csv', issues: [], sheets: [sheet] };
  const source = String(proposal.sources.length).padStart(16, '0');
  const { headerRow, rows, devices, places, columns, issues } = valueOf(
    understandTable(table, { currency: 'USD', source }),
  );
  const read = { id: source, fileName, importedAt: '2026-11-20T00:00:00Z', rows, headerRow, columns, issues };
  return valueOf(applyEdits(proposal, [{ type: 'fleet.import', source: read, devices, places }]));
}

/** The sample college's fleet as its three files make it. */
export function importedProposal(): Proposal {
  const listed = withFile(started, 'device-list.xlsx', deviceListCells());
  const metered = withFile(listed, 'meter-report.csv', csvCells('meter-report.csv'));
  return withFile(metered, 'walk-notes.csv', csvCells('walk-notes.csv'));
}

/** The sample college's whole proposal. */
export function collegeProposal(): Proposal {
  return valueOf(applyEdits(importedProposal(), collegeEdits()));
}
