import { durableWrite } from './durableFile';
import type { FileFacts, OpenFile } from './fileIo';
import { ChangedOutside, isMissing } from './storageProblem';
import { type StorageTools, sha256 } from './storageTools';

interface Known {
  readonly facts: FileFacts;
  readonly hash: string;
}

/** A file that remembers what it held when we last read or wrote it, and never overwrites another's change. */
export class KnownFile {
  private known: Known | 'absent' = 'absent';
  private missing = false;

  constructor(
    private readonly tools: StorageTools,
    readonly path: string,
  ) {}

  /** Whether the file was gone at the last write although we had read or written it before. */
  get wasMissing(): boolean {
    return this.missing;
  }

  /** Its bytes, `null` when there is no file; `mayRead` is asked with its size before it is read. */
  async read(mayRead: (size: number) => boolean): Promise<Uint8Array | null> {
    let handle: OpenFile;
    try {
      handle = await this.tools.io.open(this.path, 'r');
    } catch (error) {
      if (!isMissing(error)) throw error;
      this.known = 'absent';
      return null;
    }
    try {
      const facts = await handle.facts();
      if (!mayRead(facts.size)) return new Uint8Array();
      const bytes = await handle.read();
      this.known = { facts, hash: sha256(bytes) };
      return bytes;
    } finally {
      await handle.close();
    }
  }

  /** Writes durably unless another program has changed the file meanwhile: then it throws `ChangedOutside`. */
  async write(bytes: Uint8Array, inPlace: () => void): Promise<void> {
    const hash = sha256(bytes);
    await durableWrite(this.tools, this.path, {
      bytes,
      beforeRename: () => this.refuseForeign(),
      inPlace: (facts) => {
        this.known = { facts, hash };
        inPlace();
      },
    });
  }

  private async refuseForeign(): Promise<void> {
    await this.tools.mayWrite?.();
    const found = await this.factsNow();
    this.missing = found === undefined && this.known !== 'absent';
    if (found === undefined) return;
    if (this.known === 'absent') throw new ChangedOutside(this.path);
    if (isSame(found, this.known.facts)) return;
    if (!found.isFile || (await this.hashNow()) !== this.known.hash) throw new ChangedOutside(this.path);
    this.known = { facts: found, hash: this.known.hash };
  }

  private async factsNow(): Promise<FileFacts | undefined> {
    try {
      return await this.tools.io.facts(this.path);
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  private async hashNow(): Promise<string> {
    const handle = await this.tools.io.open(this.path, 'r');
    try {
      return sha256(await handle.read());
    } finally {
      await handle.close();
    }
  }
}

function isSame(a: FileFacts, b: FileFacts): boolean {
  return a.inode === b.inode && a.size === b.size && a.changedNs === b.changedNs;
}
