import { normalise } from '../../reading/words';
import { defineRule, type RuleExamples } from '../define';
import { missingFields } from '../missing';
import { weightOf } from './weight';

export const rule = defineRule({
  code: 'A03',
  id: 'plan/action-without-owner',
  title: 'Nobody sees to the action',
  why: 'What is everybody’s job is nobody’s: at the termly review there is no one to ask.',
  guidance: 'Name one person or role who sees to it that it happens, such as English lead. Others may still take part.',
  source:
    'School to School Support Project evaluation (2022), 2.3 Key roles and responsibilities; EEF, Putting Evidence to Work, recommendation 2',
  needs: ['action.owner'],
  severity: 'warning',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    empty: 'Enter who sees to this action: a role is enough, such as English lead',
    column: 'Add a column for the {field}: a role is enough, such as English lead',
    everybody: 'Name one role that sees to it, such as English lead: {text:quote} is everybody',
  },
  *check(ctx) {
    for (const missing of missingFields(ctx, 'plan')) {
      const { role, record, place } = missing;
      if (role !== 'action.owner') continue;
      if (record) yield { message: 'empty', record, role, ...weightOf(missing) };
      // Some layouts name the lead in the words of the action, and some programmes leave it to the school.
      else if (missing.presence === 'required') yield { message: 'column', section: 'action', role, place };
    }
    for (const record of ctx.form.records('action')) {
      const { state, raw } = record.get('action.owner');
      if (state !== 'read' || !EVERYBODY.test(normalise(raw))) continue;
      yield { message: 'everybody', record, role: 'action.owner', data: { text: raw } };
    }
  },
});

const EVERYBODY =
  /^(?:every(?:one|body)|all|(?:the )?whole (?:school|staff)|(?:the |our )?school|(?:all |the |whole school |every )?(?:school |teaching |support |class |classroom |subject )?(?:staff|teachers|adults)(?: members| (?:and|with) (?:tas|teaching assistants|support staff|governors|leaders|pupils|parents))?|all (?:stakeholders|of us|leaders and staff|members of staff))$/;

const plan = (...owners: string[]): string => `
Actions
Ref | What will be done | Person responsible
${owners.map((owner, index) => `A${String(index + 1)} | Writing is moderated by phase | ${owner}`).join('\n')}`;

export const examples: RuleExamples = {
  accept: [
    {
      pack: 'bradford-s2ss',
      sheet: plan('English lead', 'Headteacher and system leader', 'FM', 'SLT', 'Phase leaders'),
    },
    {
      pack: 'bradford-s2ss',
      sheet: plan('All staff, led by the English lead', 'Class teacher', 'Chair of governors', 'TBC'),
    },
    {
      pack: 'eef-implementation',
      sheet: 'Activities\nActive ingredients | Implementation activities\nPairs read daily | Two teachers try it',
    },
    { pack: 'bradford-s2ss', sheet: plan('Ravensgill Teaching School', 'Teaching assistants’ lead') },
  ],
  reject: [
    { message: 'empty', severity: 'error', outcome: 'fail', pack: 'bradford-s2ss', sheet: plan('English lead', '^') },
    {
      message: 'everybody',
      pack: 'bradford-s2ss',
      sheet: plan('^ All staff', '^ Everyone', '^ Teachers and TAs', '^ Whole school'),
    },
    {
      message: 'column',
      pack: 'bradford-s2ss',
      sheet: 'Actions\n^ Ref | What will be done | End date\nA1 | Writing is moderated by phase | 17 July 2020',
    },
    { message: 'empty', pack: 'eef-implementation', sheet: plan('^') },
  ],
};
