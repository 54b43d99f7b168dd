import type { FormRecord } from '../../domain/form';
import type { Programme } from '../../packs/schema';
import type { CheckContext } from '../define';

/**
 * Areas of need that one programme may well serve together. An early language programme serves reading, a course for
 * middle leaders the subject they lead, and whatever improves a subject may be meant for one group of its pupils.
 */
const SUBJECTS = ['Reading', 'Phonics', 'Writing', 'Maths', 'Science', 'Computing', 'Early years'];
const GROUPS = ['SEND', 'Pupil premium', 'Higher attainers'];
const RELATED: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    ['Reading', 'Phonics', 'Writing', 'Early years'],
    ['Reading', 'Phonics', 'Writing', 'Early years', 'Parental involvement'],
  ],
  [
    ['Leadership', 'Middle leadership', 'Governance', 'Workforce'],
    ['Leadership', 'Middle leadership', 'Governance', 'Workforce'],
  ],
  [['Leadership', 'Governance', 'Workforce'], ['Resource management']],
  [
    ['Curriculum and pedagogy', 'Middle leadership'],
    [...SUBJECTS, ...GROUPS],
  ],
  [['Curriculum and pedagogy'], ['Leadership', 'Middle leadership', 'Workforce']],
  [GROUPS, [...SUBJECTS, ...GROUPS]],
  [['Behaviour management'], ['Attendance', 'SEND']],
  [['Parental involvement'], ['Attendance', 'Early years', 'Behaviour management']],
];

const related = new Set<string>();
for (const [some, others] of RELATED)
  for (const one of some)
    for (const other of others) {
      related.add(`${one}|${other}`);
      related.add(`${other}|${one}`);
    }

export function serves(programme: Programme, area: string): boolean {
  return programme.areas.length === 0 || programme.areas.some((own) => own === area || related.has(`${own}|${area}`));
}

/** Areas of the needs an action serves; null where there are none, or one that the pack's list does not know. */
export function areasOf(action: FormRecord, ctx: CheckContext): readonly string[] | null {
  const known = ctx.pack.list('need.area')?.choices.map(({ value }) => value) ?? [];
  const areas: string[] = [];
  for (const need of ctx.links.needsOf(action)) {
    const area = need.get('need.area').value;
    if (area === null || !known.includes(area)) return null;
    areas.push(area);
  }
  return areas.length > 0 ? areas : null;
}
