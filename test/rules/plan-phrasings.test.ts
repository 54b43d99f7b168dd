import { shipped } from '../../src/packs';
import { readForm } from '../../src/reading/read-form';
import { rules } from '../../src/rules';
import { check } from '../../src/rules/run';
import { sheetText } from '../support/sheet-text';

/** Findings of one rule in a Bradford plan, by message. */
function found(code: string, sheet: string, today = '2020-09-01'): string[] {
  const programme = shipped('bradford-s2ss');
  if (!programme) throw new Error('the pack of these plans does not ship');
  const form = readForm(sheetText(sheet).snapshot, programme.pack);
  const only = rules.filter((rule) => rule.code === code);
  return check(form, { ...programme, today, rules: only }).map(({ message }) => message);
}

/** What each of these rules makes of one cell of a plan that is right in everything else. */
const plans = {
  A01: (text: string) => `
Actions
Ref | Intervention or programme | What will be done | Non-negotiables (active ingredients)
A1 | Language for all | The lead plans one unit with each teacher | '${text}`,
  A02: (text: string) => `
Actions
Ref | What will be done | Non-negotiables | Monitoring
A1 | The coach plans with each teacher | One talk task a lesson | '${text}`,
  A06: (text: string) => `
Actions
Ref | What will be done
A1 | '${text}

Release, cover and travel
Ref | Action | Teacher or role | Days out of class


Costs
Ref | Action | What is paid for | Total cost
C1 | A1 | Ravensgill fee | £300`,
  A07: (text: string) => `
Actions
Ref | What will be done | Start date | End date | What happens when the funding ends
A1 | '${text} | 7 Sep 2020 | 18 Dec 2020 | The deputy coaches new staff each autumn`,
  P08: (text: string) => `
Actions
Ref | What will be done | Person responsible
A1 | '${text} | Head`,
  P09: (text: string) => `
Actions
Ref | What will be done | Person responsible | What happens when the funding ends
A1 | The coach plans with each teacher | Head | '${text}`,
};

interface Table {
  readonly silent: readonly string[];
  /** By message. */
  readonly spoken: Readonly<Record<string, readonly string[]>>;
}

