import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../src/hosts/xlsx/snapshot';
import { shipped, shippedIds } from '../../src/packs';
import { indexOf } from '../../src/packs/lookup';
import type { Pack } from '../../src/packs/schema';
import { readForm } from '../../src/reading/read-form';
import { canBeRecognised } from '../../src/rules/privacy';
import { examples as oneOrTwo } from '../../src/rules/privacy/group-of-one-or-two';
import { examples as pupils } from '../../src/rules/privacy/pupil-identified';
import { examples as staff } from '../../src/rules/privacy/staff-support-plan-named';
import { roleNames, sectionOf, type Role } from '../../src/domain/roles';
import { secondSchool, type CarriedOver } from '../../src/templates/carry-over';
import { replacedInWords } from '../../src/templates/carry-over/account';
import { withoutDates } from '../../src/templates/carry-over/dates';
import { withoutCounts } from '../../src/templates/carry-over/figures';
import { staysBehind } from '../../src/templates/carry-over/purpose';
import { sheetText } from '../support/sheet-text';

const packOf = (id: string): Pack => {
  const programme = shipped(id);
  if (!programme) throw new Error(id);
  return programme.pack;
};
const raf = packOf('si-offer-2019-20');
const begun = (text: string, pack = raf): CarriedOver => secondSchool(readForm(sheetText(text).snapshot, pack), pack);
const action = (carried: CarriedOver): Readonly<Partial<Record<Role, unknown>>> =>
  carried.data.records?.action?.[0] ?? {};
/** A form with one action, of which one field says something. */
const saying = (heading: string, says: string, more = ''): CarriedOver =>
  begun(`
School
School name | Hollin Moor Primary School
Headteacher | Mrs Joanne Pickles
Responsible body | Calderbrook Council

National leader of education
NLE name | Andrew Whitcombe
${more}
Actions
Ref | Need | Intervention        | Provider           | Staff who take part  | ${heading}
A1  | N1   | English hub support | Calder English Hub | Sam Lee, child mentor | ${says}`);
const WHAT = 'Who does what with whom';
const WHY = 'Why it should work';

describe('every field of every programme either comes across or stays behind, and which is decided', () => {
  it.each(shippedIds)('%s', (id) => {
    const comesAcross = packOf(id).sections.flatMap(({ fields }) =>
      fields.flatMap(({ role }) => (staysBehind(role, 'next-school') === null ? [role] : [])),
    );
    const meant = new Set<Role>([
      ...roleNames.filter((role) => /\.(?:ref|action|need)$/.test(role)),
      ...(['nle.name', 'nle.school', 'nle.body', 'need.area'] as const),
      ...(['action.intervention', 'action.listed', 'action.provider', 'action.what', 'action.ingredients'] as const),
      ...(['action.fidelity', 'action.why', 'action.after', 'action.justification'] as const),
      ...(['action.autumn', 'action.spring', 'action.summer', 'milestone.what'] as const),
      ...(['alternative.considered', 'alternative.what', 'alternative.evidence'] as const),
      ...(['cost.item', 'cost.kind', 'cost.payee', 'cost.days', 'cost.rate'] as const),
      ...(['implementation.kind', 'implementation.statement', 'implementation.source'] as const),
      ...(['measure.statement', 'measure.horizon', 'measure.unit', 'measure.source'] as const),
    ]);
    expect(comesAcross.filter((role) => !meant.has(role))).toEqual([]);
  });
});

