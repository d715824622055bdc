import { realProcesses } from '../services/storage/processes';
import { takeLock } from '../services/storage/lock';
import { ProposalFolder } from '../services/storage/proposalFolder';
import { keepTable } from '../services/storage/sources';
import type { StorageProblem } from '../services/storage/storageProblem';
import type { StorageTools } from '../services/storage/storageTools';
import type { Result } from '../../shared/domain/result';
import { type CommandCall, failed } from './command';
import { makeFolder } from './makeFolder';
import { storageOfCall } from './moment';
import type { ProposalContent } from './writtenProposal';

/** Keeps a proposal in the program's data folder, which no other program may hold meanwhile. */
export async function keepInDataFolder(
  call: CommandCall,
  folder: string,
  content: ProposalContent,
): Promise<void> {
  await makeFolder(call, folder);
  const taken = await takeLock({ ...call.services.storage, processes: realProcesses }, folder);
  if (taken.type === 'held') throw failed(`${folder}: ${taken.message}`);
  try {
    await keep({ ...storageOfCall(call), mayWrite: taken.lock.mayWrite }, folder, content);
  } finally {
    await taken.lock.release();
  }
}

async function keep(
  tools: StorageTools,
  folder: string,
  { proposal, sources }: ProposalContent,
): Promise<void> {
  const proposals = new ProposalFolder({ ...tools, processes: realProcesses }, folder, false);
  orStop(await proposals.start());
  for (const [id, table] of Object.entries(sources)) {
    orStop(await keepTable(tools, proposals.sources, { id, table }));
  }
  const there = await proposals.open(proposal.id);
  if (there.type === 'opened' || there.type === 'recovered') orStop(await there.file.save({ proposal }));
  else if (there.type === 'unreadable' && there.problem.code === 'not-found') {
    orStop(await proposals.create({ proposal }));
  } else throw failed(`The sample in ${folder} was not replaced. ${there.message}`);
}

function orStop(result: Result<unknown, StorageProblem>): void {
  if (!result.ok) throw failed(result.problem.message);
}
