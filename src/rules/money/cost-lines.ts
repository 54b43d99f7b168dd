import type { FormRecord } from '../../domain/form';
import { editDistance, likeness, normalise, tokens } from '../../reading/words';
import type { CheckContext } from '../define';

export interface TierLimit {
  readonly value: string;
  /** Pounds of funded support. */
  readonly limit: number;
}

/** The tier of this form with its limit; null where it is missing or unreadable: rules about it are silent then. */
export function tierOf({ form, pack }: Pick<CheckContext, 'form' | 'pack'>): TierLimit | null {
  const tier = form.one('school.tier').value;
  return pack.pack.settings.tiers.find(({ value }) => value === tier) ?? null;
}

/** What a form may cost: by what the plan itself states, else by its cohort, else by its tier. */
export interface MoneyLimit extends TierLimit {
  /** Pounds up to which nothing is said: plans have been approved a little above their limit. */
  readonly upTo: number;
}

export function limitOf(ctx: Pick<CheckContext, 'form' | 'pack'>): MoneyLimit | null {
  const { cohorts, limitTolerance } = ctx.pack.pack.settings;
  const stated = ctx.form.one('plan.limit');
  // A limit that somebody began to state is not to be guessed from the cohort.
  if (stated.state !== 'absent' && stated.state !== 'empty')
    return stated.value === null ? null : { value: 'this plan', limit: stated.value, upTo: stated.value };
  const value = ctx.form.one('plan.cohort').value;
  const cohort = cohorts.find((one) => one.value === value);
  if (cohort?.limit !== undefined)
    return { value: cohort.value, limit: cohort.limit, upTo: cohort.limit * (1 + limitTolerance) };
  const tier = tierOf(ctx);
  return tier && { ...tier, upTo: tier.limit };
}

export interface CostLine {
  readonly line: FormRecord;
  /** Pounds; null where it cannot be read, or is counted elsewhere. */
  readonly total: number | null;
  /** The total stands for several lines: it is merged across them, or broken down in others. */
  readonly shared: boolean;
}

/**
 * The cost lines, each pound once: a total merged across lines belongs to all of them together, and where the action's
 * own row gives a cost that the table of costs breaks down, the breakdown counts.
 */
export function costLines(ctx: Pick<CheckContext, 'form' | 'links'>): readonly CostLine[] {
  const known = linesOf.get(ctx.form);
  if (known) return known;
  const lines = countOnce(ctx);
  linesOf.set(ctx.form, lines);
  return lines;
}

/** Most rules of the group ask for them. */
const linesOf = new WeakMap<CheckContext['form'], readonly CostLine[]>();

function countOnce({ form, links }: Pick<CheckContext, 'form' | 'links'>): readonly CostLine[] {
  const lines = form.records('cost');
  const spans = new Map<string, number>();
  for (const line of lines) spans.set(cellOf(line), (spans.get(cellOf(line)) ?? 0) + 1);
  const actionRows = new Set(form.records('action').map(rowOf));
  const onActionRow = (line: FormRecord): boolean => line.line !== null && actionRows.has(rowOf(line));
  const brokenDown = new Set(lines.filter((line) => !onActionRow(line)).flatMap(links.actionsOf));
  const counted = new Set<string>();
  return lines.map((line) => {
    const cell = cellOf(line);
    const repeats = onActionRow(line) && links.actionsOf(line).some((action) => brokenDown.has(action));
    const total = repeats || counted.has(cell) ? null : line.get('cost.total').value;
    if (cell !== '') counted.add(cell);
    return { line, total, shared: repeats || (cell !== '' && (spans.get(cell) ?? 0) > 1) };
  });
}

const cellOf = (line: FormRecord): string => {
  const { place } = line.get('cost.total');
  return place ? `${place.sheet}!${place.cell}` : '';
};
const rowOf = ({ line }: FormRecord): string => (line ? `${line.sheet}!${String(line.row)}` : '');

/** Pounds that rounding of a rate may explain. */
const ROUNDING = 1;
/** Totals are given with VAT or without. */
const VAT = 1.2;

