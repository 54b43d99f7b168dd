import type { Entry } from '../../domain/form';
import type { PackIndex } from '../../packs/lookup';

/** Longest piece of a cell that is read for its words: more says nothing new, and a hostile cell stays cheap. */
const LONGEST = 4000;

/** The words of a field in small letters; nothing where it was not read. */
export function wordsOf(entry: Entry<unknown>): string {
  return entry.state === 'read' ? entry.raw.slice(0, LONGEST).toLowerCase().replace(/\s+/g, ' ').trim() : '';
}

/** What the pack calls its needs, to be counted: "needs", "priorities", "problems" of a section called "The problem (why?)". */
export function needsInWords(pack: PackIndex): string {
  const title = (pack.section('need')?.title ?? 'needs')
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/^(?:the|our) /i, '')
    .toLowerCase();
  return title.endsWith('s') ? title : `${title.replace(/y$/, 'ie')}s`.replace(/ies$/, 'ies');
}

export const countWords = (text: string): number => (text.match(/[\p{L}\p{N}%£]+/gu) ?? []).length;

/** Something that is done in the school itself, with its staff or in its lessons. */
export const IN_SCHOOL =
  /\b(coach\w{0,4}|mentor\w{0,4}|model(?:s|led|ling|ing)?|demonstrat\w{0,5}|observ\w{0,7}|visits?|visit(?:ed|ing)|lesson stud(?:y|ies)|lessons?|classrooms?|in class|in[- ]school|team[- ]teach\w{0,4}|plan(?:s|ned|ning)?|together|alongside|monitor\w{0,4}|feedback|feeds? back|deploy\w{0,5}|[snl]les?|specialist leaders?|national leaders?|local leaders?|learning walks?|walk-?throughs?|drop-?ins?|co-?teach\w{0,3}|tr(?:y|ies|ied) (?:\w{1,12} )?out|work scrutin\w{0,3}|books?|pilot\w{0,3}|trial\w{0,3}|gap tasks?|follow(?:s|ed)?[- ]up|reviews?|audits?|project|practis\w{0,3}|implement\w{0,7}|support days?|leads? and|cascad\w{0,3}|share[sd]?|staff meetings?|introduc\w{0,4}|adopt\w{0,3}|embed\w{0,4}|rolls? out)\b/;
