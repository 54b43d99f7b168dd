import { ROLES, sectionOf, type Role, type SectionId } from '../domain/roles';
import type { Cell } from '../domain/snapshot';
import type { Pack } from '../packs/schema';
import { isSentence } from './headings/head-of';
import { labelText } from './label-text';
import { loosely, roleFor, signatoryOf, signatureLabel, speaksOfSigning } from './signature-words';
import type { Meaning, Vocabulary } from './vocabulary';

/** What stands around a label of one value. */
export interface AroundLabel {
  /** The sections that a title above speaks of. */
  readonly context: ReadonlySet<SectionId>;
  /** The title, or the label before, speaks of signing or agreeing. */
  readonly signing: boolean;
  /** The label before, where it is near. */
  readonly before: { readonly role: Role; readonly text: string } | null;
  /** What it may go on with: the label before it in its row, the one above in its column, or else the one before. */
  readonly follows: readonly Role[];
  /** It stands in a run of labels of single fields. */
  readonly amongFields: boolean;
}

export type LabelMeaning = Pick<Meaning, 'role' | 'score'>;

/** A label that shares its cell with its value has to be known, or a known one's words. */
export const SURE = 0.9;
/** Among labels of single fields less will do. */
const LIKELY = 0.8;

/** What follows a label of one kind and says nothing by itself. */
const FOLLOWS: readonly (readonly [Role, RegExp, Role])[] = [
  [
    'plan.start',
    /^(?:(?:and )?(?:to|until|till|ends?|ending|finish(?:es)?|last day|runs? (?:to|until)))$/i,
    'plan.end',
  ],
  [
    'nle.name',
    /^(?:from|of|at|base|based at|school|(?:who )?(?:is )?(?:the )?head(?:teacher)? (?:of|at)|(?:who )?(?:leads|runs)(?: which school)?|(?:the |which )?school (?:he|she|they) leads?|(?:his|her|their|home|own) school)\??$/i,
    'nle.school',
  ],
  [
    'nle.school',
    /^(?:part of|in|trust|employer|employed by|employing (?:trust|body)|trust or la|la or trust|(?:his|her|their|its) (?:trust|la|authority|employer)|(?:trust|la)(?: ?\/ ?(?:la|trust))? of that school)\??$/i,
    'nle.body',
  ],
];

const POINTS = /\b(?:that|his|her|their)\b/i;

/** Labels of single fields by their words and by what stands around them. */
export class LabelMeanings {
  private readonly fields: ReadonlySet<SectionId>;
  private readonly roles: ReadonlySet<Role>;

  constructor(
    private readonly vocabulary: Vocabulary,
    pack: Pack,
  ) {
    const single = pack.sections.filter(({ kind }) => kind === 'fields');
    this.fields = new Set(single.map(({ id }) => id));
    this.roles = new Set(single.flatMap(({ fields }) => fields.map(({ role }) => role)));
  }

  /** By its words alone, best first. */
  byWords(text: Cell['value'] | undefined): readonly Meaning[] {
    return typeof text === 'string' && !isSentence(text)
      ? this.vocabulary.meanings(labelText(text)).filter(({ section }) => this.fields.has(section))
      : [];
  }

  /** A value may be like a label ("Wharfe Valley Multi-Academy Trust"): only known labels count as one here. */
  isLabel(cell: Cell | undefined): boolean {
    return this.byWords(cell?.value).some(({ score }) => score >= SURE);
  }

  of(text: string, value: Cell['value'], around: AroundLabel): LabelMeaning | null {
    if (isSentence(text)) return null;
    const words = labelText(text);
    const signed = this.signed(words, value, around);
    if (signed) return signed;
    // "Trust of that school" says itself what it goes on with.
    const said = POINTS.test(words) ? around.before?.role : undefined;
    const isNear = (role: Role): boolean => role === said || around.follows.includes(role);
    const follows = FOLLOWS.find(([role, after]) => isNear(role) && after.test(words))?.[2];
    const fits = follows !== undefined && isDay(follows) === isDayLike(value);
    if (follows && fits && this.roles.has(follows)) return { role: follows, score: LIKELY };
    const near = around.before && sectionOf(around.before.role);
    const meanings = this.byWords(text);
    const chosen = choose(meanings, around.context, around.before?.role ?? null, near);
    if (chosen) return chosen;
    if (!around.amongFields) return null;
    const columns = this.vocabulary
      .columns(words)
      .filter(({ section, score }) => this.fields.has(section) && score >= LIKELY);
    return choose(columns, around.context, around.before?.role ?? null, near);
  }

  /** What a person who agrees is asked for. */
  private signed(words: string, value: Cell['value'], { signing, before }: AroundLabel): LabelMeaning | null {
    const known = this.byWords(words).filter(({ local }) => !local);
    const [best] = known;
    const own = signing || speaksOfSigning(words) ? signatureLabel(words, value) : null;
    const role = own && roleFor(own.who, own.aspect);
    if (own && role && this.roles.has(role)) {
      // Below "We agree" a name is that of who agrees.
      const asked = signing && own.aspect === 'Name' && /\bname\b/i.test(words);
      const sure = !asked && best?.score === 1 && known[1]?.score !== 1;
      // A yes is no name, whatever the label says.
      return sure && own.aspect !== 'Agrees' ? null : { role, score: best?.role === role ? best.score : SURE };
    }
    const who = before && signing ? signatoryOf(before.role) : null;
    const aspect = who && loosely(words, value);
    const theirs = who && aspect && roleFor(who, aspect);
    if (!theirs || !this.roles.has(theirs) || (best && best.score >= LIKELY && sectionOf(best.role) !== 'agreement'))
      return null;
    const itself = this.byWords(words).find((one) => one.role === theirs);
    return { role: theirs, score: itself?.score ?? SURE };
  }
}

/** The one meaning that fits the section we are in; a label that means two things equally well means neither. */
function choose(
  meanings: readonly Meaning[],
  context: ReadonlySet<SectionId>,
  before: Role | null,
  near: SectionId | null,
): LabelMeaning | null {
  const here = meanings.filter((one) => context.has(one.section));
  const wide = meanings.filter((one) => !one.local);
  const beside = meanings.filter((one) => one.section === near);
  const known = meanings.filter(({ score }) => score === 1);
  // "Date" outside of every section is the one field of that name; "Name", of which there are several, is none.
  for (const usable of here.length > 0
    ? [here]
    : [wide, beside, meanings.length === 1 ? meanings : known.length === 1 ? known : []]) {
    const [best, next] = usable;
    if (!best) continue;
    if (!next || next.score !== best.score || next.role === best.role || (best.local && !next.local)) return best;
    // "Agreed" below "Headteacher" is the headteacher's.
    const person = before && stemOf(before);
    const theirs = usable.find((one) => one.score === best.score && stemOf(one.role) === person);
    if (theirs) return theirs;
  }
  return null;
}

/** "agreement.headName" → "agreement.head": the person that several fields are about. */
const stemOf = (role: Role): string | null => /^(\w+\.[a-z]+)[A-Z]/.exec(role)?.[1] ?? null;

/** True for a field whose value is a day. */
export const isDay = (role: Role): boolean => ROLES[role] === 'date';

/** A day, as Excel keeps it or as people type it. */
const isDayLike = (value: Cell['value']): boolean =>
  typeof value === 'number' ? value > 30_000 && value < 80_000 : typeof value === 'string' && /\d{4}\W*$/.test(value);
