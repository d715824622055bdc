import { join } from 'node:path';
import { Low } from 'lowdb';
import { z } from 'zod';
import { type AppSettings, themes } from '../../../shared/ipc/contract';
import { DurableJsonAdapter } from '../storage/durableJsonAdapter';
import type { StorageTools } from '../storage/storageTools';

const placeSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
  isMaximized: z.boolean(),
});
const settingsSchema = z.object({
  format: z.literal('crawlerway-settings'),
  schemaVersion: z.literal(1),
  theme: z.enum(themes),
  window: placeSchema.optional(),
  /** Where the last file was chosen. */
  lastFolder: z.string().optional(),
});

/** Where the window stood and how large it was. */
export type WindowPlace = Readonly<z.infer<typeof placeSchema>>;
type SettingsData = Readonly<z.infer<typeof settingsSchema>>;

const mostBytes = 1024 * 1024;

function freshSettings(): SettingsData {
  return { format: 'crawlerway-settings', schemaVersion: 1, theme: 'system' };
}

/** What is kept between starts; whatever is wrong with its file, the program starts with fresh settings. */
export class SettingsFile {
  private readonly low: Low<SettingsData>;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    tools: StorageTools,
    folder: string,
    private readonly isReadOnly: boolean,
  ) {
    const codec = {
      ofSize: (bytes: number) => (bytes > mostBytes ? freshSettings() : undefined),
      decode: settingsOf,
      encode: (settings: SettingsData) => `${JSON.stringify(settings, null, 2)}\n`,
    };
    const adapter = new DurableJsonAdapter(tools, join(folder, 'settings.json'), codec);
    this.low = new Low<SettingsData>(adapter, freshSettings());
  }

  /** Reads the file; settings are never a reason not to start. */
  async read(): Promise<void> {
    await this.low.read().catch(() => {
      this.low.data = freshSettings();
    });
  }

  /** What the window knows of them. */
  get app(): AppSettings {
    return { theme: this.low.data.theme };
  }

  get window(): WindowPlace | undefined {
    return this.low.data.window;
  }

  get lastFolder(): string | undefined {
    return this.low.data.lastFolder;
  }

  /** Resolves when nothing is being written any more. */
  async settled(): Promise<void> {
    await this.writing.catch(() => undefined);
  }

  /** Keeps a change; while the folder belongs to another program it holds until the end only. */
  async change(changes: Partial<Pick<SettingsData, 'theme' | 'window' | 'lastFolder'>>): Promise<void> {
    this.low.data = { ...this.low.data, ...changes };
    if (this.isReadOnly) return;
    this.writing = this.writing.catch(() => undefined).then(() => this.low.write());
    await this.writing;
  }
}

function settingsOf(text: string): SettingsData {
  try {
    const parsed = settingsSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : freshSettings();
  } catch {
    return freshSettings();
  }
}