/** Whether two amounts are one, rounding and VAT allowed for. */
export const isSameAmount = (total: number, other: number): boolean =>
  Math.abs(total - other) <= ROUNDING || Math.abs(total - other * VAT) <= ROUNDING;

/** Days times rate, in pounds and pence, where the total of the line is another figure; null where it is not. */
export function mismatchOf({ line, total, shared }: CostLine): number | null {
  const [days, rate] = [line.get('cost.days').value, line.get('cost.rate').value];
  if (shared || days === null || rate === null || total === null) return null;
  if (days < 0 || rate < 0 || total < 0 || isSameAmount(total, days * rate)) return null;
  return Math.round(days * rate * 100) / 100;
}

/** Kinds of cost that are paid by the day: "NLE days", "Other days" and what a pack names alike. */
export const isDayKind = (kind: string | null): boolean => kind !== null && /\bdays?$/i.test(kind);

const COVER = /^(?:staff |teacher |teaching |class )*(?:supply(?:$| (?!of\b))|cover\b(?! letter))/;
const TRAVEL =
  /^(?:staff |teacher |teachers |return |train |rail |car )*(?:travel|travelling|mileage|train fares?|rail fares?|bus fares?|taxis?)\b/;

/** Cover or travel, by the kind of cost, or where none is given by what the line is plainly for. */
export function claimOf(line: FormRecord): 'cover' | 'travel' | null {
  const kind = line.get('cost.kind');
  const text = kind.value ?? (kind.state === 'empty' || kind.state === 'absent' ? line.get('cost.item').raw : '');
  const name = normalise(text);
  if (COVER.test(name)) return 'cover';
  return TRAVEL.test(name) ? 'travel' : null;
}

/** Words that name a form of support, not what it is about. */
const FORMS_OF_SUPPORT = new Set(
  (
    'nle sle lle day half full support specialist leader education national local teacher teaching staff training train ' +
    'course fee coaching coach feedback visit session lesson time cost payment cover supply travel resource material ' +
    'book by with at from on per x week term hour programme project work school all each new other'
  ).split(' '),
);

/** What a text is about, in words that can be compared: "SLE days for phonics" → ["phonic"]. */
export function topicOf(text: string): string[] {
  const words = tokens(normalise(text)).filter((word) => !FORMS_OF_SUPPORT.has(word) && !/^[\d%#]+$/.test(word));
  return [...new Set(words)].sort();
}

/** Cover and travel that the programme itself is to pay. */
export const claimsOffer = (release: FormRecord, { pack }: Pick<CheckContext, 'pack'>): boolean =>
  release.get('release.paidBy').value === pack.pack.settings.meanings.paidByProgramme;

/** Words that a name may have or leave out, and still be the same school, or its teaching school alliance or trust. */
const STRICTLY = new Set(['school', 'ltd', 'limited']);
const LOOSELY = new Set([
  ...STRICTLY,
  'academy',
  'academie',
  'teaching',
  'alliance',
  'tsa',
  'trust',
  'mat',
  'multi',
  'primary',
  'college',
]);

/** strict: one name, but for a slip of the finger · loose: a shorter form of it, which may be another school's too. */
export function sameBody(one: string, other: string, how: 'strict' | 'loose'): boolean {
  const [mine, theirs] = [normalise(one), normalise(other)];
  if (mine === '' || theirs === '') return false;
  if (mine.length >= 10 && editDistance(mine, theirs, 2) <= 2) return true;
  const leftOut = how === 'strict' ? STRICTLY : LOOSELY;
  const [own, others] = [mine, theirs].map((name) => tokens(name).filter((word) => !leftOut.has(word)));
  if (!own?.length || !others?.length) return false;
  if (likeness(own, others) === 1) return true;
  const [short, long] = own.length < others.length ? [own, others] : [others, own];
  if (how === 'strict' || !short.every((word) => long.includes(word))) return false;
  return short.length > 1 || short[0] === long[0];
}
