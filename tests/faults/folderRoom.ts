import { join } from 'node:path';
import type { FileIo } from '../../electron/services/storage/fileIo';
import type { LockTools } from '../../electron/services/storage/lock';
import { type Processes, realProcesses } from '../../electron/services/storage/processes';
import { ProposalFolder } from '../../electron/services/storage/proposalFolder';
import { soundId } from '../unit/files/soundProposal';
import { type Room, newRoom, numbered } from './storageRoom';

/** A data folder with one proposal of state 1. */
export interface FolderRoom extends Omit<Room, 'tools'> {
  readonly tools: LockTools;
  readonly proposals: ProposalFolder;
  /** Where the one proposal is. */
  readonly main: string;
}

/** A fresh data folder that has been started and holds one proposal. */
export async function newFolderRoom(io?: FileIo, processes: Processes = realProcesses): Promise<FolderRoom> {
  const room = newRoom(io);
  const tools = { ...room.tools, processes };
  const proposals = new ProposalFolder(tools, room.folder, false);
  const started = await proposals.start();
  const made = await proposals.create({ proposal: numbered(1) });
  if (!started.ok || !made.ok) throw new Error('the folder could not be made');
  return { ...room, tools, proposals, main: join(room.folder, 'proposals', `${soundId}.json`) };
}
