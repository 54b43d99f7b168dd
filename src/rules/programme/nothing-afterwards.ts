import { defineRule, type RuleExamples } from '../define';
import { missingFields } from '../missing';
import { isSaidInWords, OF_AFTER } from '../said-elsewhere';
import { saidElsewhere } from '../same-intervention';
import { saysOnlyThatItGoesOn } from './hopes-afterwards';

export const rule = defineRule({
  code: 'P09',
  id: 'programme/nothing-afterwards',
  title: 'Nothing is said of what happens afterwards',
  why: 'What nobody carries on stops with the money: reviewers ask who keeps it going.',
  guidance: 'Say who carries the change on when the support ends, and how the school will see that it lasts.',
  source: 'Opportunity Areas Process Evaluation (2022), Sustainability: funding was conditional on it',
  needs: ['action.after'],
  severity: 'warning',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    empty: 'Enter who carries it on, and how, once the support or the money ends',
    vague: 'Say who carries it on and how: {text:quote} leaves both open',
    column: 'Say who carries it on, and how, once the support or the money ends',
  },
  *check(ctx) {
    // Several rows of one intervention say it once.
    let elsewhere: ReturnType<typeof saidElsewhere> | null = null;
    for (const { role, record, place, absentColumn, unknownHeadings } of missingFields(ctx, 'programme')) {
      if (role !== 'action.after') continue;
      if (absentColumn && isSaidInWords(ctx.form, unknownHeadings, OF_AFTER)) continue;
      if (record && (elsewhere ??= saidElsewhere(ctx, role))(record)) continue;
      if (record) yield { message: 'empty', record, role };
      else if (absentColumn) yield { message: 'column', role, section: 'action', place, severity: 'advice' };
    }
    for (const record of ctx.form.records('action')) {
      const { state, raw } = record.get('action.after');
      if (state !== 'read' || !saysOnlyThatItGoesOn(raw)) continue;
      yield { message: 'vague', record, role: 'action.after', data: { text: raw }, severity: 'advice' };
    }
  },
});

export const examples: RuleExamples = {
  accept: [
    {
      sheet: `
Actions
Ref | Intervention        | What happens afterwards
A1  | English hub support | The phonics lead coaches new staff each September
A2  | SLE deployment      | TBC
A3  | NPQML               | Continues as a staff meeting a term`,
    },
    {
      // Without a column for it, the actions themselves say it.
      pack: 'bradford-s2ss',
      sheet: `
Actions
Ref | What will be done | Person responsible
A1  | The coach plans with each teacher; the English lead carries it on in September | English lead
A2  | All teachers are watched twice | Head`,
    },
    // One of the activities of an intervention says it for all.
    {
      pack: 'eef-implementation',
      sheet: `
Activities
Ref | Intervention       | Implementation activities | What keeps it going
A1  | Reciprocal reading | Two teachers try it out   |
A2  | Reciprocal reading | All teachers are trained  |
A3  | Reciprocal reading | All teachers are coached  | The reading lead coaches new teachers each autumn`,
    },
    {
      sheet: `
Actions
Intervention        | How will it be sustained
English hub support | Governors read the lead’s report each term`,
    },
  ],
  reject: [
    {
      sheet: `
Actions
Ref | Intervention        | What happens afterwards
A1  | English hub support | ^ Ongoing
A2  | SLE deployment      | ^ To be sustained`,
      message: 'vague',
      severity: 'advice',
    },
    {
      pack: 'eef-implementation',
      sheet: `
Activities
Ref | Intervention       | Implementation activities | What keeps it going
A1  | Reciprocal reading | Two teachers try it out   | ^
A2  | Reciprocal reading | All teachers are trained  |`,
      message: 'empty',
    },
    {
      pack: 'bradford-s2ss',
      sheet: `
Actions
Ref | What will be done   | Person responsible | Sustainability
A1  | Coaching of leaders | Head               | ^`,
      message: 'empty',
    },
    {
      sheet: `
Actions
Ref | Intervention        | What happens afterwards
A1  | English hub support | The phonics lead coaches new staff each September
A2  | SLE deployment      | ^`,
      message: 'empty',
    },
    {
      sheet: `
Actions
^ Ref | Intervention        | Start date
A1    | English hub support | 24 February 2020`,
      message: 'column',
      severity: 'advice',
    },
  ],
};
