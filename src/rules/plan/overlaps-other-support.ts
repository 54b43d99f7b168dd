import { addDays, type IsoDate } from '../../domain/calendar';
import type { FormRecord } from '../../domain/form';
import { defineRule, type CheckContext, type RuleExamples } from '../define';
import { calledIn } from '../called';
import { speaksOf, wordsIn } from './speaks-of';
import { subjectsOf } from './same-area';

export const rule = defineRule({
  code: 'A05',
  id: 'plan/overlaps-other-support',
  title: 'Other support works on the same need at the same time',
  why: 'Schools such as these have several kinds of support: two for one need at one time pull the same staff two ways.',
  guidance: 'Say in the action how the two fit together: who does which part, and how staff find the time for both.',
  source:
    'School to School Support Project evaluation (2022), 2.4 Other school support; Opportunity Areas Process Evaluation (2022), Challenges to implementation',
  needs: ['support.area', 'support.start', 'need.area', 'action.start'],
  severity: 'advice',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    same: '{support:quote} works on {area} at the same time as {action}: say in the action how the two fit together',
  },
  *check(ctx) {
    const { form } = ctx;
    const byArea = actionsByArea(ctx);
    const said = new Map<FormRecord, string | null>();
    for (const support of form.records('support')) {
      const name = support.get('support.programme').value;
      if (name === null) continue;
      const same = new Set(subjectsIn(support, 'support.area').flatMap((subject) => byArea.get(subject) ?? []));
      const meeting = [...same].filter((action) => meetsInTime(support, action, ctx));
      const [first] = meeting;
      if (!first || meeting.some((action) => saysHow(action, support, said))) continue;
      yield {
        message: 'same',
        record: support,
        role: 'support.programme',
        data: { support: name, area: areaOf(support), action: calledIn(first) },
      };
    }
  },
});

/** More actions for one need tell nothing more. */
const MOST = 12;

function actionsByArea({ form, links }: CheckContext): ReadonlyMap<string, readonly FormRecord[]> {
  const found = new Map<string, FormRecord[]>();
  for (const action of form.records('action'))
    for (const subject of new Set(links.needsOf(action).flatMap((need) => subjectsIn(need, 'need.area')))) {
      const known = found.get(subject) ?? [];
      if (known.length < MOST) known.push(action);
      found.set(subject, known);
    }
  return found;
}

function subjectsIn(record: FormRecord, role: 'support.area' | 'need.area'): readonly string[] {
  const { value, raw, state } = record.get(role);
  return state === 'read' || state === 'unreadable' ? [...subjectsOf(raw, value)] : [];
}

function areaOf(support: FormRecord): string {
  const { value, raw } = support.get('support.area');
  return (value ?? raw.slice(0, 60)).toLowerCase();
}

/** What goes on now without a known end may be over soon: it meets what has begun, or begins within this many days. */
const SOON = 92;

/** Overlap is the normal state of these schools: only what is sure to meet is spoken of. */
function meetsInTime(support: FormRecord, action: FormRecord, { pack, countsFrom }: CheckContext): boolean {
  const { done, underWay } = pack.pack.settings.meanings;
  const [from, to] = [support.get('support.start').value, support.get('support.end').value];
  const [start, end] = [action.get('action.start').value, action.get('action.end').value];
  const status = support.get('support.status').value;
  if (status === done || start === null) return false;
  if (to !== null) return to >= start && (from === null || before(from, end));
  const now = status === underWay || (status === null && from !== null && from <= countsFrom);
  return now && start <= addDays(countsFrom, SOON) && (end === null || end >= countsFrom);
}

const before = (day: IsoDate, end: IsoDate | null): boolean => end === null || day <= end;

const TOGETHER =
  /\b(?:alongside|build(?:s|ing)? (?:up)?on|together with|in addition to|besides|as well as|fits? (?:with|in)|link(?:s|ed)? (?:to|with)|complement(?:s|ed|ing|ary)?|instead of|replac(?:es?|ed|ing)|(?:once|after|until|when) (?:that|it|this|the other) (?:ends|has ended|finishes|is over)|follow(?:s|ed|ing)? on from|in (?:step|turn) with|jointly?|co-?ordinat\w{1,4}|shar(?:ed?|es|ing) with|dovetail(?:s|ed|ing)?|overlaps?|duplicat\w{1,4}|separate from|both (?:supports?|programmes?|projects?|providers?|strands?|pieces of (?:work|support))|(?:other|existing|current) (?:support|programmes?|projects?|providers?))\b/i;

