import type { PackList } from '../../packs/schema';
import type { Fields } from './compose';

/** Which of the form's units the level of a statement is counted in; null where its list has none that fits. */
export function unitOf({ who, what, from, to }: Fields, list: PackList | undefined): string | null {
  const level = `${from} ${to}`.toLowerCase();
  const about = `${who} ${what}`.toLowerCase();
  const wanted = /%|per ?cent|\d (?:out of|of|in) /.test(level)
    ? shareOf(who.toLowerCase(), about)
    : countOf(level, about);
  return list?.choices.some(({ value }) => value === wanted) ? wanted : null;
}

const STAFF = /\b(?:staff|teachers?|leaders?|assistants?|tas)\b/;
const PUPILS = /\b(?:pupils?|children|students?|boys|girls|learners?|year \d{1,2}|reception|cohort)\b/;

function shareOf(who: string, about: string): string | null {
  if (/\b(?:attendance|absence)\b/.test(about)) return '% attendance';
  if (/\blessons?\b/.test(who)) return '% of lessons';
  if (PUPILS.test(who)) return '% of pupils';
  return STAFF.test(who) ? '% of staff' : null;
}

function countOf(level: string, about: string): string | null {
  if (/\bincidents?\b/.test(`${level} ${about}`)) return 'Incidents';
  if (/\b(?:good|outstanding|requires improvement|inadequate|grades?)\b/.test(level)) return 'Grade';
  if (/\b(?:scores?|points?|scaled)\b/.test(`${level} ${about}`)) return 'Score';
  if (!/^\s*\d{1,5}\s+\d{1,5}\s*$|^\s*\d{1,5}\s*$/.test(level)) return null;
  if (/\b(?:suspensions?|exclusions?|referrals?|days|age|absence)\b/.test(about)) return null;
  return PUPILS.test(about) ? 'Number of pupils' : STAFF.test(about) ? 'Number of staff' : null;
}