describe('somebody who can be recognised', () => {
  const rejected = [...pupils.reject, ...staff.reject, ...oneOrTwo.reject].flatMap(({ sheet }) => {
    const form = readForm(sheetText(sheet).snapshot, raf);
    return roleNames.flatMap((role) =>
      form.records(sectionOf(role)).flatMap((record) => {
        const { raw } = record.get(role);
        return canBeRecognised(role, raw) ? [raw.replace(/\s+/g, ' ')] : [];
      }),
    );
  });
  const texts = [...new Set(rejected)].filter((text) => !text.includes('|'));

  it('is told by the rules of the check', () => {
    expect(texts.length).toBeGreaterThanOrEqual(12);
  });

  it.each(texts)('stays behind: %s', (text) => {
    for (const heading of [WHAT, WHY, 'What happens afterwards', 'Justification']) {
      const carried = saying(heading, text);
      const left = Object.entries(action(carried)).filter(([role, value]) =>
        canBeRecognised(role as Role, String(value)),
      );
      expect(left).toEqual([]);
      const said = [...carried.leftOut.map(({ reason }) => reason), ...carried.replaced.map(({ by }) => by)];
      expect(said.some((one) => one === 'identifying' || one === '[sentence left out]')).toBe(true);
    }
  });

  it('takes the sentence with it, and no more', () => {
    const carried = saying(
      WHAT,
      'A coach works with teachers. Both SEND pupils in Year 5 are heard daily. Leaders watch.',
    );
    expect(action(carried)['action.what']).toBe('A coach works with teachers. [sentence left out] Leaders watch.');
    expect(carried.replaced.map(replacedInWords)).toEqual([
      'What Ofsted said of the school, or what somebody can be recognised by, became [sentence left out] in 1 place',
    ]);
  });

  it('takes the whole cell with it where there is nothing else, which is said', () => {
    const carried = saying(WHY, 'One teacher in the year group is on a support plan and has asked for help');
    expect(action(carried)).not.toHaveProperty('action.why');
    expect(carried.leftOut).toContainEqual({
      what: 'Actions: Why it should work',
      why: 'Pupils or staff can be recognised by it',
      reason: 'identifying',
      values: 1,
    });
  });
});

describe('names', () => {
  it.each([
    ['Sam Lee and the teachers meet', '[name] and the teachers meet'],
    ['The SENCo Tom Hall leads; Tom Hall reports', 'The SENCo [name] leads; [name] reports'],
    ['Mr Bright visits each class', '[name] visits each class'],
    ['Calderbrook Council lends a room', '[name of trust or authority] lends a room'],
    ['Andrew Whitcombe coaches; Mr Whitcombe reports', 'Andrew Whitcombe coaches; Mr Whitcombe reports'],
    ['The maths lead Year Four teachers follow', 'The maths lead Year Four teachers follow'],
    ['The Deputy Head Teacher and Phonics Lead meet', 'The Deputy Head Teacher and Phonics Lead meet'],
  ])('%s → %s', (before, after) => {
    expect(action(saying(WHAT, before))['action.what']).toBe(after);
  });

  it('leave an empty cell where there was nothing else', () => {
    const carried = begun(`
School
School name | Hollin Moor Primary School

Costs
Ref | Action | What is paid for | Paid to                    | Total cost
C1  | A1     | Supply cover     | Hollin Moor Primary School | £900`);
    expect(carried.data.records?.cost).toEqual([
      { 'cost.ref': 'C1', 'cost.action': 'A1', 'cost.item': 'Supply cover' },
    ]);
    expect(carried.leftOut.map(({ what, reason }) => [what, reason])).toContainEqual([
      'Costs: Paid to, Total cost',
      'theirs',
    ]);
  });
});

