import type { CheckContext } from '../define';
import { defineRule, type RuleExamples } from '../define';
import { missingFields, type Missing } from '../missing';

export const rule = defineRule({
  code: 'P04',
  id: 'programme/agreement-missing',
  title: 'Agreement of the headteacher is missing',
  why: 'Heads found out about forms that had been sent in without them, and then could not release their staff.',
  guidance: 'Go through the form with the headteacher, then enter who agreed and when.',
  source: 'DFE-RR1091 (2020), Poorly developed RAFs: plans that were done to the school',
  needs: ['agreement.headAgrees'],
  severity: 'error',
  outcome: 'fail',
  fix: 'none',
  messages: {
    none: 'Enter which headteacher agrees to this form, and when: it has no place for the agreement',
    several: 'Enter {fields}: this form has no place for it',
    name: 'Enter the name of the headteacher who agrees',
    agrees: 'Enter Yes once the headteacher agrees to this form',
    date: 'Enter the day on which the headteacher agreed',
    field: 'Enter an answer under ‘{Field}’',
    disagrees: 'The headteacher has not agreed: a form can be sent in once the answer is Yes',
    officer: 'Enter Yes once {name} agrees to this form',
    officerDate: 'Enter the day on which {name} agreed',
    officerDisagrees: '{name} has not agreed: say in the form what is still open, or enter Yes once it is settled',
  },
  *check(ctx) {
    const { form } = ctx;
    const missing = [...missingFields(ctx, 'programme')].filter(({ section }) => section === 'agreement');
    // A plan in a school's own layout may be agreed elsewhere: what is only expected is a question.
    const weight = (one: Missing | undefined) =>
      one?.presence === 'required' ? {} : ({ severity: 'warning', outcome: 'needs-person' } as const);
    if (missing.length > 0 && form.sections.get('agreement')?.headings.size === 0) {
      const required = missing.find(({ presence }) => presence === 'required');
      const softer = required ? {} : ({ severity: 'advice', outcome: 'needs-person' } as const);
      yield { message: 'none', role: 'agreement.headAgrees', place: null, ...softer };
    } else {
      const needed = missing.filter((one) => !needless(one, ctx));
      const labels = needed.filter(({ what }) => what === 'label');
      const [first, ...others] = labels;
      if (first && others.length > 0) {
        const fields =
          others.length > 1
            ? 'which headteacher agrees, and when'
            : labels.map(({ role }) => WHAT[messageFor({ role })]).join(' and ');
        yield { message: 'several', role: first.role, place: null, data: { fields }, ...weight(first) };
      }
      for (const one of needed)
        if (others.length === 0 || one.what !== 'label')
          yield { message: messageFor(one), role: one.role, place: one.place, ...weight(one) };
    }
    if (form.one('agreement.headAgrees').value === false) yield { message: 'disagrees', role: 'agreement.headAgrees' };

    const name = form.one('agreement.officerName').value;
    const [agrees, date] = [form.one('agreement.officerAgrees'), form.one('agreement.officerDate')];
    if (name === null) return;
    const rest = { data: { name: capital(name) }, severity: 'warning', outcome: 'needs-person' } as const;
    if (agrees.value === false) yield { ...rest, message: 'officerDisagrees', role: 'agreement.officerAgrees' };
    else if (agrees.state === 'empty') yield { ...rest, message: 'officer', role: 'agreement.officerAgrees' };
    else if (date.state === 'empty') yield { ...rest, message: 'officerDate', role: 'agreement.officerDate' };
  },
});

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1, 80);

/** A head who has not agreed has no day of agreeing; a name with its date is a signature, and says yes by itself. */
function needless({ role, what }: Missing, { form }: CheckContext): boolean {
  // The head whom the form names elsewhere, and who has said yes, is who agrees.
  if (role === 'agreement.headName') {
    const answered = (['agreement.headAgrees', 'agreement.headDate'] as const).some(
      (one) => form.one(one).value !== null,
    );
    return what === 'label' && answered && form.one('school.headteacher').state === 'read';
  }
  if (role === 'agreement.headDate') return form.one('agreement.headAgrees').value === false;
  return role === 'agreement.headAgrees' && what === 'label' && form.one('agreement.headDate').value !== null;
}

const WHAT = {
  name: 'which headteacher agrees',
  agrees: 'whether the headteacher agrees',
  date: 'on which day',
  field: 'the rest of the agreement',
} as const;

function messageFor({ role }: Pick<Missing, 'role'>): 'name' | 'agrees' | 'date' | 'field' {
  if (role === 'agreement.headName') return 'name';
  if (role === 'agreement.headAgrees') return 'agrees';
  return role === 'agreement.headDate' ? 'date' : 'field';
}

const sheet = (name: string, agrees: string, date: string, officer = ''): string => `
Agreement
Headteacher who agrees | ${name}
Headteacher agrees | ${agrees}
Headteacher agreed on | ${date}
${officer}`;

const officer = (agrees: string, date: string): string => `Trust or authority officer | Samira Khan
Officer agrees | ${agrees}
Officer agreed on | ${date}`;

export const examples: RuleExamples = {
  accept: [
    { sheet: sheet('Joanne Pickles', 'Yes', '17 January 2020') },
    { sheet: sheet('Joanne Pickles', 'Yes', '17 January 2020', officer('Yes', '17 January 2020')) },
    { sheet: sheet('Joanne Pickles', 'agreed', '17/1/20', 'Trust or authority officer | Samira Khan') },
    { sheet: sheet('TBC', 'Yes', '17 January 2020') },
    {
      // The head is named at the top, and has said yes.
      sheet:
        'School\nHeadteacher | Joanne Pickles\n\nAgreement\nHeadteacher agrees | Yes\nHeadteacher agreed on | 17 January 2020',
    },
    { sheet: 'Agreement\nHeadteacher signature | J. Pickles\nDate headteacher agreed | 17 January 2020' },
  ],
  reject: [
    {
      // Labels that a form of the school's own lacks are one thing to add.
      message: 'several',
      sheet: 'Agreement\nHeadteacher who agrees | Joanne Pickles',
      withoutCell: 1,
    },
    { sheet: sheet('^', 'Yes', '17 January 2020'), message: 'name' },
    { sheet: sheet('Joanne Pickles', '^', '17 January 2020'), message: 'agrees' },
    {
      pack: 'bradford-s2ss',
      sheet: sheet('Farah Malik', '^', '12 July 2019'),
      message: 'agrees',
      severity: 'warning',
      outcome: 'needs-person',
    },
    {
      pack: 'bradford-s2ss',
      sheet: 'School\nSchool name | Bowling Beck Primary School',
      message: 'none',
      severity: 'advice',
      outcome: 'needs-person',
      withoutCell: 1,
    },
    { sheet: sheet('Joanne Pickles', 'Yes', '^'), message: 'date' },
    { sheet: sheet('Joanne Pickles', '^ No', ''), message: 'disagrees' },
    {
      sheet: sheet('Joanne Pickles', 'Yes', '17 January 2020', officer('^', '')),
      message: 'officer',
      severity: 'warning',
      outcome: 'needs-person',
    },
    {
      sheet: sheet('Joanne Pickles', 'Yes', '17 January 2020', officer('Yes', '^')),
      message: 'officerDate',
      severity: 'warning',
      outcome: 'needs-person',
    },
    { sheet: 'School\nSchool name | Hollin Moor Primary School', message: 'none', withoutCell: 1 },
  ],
};
