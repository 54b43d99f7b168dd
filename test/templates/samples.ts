import type { FormData } from '../../src/templates/plan';

/** A form in which nothing is missing. */
export const filled: FormData = {
  fields: {
    'form.preparedOn': '2020-01-20',
    'form.preparedBy': 'A. Whitcombe, NLE',
    'school.name': 'Hollin Moor Primary School',
    'school.urn': '107293',
    'school.headteacher': 'Joanne Pickles',
    'school.body': 'Calderbrook Council',
    'school.kind': 'Maintained',
    'school.phase': 'Primary',
    'school.region': 'Lancashire and West Yorkshire',
    'school.roll': 210,
    'school.tier': 'Tier 2',
    'nle.name': 'Andrew Whitcombe',
    'nle.school': 'Thornfield Teaching School',
    'nle.body': 'Wharfe Valley Trust',
    'nle.freeDays': 3,
    'agreement.headName': 'Joanne Pickles',
    'agreement.headAgrees': true,
    'agreement.headDate': '2020-01-17',
  },
  records: {
    inspection: [{ 'inspection.date': '2018-11-12', 'inspection.judgement': 'Requires improvement' }],
    need: [
      {
        'need.area': 'Phonics',
        'need.what':
          'Pupils in Reception and Year 1 do not blend securely: 71% met the standard of the phonics check in 2019, against 82% nationally.',
        'need.source': 'Ofsted, November 2018: raise attainment in early reading',
      },
    ],
    action: [
      {
        'action.need': 'N1',
        'action.intervention': 'English hub support',
        'action.listed': 'Approved list',
        'action.provider': 'Calder English Hub',
        'action.what':
          'A literacy specialist models phonics lessons in Reception and Year 1 on six days, then watches each of four teachers twice and gives feedback the same day.',
        'action.who': 'Phonics lead, four teachers of Reception and Year 1',
        'action.start': '2020-02-24',
        'action.end': '2020-12-11',
        'action.why': 'The hub’s partner schools raised the phonics check from 71% to 84% in a year.',
        'action.after': 'The phonics lead coaches new staff each September.',
      },
    ],
    cost: [
      {
        'cost.action': 'A1',
        'cost.item': 'Specialist leader of education, phonics',
        'cost.kind': 'SLE days',
        'cost.payee': 'Thornfield Teaching School',
        'cost.days': 6,
        'cost.rate': 350,
        'cost.total': 2100,
      },
    ],
    measure: [
      {
        'measure.action': 'A1',
        'measure.statement':
          'By July 2020, 80% of Year 1 pupils meet the expected standard in the phonics check, up from 71% in 2019',
        'measure.unit': '% of pupils',
        'measure.baseline': 0.71,
        'measure.target': '80%',
        'measure.due': '2020-07-10',
        'measure.source': 'Phonics screening check, June 2020',
      },
    ],
  },
};

/** A form with gaps, and with every oddity that the checklist can see. */
export const odd: FormData = {
  fields: { 'school.name': '  ', 'school.tier': 'Tier 2', 'agreement.headAgrees': false },
  records: {
    need: [
      { 'need.area': 'Maths', 'need.what': 'Few pupils reason' },
      { 'need.area': 'Reading' },
      { 'need.ref': 'R', 'need.what': 'Own Ref' },
    ],
    action: [
      {
        'action.need': 'N1, N3',
        'action.intervention': 'Maths hub',
        'action.start': '2020-04-20',
        'action.end': '2020-02-24',
      },
      {
        'action.need': 'N9',
        'action.listed': 'Alternative',
        'action.start': 'Spring term',
        'action.end': '2020-07-01',
      },
      { 'action.listed': 'Alternative', 'action.justification': 'Tried at two schools' },
      { 'action.listed': 'Alternative' },
    ],
    alternative: [{ 'alternative.action': 'A4' }],
    cost: [
      { 'cost.action': 'A1', 'cost.item': 'Days', 'cost.days': 6, 'cost.rate': 350, 'cost.total': 2000 },
      { 'cost.item': 'Book', 'cost.total': 16000.5 },
      { 'cost.item': 'Days', 'cost.days': 'three', 'cost.rate': 350, 'cost.total': 1050 },
      { 'cost.days': 2, 'cost.rate': 0.35, 'cost.total': 0.7 },
      ...Array.from({ length: 12 }, () => ({ 'cost.item': 'Visit', 'cost.total': '£20' })),
    ],
    measure: [{ 'measure.action': 'a2', 'measure.baseline': '12 of 67' }, { 'measure.statement': 'Fewer incidents' }],
  },
};
