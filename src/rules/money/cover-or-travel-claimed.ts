import type { FormRecord } from '../../domain/form';
import { defineRule, type CheckContext, type RuleExamples } from '../define';
import { claimOf, claimsOffer, tierOf } from './cost-lines';

export const rule = defineRule({
  code: 'M07',
  id: 'money/cover-or-travel-claimed',
  title: 'Cover or travel is claimed from the offer',
  why: 'The offer pays for neither; schools that learnt it late were out of pocket.',
  guidance: 'Choose who else pays, or state the special circumstances and who at the council agreed to them.',
  source: 'DFE-RR1091 (2020), Challenges and facilitators: schools could not claim for cover or travel',
  needs: ['cost.total'],
  severity: 'error',
  outcome: 'fail',
  fix: 'none',
  messages: {
    cover: 'The offer does not pay for cover: take this line out, or state the special circumstances under release',
    travel: 'The offer does not pay for travel: take this line out, or state the special circumstances under release',
    release: 'The offer does not pay for cover or travel: choose who else pays, or state the special circumstances',
    council: 'The council decides whether the offer pays for cover or travel in the special circumstances stated',
  },
  *check(ctx) {
    const { form } = ctx;
    // A tier without funded support has a rule of its own about its cost lines.
    const funded = tierOf(ctx)?.limit !== 0;
    for (const line of funded ? form.records('cost') : []) {
      const claim = claimOf(line);
      if (!claim || line.get('cost.total').value === 0) continue;
      const role = line.get('cost.kind').value === null ? 'cost.item' : 'cost.kind';
      const stated = circumstances(releaseFor(line, ctx));
      if (stated === 'none') yield { message: claim, record: line, role };
      else if (stated === 'stated') yield { message: 'council', record: line, role, ...ADVICE };
    }
    for (const row of form.records('release')) {
      const costs = [row.get('release.cover'), row.get('release.travel')];
      const nothing = costs.every(({ value, state }) => value === 0 || state === 'empty' || state === 'absent');
      if (!claimsOffer(row, ctx) || (nothing && costs.some(({ value }) => value === 0))) continue;
      const stated = circumstances([row]);
      if (stated === 'none') yield { message: 'release', record: row, role: 'release.paidBy' };
      else if (stated === 'stated') yield { message: 'council', record: row, role: 'release.paidBy', ...ADVICE };
    }
  },
});

const ADVICE = { severity: 'advice', outcome: 'needs-person' } as const;

/** unclear: something stands there that another rule finds fault with. */
function circumstances(rows: readonly FormRecord[]): 'stated' | 'unclear' | 'none' {
  const states = rows.map((row) => row.get('release.circumstances').state);
  if (states.includes('read')) return 'stated';
  return states.every((state) => state === 'empty' || state === 'absent') ? 'none' : 'unclear';
}

/** The release rows of the line's actions, and those that name no action. */
function releaseFor(line: FormRecord, { form, links }: CheckContext): FormRecord[] {
  const actions = links.actionsOf(line);
  const rows = form.records('release');
  if (actions.length === 0) return [...rows];
  return [...actions.flatMap(links.releaseOf), ...rows.filter((row) => links.actionsOf(row).length === 0)];
}

const lines = (rows: string, release = ''): string => `
Actions
Ref | Intervention
A1  | NPQML
A2  | SLE support

Costs
Ref | Action | What is paid for | Kind of cost | Total cost
${rows}

Release, cover and travel
Ref | Action | Teacher or role | Days out of class | Cost of cover | Who pays | Special circumstances
${release}`;

const STATED = 'One-form entry, 41 miles from the hub; agreed with the council';

export const examples: RuleExamples = {
  accept: [
    {
      sheet: lines(
        'C1 | A1 | SLE, phonics | SLE days | £2,100\nC2 | A1 | Supply of books | | £80\nC3 | A1 | Supply cover | Cover | £0',
        'R1 | A1 | Year 1 teacher | 2 | £380 | School budget |\nR2 | A1 | Year 2 teacher | 2 | £380 | Hub grant |\nR3 | A1 | Head | 1 | £0 | This offer |',
      ),
    },
    { sheet: lines('', 'R1 | A1 | Year 1 teacher | 2 | £380 | This offer | TBC') },
  ],
  reject: [
    {
      message: 'cover',
      sheet: lines('C1 | A1 | Two teachers | ^ Cover | £380\nC2 | A1 | ^ Supply cover for two days | | £380'),
    },
    { message: 'travel', sheet: lines('C1 | A1 | To the hub | ^ Travel | £38\nC2 | A1 | ^ Train fares | | £80') },
    {
      message: 'cover',
      sheet: lines('C1 | A1 | Two teachers | ^ Cover | £380', `R1 | A2 | Head | 2 | £80 | School budget | ${STATED}`),
    },
    { message: 'release', sheet: lines('', 'R1 | A1 | Year 1 teacher | 2 | £380 | ^ This offer |') },
    {
      message: 'council',
      severity: 'advice',
      outcome: 'needs-person',
      sheet: lines(
        'C1 | A1 | Two teachers | ^ Cover | £380',
        `R1 | A1 | Year 1 teacher | 2 | £380 | ^ This offer | ${STATED}`,
      ),
    },
  ],
};
