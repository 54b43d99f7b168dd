import type { Part } from './parts';

type Examples = Readonly<Record<Part, string>>;

/**
 * How each part may read, for each field of need: nobody could tell authors what wording would have been accepted.
 * Schools, figures and prices are made up; the programmes named are those of the list.
 */
const LEADERSHIP: Examples = {
  considered:
    'NPQ for middle leadership: two of our three leaders took up their posts in September and are not ready for it; the third has done it',
  what: 'Each leader visits two lessons a fortnight with the adviser, writes up what was seen, and leads one staff meeting a term on it',
  evidence:
    'At two schools of the trust the share of lessons with checked understanding rose from 4 in 10 to 8 in 10 within a year',
  cost: '£1,400 for four half days with three leaders, against one place on the NPQ for each of them',
};

const GOVERNANCE: Examples = {
  considered:
    'External review of governance: we had one in March 2019; the board now needs help to act on it, which the review does not give',
  what: 'The chair of Holme Primary attends three of our meetings, goes through the papers with our chair before each, and tells the board what she saw',
  evidence:
    'Holme Primary’s minutes of 2018 show 3 questions on data in a year, those of 2019 show 22; Ofsted named governance a strength',
  cost: '£900 for three evenings and their preparation, against £1,000 to £1,500 for a review',
};

const CURRICULUM: Examples = {
  considered:
    'No listed programme covers the sequence of geography and history; our SLE’s subjects are English and maths',
  what: 'Two leaders spend a day at Holme Primary, map our units for Years 3 to 6 with its subject leaders, and try two units before Easter',
  evidence:
    'Holme Primary did this in 2018: in its last inspection pupils of all six classes could say what they had learned before',
  cost: '£1,750 for five days of a subject leader at £350; five SLE days would cost the same',
};

const READING: Examples = {
  considered:
    'English hub support: full until September 2020, as the hub lead told us on 14 January; we cannot wait for two more checks',
  what: 'A literacy specialist models six lessons in Reception and Year 1, then watches each of four teachers twice and gives feedback the same day',
  evidence:
    'Holme Primary, with a third of its pupils on free meals like ours, went from 68% to 83% in the phonics check in a year with it',
  cost: '£2,100 for six days at £350 and £800 for books; the English hub would be free, but has no place',
};

const MATHS: Examples = {
  considered: 'Maths hub work group: closed to new schools since October; next places are for September 2020',
  what: 'An SLE and each Year 5 and 6 teacher plan one unit on fractions together, teach it in turns, and compare pupils’ books afterwards',
  evidence:
    'In three classes at Thornfield the share who could add fractions rose from 11 of 28 to 23 of 28 in two terms',
  cost: '£1,400 for four days at £350; the work group of the maths hub would be free from September',
};

const BEHAVIOUR: Examples = {
  considered:
    'The behaviour programme on the list was withdrawn in the autumn, and the provider has no date for the new one in our region',
  what: 'Two days of watching corridors and lunchtimes, a new routine written with staff, a rehearsal on an INSET day, and three visits to see it kept',
  evidence:
    'At Moor Lane Academy incidents recorded at lunchtime fell from 46 to 17 a term, and exclusions halved within a year',
  cost: '£2,750 for five NLE days at £550; the programme on the list was free but can no longer be had',
};

const SEND: Examples = {
  considered:
    'No programme on the list is about pupils with SEND in ordinary lessons; our SENCO has already completed her national award',
  what: 'The SENCO and a specialist go through the plans of 14 pupils, set targets with their teachers, and watch each pupil in class after six weeks',
  evidence:
    'The EEF guidance on SEND and on teaching assistants; at Holme Primary 11 of 14 pupils reached such targets in a year',
  cost: '£1,600 for four days at £400, the price of a pupil premium review of four days',
};

const EARLY_YEARS: Examples = {
  considered:
    'English hub: it works from Reception on, and our need is the talk of two-year-olds and three-year-olds in the nursery',
  what: 'The early years lead of Holme Primary works in the nursery on six mornings, models story time, and films it for the staff to look at together',
  evidence:
    'EEF: communication and language approaches, six months’ progress; at Holme the share at the expected level rose from 55% to 71%',
  cost: '£1,050 for six mornings at £175; the English hub would be free, but is not for the nursery',
};

const PUPIL_PREMIUM: Examples = {
  considered: 'Pupil premium review: done in May 2019. It told us what to change; we now need help to change it',
  what: 'Each term the reviewer reads the work of ten pupils with their teachers, agrees one change for each, and looks again six weeks later',
  evidence:
    'At Thornfield the gap in reading between disadvantaged pupils and others fell from 19 to 8 points in two years',
  cost: '£1,200 for three days at £400, the same as a second review',
};

const SCIENCE: Examples = {
  considered:
    'Science Learning Partnership: its nearest course is 70 minutes away, and we cannot release two of four teachers for the day',
  what: 'A specialist plans three practical lessons with each teacher, teaches the first beside them, watches the third, and keeps a record of both',
  evidence:
    'At Moor Lane Academy the share of lessons with practical work rose from 2 in 10 to 6 in 10, and results by 9 points',
  cost: '£1,050 for three days at £350; two teachers’ places with the partnership would cost us more in cover',
};

const OTHER: Examples = {
  considered:
    'We asked the two providers on the list on 14 January: one is full until September, the other does not work in our authority',
  what: 'Who comes on each day, what they do with which of our staff, and what those staff do before the next visit',
  evidence:
    'At Holme Primary, a school like ours, the figure rose from 61% to 78% within a year; its head will show us how',
  cost: '£1,400 for four days at £350, against £1,500 for the nearest programme on the list',
};

const BY_AREA: Readonly<Record<string, Examples>> = {
  Leadership: LEADERSHIP,
  'Middle leadership': LEADERSHIP,
  Governance: GOVERNANCE,
  'Curriculum and pedagogy': CURRICULUM,
  'Higher attainers': CURRICULUM,
  Reading: READING,
  Phonics: READING,
  Writing: READING,
  Maths: MATHS,
  'Behaviour management': BEHAVIOUR,
  SEND: SEND,
  'Early years': EARLY_YEARS,
  'Pupil premium': PUPIL_PREMIUM,
  Science: SCIENCE,
  Computing: SCIENCE,
};

/** An example of one part from the same area of need, or a general one. */
export function exampleOf(part: Part, area: string | null): string {
  const examples = area !== null && Object.hasOwn(BY_AREA, area) ? BY_AREA[area] : undefined;
  return (examples ?? OTHER)[part];
}

export const allExamples: readonly (readonly [string, Examples])[] = [...Object.entries(BY_AREA), ['other', OTHER]];
