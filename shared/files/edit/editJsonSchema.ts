import { z } from 'zod';
import { editSchema } from './editSchema';

/** The JSON Schema (2020-12) of a list of edits, with units in its descriptions; enough to build any proposal. */
export function editJsonSchema(): unknown {
  const list = z
    .array(editSchema)
    .describe(
      'Edits of a proposal, played in order. Amounts and rates are decimal texts ("12.50") in the currency\'s units, volumes are pages a month, days are YYYY-MM-DD. An absent member is not known: never write 0 for it.',
    );
  return z.toJSONSchema(list, { target: 'draft-2020-12' });
}
