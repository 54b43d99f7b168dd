import type { Form, FormRecord } from '../../domain/form';
import type { RolesOf } from '../../domain/roles';
import { anatomy, levelsOf, timesOf, type Anatomy, type Level, type When } from '../../measures';
import type { CheckContext } from '../define';
import { anatomyOf, levelsIn, statementOf, statements, timesIn } from './understood';
import { OF_A_PART, voiceOf } from './voice';

/**
 * What the words of a measure leave out, for layouts without columns for it. What a statement lacks is said once, by
 * the rule of the first part it lacks, which names the others.
 */
export type Facet = 'level' | 'baseline' | 'date' | 'evidence';

const ROLE_OF: Readonly<Record<Facet, RolesOf<'measure'>>> = {
  level: 'measure.target',
  baseline: 'measure.baseline',
  date: 'measure.due',
  evidence: 'measure.source',
};
const FACETS = Object.keys(ROLE_OF) as Facet[];

export interface Unsaid {
  /** A part that no measure of the form states, at the first of them: one thing to put right, not many. */
  readonly nowhere: ReadonlyMap<Facet, FormRecord>;
  /** What each of the others lacks, in the order in which a person would put it right. */
  readonly rows: ReadonlyMap<FormRecord, readonly Facet[]>;
}

/** From this many measures on, a part that none of them states is said once. */
const MANY = 3;

type Context = Pick<CheckContext, 'form' | 'pack' | 'countsFrom'>;

/** Five rules ask: the statements are gone through once a check. */
const known = new WeakMap<Form, { readonly ctx: Context; readonly found: Unsaid }>();

export function unsaidIn(ctx: Context): Unsaid {
  const before = known.get(ctx.form);
  if (before?.ctx.pack === ctx.pack && before.ctx.countsFrom === ctx.countsFrom) return before.found;
  const found = search(ctx);
  known.set(ctx.form, { ctx, found });
  return found;
}

function search({ form, pack, countsFrom }: Context): Unsaid {
  const nowhere = new Map<Facet, FormRecord>();
  const rows = new Map<FormRecord, readonly Facet[]>();
  const asked = FACETS.filter((facet) => {
    const field = pack.field(ROLE_OF[facet]);
    return field !== undefined && field.presence !== 'optional' && !form.has(ROLE_OF[facet]);
  });
  if (asked.length === 0) return { nowhere, rows };
  const spoken = new Set<FormRecord>();
  for (const measure of statements(form)) {
    const voice = voiceOf(measure, countsFrom);
    // What plainly reports, and what only may, has no part to be missed.
    if (!OF_A_PART.has(voice) || anatomyOf(measure).kind === 'result') continue;
    if (voice !== null) spoken.add(measure);
    const words = wordsOf(measure);
    rows.set(
      measure,
      asked.filter((facet) => LACKS[facet](words)),
    );
  }
  const [first] = rows.keys();
  for (const facet of asked) {
    if (first && rows.size >= MANY && [...rows.values()].every((lacking) => lacking.includes(facet)))
      nowhere.set(facet, first);
  }
  for (const [measure, lacking] of rows) {
    if (spoken.has(measure)) rows.delete(measure);
    else
      rows.set(
        measure,
        lacking.filter((facet) => !nowhere.has(facet)),
      );
  }
  return { nowhere, rows };
}

interface Said {
  readonly text: string;
  readonly anatomy: Anatomy;
  levels(): readonly Level[];
  times(): readonly When[];
}

const CELLS = ['measure.baseline', 'measure.target', 'measure.unit', 'measure.due', 'measure.source'] as const;

/** All that the row says of the measure: a target may hold its date. */
function wordsOf(measure: FormRecord): Said {
  const cells = CELLS.map((role) => measure.get(role).raw.slice(0, 200)).filter((raw) => raw !== '');
  if (cells.length === 0)
    return {
      text: statementOf(measure),
      anatomy: anatomyOf(measure),
      levels: () => levelsIn(measure),
      times: () => timesIn(measure),
    };
  const text = [statementOf(measure), ...cells].join(', ');
  return { text, anatomy: anatomy(text), levels: () => levelsOf(text), times: () => timesOf(text) };
}

const isLevel = ({ unit }: Level): boolean => unit !== 'input' && unit !== 'money' && unit !== 'words';

/** Only what plainly is not there counts as lacking; anything that could be read as an answer is one. */
const LACKS: Readonly<Record<Facet, (said: Said) => boolean>> = {
  level: (said) => !said.anatomy.measurable && !said.levels().some(isLevel),
  baseline: ({ text, anatomy: { kind, measurable, baseline, parts }, levels }) => {
    if (kind !== 'outcome' || !measurable || baseline) return false;
    const [only, ...others] = levels().filter(isLevel);
    const target = parts.find(({ part }) => part === 'to');
    if (!only || others.length > 0 || isEverybody(only) || !target || Math.abs(target.from - only.from) > 1)
      return false;
    return !STARTS_ANYWHERE.test(text.slice(0, only.from));
  },
  date: (said) => !said.anatomy.timeBound && !said.times().some(isOfTerms),
  evidence: ({ text, anatomy: { kind, measurable, evidence } }) =>
    kind === 'outcome' && measurable && !evidence && !IS_KNOWN.test(text),
};

/** All and none start from what is not yet so. */
const isEverybody = ({ unit, amount }: Level): boolean => amount === 0 || (unit === 'percent' && amount === 100);

/** "All pupils score 80%", "from half to 80%", "maintain 96%", "+5 points", "by a further 10%": wherever it starts. */
const STARTS_ANYWHERE =
  /\b(?:all|every|each|no|from|maintain\w{0,3}|sustain\w{0,3}|keeps?|remains?|stays?)\b|\+ ?$|\b(?:by|further|additional|another|gain\w{0,3}) (?:an? |at least )?$/i;

/** "Each term", "annually": a deadline that comes round again. */
const isOfTerms = ({ sort, words }: When): boolean => sort !== 'frequency' || /term|year|annual/i.test(words);

/** Figures that every school keeps, or that only one assessment gives, and any word of somebody who looks. */
const IS_KNOWN =
  /\b(?:phonics|number of|timetable|attend|absen|punctual|lateness|exclu|suspen|incident|detention|vacanc|turnover|retention|retain|in post|neet|expected (?:standard|level)|greater depth|gld|good level of development|gcse|a[- ]level|progress 8|attainment 8|combined|key stage|ks[1245]|seen|see|shows?|shown|notes?|log|diar|regist|record|minutes|visit|walk|scrutin|observ|survey|questionnaire|voice|test|exam|sats?\b|assess|check|audit|review|data|judge|measured|according|counted|score|reading age)/i;

const ASKED: Readonly<Record<Facet, string>> = {
  level: 'what level is to be reached',
  baseline: 'where the figure stands now',
  date: 'by when',
  evidence: 'how it will be known',
};

/** "where the figure stands now and by when": what a measure lacks, in one phrase. */
export function inOnePhrase(lacking: readonly Facet[]): string {
  const phrases = lacking.map((facet) => ASKED[facet]);
  const last = phrases.pop() ?? '';
  return phrases.length === 0 ? last : `${phrases.join(', ')} and ${last}`;
}
