import { addDays, type IsoDate } from '../../domain/calendar';
import type { FormRecord } from '../../domain/form';
import { normalise, tokens } from '../../reading/words';
import { defineRule, type CheckContext, type RuleExamples } from '../define';
import { calledIn } from './called';

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
    const words = new Map<FormRecord, ReadonlySet<string>>();
    for (const support of form.records('support')) {
      const [name, area] = [support.get('support.programme').value, support.get('support.area').value];
      if (name === null || area === null) continue;
      const meeting = (byArea.get(normalise(area)) ?? []).filter((action) => meetsInTime(support, action, ctx));
      const [first] = meeting;
      if (!first || meeting.some((action) => saysHow(action, support, words))) continue;
      yield {
        message: 'same',
        record: support,
        role: 'support.programme',
        data: { support: name, area: area.toLowerCase(), action: calledIn(first) },
      };
    }
  },
});

/** More actions for one need tell nothing more. */
const MOST = 12;

function actionsByArea({ form, links }: CheckContext): ReadonlyMap<string, readonly FormRecord[]> {
  const found = new Map<string, FormRecord[]>();
  for (const action of form.records('action'))
    for (const area of new Set(links.needsOf(action).map((need) => normalise(need.get('need.area').raw)))) {
      const known = found.get(area) ?? [];
      if (known.length < MOST) known.push(action);
      found.set(area, known);
    }
  return found;
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
  /\b(?:alongside|build(?:s|ing)? on|together with|in addition to|besides|as well as|fits? (?:with|in)|link(?:s|ed)? (?:to|with)|complements?|instead of|once (?:that|it) (?:ends|has ended)|in step with|joint\w{0,2}|coordinat\w{1,4}|shared? with|dovetails?)\b/i;

/** The action speaks of the other support, by its words or its provider's. */
function saysHow(action: FormRecord, support: FormRecord, known: Map<FormRecord, ReadonlySet<string>>): boolean {
  const said = known.get(action) ?? saidIn(action);
  known.set(action, said);
  if (said.has(JOINED)) return true;
  return (['support.programme', 'support.provider'] as const).some((role) => {
    const name = tokens(wordsOf(support.get(role).raw.slice(0, 200))).filter(
      (word) => word.length > 3 && !COMMON.has(word),
    );
    return name.length > 0 && name.every((word) => said.has(word));
  });
}

/** Stands for any of the words by which an author says that two things go together. */
const JOINED = '+';

function saidIn(action: FormRecord): ReadonlySet<string> {
  const text = (['action.what', 'action.why', 'action.who', 'action.provider', 'action.after'] as const)
    .map((role) => action.get(role).raw.slice(0, 2000))
    .join(' ');
  return new Set([...tokens(wordsOf(text)), ...(TOGETHER.test(text) ? [JOINED] : [])]);
}

/** `normalise` keeps a heading's length; these are sentences. */
const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const COMMON = new Set(tokens('support programme training project school council local authority coaching work group'));

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
