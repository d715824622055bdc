import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileIo } from '../../electron/services/storage/fileIo';
import { realFileIo } from '../../electron/services/storage/fileIo';
import {
  type FileOutcome,
  type ProposalFile,
  createProposalFile,
  openProposalFile,
} from '../../electron/services/storage/proposalFile';
import type { StorageTools } from '../../electron/services/storage/storageTools';
import type { Proposal } from '../../shared/domain/proposal/proposal';
import { soundProposal } from '../unit/files/soundProposal';
import { type FakeClock, fakeClock } from './fakeClock';

/** A folder of a test's own, removed by `done`. */
export interface Room {
  readonly folder: string;
  readonly path: string;
  readonly clock: FakeClock;
  readonly tools: StorageTools;
  readonly names: () => readonly string[];
  readonly done: () => void;
}

/** A fresh folder with a path for one proposal. */
export function newRoom(io: FileIo = realFileIo, parent = tmpdir()): Room {
  const folder = mkdtempSync(join(parent, 'crawlerway-'));
  const clock = fakeClock();
  return {
    folder,
    path: join(folder, 'one.fleetproposal'),
    clock,
    tools: { io, clock, appVersion: '0.1.0' },
    names: () => readdirSync(folder).sort(),
    done: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The sound proposal with a number in its title, so that states can be told apart. */
export function numbered(number: number, more: Partial<Proposal> = {}): Proposal {
  return soundProposal({ cover: { title: `State ${String(number)}` }, ...more });
}

/** The number in the title of the proposal that a file holds. */
export async function numberIn(tools: StorageTools, path: string): Promise<number> {
  const { proposal } = opened(await openProposalFile(tools, path));
  return Number(proposal.cover.title.replace('State ', ''));
}

/** The file of an outcome; throws when it was not opened. */
export function opened(outcome: FileOutcome): ProposalFile {
  if (outcome.type !== 'opened') throw new Error(outcome.message);
  return outcome.file;
}

/** A new file that holds state 1. */
export async function created(tools: StorageTools, path: string): Promise<ProposalFile> {
  const made = await createProposalFile(tools, path, { proposal: numbered(1) });
  if (!made.ok) throw new Error(made.problem.message);
  return made.value;
}
