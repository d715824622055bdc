import { z } from 'zod';

type Done = Map<z.core.$ZodType, z.core.$ZodType>;
interface Walk {
  readonly catchall: z.core.$ZodType;
  readonly done: Done;
}

/** The same schema, but unknown members are kept at every depth: what a newer program wrote is not lost. */
export function keepingUnknown<S extends z.ZodType>(schema: S): S {
  return rebuilt(schema, { catchall: z.unknown(), done: new Map() }) as S;
}

/** The same schema, but an unknown member at any depth is an error: a slip of the pen is found. */
export function refusingUnknown<S extends z.ZodType>(schema: S): S {
  return rebuilt(schema, { catchall: z.never(), done: new Map() }) as S;
}

/** Each schema is rebuilt once, so that what was shared stays shared and the JSON Schema stays short. */
function rebuilt(schema: z.core.$ZodType, walk: Walk): z.core.$ZodType {
  const known = walk.done.get(schema);
  if (known !== undefined) return known;
  const parent = schema._zod.parent;
  const isSameButDescribed = parent !== undefined && parent._zod.def === schema._zod.def;
  const made = isSameButDescribed ? copyOf(rebuilt(parent, walk)) : rebuiltParts(schema, walk);
  const said = z.globalRegistry.get(schema);
  if (made !== schema && said !== undefined) z.globalRegistry.add(made, said);
  walk.done.set(schema, made);
  return made;
}

function copyOf(schema: z.core.$ZodType): z.core.$ZodType {
  return z.core.clone(schema, schema._zod.def, { parent: true });
}

function rebuiltParts(schema: z.core.$ZodType, walk: Walk): z.core.$ZodType {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  const inner = (part: z.core.$ZodType) => rebuilt(part, walk);
  switch (def.type) {
    case 'object': {
      const shape = Object.fromEntries(Object.entries(def.shape).map(([name, part]) => [name, inner(part)]));
      return z.core.clone(schema, { ...def, shape, catchall: walk.catchall } as typeof def);
    }
    case 'array':
      return z.core.clone(schema, { ...def, element: inner(def.element) } as typeof def);
    case 'union':
      return z.core.clone(schema, { ...def, options: def.options.map(inner) } as typeof def);
    case 'optional':
      return z.core.clone(schema, { ...def, innerType: inner(def.innerType) } as typeof def);
    case 'nullable':
      return z.core.clone(schema, { ...def, innerType: inner(def.innerType) } as typeof def);
    case 'record':
      return z.core.clone(schema, { ...def, valueType: inner(def.valueType) } as typeof def);
    default:
      return schema;
  }
}