/** The action says that it goes with something else, or speaks of the other support by its name or its provider's. */
function saysHow(action: FormRecord, support: FormRecord, known: Map<FormRecord, string | null>): boolean {
  let words = known.get(action);
  if (words === undefined) {
    const text = SAID_IN.map((role) => action.get(role).raw.slice(0, 2000)).join(' ; ');
    words = TOGETHER.test(text) ? null : wordsIn(text);
    known.set(action, words);
  }
  if (words === null) return true;
  return speaksOf(words, support.get('support.programme').raw) || speaksOf(words, support.get('support.provider').raw);
}

const SAID_IN = [
  'action.intervention',
  'action.what',
  'action.why',
  'action.who',
  'action.provider',
  'action.after',
] as const;

const plan = (support: string, what = 'The coach plans with each teacher'): string => `
Date prepared | 3 July 2019

Priorities
Ref | Area of focus | What needs to improve
P1  | Maths         | Few pupils explain their reasoning
P2  | Oracy         | Pupils answer in single words

Other support
Ref | Programme or support | From whom | Area it serves | Done, under way or planned | Since | Until
${support}

Actions
Ref | Priority served | What will be done | Start date | End date
A1  | P1 | ${what} | 9 Sep 2019 | 17 July 2020
A2  | P2 | Talk tasks are planned by phase | 9 Sep 2019 | 17 July 2020`;

export const examples: RuleExamples = {
  accept: [
    // Another need; done; over before it begins; begins later; nobody knows when.
    {
      pack: 'bradford-s2ss',
      today: '2019-07-03',
      sheet: plan('S1 | Attendance clinics | Council | Attendance | Under way | |'),
    },
    {
      pack: 'bradford-s2ss',
      today: '2019-07-03',
      sheet: plan('S1 | Work group | White Hill Maths Hub | Maths | Done | |'),
    },
    {
      pack: 'bradford-s2ss',
      today: '2019-07-03',
      sheet: plan('S1 | Work group | White Hill Maths Hub | Maths | Under way | | 19 July 2019'),
    },
    {
      pack: 'bradford-s2ss',
      today: '2019-07-03',
      sheet: plan('S1 | Work group | White Hill Maths Hub | Maths | Planned | 7 Sep 2020 | 16 July 2021'),
    },
    {
      pack: 'bradford-s2ss',
      today: '2019-07-03',
      sheet: plan('S1 | Work group | White Hill Maths Hub | Maths | Planned | |'),
    },
    // The action says how they fit.
    {
      pack: 'bradford-s2ss',
      today: '2019-07-03',
      sheet: plan(
        'S1 | Work group | White Hill Maths Hub | Maths | Under way | |',
        'Teachers bring tasks from White Hill Maths Hub to their planning',
      ),
    },
    {
      pack: 'bradford-s2ss',
      today: '2019-07-03',
      sheet: plan(
        'S1 | Mastery | Other | Maths | Under way | |',
        'The coach plans with each teacher, alongside the work group',
      ),
    },
  ],
  reject: [
    // The maths lead is not the hub.
    {
      pack: 'bradford-s2ss',
      today: '2019-07-03',
      sheet: plan('S1 | ^ Maths hub | Maths hub | Numeracy | Under way | |', 'The maths lead plans with each teacher'),
    },
    {
      pack: 'bradford-s2ss',
      today: '2019-07-03',
      sheet: plan('S1 | ^ Work group | White Hill Maths Hub | Maths | Under way | |'),
    },
    {
      pack: 'bradford-s2ss',
      today: '2019-07-03',
      sheet: plan('S1 | ^ Work group | White Hill Maths Hub | Maths | Planned | 4 Nov 2019 | 3 Apr 2020'),
    },
  ],
};
