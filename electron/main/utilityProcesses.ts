import { type UtilityProcess, app } from 'electron';

/** What a process of ours holds in memory now; 0 when the system does not say. */
export function memoryKb({ pid }: UtilityProcess): number {
  return app.getAppMetrics().find((metric) => metric.pid === pid)?.memory.workingSetSize ?? 0;
}

/** Ends a process at once, whatever it is doing. */
export function endProcess(child: UtilityProcess): void {
  const { pid } = child;
  child.kill();
  if (pid === undefined) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
