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
