import { addDays, type IsoDate } from '../../domain/calendar';
import type { Entry, FormRecord, Place } from '../../domain/form';
import { defineRule, type CheckContext, type RuleExamples } from '../define';
import { meantDate } from '../time/meant-date';
import { calledIn, listed } from '../called';
import { termNamed, termsBetween, type SchoolTerm, type Season } from './school-terms';

export const rule = defineRule({
  code: 'A04',
  id: 'plan/term-without-milestone',
  title: 'A term without a milestone',
  why: 'Progress is reviewed every term: without a milestone nobody can say whether the action is on its way.',
  guidance: 'Say what can be seen by the end of each term in which the action runs. It may be small.',
  source:
    'School to School Support Project evaluation (2022), 5.2 Progress monitoring: termly progress reports against the plan',
  needs: ['action.start', 'action.end', 'action.autumn', 'action.spring', 'action.summer'],
  severity: 'warning',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    column: 'Enter what can be seen by the end of {terms}, while the action runs',
    row: 'Enter what can be seen of {name} by the end of {terms}, while it runs',
    rows: 'Enter milestones for {names}: what can be seen by the end of each term, while they run',
  },
  *check(ctx) {
    const { form, links, pack } = ctx;
    const columns = SEASONS.filter((season) => form.has(`action.${season}`));
    const milestones = form.records('milestone');
    // Not every format of a plan has milestones, and flexibility over format raises ownership.
    if (columns.length === 0 && milestones.length === 0) return;
    const points = new Map(milestones.map((one) => [one, pointOf(one, ctx)]));
    const forAll = milestones.filter((one) => links.actionsOf(one).length === 0).map((one) => points.get(one));
    const coveredForAll = new Map<string, boolean>();
    const isCoveredForAll = (term: SchoolTerm): boolean => {
      const known = coveredForAll.get(term.from);
      if (known !== undefined) return known;
      const covered = forAll.some((point) => point !== undefined && covers(point, term));
      coveredForAll.set(term.from, covered);
      return covered;
    };
    const over = form.one('plan.end').value;
    const unmarked: { readonly action: FormRecord; readonly lacking: readonly SchoolTerm[] }[] = [];
    for (const action of form.records('action')) {
      const [start, end] = [dayOf(action.get('action.start'), ctx), dayOf(action.get('action.end'), ctx)];
      if (start === null || end === null || end < start) continue;
      // An action that runs on beyond the plan has its dates to put right first.
      if (over !== null && end > over) continue;
      const own = links.milestonesOf(action).flatMap((one) => points.get(one) ?? []);
      const lacking = termsBetween(start, end, pack.pack).filter((term) => {
        if (columns.includes(term.season) && action.get(`action.${term.season}`).state !== 'empty') return false;
        // A layout with columns for some terms only asks for no more than those.
        if (columns.length > 0 && !columns.includes(term.season) && milestones.length === 0) return false;
        return !own.some((point) => covers(point, term)) && !isCoveredForAll(term);
      });
      const [first] = lacking;
      if (!first) continue;
      if (columns.includes(first.season))
        yield { message: 'column', record: action, role: `action.${first.season}`, data: { terms: inWords(lacking) } };
      else unmarked.push({ action, lacking });
    }
    // All of them go into the first free row: one finding names them.
    const [only, ...others] = unmarked;
    if (!only) return;
    const about = { section: 'milestone', role: 'milestone.what', place: nextMilestone(ctx) } as const;
    if (others.length === 0)
      yield { message: 'row', ...about, data: { terms: inWords(only.lacking), name: calledIn(only.action) } };
    else yield { message: 'rows', ...about, data: { names: listed(unmarked.map(({ action }) => action)) } };
  },
});

const SEASONS: readonly Season[] = ['autumn', 'spring', 'summer'];

/** A day, or the one that a term or a month with its year stands for. */
function dayOf(entry: Entry<IsoDate>, ctx: CheckContext): IsoDate | null {
  return entry.state === 'unreadable' ? meantDate(entry, ctx).date : entry.value;
}

/** When a milestone is looked at: by its day, its term, or in words that nobody can place. */
interface Point {
  readonly due: IsoDate | null;
  readonly named: ReturnType<typeof termNamed>;
  readonly unplaced: boolean;
}

function pointOf(milestone: FormRecord, ctx: CheckContext): Point {
  const due = dayOf(milestone.get('milestone.due'), ctx);
  const { raw, state } = milestone.get('milestone.term');
  const named = termNamed(raw);
  // Without a column for it, what stands in the rows may say when: nobody can place it from here.
  const hidden = state === 'absent' && milestone.get('milestone.due').state === 'absent';
  const worded = state !== 'empty' && state !== 'absent';
  return { due, named, unplaced: due === null && named === null && (worded || hidden) };
}

