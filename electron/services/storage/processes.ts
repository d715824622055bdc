import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** What is known of the processes of this computer. */
export interface Processes {
  readonly host: string;
  readonly ownId: number;
  readonly isAlive: (pid: number) => boolean;
  /** When a process started, in any unit that tells a reused number apart; `undefined` where no one says. */
  readonly startOf: (pid: number) => string | undefined;
}

/** The processes of this computer. */
export const realProcesses: Processes = {
  host: hostname(),
  ownId: process.pid,
  isAlive: (pid) => {
    try {
      process.kill(pid, 0);
      return true;
    } catch (error) {
      // A process of another user answers EPERM: it is alive.
      return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
  },
  startOf: (pid) => {
    if (process.platform !== 'linux') return undefined;
    try {
      // The name in brackets may hold spaces; the start time is the 20th field after it.
      const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
      return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    } catch {
      return undefined;
    }
  },
};