const TABLES: Readonly<Record<keyof typeof plans, Table>> = {
  A01: {
    silent: [
      'Every reading lesson opens with five minutes of echo reading from the class text',
      'Children rehearse the sentence aloud to a partner before writing it',
      '10 min starter on prior learning, mini whiteboards out, no hands up',
      'Same timetable slot daily; groups of no more than six; scripted manual followed page by page',
      'Coach watches, models and agrees one step each fortnight',
      "Middle leaders bring two pupils' books to each line-management meeting and agree one change",
      'Cold calling; wait time of three seconds; full-sentence answers',
      'Staff greet pupils at the gate and walk every class to its room in silence',
      'Chair sends questions five days before each meeting; minutes record the challenge',
      'Retrieval quiz, worked example, guided then independent practice',
      'Vocabulary: three Tier 2 words a week, taught explicitly, displayed and revisited on Friday',
      'I do, we do, you do',
      'Concrete, pictorial, abstract in that order; stem sentences said by all',
      'Attendance officer rings home by 9.30 on day one, visits on day three',
      'Sounds are taught in the published order, daily for 30 mins, keep-up the same afternoon',
      'Plan together, watch one another teach, talk about it within 48 hours',
      'Pre-read chapter; live modelling under visualiser; pupils annotate alongside',
      "Fidelity to the scheme's daily lesson plan, one-to-one catch-up, decodable books matched to sounds",
      'Five non-negotiables on the lesson checklist (appendix B): entry routine, recap, model, practice, exit ticket',
      'TAs deliver NELI 3 x 30 min group and 2 x 15 min individual each week',
      "Teacher scribes pupils' ideas on the working wall",
      'No pupil moves on before passing the 80% check',
      "Restorative conversation before the pupil's next lesson with that teacher",
      'Two adults in every group; SENCO chooses pupils; pre and post check',
      'Mixed-ability pairs, talk before write',
      'Book talk',
      'Think-pair-share, sentence stems',
      'Pupils have more time to read aloud',
      'Teachers model, pupils practise',
      'Following each lesson teachers meet to review books',
      'See each pupil read once a week',
      'Every child reads to an adult daily',
      'Leaders visit lessons weekly',
      'Teachers plan together',
      'Retrieval practice at the start of every lesson',
      'Weekly coaching',
      'Daily phonics',
      'Small group tuition',
      'Paired reading',
      'Teachers ask better questions using the question stems',
      'Same-day intervention',
      'Children write every day',
      'Governors visit a class before each meeting',
      'Coaching cycle of plan, teach, review',
      'Feedback within the lesson',
      'More able pupils practise skills in pairs',
      'Pupils enjoy a story at the end of every day',
      'Live marking',
      'Flashback four',
      'Echo reading; choral reading',
      'Pupils are ready at the door',
      'Show-me boards',
      'High-frequency words revisited',
      'Teachers are in corridors at change of lesson',
    ],
    spoken: {
      name: ['Metacognition', 'Accelerated Reader', "Rosenshine's principles", 'Maths mastery', 'TLAC', 'Oracy'],
      vague: [
        'High quality teaching for all',
        'Fully aligned to our school vision',
        'As in the RADY programme',
        'Better outcomes for disadvantaged pupils',
        'A consistent approach',
        'Staff will have improved subject knowledge',
        'Strong leadership and buy-in from staff',
        'CPD',
        'In line with DfE guidance',
        'Children make accelerated progress',
        'All of the usual elements',
        'Evidence-informed practice',
        'Refer to the EEF toolkit',
        'Whole staff commitment, high expectations, consistency',
        'Pupils enjoy reading',
        'We will follow the programme faithfully',
        'As agreed with the hub',
        'Bespoke to the needs of each school',
        'Leaders will be more strategic',
        'Pupils will be more resilient',
        'Subject leaders to feel empowered',
      ],
    },
  },
  A02: {
    silent: [
      'Head drops into two phonics sessions a week with the routine card',
      "Literacy lead's fortnightly learning walk against the checklist",
      'Coaching logs read by the deputy each half term',
      'SLE and English lead do joint book scrutiny in Dec, Mar and June',
      'Observation proforma completed by reading lead, shared at staff meeting',
      'Planning sampled weekly by phase leaders',
      'Governor link visit each term to see the non-negotiables',
      "Trust's school improvement officer reviews each class on a shared rubric",
      'Teachers film one lesson per half term and score it with their coach',
      'TA session registers show dosage; SENCO checks monthly',
      'Pupil interviews on what happens in lessons, six pupils per class, termly',
      'Adherence: 80% of sessions run the full 20 minutes',
      'Minutes of planning meetings looked at by NLE',
      'Peer visits in trios using the one-page crib sheet',
      'Self-assessment survey by staff every six weeks on use of the strategies',
      "Hub consultant's development days: notes of visit with actions",
      'Walkthroughs Mon and Thurs, HT/DHT',
      'Timetable audit in week 3 and week 9',
      'Spot checks by the AHT',
      'Work samples from three pupils a class brought to the monthly moderation',
      'Exec head and SLE watch the same lesson and compare notes',
      'Reading leader listens to the bottom 20% read each week and sees that the book matches their sounds',
      'Drop-ins using Steplab',
      'External review day in February tests whether the routines are in place',
      'SLT learning walks',
      'Monitored by the head through weekly visits',
      'Book looks',
      'Learning walks by SLT',
      'Governor visits',
      'SLE visits each term',
      'Coaching records',
      'Visits by the reading lead',
      'Lesson visits',
      'Moderation of books at cluster',
      'Pupil voice',
      'Staff survey termly',
      'Pupil progress meetings and lesson visits',
      'Reading lead, weekly',
      'Tests and lesson drop-ins',
      'Monitoring calendar',
      'Half-termly review by NLE',
      'Weekly planning checks by SENCO',
      'Line management meetings',
      'Check of registers by the SENCO each Friday',
      'Subject leader monitoring: lessons and books',
    ],
    spoken: {
      vague: [
        'Ongoing monitoring',
        'This will be monitored closely',
        'Headteacher',
        'Regularly',
        'Through the usual channels',
        'Governors',
        'HMI monitoring visit',
        'Next Ofsted inspection',
        'As required',
        'SLT will keep an eye on this',
        'Evaluated at the end of the project',
        'Yes',
        'Continuous',
        'By the senior leadership team',
        'Half termly',
      ],
      results: [
        'KS2 results',
        'Half-termly assessment data',
        'PiRA and PUMA tests each term',
        'Improved SATs outcomes',
        'Pupil progress data on Insight tracker',
        'Phonics screening check in June',
        'Assessment week',
        'Mock exam results',
        'GL Assessment in May',
        'Attainment at the end of each half term',
      ],
    },
  },
  A06: {
    silent: [
      'Twilight sessions on reading, 4 to 5.30pm',
      'INSET day in September led by the SLE',
      'SLE team-teaches alongside class teachers',
      'Online modules completed in directed time',
      'Staff meeting every other Monday on feedback',
      'Deputy, who has no class, visits two hub schools',
      'Supply is paid for by the maths hub; lead attends six days',
      'Teachers observe each other during PPA',
      'HLTA takes the class while the teacher is coached',
      'Consultant models lessons in each class; teachers watch in their own room',
      'Pupils spend two days at a farm',
      'Parents attend six morning workshops',
      "Governors attend a day's training",
      "Coach watches each teacher's lesson and gives feedback at lunchtime",
      'Release time is in the budget: £1,800 for cover',
      'Business manager meets SRMA for two days',
      'Teachers from Ravensgill visit us to watch lessons',
      'TAs trained after school',
      'NLE works with the head half a day each week',
      'Weekly coaching in non-contact time',
      'Half-termly release of newsletters to parents',
      'Release phonics videos to parents every Friday',
      'SLT attend leadership course on Saturdays',
      'Staff from the hub visit the school each half term',
      'Four children visit the hub school each half term',
      'Year 5 spend two days at Ravensgill with the choir',
      'SLE spends two days in school watching lessons',
      "Two visits from the teaching school's specialists to class teachers",
      'English lead visits each class once a half term',
      'Maths lead visits lessons across the school',
      'Teachers watch a video of a lesson at another school',
      'All staff spend a day at the trust conference in the September training day',
      'Teaching staff attend a conference on 4 January',
      "The hub's lead teacher visits the school three times",
      'Teachers spend two mornings of the summer holidays writing units',
      "Subject leaders present at the governors' meeting",
      'Teachers visit the library with their class each week',
      'Class teachers visit the museum with pupils',
      'Teachers go to the hall for a half-day celebration with their classes',
      'Staff release a newsletter',
      'Release the new scheme of work to subject leaders',
      'Maths lead has an afternoon a week non-contact in her contract',
      'Teachers take part in three half-hour coaching talks in PPA',
      'Teachers from three schools plan together after school',
      'Lead teachers from the hub spend two days at our school',
      'Two visits to each class by the English lead',
      'SENCO, who does not teach a class, spends two days at the hub',
      'Teachers work with the SLE for four half days in their own lessons',
      'TAs attend training in assembly time',
      'Parents and teachers visit the special school at the open evening',
      'The SLE from Ravensgill spends six days at the school with class teachers',
      'Newly qualified teachers are coached in their NQT time',
      'Reading lead observes lessons at least once a term',
      'Phonics teachers go to the twilight at the hub',
      'Teachers attend two days at the hub in the Easter holidays',
      'Subject leaders have a half-day each term, taught by the music service',
      "Two class teachers visit a hub school; students' sports coaches take their classes",
    ],
    spoken: {
      time: [
        'Release the maths lead one afternoon a week to coach',
        'Reading leader freed from class each Friday to listen to lessons',
        'All Year 5 and 6 teachers attend three full days at the maths hub',
        'Subject leaders visit two outstanding schools to see practice',
        'Middle leaders spend six mornings shadowing counterparts',
        'Teachers out of class for moderation at the cluster, one day a term',
        'Early years lead on a five-day residential course',
        'SENCO given two days a week non-teaching',
        'NQTs go to Oakfield for a day of observation',
        'Class teachers off timetable for half a day to plan with SLE',
        'Science lead attends daytime network meetings',
        'Three teachers accompany the SLE to see phonics taught at the hub',
        'Staff visit lead schools',
        "Middle leaders' day release to study NPQ",
        'Teachers shadow the lead practitioner at Ravensgill for two days',
        'The English lead is timetabled out for a morning a week',
      ],
    },
  },
  A07: {
    silent: [
      'Pilot paired talk in two classes',
      'Train all staff in safeguarding',
      'Audit reading across the school',
      'Write a whole-school behaviour policy',
      'Launch the new marking policy at INSET with all staff',
      'Baseline assessment in every class',
      'Buy decodable books for all classes',
      'All teachers attend one day of training',
      'Start with Years 1 and 2; then the whole school next year',
      'Transform the hall into a reading space for the whole school',
      'Embed the code in the whole-school newsletter',
      'Introduce a whole-school assembly',
      'Visit every classroom once',
      'Governors review whole-school data',
      'Change the locks on every classroom door',
      'First step of a three-year plan to change teaching across the school',
      'Review the timetable of every year group',
      'Map the curriculum of all year groups',
      'Whole-school reading survey',
      'Establish a weekly reading slot in every class',
      'Trial the approach in Year 4; plan to embed across school by 2022',
      'Set up a tracker for every year group',
      'Embed the booking link in the website so that all parents find it',
      'Change the start time of the school day for all pupils',
      'Transform the outdoor area for all year groups',
      "Embed the tracking spreadsheet in all teachers' shared drives",
      'Reading corners are transformed in every classroom',
      'Replace the whole-school server',
      'All teachers transform their displays',
      'Embed the safeguarding policy statement in every subject handbook',
      'Every class has a reading spine; the spine is embedded in planning by Easter',
      'Check whether the marking policy is embedded in all classes',
      'Survey of how far retrieval practice is embedded across the school',
      'Review teaching across the school: which is good or better',
      'Compare scores with the norm for all year groups',
      'The new tracking system is fully in place for all year groups',
      'Transform the timetable for all classes',
      'All staff are trained to embed retrieval practice',
      'Learn from a school that has transformed reading for all classes',
      "Read the report 'Embedding formative assessment' with all staff",
      'All teachers read about a culture of feedback',
      'Write a plan to embed oracy across the school over three years',
      'An embedded charity week across the whole school',
      'Embed one retrieval question into each lesson in Year 4',
      'Hold a whole-school assembly on the culture of kindness',
      'Decide with all staff how to transform playtimes',
      'Set out what embedded practice looks like in all subjects',
      'Agree how mastery will be embedded across the school',
    ],
    spoken: {
      promised: [
        'Transform teaching across the school by Christmas',
        'Embed metacognition in every classroom',
        'Change the culture of behaviour in the whole school',
        'The new reading curriculum is fully implemented in all classes, EYFS to Y6',
        'Full implementation of the new curriculum throughout the academy',
        'Schoolwide adoption of dialogic teaching',
        'Overhaul feedback in all departments',
        'Establish a coaching culture among all staff',
        'New behaviour system fully embedded Y7-Y11',
        'Teaching is good or better in all classrooms',
        'A love of reading is embedded throughout school',
        'Make mastery the norm across all key stages',
        'Ensure that quality first teaching is consistent in every class',
        'Embed guided reading from Nursery through to Year 6',
        'Transform the quality of questioning by every member of staff',
      ],
    },
  },
  P08: {
    silent: [
      'Training on phonics, then coaching in class by the SLE',
      'SLE models lessons',
      'Write a reading policy',
      "Leaders' programme, with an in-school project reviewed by the head",
      'Course and gap tasks tried out in class between sessions',
      'Breakfast club',
      'Review of governance',
      'Masterclass; teachers plan together a unit and try it',
      "Pupils' reading programme three times a week",
      'Training of pupils as reading buddies',
      'Introduce a tutoring programme for Year 6',
      'A course of lessons on the Romans for Year 4',
      'Purchase decodable books',
      'Leadership coaching for the head by the NLE',
      'Lesson study after the workshop',
      'Aspiring leaders programme: each leads a change in own school with mentor',
      "Parents' workshops on phonics",
      "Football training for the girls' team",
      'Reading conference with each pupil weekly',
      'Summer school for Year 6 pupils',
      'Masterclasses for higher attaining pupils in Year 6',
      'Refresher sessions of times tables for Year 5',
      'Maths masterclasses for Year 6',
      'Leadership programme of the school council',
      'Sports leaders programme for Year 6',
      'Reading programme for Year 3',
      'Mentor training and then each mentor meets a new teacher weekly',
      'Heads of year meet families of pupils with poor attendance',
      'Intervention groups taught by trained TAs',
      'A trained counsellor sees pupils weekly',
      'Assistants trained in NELI teach five sessions a week',
      'Governors meet termly',
      'New curriculum written by the phase leaders',
      'The training room is turned into a library',
      'Swimming course for Year 4',
      "Parents' course on phonics at home",
      'Of course, pupils read daily',
      'Pupils train as peer mentors',
      'Over the course of the year, each class visits the library',
    ],
    spoken: {
      one: [
        'Masterclasses in leadership for heads of year',
        'Safeguarding refresher for all staff',
        'Aspiring leaders programme',
        'Webinar series on early reading',
        'NPQSL for the deputy',
        'Two-day conference on SEND',
        'INSET on phonics in September',
        'Seminars at the teaching school',
        'Twilights on questioning',
        'Outstanding Teacher Programme for three teachers',
        'Online course: curriculum design',
        "Middle leaders' development programme at the alliance",
        'CPD sessions on feedback',
        'Improving Teacher Programme (ITP)',
        'Keynote by a speaker on growth mindset',
        'Induction day for TAs',
        'Diploma in school business management',
        'Bootcamp for new subject leaders',
        "Staff attend the hub's roadshow on early language",
        'Reading lead completes the e-learning modules',
      ],
    },
  },
  P09: {
    silent: [
      'Literacy lead runs it; half-day a term in the timetable from Sept',
      'No further cost: the deputy trains new staff each September',
      'None of the money is needed: teachers continue in PPA',
      'Nothing further from the NLE; the English lead takes over coaching',
      'School pays £1,200 a year from pupil premium',
      'Governors review it every summer',
      'Built into the induction of new teachers',
      'Two lead teachers trained as coaches carry it on',
      'Continues in 2020-21 as part of the school improvement plan, led by DHT',
      'Materials stay on the shared drive and phase leaders use them',
      'Trust funds a half-time post',
      'TAs run the groups in-house',
      'One-off purchase; books are replaced from the library budget',
      'Annual audit by maths lead',
      'The support ends; the SENCO keeps the groups going',
      'Handed over to phase leaders in July',
      'Ongoing coaching by the deputy',
      'Embedded in appraisal and the monitoring calendar',
      'Sustained by the English lead',
      'School funding',
      'Pupil premium',
      'Trust budget',
      'Governors',
      'Built into the timetable',
      'Appraisal targets',
      'No further cost',
      'One-off',
      'New staff induction',
      'Coaching continues in staff meetings',
      'The school pays',
      'Funded by the school',
      'Phase leaders continue',
      'Part of the school day',
      'In the school improvement plan',
      'Reviewed by governors',
      'Not needed after July',
      'Termly review',
    ],
    spoken: {
      vague: [
        'Nothing planned',
        'To be considered nearer the time',
        'The project ends',
        'Not known yet',
        'See how it goes',
        'No further action',
        'Will be sustainable',
        'Ongoing',
        'It will be embedded',
        'We hope it will continue',
        'Depends on funding',
        'Sustainable',
        'Continue',
        'Capacity will be built',
        'Continue to monitor',
        'Sustained improvement',
        'Practice will be embedded',
        'Long-term impact',
      ],
    },
  },
};