/** The first days after a term still look back on it. */
const AFTERWARDS = 21;

function covers({ due, named, unplaced }: Point, term: SchoolTerm): boolean {
  if (due !== null && due >= term.from && due <= addDays(term.to, AFTERWARDS)) return true;
  if (named) return named.season === term.season && (named.year ?? term.year) === term.year;
  return unplaced;
}

function nextMilestone({ form }: CheckContext): Place | null {
  const section = form.sections.get('milestone');
  return section?.nextFree.get('milestone.what') ?? section?.place ?? null;
}

function inWords(terms: readonly SchoolTerm[]): string {
  const names = terms.map(({ season, year }) => `${season} ${String(year)}`);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

const columns = (...rows: string[]): string => `
Actions
Ref | What will be done | Start date | End date | Autumn term | Spring term | Summer term
${rows.join('\n')}`;

const table = (milestones: string, dates = '9 Sep 2019 | 17 July 2020'): string => `
Actions
Ref | What will be done | Start date | End date
A1  | Coaching in Year 5 and 6 | ${dates}

Milestones
Ref | Action | Term | What can be seen by then
${milestones}`;

const BEGUN = 'Six teachers have planned a unit';

export const examples: RuleExamples = {
  accept: [
    {
      pack: 'bradford-s2ss',
      sheet: columns(`A1 | Coaching | 9 Sep 2019 | 17 July 2020 | ${BEGUN} | All have been watched | 8 of 10 visits`),
    },
    // In the autumn only; a day's course; touching a second term by a week.
    { pack: 'bradford-s2ss', sheet: columns(`A1 | Coaching | 9 Sep 2019 | 20 Dec 2019 | ${BEGUN} | |`) },
    { pack: 'bradford-s2ss', sheet: columns('A1 | Course | 4 Nov 2019 | 4 Nov 2019 | | |') },
    { pack: 'bradford-s2ss', sheet: columns(`A1 | Coaching | 9 Sep 2019 | 10 Jan 2020 | ${BEGUN} | |`) },
    // No place for milestones, no question; nor where nobody knows when the action runs.
    {
      pack: 'bradford-s2ss',
      sheet: 'Actions\nRef | What will be done | Start date | End date\nA1 | Coaching | 9 Sep 2019 | 17 July 2020',
    },
    { pack: 'bradford-s2ss', sheet: columns("A1 | Coaching | | 'ongoing | | |") },
    {
      pack: 'bradford-s2ss',
      sheet: table(
        `T1 | A1 | Autumn 2019 | ${BEGUN}\nT2 | A1 | Spring 2020 | Watched\nT3 | A1 | Summer 2 2019/20 | Seen`,
      ),
    },
    {
      // Without a column that says when, nobody can miss a term.
      pack: 'bradford-s2ss',
      sheet: `
Actions
Ref | What will be done        | Start date | End date
A1  | Coaching in Year 5 and 6 | 9 Sep 2019 | 17 July 2020

Milestones
Ref | Action | What can be seen by then
T1  | A1     | ${BEGUN} by Christmas`,
    },
    {
      pack: 'bradford-s2ss',
      sheet: table(`T1 | | Autumn | ${BEGUN}\nT2 | | Easter | Watched\nT3 | | July 2020 | Seen`),
    },
  ],
  reject: [
    {
      // They all go into the first free row.
      message: 'rows',
      pack: 'bradford-s2ss',
      sheet: `
Actions
Ref | What will be done        | Start date | End date
A1  | Coaching in Year 5 and 6 | 9 Sep 2019 | 17 July 2020
A2  | Coaching in Year 1 and 2 | 9 Sep 2019 | 17 July 2020

Milestones
Ref | Action | Term | What can be seen by then
T1  | A1     | Autumn 2019 | ${BEGUN}
    |        |             | ^`,
    },
    {
      message: 'column',
      pack: 'bradford-s2ss',
      sheet: columns(`A1 | Coaching | 9 Sep 2019 | 17 July 2020 | ${BEGUN} | ^ |`),
    },
    {
      message: 'column',
      pack: 'bradford-s2ss',
      sheet: columns("A1 | Coaching | 'January 2020 | 'summer term 2020 | | Watched | ^"),
    },
    {
      message: 'row',
      pack: 'bradford-s2ss',
      sheet: table(`T1 | A1 | Autumn 2019 | ${BEGUN}\nT2 | A1 | Spring 2020 | Watched\n | | | ^`),
    },
    {
      message: 'row',
      pack: 'bradford-s2ss',
      sheet: table(
        `T1 | A1 | Autumn 2019 | ${BEGUN}\n | | | ^`,
        "9 Sep 2019 | 'Easter term 2020".replace('Easter', 'spring'),
      ),
    },
  ],
};
