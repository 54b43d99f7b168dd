import type { Entry } from '../../domain/form';
import type { PackIndex } from '../../packs/lookup';

/** Longest piece of a cell that is read for its words: more says nothing new, and a hostile cell stays cheap. */
const LONGEST = 4000;

/** The words of a field in small letters; nothing where it was not read. */
export function wordsOf(entry: Entry<unknown>): string {
  return entry.state === 'read' ? entry.raw.slice(0, LONGEST).toLowerCase().replace(/\s+/g, ' ').trim() : '';
}

/** What the pack calls its needs: "needs", "priorities", "the problem". */
export const needsInWords = (pack: PackIndex): string =>
  (pack.section('need')?.title ?? 'needs').replace(/\s*\([^)]*\)/g, '').toLowerCase();

export const countWords = (text: string): number => (text.match(/[\p{L}\p{N}%£]+/gu) ?? []).length;

/** Taught away from the class. */
export const TRAINING =
  /\b(courses?|training|train(?:s|ed)?|conferences?|workshops?|webinars?|seminars?|npq\w{0,3}|national professional qualifications?|twilights?|inset|cpd|e-?learning|online modules?)\b/;

/** Something that is done in the school itself, with its staff or in its lessons. */
export const IN_SCHOOL =
  /\b(coach\w{0,4}|mentor\w{0,4}|model(?:s|led|ling|ing)?|demonstrat\w{0,5}|observ\w{0,7}|visits?|visit(?:ed|ing)|lesson stud(?:y|ies)|lessons?|classrooms?|in class|in[- ]school|team[- ]teach\w{0,4}|plan(?:s|ned|ning)?|together|alongside|monitor\w{0,4}|feedback|feeds? back|deploy\w{0,5}|[snl]les?|specialist leaders?|national leaders?|local leaders?|learning walks?|work scrutin\w{0,3}|books?|pilot\w{0,3}|trial\w{0,3}|gap tasks?|follow(?:s|ed)?[- ]up|reviews?|audits?|project|practis\w{0,3}|implement\w{0,7}|support days?|leads? and|cascad\w{0,3}|share[sd]?|staff meetings?|introduc\w{0,4}|adopt\w{0,3}|embed\w{0,4}|rolls? out)\b/;
