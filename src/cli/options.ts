import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { z } from 'zod';
import { isIsoDate } from '../domain/calendar';
import { shippedIds } from '../packs';
import { nearest } from '../packs/slips/nearest';
import * as failures from './failures';
import { formats, type Format } from './formatters';

/** What was typed is text; what the commands get is checked, and every refusal is a sentence. */

/** "si-offer" and "si-offer-2019-2020" mean the same. */
const idMeant = (typed: string): string | null =>
  nearest(typed, shippedIds) ?? shippedIds.find((id) => typed.length > 2 && id.startsWith(typed.toLowerCase())) ?? null;

/** The id of a shipped pack, or a file: whether that holds a pack is seen when it is read. */
const pack = z
  .string()
  .min(1, { error: failures.packNeeded(shippedIds), abort: true })
  .refine((id) => shippedIds.includes(id) || /\.json$/i.test(id) || existsSync(id), {
    error: ({ input }) => failures.noSuchPack(String(input), shippedIds, idMeant(String(input))),
  });
const catalogue = z.string().min(1, failures.emptyName('--catalogue'));
const out = z.string().min(1, failures.emptyOut());
const oneOf = <const T extends readonly string[]>(names: T) =>
  z.enum(names, { error: ({ input }) => failures.noSuchFormat(String(input), names) });

const checkSchema = z.object({
  files: z.array(z.string().min(1, failures.noFiles())).min(1, failures.noFiles()),
  pack: pack.optional(),
  catalogue: catalogue.optional(),
  today: z
    .string()
    .refine(isIsoDate, { error: ({ input }) => failures.noSuchDay(String(input)) })
    .optional(),
  format: oneOf(formats).optional(),
  out: out.optional(),
  jobs: z
    .string()
    .refine((text) => /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 64, {
      error: ({ input }) => failures.wrongJobs(String(input)),
    })
    .transform(Number)
    .optional(),
});

const listSchema = z.object({ pack: pack.optional(), format: oneOf(['text', 'json']).default('text') });

const catalogueSchema = listSchema.extend({
  format: oneOf(['text', 'json']).optional(),
  catalogue: catalogue.optional(),
  out: out
    .refine((path) => ['.xlsx', '.json'].includes(extname(path).toLowerCase()), {
      error: ({ input }) => failures.catalogueWants(String(input)),
    })
    .optional(),
});
const contradicts = (format: string, out: string): boolean => extname(out).toLowerCase() !== `.${format}`;

const measureSchema = z.object({ texts: z.array(z.string()), format: oneOf(['text', 'jsonl']).default('text') });

const newSchema = z.object({
  pack: pack.optional(),
  catalogue: catalogue.optional(),
  from: z.string().min(1, failures.emptyName('--from')).optional(),
  out: z
    .string({ error: failures.outNeeded() })
    .pipe(out)
    .refine((path) => extname(path).toLowerCase() === '.xlsx', {
      error: ({ input }) => failures.newWantsXlsx(String(input)),
    }),
});

export interface CheckOptions {
  readonly files: readonly string[];
  readonly pack: string | null;
  readonly catalogue?: string | undefined;
  readonly today: string | null;
  readonly format: Format;
  readonly out: string | null;
  readonly jobs: number;
}
export type ListOptions = z.output<typeof listSchema>;
export type CatalogueOptions = z.output<typeof catalogueSchema> & ListOptions;
export type MeasureOptions = z.output<typeof measureSchema>;
export type NewOptions = z.output<typeof newSchema>;

export function checkOptions(typed: unknown): CheckOptions {
  const { files, pack: id, catalogue: list, today, format, out: path, jobs } = parse(checkSchema, typed);
  return {
    files,
    pack: id ?? null,
    catalogue: list,
    today: today ?? null,
    format: format ?? formatOf(path),
    out: path ?? null,
    jobs: jobs ?? 1,
  };
}

export const listOptions = (typed: unknown): ListOptions => parse(listSchema, typed);
export function catalogueOptions(typed: unknown): CatalogueOptions {
  const options = parse(catalogueSchema, typed);
  const { format, out: path } = options;
  if (format !== undefined && path !== undefined && contradicts(format, path))
    throw new failures.Failure(failures.formatAgainstOut(format, path));
  return { ...options, format: format ?? 'text' };
}
export const measureOptions = (typed: unknown): MeasureOptions => parse(measureSchema, typed);
export function newOptions(typed: unknown): NewOptions {
  const options = parse(newSchema, typed);
  // The form that it begins from says which programme it is of.
  if (options.pack === undefined && options.from === undefined)
    throw new failures.Failure(failures.packOrFromNeeded(shippedIds));
  return options;
}

/** Where no format was asked for, the name of the report says it: report.json. */
function formatOf(path: string | undefined): Format {
  const ending = extname(path ?? '')
    .slice(1)
    .toLowerCase();
  return formats.find((format) => format === ending) ?? (ending === 'htm' ? 'html' : 'text');
}

/** One refusal at a time: the first. */
function parse<S extends z.ZodType>(schema: S, typed: unknown): z.output<S> {
  const result = schema.safeParse(typed);
  if (result.success) return result.data;
  throw new failures.Failure(result.error.issues[0]?.message ?? failures.unforeseen(result.error));
}
