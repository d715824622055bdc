import { Low } from 'lowdb';
import { z } from 'zod';
import { DurableJsonAdapter } from './durableJsonAdapter';
import type { StorageTools } from './storageTools';

const entrySchema = z.object({
  id: z.string(),
  title: z.string(),
  client: z.string(),
  revision: z.int(),
  savedAt: z.string(),
  devices: z.int(),
  /** Of the file that the entry was read from: another size or time asks for a new look. */
  size: z.int(),
  changedNs: z.string(),
});
const indexSchema = z.object({
  format: z.literal('fleet-index'),
  schemaVersion: z.literal(1),
  entries: z.array(entrySchema),
});

/** What the home screen shows of a proposal. */
export type IndexEntry = Readonly<z.infer<typeof entrySchema>>;
type IndexFile = z.infer<typeof indexSchema>;

const mostBytes = 50 * 1024 * 1024;

function emptyIndex(): IndexFile {
  return { format: 'fleet-index', schemaVersion: 1, entries: [] };
}

/** The list of proposals, kept so that Home need not open each one; whatever is wrong with it, it is made anew. */
export class ProposalIndex {
  private readonly low: Low<IndexFile>;

  constructor(tools: StorageTools, path: string) {
    const codec = {
      ofSize: (bytes: number) => (bytes > mostBytes ? emptyIndex() : undefined),
      decode: indexOf,
      encode: (index: IndexFile) => JSON.stringify(index),
    };
    this.low = new Low<IndexFile>(new DurableJsonAdapter(tools, path, codec), emptyIndex());
  }

  /** The entries by id, as they were last written. */
  async read(): Promise<ReadonlyMap<string, IndexEntry>> {
    await this.low.read();
    return new Map(this.low.data.entries.map((entry) => [entry.id, entry]));
  }

  /** Writes the entries when they differ from those that are there. */
  async write(entries: readonly IndexEntry[]): Promise<void> {
    if (JSON.stringify(entries) === JSON.stringify(this.low.data.entries)) return;
    this.low.data = { ...emptyIndex(), entries: [...entries] };
    await this.low.write();
  }
}

function indexOf(text: string): IndexFile {
  try {
    const parsed = indexSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : emptyIndex();
  } catch {
    return emptyIndex();
  }
}
