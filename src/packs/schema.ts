import { z } from 'zod';
import { isIsoDate } from '../domain/calendar';
import { isRole, roleNames, sectionIds, type Role, type SectionId } from '../domain/roles';
import { BrokenPack } from './slips/broken-pack';
import { contradictionsInCatalogue } from './slips/catalogue-contradictions';
import { contradictionsIn } from './slips/contradictions';
import { MEANINGS, type Meaning } from './meanings';
import { either, nearest, quoted } from './slips/nearest';
import { linesOf, MISSING, type LineOf } from './slips/readable-errors';

export { BrokenPack } from './slips/broken-pack';

/**
 * A programme pack: one programme as data. It drives the template, the reading, the guidance and the rules, so they
 * cannot drift apart. Everything that did not come with the product goes through `readPack` and `readCatalogue`.
 */

const text = z.string().trim().min(1);
const day = z.string().refine(isIsoDate, {
  error: ({ input }) => `write a day that there is as YYYY-MM-DD, such as 2020-02-24, not ${quoted(input)}`,
});
const role = z.custom<Role>((value) => typeof value === 'string' && isRole(value), {
  error: ({ input }) => (input === undefined ? MISSING : noSuch('role', input, roleNames)),
});
const section = z.custom<SectionId>((value) => sectionIds.includes(value as SectionId), {
  error: ({ input }) => (input === undefined ? MISSING : noSuch('section', input, sectionIds)),
});

/** "there is no role ‘actions.start’: did you mean action.start?" */
function noSuch(kind: string, typed: unknown, names: readonly string[]): string {
  const text = String(typed);
  const near = nearest(text, names);
  if (near !== null) return `there is no ${kind} ${quoted(typed)}: did you mean ${near}?`;
  const [before = ''] = text.split('.');
  const alike = names.filter((name) => name.startsWith(`${nearest(before, sectionIds) ?? ''}.`));
  return `there is no ${kind} ${quoted(typed)}: use one of ${(alike.length > 0 ? alike : names).join(', ')}`;
}

/** One test of one field; several stand for "and". There is no expression language on purpose. */
const condition = z.strictObject({
  role,
  is: z.union([text, z.boolean()]).optional(),
  in: z.array(text).min(1).optional(),
  over: z.number().optional(),
});

const field = z.strictObject({
  role,
  label: text,
  /** Other headings and labels that mean this field. */
  aliases: z.array(text).default([]),
  /** Labels that mean this field only under its own section's heading, such as "Name". */
  localAliases: z.array(text).default([]),
  /** What to put here, in one or two lines. */
  guidance: text,
  example: text,
  /** required: the form would be returned without it · expected: likely to be asked for · optional. */
  presence: z.enum(['required', 'expected', 'optional']),
  /** The presence holds only where all of these do; otherwise the field is optional. */
  when: z.array(condition).default([]),
  /** Name of a list of this pack, for fields that are chosen. */
  choices: text.optional(),
  /** Key of `sources`: where the requirement or the fact comes from. */
  source: text,
  /** Column width in characters, for the template. */
  width: z.number().positive().optional(),
  /** false: understood where a layout of a school's own has it, but not asked for by our empty form. */
  inEmptyForm: z.boolean().default(true),
});

const formSection = z.strictObject({
  id: section,
  title: text,
  /** fields: labels with one value each · records: a table with one row a record. */
  kind: z.enum(['fields', 'records']),
  aliases: z.array(text).default([]),
  /** Sheet of the template. */
  sheet: text,
  /** One sentence under the title of the section in the template. */
  intro: text,
  /** Excel table of the template, e.g. "Actions"; Refs count up from the prefix, e.g. "A1". */
  table: text.optional(),
  refPrefix: text.optional(),
  startRows: z.number().int().positive().default(1),
  /** A table in which nobody has to write anything: other support, alternatives. */
  mayStayEmpty: z.boolean().default(false),
  fields: z.array(field).min(1),
});

const list = z.strictObject({
  /** Other values are accepted in silence. */
  open: z.boolean().default(false),
  choices: z.array(z.strictObject({ value: text, aliases: z.array(text).default([]) })).min(1),
});

const tier = z.strictObject({
  value: text,
  /** Pounds of funded support. */
  limit: z.number().nonnegative(),
  /** Requires improvement judgements in a row that lead to this tier. */
  judgements: z.strictObject({ from: z.number().int(), to: z.number().int().optional() }),
});

const cohort = z.strictObject({
  value: text,
  /** Pounds that a plan of this cohort may cost; none where the cohort brings no limit. */
  limit: z.number().nonnegative().optional(),
});

const meaning = (key: Meaning) => text.default(MEANINGS[key]);
const meanings = z.strictObject({
  paidByProgramme: meaning('paidByProgramme'),
  done: meaning('done'),
  underWay: meaning('underWay'),
  planned: meaning('planned'),
  leaderDays: meaning('leaderDays'),
  fee: meaning('fee'),
  fidelity: meaning('fidelity'),
});

const term = z.strictObject({ name: text, from: day, to: day });

