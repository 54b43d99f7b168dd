import { extname } from 'node:path';
import { z } from 'zod';
import { isIsoDate } from '../domain/calendar';
import { shippedIds } from '../packs';
import * as failures from './failures';
import { formats, type Format } from './formatters';

/** What was typed is text; what the commands get is checked, and every refusal is a sentence. */

const pack = z.string().refine((id) => shippedIds.includes(id), {
  error: ({ input }) => failures.noSuchPack(String(input), shippedIds),
});
const out = z.string().min(1, failures.emptyOut());
const oneOf = <const T extends readonly string[]>(names: T) =>
  z.enum(names, { error: ({ input }) => failures.noSuchFormat(String(input), names) });

const checkSchema = z.object({
  files: z.array(z.string().min(1, failures.noFiles())).min(1, failures.noFiles()),
  pack: pack.optional(),
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

const measureSchema = z.object({ texts: z.array(z.string()), format: oneOf(['text', 'jsonl']).default('text') });

const newSchema = z.object({
  pack: z.string({ error: failures.packNeeded(shippedIds) }).pipe(pack),
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
  readonly today: string | null;
  readonly format: Format;
  readonly out: string | null;
  readonly jobs: number;
}
export type ListOptions = z.output<typeof listSchema>;
export type MeasureOptions = z.output<typeof measureSchema>;
export type NewOptions = z.output<typeof newSchema>;

export function checkOptions(typed: unknown): CheckOptions {
  const { files, pack: id, today, format, out: path, jobs } = parse(checkSchema, typed);
  return {
    files,
    pack: id ?? null,
    today: today ?? null,
    format: format ?? formatOf(path),
    out: path ?? null,
    jobs: jobs ?? 1,
  };
}

export const listOptions = (typed: unknown): ListOptions => parse(listSchema, typed);
export const measureOptions = (typed: unknown): MeasureOptions => parse(measureSchema, typed);
export const newOptions = (typed: unknown): NewOptions => parse(newSchema, typed);

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