describe.each(Object.entries(TABLES))('%s', (code, { silent, spoken }) => {
  const make = plans[code as keyof typeof plans];

  it.each(silent)('says nothing of: %s', (text) => {
    expect(found(code, make(text))).toEqual([]);
  });

  const cases = Object.entries(spoken).flatMap(([message, texts]) => texts.map((text) => [text, message] as const));
  it.each(cases)('speaks of: %s', (text, message) => {
    expect(found(code, make(text))).toEqual([message]);
  });
});

describe('A02', () => {
  it('takes who looks for the answer where the heading asks for no more', () => {
    expect(found('A02', plans.A02('Headteacher').replace('Monitoring', 'Monitored by'))).toEqual([]);
  });
});

/** Other support under way for an area, and an action for a priority at the same time. */
const together = (support: string, area: string, priority: string, what: string): string => `
Date prepared | 3 July 2019

Priorities
Ref | Area of focus | What needs to improve
P1 | ${priority} | Few pupils do well

Other support
Ref | Programme or support | From whom | Area it serves | Done, under way or planned
S1 | ${support} | ${area} | Under way

Actions
Ref | Priority served | What will be done | Start date | End date
A1 | P1 | '${what} | 9 Sep 2019 | 17 July 2020`;

describe('A05: an action speaks of the other support', () => {
  const hub = (what: string) =>
    found('A05', together('English hub | Dixons Road English Hub', 'Literacy', 'Literacy', what), '2019-07-03');

  it.each([
    'SLE coaches Y3-4; the hub keeps to Reception and Y1',
    'English hub specialist and our SLE meet each half term to split the days',
    "This starts once the English hub's visits finish",
    "Builds on the English hub's phonics work with writing in KS2",
    'Agreed with the English hub that it leads phonics while the SLE works on comprehension',
    'Complements the English hub: no teacher takes part in both',
    'Dovetails with hub training; staff meetings alternate',
    "The hub's literacy specialist joins the planning meeting so that both use one timetable",
    'Different year groups from those in the English hub programme',
    'In addition to the support from the English hub, which covers early reading only',
    'Not for staff already working with the hub',
    "Follows on from the hub's audit",
    'Replaces the English hub days for Year 2',
    'Coordinated with English hub by the deputy head',
    'Reading lead divides her release between hub and SLE: Mon hub, Thu SLE',
    'Both supports are planned on one calendar, held by the deputy',
  ])('by its kind, its name or a word for both: %s', (what) => {
    expect(hub(what)).toEqual([]);
  });

  it.each([
    'English lead attends three days of guided reading training',
    'SLE supports the English leader with the reading curriculum',
    'Introduce whole class reading in KS2',
    'Buy new English books for Key Stage 2',
    'English and maths leaders coached',
    'Literacy support for staff',
    'Support for the teaching of phonics by an SLE',
    'Train staff to teach English',
    'Vocabulary programme in KS1 and KS2',
    'English writing moderation with a local school',
    'Audit of the literacy curriculum',
    'Buy in a literacy consultant for ten days',
    'Develop the English curriculum',
    'SLE supports the English team to build a new curriculum',
    'Teachers share good practice in English with partner schools',
    'Work with the English subject leader on a writing policy',
  ])('not by a word of the subject: %s', (what) => {
    expect(hub(what)).toEqual(['same']);
  });
});

