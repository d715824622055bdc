import type { Adapter } from 'lowdb';
import { KnownFile } from './knownFile';
import type { StorageTools } from './storageTools';

/** How something becomes the text of a file and back; reading never throws, whatever the file holds. */
export interface Codec<T> {
  /** The answer for a file of this size that is not to be read; `undefined` when it is. */
  readonly ofSize: (bytes: number) => T | undefined;
  readonly decode: (text: string) => T;
  readonly encode: (data: T) => string;
}

/** lowdb's door to a file: `new Low(new DurableJsonAdapter(…), defaults)`; `write` resolves when it is safe. */
export class DurableJsonAdapter<T> implements Adapter<T> {
  private readonly file: KnownFile;
  private placed: T | null = null;
  private wanted = 0;

  constructor(
    tools: StorageTools,
    path: string,
    private readonly codec: Codec<T>,
  ) {
    this.file = new KnownFile(tools, path);
  }

  /** What the file holds by now, also when it is not yet sure to survive a power cut. */
  get inPlace(): T | null {
    return this.placed;
  }

  /** Whether the file was gone at the last write although it had been there. */
  get wasMissing(): boolean {
    return this.file.wasMissing;
  }

  /** Bytes of the last write that was tried. */
  get bytesWanted(): number {
    return this.wanted;
  }

  /** What the file holds; `null` when there is none. */
  async read(): Promise<T | null> {
    let refused: T | undefined;
    const bytes = await this.file.read((size) => {
      refused = this.codec.ofSize(size);
      return refused === undefined;
    });
    if (bytes === null) return null;
    this.placed = refused ?? this.codec.decode(new TextDecoder().decode(bytes));
    return this.placed;
  }

  /** Resolves when the data will survive a power cut. */
  async write(data: T): Promise<void> {
    const bytes = new TextEncoder().encode(this.codec.encode(data));
    this.wanted = bytes.length;
    await this.file.write(bytes, () => {
      this.placed = data;
    });
  }
}
