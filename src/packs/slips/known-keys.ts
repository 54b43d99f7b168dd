import type { z } from 'zod';

/** What of a schema's definition is looked at, whatever its kind. */
interface Definition {
  readonly type: string;
  readonly innerType?: z.core.$ZodType;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly element?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
}

const definitionOf = (schema: z.core.$ZodType): Definition => {
  let definition = schema._zod.def as unknown as Definition;
  // optional, default, prefault …
  while (definition.innerType) definition = definition.innerType._zod.def as unknown as Definition;
  return definition;
};

/** The schema of what stands at a path; null where it knows nothing there. */
export function schemaAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType | null {
  const [first, ...rest] = path;
  if (first === undefined) return schema;
  const { shape, element, valueType, options } = definitionOf(schema);
  if (options) return options.map((option) => schemaAt(option, path)).find((one) => one !== null) ?? null;
  const inside = shape ? shape[String(first)] : (element ?? valueType);
  return inside ? schemaAt(inside, rest) : null;
}

/** The keys that a schema knows at a path; none where it knows no object there. */
export function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  const { shape, element, valueType, options } = definitionOf(schema);
  if (options) return [...new Set(options.flatMap((option) => keysAt(option, path)))];
  const [first, ...rest] = path;
  if (first === undefined) return Object.keys(shape ?? {});
  const inside = shape ? shape[String(first)] : (element ?? valueType);
  return inside ? keysAt(inside, rest) : [];
}
