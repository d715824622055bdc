import { z } from 'zod';
import type { Changes } from '../../domain/proposal/edit';

/**
 * The schema of changes to a thing: each member may be named to be set; `null` takes away a member that
 * may be absent. The type allows `null` for every member; this schema refuses it for those that may not go.
 */
export function changesOf<T>(shape: z.ZodRawShape): z.ZodType<Changes<T>> {
  const members = Object.entries(shape).map(
    ([name, schema]) => [name, changeOf(schema as z.ZodType)] as const,
  );
  const changes: z.ZodType = z
    .object(Object.fromEntries(members))
    .describe('What is named is set, null takes an optional member away, the rest stays.');
  return changes as z.ZodType<Changes<T>>;
}

function changeOf(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodExactOptional
    ? z.exactOptional(z.nullable(schema.unwrap()))
    : z.exactOptional(schema);
}
