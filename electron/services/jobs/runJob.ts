import { isBlocked } from '../../../shared/domain/comparison/checks';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import { type Result, ok } from '../../../shared/domain/result';
import type { Table } from '../../../shared/domain/table/table';
import { checkProposal } from '../../../shared/files/saveText';
import { documentName, exportProposal } from '../export/exportProposal';
import { planExport } from '../export/planExport';
import { readTableFile } from '../tables/readTable';
import type { ExportJob, ExportJobValue, JobMeans, ReadTableJob } from './job';

/** Reads a table file. */
export function runReadTable(job: ReadTableJob, means: JobMeans): Promise<Result<Table>> {
  means.progress(0.1, `Reading ${job.fileName}…`);
  return readTableFile(job.path);
}

/** Makes the document and has it written; asks for a place only when nothing stands against the export. */
export async function runExport(job: ExportJob, means: JobMeans): Promise<Result<ExportJobValue>> {
  const { progress, asks } = means;
  progress(0.05, 'Checking the proposal…');
  const proposal = JSON.parse(job.proposal) as Proposal;
  const checked = checkProposal(proposal);
  if (!checked.ok) return checked;
  const { checks } = planExport(proposal);
  if (isBlocked(checks)) return ok({ type: 'blocked', checks });
  const path = await asks.choosePlace(documentName(proposal, job.ending, job.now));
  if (path === null) return ok({ type: 'cancelled' });
  progress(0.3, job.ending === '.xlsx' ? 'Making the workbook…' : 'Making the document…');
  const outcome = await exportProposal(proposal, [{ path, ending: job.ending }], {
    now: job.now,
    charts: job.charts,
    paint: (specs) => asks.paint(specs),
    write: (to, bytes) => {
      progress(0.9, 'Writing the file…');
      return asks.write(to, bytes);
    },
  });
  if (outcome.type === 'failed') return { ok: false, problem: outcome.problem };
  if (outcome.type === 'blocked') return ok(outcome);
  return ok({ type: 'written', checks: outcome.checks, warnings: outcome.warnings });
}