const settings = z.strictObject({
  tiers: z.array(tier).default([]),
  /** The tier follows the position on `from`, or a later judgement up to `to`. */
  tierCounts: z.strictObject({ from: day, to: day }).optional(),
  freeNleDays: z.number().positive().optional(),
  /** Share of the interventions that the NLE's own school may provide, 0 to 1. */
  nleShare: z.number().positive().max(1).optional(),
  /** Support is delivered within this many terms of being agreed. */
  windowTerms: z.number().int().positive().optional(),
  /** School terms, in order, without overlap; a term runs to the day before the next begins. */
  terms: z.array(term).default([]),
  /** First day on which anything of this programme can happen. */
  opens: day.optional(),
  /** Working days that the approver takes to answer. */
  answerWorkingDays: z.number().int().positive().optional(),
  /** Bank holidays and other days on which nobody answers. */
  closedDays: z.array(day).default([]),
  /** Usual pounds a day by kind of cost, and how far from it is worth a question (0.25: a quarter either way). */
  dayRates: z.record(z.string(), z.number().positive()).default({}),
  rateTolerance: z.number().positive().default(0.25),
  maxPriorities: z.number().int().positive().optional(),
  /** Money by the cohort of a plan; the plan itself may state another limit (plan.limit). */
  cohorts: z.array(cohort).default([]),
  /** Share of a limit by which plans have been allowed to exceed it: 0.01 is £600 of £60,000. */
  limitTolerance: z.number().nonnegative().max(1).default(0),
  /** Terms that a plan is made for, and the most it has taken; the plan itself may state another number (plan.terms). */
  planTerms: z.strictObject({ usual: z.number().int().positive(), most: z.number().int().positive() }).optional(),
  /** A month or a term with its year says when well enough: plans are made by terms. */
  roughDates: z.boolean().default(false),
  /** Words of this pack's lists that rules ask for by what they mean. */
  meanings: meanings.prefault({}),
});

const source = z.strictObject({ title: text, publisher: text, date: text, where: text });

export const packSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use small letters, digits and hyphens'),
    version: z.string().regex(/^\d+\.\d+\.\d+$/, 'write the version as 1.0.0'),
    title: text,
    /** What the form is called in messages and headings, e.g. "Recommended action form". */
    formTitle: text,
    sources: z.record(z.string(), source),
    sections: z.array(formSection).min(1),
    lists: z.record(z.string(), list).default({}),
    settings,
    /** Rules by id that do not apply to this programme, each with the reason. */
    rulesOff: z.record(z.string(), text).default({}),
    /** Sheets that are no part of the form: checklist, lists, guidance. */
    ignoredSheets: z.array(text).default([]),
    /** What a reviewer looks at that no rule can judge. */
    checklist: z.array(text).default([]),
  })
  .check(({ value, issues }) => {
    for (const { path, message } of contradictionsIn(value))
      issues.push({ code: 'custom', path: [...path], message, input: value });
  });

/** The kinds of cost fact, in the order in which a person would choose. */
export const COST_KINDS = ['free', 'fee', 'day-rate', 'unknown'] as const;

const costFact = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('free'), note: text.optional() }),
    /** Pounds; `to` where the price is a range. */
    z.strictObject({ kind: z.literal('fee'), from: z.number(), to: z.number().optional(), note: text.optional() }),
    z.strictObject({ kind: z.literal('day-rate'), from: z.number(), to: z.number().optional(), note: text.optional() }),
    z.strictObject({ kind: z.literal('unknown'), note: text.optional() }),
  ],
  {
    error: ({ input }) => (input === undefined ? MISSING : `kind must be ${either(COST_KINDS)}, in small letters`),
  },
);

const programme = z.strictObject({
  id: text,
  name: text,
  aliases: z.array(text).default([]),
  providers: z.array(text).default([]),
  /** Areas of need it serves, by the pack's list; empty: any. */
  areas: z.array(text).default([]),
  /** Phases it is for; empty: any. */
  phases: z.array(text).default([]),
  /** Regions it is offered in; empty: all. */
  regions: z.array(text).default([]),
  /** Regions in which it is known to be full. */
  fullIn: z.array(text).default([]),
  /** First and last day on which it can begin. */
  from: day.optional(),
  until: day.optional(),
  /** Why it ended, and what took its place. */
  withdrawn: text.optional(),
  replacedBy: text.optional(),
  cost: costFact,
  /** Months from start to finish. */
  months: z.strictObject({ from: z.number().positive(), to: z.number().positive() }).optional(),
  /** How a course by itself: taught days away from the school, with no work in it. */
  training: z.boolean().default(false),
  /** Money for the same thing that a school may have from elsewhere. */
  otherFunding: text.optional(),
  note: text.optional(),
  source: text,
  /** Day for which the facts of this row were established. */
  asOf: day,
});

export const catalogueSchema = z
  .strictObject({
    pack: text,
    version: z.string().regex(/^\d+\.\d+\.\d+$/, 'write the version as 1.0.0'),
    /** How it came about, shown with every use: "reconstructed from …". */
    label: text,
    /** Declared complete by the region: only then is "not listed" an error. */
    official: z.boolean().default(false),
    programmes: z.array(programme),
  })
  .check(({ value, issues }) => {
    for (const { path, message } of contradictionsInCatalogue(value))
      issues.push({ code: 'custom', path: [...path], message, input: value });
  });

export type Pack = z.output<typeof packSchema>;
export type PackSection = Pack['sections'][number];
export type PackField = PackSection['fields'][number];
export type PackList = Pack['lists'][string];
export type Condition = PackField['when'][number];
export type Catalogue = z.output<typeof catalogueSchema>;
export type Programme = Catalogue['programmes'][number];

function parseWith<S extends z.ZodType>(schema: S, input: unknown, lineOf?: LineOf): z.output<S> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new BrokenPack(linesOf(result.error.issues, schema, input, lineOf));
}

/** @throws BrokenPack */
export const readPack = (input: unknown, lineOf?: LineOf): Pack => parseWith(packSchema, input, lineOf);
/** @throws BrokenPack */
export const readCatalogue = (input: unknown, lineOf?: LineOf): Catalogue => parseWith(catalogueSchema, input, lineOf);
