import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { durableWrite } from './durableFile';
import { KnownFile } from './knownFile';
import type { Processes } from './processes';
import { LostLock, errorCode, isMissing } from './storageProblem';
import type { StorageTools } from './storageTools';

const beatMs = 10_000;
const staleMs = 60_000;

const holderSchema = z.object({
  pid: z.int(),
  startedAt: z.string().optional(),
  host: z.string(),
  token: z.string(),
  beatAt: z.string(),
});

/** Who holds a data folder. */
export type Holder = Readonly<z.infer<typeof holderSchema>>;

/** A data folder held for writing. */
export interface Lock {
  /** Throws `LostLock` when another program has taken the folder over. */
  readonly mayWrite: () => Promise<void>;
  readonly release: () => Promise<void>;
}

/** What came of asking for a data folder: held by us, or by another who is named. */
export type LockOutcome =
  | { readonly type: 'taken'; readonly lock: Lock }
  | { readonly type: 'held'; readonly by: Holder | undefined; readonly message: string };

/** What a lock works with. */
export interface LockTools extends StorageTools {
  readonly processes: Processes;
}

/** Takes a data folder for writing; a lock whose holder is gone, or silent for a minute, is taken over. */
export async function takeLock(tools: LockTools, folder: string): Promise<LockOutcome> {
  const path = join(folder, '.lock');
  const me = newHolder(tools);
  if (await create(tools, path, me)) return taken(tools, path, me);
  const holder = await holderOf(tools, path);
  if (!(await isStale(tools, path, holder))) return held(holder);
  return takeOver(tools, { path, folder, me });
}

/** Takes a folder over although its holder seems to live: the user's decision. */
export async function forceLock(tools: LockTools, folder: string): Promise<LockOutcome> {
  const path = join(folder, '.lock');
  const me = newHolder(tools);
  await durableWrite(tools, path, { bytes: textOf(me) });
  return taken(tools, path, me);
}

function newHolder({ processes, clock }: LockTools): Holder {
  const { ownId, host } = processes;
  return {
    pid: ownId,
    startedAt: processes.startOf(ownId),
    host,
    token: randomUUID(),
    beatAt: clock.now().toISOString(),
  };
}

function textOf(holder: Holder): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(holder));
}

/** Only one process can make a file that must not exist yet. */
async function create({ io }: LockTools, path: string, me: Holder): Promise<boolean> {
  try {
    const handle = await io.open(path, 'wx', 0o600);
    try {
      await handle.write(textOf(me), 0);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

async function holderOf(tools: LockTools, path: string): Promise<Holder | undefined> {
  try {
    const bytes = await new KnownFile(tools, path).read((size) => size < 10_000);
    const parsed = holderSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes ?? undefined)));
    return parsed.success ? parsed.data : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || isMissing(error)) return undefined;
    throw error;
  }
}

async function isStale(tools: LockTools, path: string, holder: Holder | undefined): Promise<boolean> {
  const { processes, clock } = tools;
  const nowMs = clock.now().getTime();
  if (holder === undefined) {
    // It is being made this moment, or its maker died over it.
    const facts = await tools.io.facts(path).catch(unlessMissing);
    return facts === undefined || nowMs - Number(facts.changedNs / 1_000_000n) > staleMs;
  }
  if (holder.host === processes.host) {
    if (!processes.isAlive(holder.pid)) return true;
    const start = processes.startOf(holder.pid);
    // Alive for certain: a long sleep of the computer is no reason to take its folder.
    if (start !== undefined && holder.startedAt !== undefined) return start !== holder.startedAt;
  }
  return nowMs - Date.parse(holder.beatAt) > staleMs;
}

function held(by: Holder | undefined): LockOutcome {
  const who =
    by === undefined ? 'Another program' : `Another program on ${by.host} (process ${String(by.pid)})`;
  return {
    type: 'held',
    by,
    message: `${who} is working in this data folder. It can be opened for reading only.`,
  };
}

interface TakeOver {
  readonly path: string;
  readonly folder: string;
  readonly me: Holder;
}

/** Of several who find the same stale lock, the one that makes the guard file goes on. */
async function takeOver(tools: LockTools, { path, folder, me }: TakeOver): Promise<LockOutcome> {
  const guard = join(folder, '.lock.takeover');
  if (!(await create(tools, guard, me))) {
    const other = await holderOf(tools, guard);
    if (!(await isStale(tools, guard, other))) return held(other);
    await tools.io.unlink(guard).catch(unlessMissing);
    if (!(await create(tools, guard, me))) return held(await holderOf(tools, guard));
  }
  try {
    // Between the first look and the guard, another may have finished taking over.
    const holder = await holderOf(tools, path);
    if (!(await isStale(tools, path, holder))) return held(holder);
    await tools.io.unlink(path).catch(unlessMissing);
    return (await create(tools, path, me)) ? taken(tools, path, me) : held(await holderOf(tools, path));
  } finally {
    await tools.io.unlink(guard).catch(unlessMissing);
  }
}

function taken(tools: LockTools, path: string, me: Holder): LockOutcome {
  const isOurs = async () => (await holderOf(tools, path))?.token === me.token;
  const mayWrite = async () => {
    if (!(await isOurs())) throw new LostLock(path);
  };
  const beat = async () => {
    const now = { ...me, beatAt: tools.clock.now().toISOString() };
    await durableWrite(tools, path, { bytes: textOf(now), beforeRename: mayWrite });
  };
  // A missed beat is made good by the next one; a lost lock shows at the next save.
  const stop = tools.clock.every(beatMs, () => void beat().catch(() => undefined));
  const release = async () => {
    stop();
    if (await isOurs()) await tools.io.unlink(path).catch(unlessMissing);
  };
  return { type: 'taken', lock: { mayWrite, release } };
}

function unlessMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error;
  return undefined;
}
