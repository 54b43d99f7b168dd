import { startingPoint } from './baseline';
import { namedLevelIn } from './comparisons';
import { evidenceIn } from './evidence';
import { groupIn } from './groups';
import { indicatorIn } from './indicators';
import { isSpecific, kindOf, type Seen } from './judging';
import { markNames } from './names';
import { isLevel, quantitiesIn } from './quantities';
import type { Span } from './spans';
import type { Anatomy, Part, PartName } from './statement';
import { isDeadline, timesIn } from './times';
import { tokenise } from './tokens';
import type { Words } from './tokens';

export function anatomy(text: string): Anatomy {
  return read(tokenise(text));
}

/** The same, with the number of times a word was looked at. */
export function anatomyCounted(text: string): { readonly anatomy: Anatomy; readonly steps: number } {
  const words = tokenise(text);
  const found = read(words);
  return { anatomy: found, steps: words.steps };
}

/** The words of a text with its names, times and amounts understood. */
export const seenIn = (text: string): Seen => understood(tokenise(text));

function understood(words: Words): Seen {
  markNames(words);
  const times = timesIn(words);
  return { words, times, quantities: quantitiesIn(words) };
}

function read(words: Words): Anatomy {
  const seen = understood(words);
  const { times, quantities } = seen;
  const kind = kindOf(seen);
  const starting = startingPoint({ words, quantities, times, kind });
  const levels = quantities.filter((each) => isLevel(each) && each.start !== starting?.start);
  const named = namedLevelIn(words, kind);
  const level = starting?.to ?? levels[0] ?? null;
  const measurable = level !== null || named !== null;
  const deadline =
    times.find(
      (time) =>
        isDeadline(time) &&
        !(kind === 'activity' && words.is(time.start, 'over')) &&
        starting?.dates.includes(time) !== true,
    ) ?? null;
  const evidence = evidenceIn(words, kind, measurable);
  const parts: Part[] = [];
  const add = (part: PartName, span: Span | null): void => {
    if (span) parts.push(partAt(words, part, span));
  };
  add('who', groupIn(words));
  add('what', indicatorIn(words, kind));
  add('from', starting);
  add('to', level ?? named);
  add('by-when', deadline);
  add('known-how', evidence);
  parts.sort((a, b) => a.from - b.from);
  return {
    kind,
    specific: isSpecific(seen, kind),
    measurable,
    baseline: starting !== null,
    timeBound: deadline !== null,
    evidence: evidence !== null,
    parts,
  };
}

function partAt(words: Words, part: PartName, { start, end }: Span): Part {
  const { from } = words.at(start);
  const { to } = words.at(Math.min(end, words.count) - 1);
  return { part, from, to, text: words.text.slice(from, to) };
}
