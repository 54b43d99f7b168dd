import type { Form } from '../../domain/form';
import { normalise } from '../../reading/words';
import { defineRule, type RuleExamples } from '../define';

export const rule = defineRule({
  code: 'P03',
  id: 'programme/nle-from-own-trust',
  title: 'NLE comes from the school’s own trust',
  why: 'The offer brings a leader from outside: an NLE of the school’s own trust cannot be matched with it.',
  guidance: 'Ask the Teaching Schools Council for an NLE from another trust, or put right whose trust is named.',
  source: 'DFE-RR1091 (2020), Effectiveness of the matching process: where the NLE was not from within the same MAT',
  needs: ['nle.body', 'school.body'],
  severity: 'error',
  outcome: 'fail',
  fix: 'none',
  messages: {
    trust: '{Field} must not be the trust of the school that is supported, {body}',
    school: '{Field} must be another school than the one that is supported',
  },
  *check({ form }) {
    const body = form.one('nle.body').value;
    if (body !== null && sameBody(body, form.one('school.body').value ?? '') && isTrust(body, form))
      yield { message: 'trust', role: 'nle.body', data: { body: body.slice(0, 80) } };
    const school = form.one('nle.school').value;
    if (school === null || plain(school) !== plain(form.one('school.name').value ?? '')) return;
    const person = SHARED_NAME.test(plain(school)) ? ({ severity: 'warning', outcome: 'needs-person' } as const) : {};
    yield { message: 'school', role: 'nle.school', ...person };
  },
});

/** Hundreds of schools bear the name of the same saint: the same name need not be the same school. */
const SHARED_NAME = /^(st|saint|sts|ss|all saints|all souls|holy|our lady|christ church|sacred heart|trinity)\b/;

const plain = (name: string): string => normalise(name).replace(/^the /, '');
const trustName = (name: string): string => plain(name).replace(/\b(multi academy trust|mat)$/, 'trust');
const sameBody = (one: string, other: string): boolean => other !== '' && trustName(one) === trustName(other);

/** The same local authority or diocese is no obstacle; a bare name is a trust's where the school is an academy. */
function isTrust(body: string, form: Form): boolean {
  const name = normalise(body);
  if (/\b(council|local authority|la|lea|borough)\b/.test(name)) return false;
  if (/\b(trust|mat|academ(y|ies))\b/.test(name)) return true;
  return form.one('school.kind').value === 'Academy' && !/\b(diocese|diocesan|county|city|authority)\b/.test(name);
}

const sheet = (body: string, nleBody: string, name = 'Hollin Moor Primary School', nleSchool = 'Thornfield School') => `
School
School name | ${name}
Responsible body | ${body}

National leader of education
NLE name | Andrew Whitcombe
NLE school | ${nleSchool}
NLE trust or authority | ${nleBody}`;

export const examples: RuleExamples = {
  accept: [
    { sheet: sheet('Calderbrook Council', 'Wharfe Valley Trust') },
    { sheet: sheet('Calderbrook Council', 'Calderbrook Council') },
    { sheet: sheet('Calderbrook', 'Calderbrook') },
    { sheet: sheet('Diocese of Calderbrook', 'Diocese of Calderbrook') },
    { sheet: sheet('Wharfe Valley Trust', 'Aire Valley Trust') },
    { sheet: sheet('Wharfe Valley Trust', 'TBC') },
  ],
  reject: [
    { sheet: sheet('Wharfe Valley Trust', '^ Wharfe Valley Trust'), message: 'trust' },
    { sheet: sheet('The Wharfe Valley Trust', '^ Wharfe Valley MAT'), message: 'trust' },
    {
      sheet: sheet(
        'Wharfe Valley Trust',
        'Aire Valley Trust',
        'Hollin Moor Primary School',
        '^ Hollin Moor Primary School',
      ),
      message: 'school',
    },
    {
      sheet: sheet(
        'Calderbrook Council',
        'Aire Valley Trust',
        'St Mary’s Primary School',
        '^ St Mary’s Primary School',
      ),
      message: 'school',
      severity: 'warning',
      outcome: 'needs-person',
    },
  ],
};
