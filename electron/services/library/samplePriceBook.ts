import { join } from 'node:path';
import type { PriceBook } from '../../../shared/domain/models/priceBook';
import { KnownFile } from '../storage/knownFile';
import type { StorageTools } from '../storage/storageTools';

/** The price book that comes with the program: what models are and can do; its prices are invented. */
export async function readSamplePriceBook(tools: StorageTools, resources: string): Promise<PriceBook> {
  const bytes = await new KnownFile(tools, join(resources, 'priceBooks', 'sample.json')).read(() => true);
  // A file of our own, whose content a test holds.
  return JSON.parse(new TextDecoder().decode(bytes ?? undefined)) as PriceBook;
}

/** All price books that there are: the one that comes with the program, then the user's. */
export async function allPriceBooks(
  tools: StorageTools,
  resources: string,
  library: { readonly priceBooks: readonly PriceBook[] },
): Promise<readonly PriceBook[]> {
  return [await readSamplePriceBook(tools, resources), ...library.priceBooks];
}
