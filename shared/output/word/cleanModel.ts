import type { DocumentModel } from '../../domain/document/block';
import { cleanText } from '../../format/cleanText';

/** The model with every text in it cleaned, so that no writer below can let a forbidden character through. */
export function cleanModel(model: DocumentModel): DocumentModel {
  return clean(model);
}

function clean<Part>(part: Part): Part;
function clean(part: unknown): unknown {
  if (typeof part === 'string') return cleanText(part);
  if (Array.isArray(part)) return part.map((item: unknown) => clean(item));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, clean<unknown>(value)]));
}
