import type { FormRecord } from '../../domain/form';
import { statementOf } from './understood';

const GRADE = '(?:good|outstanding|requires improvement|better|higher|improve\\w{0,5}|grades?|rating|category)';
/** Ofsted's own verdict on the school, as against its criteria, its framework or what it asked for. */
const VERDICTS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:judg|grad|rat|recognis|classifi|inspect)(?:ed|es|e|ied)\\b[^.;]{0,40}?\\b(?:by|from) ofsted\\b`,
    'i',
  ),
  new RegExp(`\\bofsted (?:will )?(?:judg|grad|rat|recognis|confirm)(?:e|es|ed|s)\\b`, 'i'),
  new RegExp(
    `\\b${GRADE}\\b[^.;]{0,40}?\\b(?:at|in|from|by|after|through) (?:(?:the|our|its|their|an?|next|full|section 5|section 8) ){0,3}(?:ofsted\\b(?! ?(?:criteria|framework|style|type|handbook|descriptors?|standards))|(?:ofsted )?inspection\\b)`,
    'i',
  ),
  new RegExp(
    `\\bofsted(?:['’]s)? (?:inspection )?(?:grad(?:e|es|ing)|rating|ratings|judge?ments?|outcome|result|category|inspection)\\b[^.;]{0,40}?\\b${GRADE}\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:improved?|raise|better|higher|good|outstanding|one)\\b[^.;]{0,30}?\\bofsted (?:grad(?:e|es|ing)|ratings?|judge?ments?|outcomes?|results?)\\b`,
    'i',
  ),
];
const NOT_ITS_OWN =
  /\b(?:criteria|framework|handbook|descriptors?|mock|style|type|ready|readiness|prepar\w{1,6}|against|self[- ]evaluat\w{1,4}|parent view|priorit\w{1,4}|recommendations?|action points?|areas? for improvement|since|last|previous|monitoring visit|national average|percentage of schools)\b/i;

/** The words that make Ofsted's grade the target; null where there are none. */
export function ofstedWords(measure: FormRecord): string | null {
  const text = statementOf(measure);
  if (!/ofsted|inspection/i.test(text) || NOT_ITS_OWN.test(text)) return null;
  for (const verdict of VERDICTS) {
    const words = verdict.exec(text)?.[0];
    if (words !== undefined) return words;
  }
  return null;
}