describe('A05: the same need', () => {
  const areas = (area: string, priority: string) =>
    found('A05', together('Bright Futures | Trust', area, priority, 'The SLE plans with each teacher'), '2019-07-03');

  it.each([
    ['English', 'Literacy'],
    ['Literacy', 'English'],
    ['Mathematics', 'Maths'],
    ['Numeracy', 'Maths'],
    ['Behaviour management', 'Behaviour'],
    ['Governors', 'Governance'],
    ['Reading and phonics', 'Reading'],
    ['SEN', 'SEND'],
    ['EYFS', 'Early years'],
    ['Writing', "Boys' writing"],
    ['Phonics', 'Early reading'],
    ['Maths', 'Maths teaching'],
  ] as const)('%s and %s', (area, priority) => {
    expect(areas(area, priority)).toEqual(['same']);
  });

  it.each([
    ['English', 'Maths'],
    ['Leadership', 'Governance'],
    ['Attendance', 'Behaviour'],
    ['Maths', 'Science'],
    ['Early reading', 'Early years'],
    ['Middle leadership', 'Strategic leadership'],
    ['SEND', 'Maths'],
    ['Memory and recall', 'Parental involvement'],
    ['Reading', 'Writing'],
    ['Strategic leadership', 'Governance'],
    ['Science', 'Computing'],
    ['Oracy', 'English'],
    ['Behaviour', 'SEND'],
    ['Maths', 'Memory and recall'],
    ['Pupil premium', 'Literacy'],
    ['Computer science', 'Science'],
  ] as const)('not %s and %s', (area, priority) => {
    expect(areas(area, priority)).toEqual([]);
  });
});
