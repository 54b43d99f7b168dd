import type { FormRecord } from '../../domain/form';
import type { Catalogue, Programme } from '../../packs/schema';
import { memory } from '../../reading/memory';
import { normalise, tokens } from '../../reading/words';
import type { CheckContext } from '../define';
import { keyOf, namesOf, openBrackets, type CatalogueIndex, type Name } from './names';
import { nearestTo, slipScore } from './near';

/** A programme of the catalogue that a text names. */
export interface Match {
  readonly programme: Programme;
  /** exact: the text is one of its names · contained: the text speaks of it · near: probably a slip in its name. */
  readonly how: 'exact' | 'contained' | 'near';
  /** Other programmes that the same text names ("NPQML and NPQSL"). */
  readonly also: readonly Programme[];
}

/** Words of an intervention that has no name of its own, such as "Phonics support". */
const NAMELESS = new Set(
  'phonic reading writing english literacy language math mathematic number mastery science computing behaviour governance governor early year leadership middle leader subject support training cpd coaching work group visit day programme project course session school teacher staff specialist workshop development'.split(
    ' ',
  ),
);

/** The programme an action names: by its intervention, or where that is no name ("Phonics support"), by its provider. */
export function matchOf(action: FormRecord, ctx: Pick<CheckContext, 'catalogue'>): Match | null {
  const intervention = action.get('action.intervention').value;
  if (intervention === null) return null;
  const found = match(intervention, ctx.catalogue);
  if (found) return found;
  // Who provides an alternative, or something with a name of its own, does not make it a listed programme.
  if (!tokens(openBrackets(intervention)).every((token) => NAMELESS.has(token))) return null;
  const provider = action.get('action.provider').value;
  if (provider === null || action.get('action.listed').value === 'Alternative') return null;
  const byProvider = match(provider, ctx.catalogue);
  return byProvider === null || byProvider.how === 'near' ? null : { ...byProvider, how: 'contained' };
}

export function programmeOf(action: FormRecord, ctx: Pick<CheckContext, 'catalogue'>): Programme | null {
  return matchOf(action, ctx)?.programme ?? null;
}

/** Forms name the same programmes over and over, and several rules ask. */
const answers = new WeakMap<Catalogue, (text: string) => Match | null>();

export function match(text: string, catalogue: Catalogue): Match | null {
  const answer = answers.get(catalogue) ?? memory((words) => find(words, namesOf(catalogue)));
  answers.set(catalogue, answer);
  return answer(text.slice(0, 200));
}

function find(text: string, index: CatalogueIndex): Match | null {
  const words = openBrackets(text);
  const whole = index.byTokens.get(keyOf(tokens(words)));
  if (whole) return { programme: whole.programme, how: 'exact', also: [] };
  const [first, ...others] = contained(text, words, index);
  if (first) {
    return { programme: first, how: howWritten(text, words, first, index), also: others };
  }
  const [nearest, ...rivals] = nearestTo(words, index);
  return nearest ? { programme: nearest, how: 'near', also: rivals } : null;
}

/** A name with something in brackets is still the name; "mahts hub support" is a slip, although it speaks of a hub. */
function howWritten(text: string, words: string, programme: Programme, index: CatalogueIndex): Match['how'] {
  if (index.byTokens.get(keyOf(tokens(normalise(text))))?.programme === programme) return 'exact';
  const parts = words.split(' ');
  const slip = index.names.some((name) => name.programme === programme && slipScore(parts, name) > 0);
  return slip ? 'near' : 'contained';
}

/** What stands right before a programme that the school does not mean to have: "instead of the English hub". */
const NOT_MEANT_BEFORE = new RegExp(
  `(?:^| )(?:instead of|rather than|in place of|in lieu of|alternatives? to|other than|not|no|unlike|like|similar to|equivalent (?:to|of)|pre|prepar\\w* (?:for|to)|ready for|readiness for|before|after|following|beyond|considered|done|completed|attended|without|replac\\w*|to complement|complements|alongside|previous|former|follow up (?:to|of|from)|set(?:ting)? up|creat\\w*|establish\\w*|internal)(?: the| a| an| our| local| full| any| their| dfe| in school)* $`,
);
/** … or right after: "NPQML preparation", "English hub is full". */
const NOT_MEANT_AFTER =
  /^ (?:(?:is|was|are|were|now|currently|already|being|has been) )*(?:full|unavailable|withdrawn|oversubscribed|not|no longer|style|type|equivalent|alternative|replacement|preparation|prep|readiness|declined|closed)(?: |$)/;

/** A name that also reads as a plain phrase ("leading together") counts inside a text only with its capitals. */
const PLAIN_PHRASE = /^(?:teach|(?!training)[a-z]+ing) /;

/** The programmes named inside a text, the longest name first. Names do not overlap. */
function contained(text: string, words: string, index: CatalogueIndex): Programme[] {
  const spots = spotsOf(words);
  const found: { name: Name; length: number }[] = [];
  for (let at = 0; at < spots.length;) {
    let taken = 1;
    const longest = index.beginnings.has(spots[at]?.token ?? '') ? index.longest : 0;
    for (let size = Math.min(longest, spots.length - at); size > 0; size -= 1) {
      const run = spots.slice(at, at + size);
      const name = index.byTokens.get(run.map(({ token }) => token).join(' '));
      if (!name || !standsFor(name, text)) continue;
      const [from, to] = [run[0]?.from ?? 0, run.at(-1)?.to ?? 0];
      const meant =
        !NOT_MEANT_BEFORE.test(words.slice(Math.max(0, from - 60), from)) &&
        !NOT_MEANT_AFTER.test(words.slice(to, to + 60));
      if (meant) found.push({ name, length: to - from });
      taken = size;
      break;
    }
    at += taken;
  }
  // SLE days may serve anything: beside a programme with an area of its own they are the means, not the name.
  const general = ({ name }: { name: Name }): number => (name.programme.areas.length === 0 ? 1 : 0);
  found.sort((one, other) => general(one) - general(other) || other.length - one.length);
  return [...new Set(found.map(({ name }) => name.programme))];
}

function standsFor(name: Name, text: string): boolean {
  if (name.tokens.length < 2) return name.abbreviation;
  if (!PLAIN_PHRASE.test(`${name.words} `) || / (?:programme|project)$/.test(name.words)) return true;
  return text.includes(name.written.replace(/ \(.*/, ''));
}

/** Each word that carries meaning, and where it stands. */
function spotsOf(words: string): { token: string; from: number; to: number }[] {
  const spots: { token: string; from: number; to: number }[] = [];
  let from = 0;
  const all = words.split(' ');
  const kept = new Set(tokens(words));
  for (const word of all) {
    const [token = ''] = tokens(word);
    if (kept.has(token)) spots.push({ token, from, to: from + word.length });
    from += word.length + 1;
  }
  return spots;
}