describe('days, months and years', () => {
  it.each([
    ['The lead coaches from September 2020', 'The lead coaches from [date]'],
    ['Visits on 3 and 10 March, again by July', 'Visits on [date], again by [date]'],
    ['Begun on 2020-02-24 or 24th Feb', 'Begun on [date] or [date]'],
    ['From 2019/20 on', 'From [date] on'],
    ['Trained each September, read every July', 'Trained each September, read every July'],
    ['Groups of 2 may join, others march on', 'Groups of 2 may join, others march on'],
    ['In the autumn term, each half term', 'In the autumn term, each half term'],
  ])('%s → %s', (before, after) => {
    expect(withoutDates(before).text).toBe(after);
  });

  it('go from the wording of an action, whichever field it is', () => {
    for (const heading of [WHAT, WHY, 'What happens afterwards', 'Justification'])
      expect(JSON.stringify(action(saying(heading, 'The lead takes it over from September 2020')))).toContain(
        'from [date]',
      );
  });

  it('stay as years of evidence, which is said', () => {
    const carried = saying(
      WHY,
      'Coaching has strong evidence (EEF, 2018). We began in July 2019 and saw 12 of 30 gain.',
    );
    expect(action(carried)['action.why']).toBe(
      'Coaching has strong evidence (EEF, 2018). We began in [date] and saw [figure] gain.',
    );
    expect(carried.replaced.map(replacedInWords)).toEqual([
      'Figures became [figure] in 1 place',
      'Days, months and years became [date] in 1 place; 1 year of evidence stays',
    ]);
  });
});

describe('figures', () => {
  it.each([
    [
      'Coaches work with 24 pupils for 12 weeks, 20 minutes a day',
      'Coaches work with [figure] pupils for 12 weeks, 20 minutes a day',
    ],
    ['Groups of 6 pupils; 80% of sessions are seen', 'Groups of 6 pupils; 80% of sessions are seen'],
    ['12 of 30 in Year 4 get six days', '[figure] in Year 4 get six days'],
    ['60% of Year 4 pupils read at home', '[figure] of Year 4 pupils read at home'],
  ])('of an action: %s → %s', (before, after) => {
    expect(withoutCounts(before)).toBe(after);
  });

  it.each([
    ['Schools of the hub went from 70% to 83%', 'Schools of the hub went from 70% to 83%'],
    [
      'Our check fell from 70% to 61%; the hub’s rose to 83%',
      'Our check fell from [figure] to [figure]; the hub’s rose to 83%',
    ],
    ['It adds +6 months, and our 30 pupils need it', 'It adds +6 months, and our [figure] pupils need it'],
  ])('of evidence: %s → %s', (before, after) => {
    expect(action(saying(WHY, before))['action.why']).toBe(after);
  });
});

describe('what Ofsted found', () => {
  it.each([
    ['Hubs work. Ofsted found that leaders rarely see lessons.', 'Hubs work. [sentence left out]'],
    ['Hubs work. Inspectors wrote: “teaching is weak”.', 'Hubs work. [sentence left out]'],
    ['Ofsted’s subject report recommends retrieval.', 'Ofsted’s subject report recommends retrieval.'],
  ])('%s → %s', (before, after) => {
    expect(action(saying(WHY, before))['action.why']).toBe(after);
  });
});

it('keeps a need that has nothing but its Ref, for its actions point to it', () => {
  const { data } = begun(`
Needs
Ref | What needs to improve
N1  | Pupils read slowly
N4  | Few pupils reason

Actions
Ref | Need | Intervention
A1  | N4   | Maths hub support`);
  expect(data.records?.need).toEqual([{ 'need.ref': 'N1' }, { 'need.ref': 'N4' }]);
  expect(data.records?.action?.[0]).toMatchObject({ 'action.need': 'N4' });
});

it('leaves nothing of the first school in the next form that the check would name', () => {
  for (const name of ['raf-good', 'raf-typical']) {
    const file = readFileSync(join(__dirname, `../../assets/samples/${name}.xlsx`));
    const { data } = secondSchool(readForm(readWorkbook(file), raf), raf);
    const values = Object.values(data.records ?? {}).flatMap((rows) => rows.flatMap((row) => Object.entries(row)));
    const words = values.filter(([role]) => indexOf(raf).field(role as Role)?.choices === undefined);
    expect(words.length).toBeGreaterThan(20);
    expect(words.filter(([role, value]) => canBeRecognised(role as Role, String(value)))).toEqual([]);
    expect(words.filter(([, value]) => /Hollin Moor|Ashby Road|Kingsway Park|Traveller/.test(String(value)))).toEqual(
      [],
    );
  }
});
