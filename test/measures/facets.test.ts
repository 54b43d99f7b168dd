import { anatomy } from '../../src/measures';

describe('kind', () => {
  it.each([
    ['Raise attainment in maths', 'outcome'],
    ['85% of Year 1 pass the phonics check', 'outcome'],
    ['Children to develop resilience', 'outcome'],
    ['Fewer pupils arrive late', 'outcome'],
    ['The aim was to improve spelling', 'outcome'],
    ['Hold workshops so that parents feel able to help with reading', 'outcome'],
    ['Train all staff in phonics', 'activity'],
    ['SLE visits fortnightly', 'activity'],
    ['Appoint a governor', 'activity'],
    ['Resources purchased', 'activity'],
    ['The toolkit will be rolled out next year', 'activity'],
    ['Mentoring to support engagement', 'activity'],
    ['Ensure that all pupils have access to clubs', 'activity'],
    ['Additional TA support in Year 6', 'activity'],
    ['Attendance rose to 95%', 'result'],
    ['Teachers recruited in 2019 were still in post', 'result'],
    ['The school has appointed a counsellor', 'result'],
    ['The district did not meet its target', 'result'],
    ['Children are learning games in the playground', 'result'],
    ['Attendance is currently 96.3%', 'result'],
  ])('%j: %s', (text, kind) => {
    expect(anatomy(text).kind).toBe(kind);
  });
});

describe('specific', () => {
  it.each(['Improve attendance', 'Pupils grow in confidence', 'Close the gap in phonics', 'Recruit a parent governor'])('%j', (text) => {
    expect(anatomy(text).specific).toBe(true);
  });
  it.each(['Improve outcomes', 'Raise standards for all', 'Improve confidence', 'An autism-friendly school', 'Raise the profile of PE'])('not %j', (text) => {
    expect(anatomy(text).specific).toBe(false);
  });
}); // prettier-ignore

describe('measurable', () => {
  it.each([
    'All staff are trained', 'No permanent exclusions', 'Attendance at or above the national average', 'The gap in writing is closed', 'Full attendance',
    'Teaching is judged good or better', 'Late marks halved', 'Every pupil can swim', 'Pupils make at least expected progress', '12 pupils pass the check',
  ])('%j', (text) => {
    expect(anatomy(text).measurable).toBe(true);
  });
  it.each([
    'Year 6 pupils improve in KS2 tests', 'Narrow the gap in writing', 'All pupils make good progress', 'Improve outcomes for all pupils', 'Three days of NLE time',
    'Every child has a great start', 'Be more in line with other schools', 'Review the policy every year', 'The three classes work together',
  ])('not %j', (text) => {
    expect(anatomy(text).measurable).toBe(false);
  });
}); // prettier-ignore

describe('baseline', () => {
  it.each([
    ['Reading from 27% to 60%', '27%'],
    ['Attendance 95% (currently 91.2%)', '91.2%'],
    ['GLD at 70% by July 2020; 2019: 58%', '58%'],
    ['Writing at 70%, up from 62%', '62%'],
    ['Writing 58 → 70%', '58'],
    ['Increase grades in maths (69.4%) by at least 3%', '69.4%'],
    ['Maintain 96% attendance', '96%'],
    ['Suspensions no more than 10 this year (31 last year)', '31'],
    ['KS2 maths 61% in 2018, 70% in 2019', '61%'],
    ['86% met the standard compared with 84% at the beginning of the year', '84%'],
  ])('%j: %s', (text, value) => {
    const found = anatomy(text);
    expect(found.parts.find(({ part }) => part === 'from')?.text).toBe(value);
    expect(found.baseline).toBe(true);
  });
  it.each([
    'In 2019 54% of pupils reached the standard', '72% of pupils passed, compared with 80% nationally', 'Maintain at least 95%', 'Teachers from nine schools',
    '69% against a target of 80%', 'Open from September to July', '62% of girls and 54% of boys passed',
  ])('not %j', (text) => {
    expect(anatomy(text).baseline).toBe(false);
  });
}); // prettier-ignore

describe('time-bound', () => {
  it.each(['Improve reading by July', 'Since September 2018 30 pupils have joined', 'Improve reading this year'])('%j', (text) => {
    expect(anatomy(text).timeBound).toBe(true);
  });
  it.each(['Visit weekly', 'A 12-week course for pupils', 'Report each term', '98% agree (95% in 2019)', 'Mentoring over two terms'])('not %j', (text) => {
    expect(anatomy(text).timeBound).toBe(false);
  });
}); // prettier-ignore

describe('evidence', () => {
  it.each([
    'Reading improves, as measured by NGRT', 'Learning walks show calm classrooms', '85% pass the phonics check', 'Good or better in KS2 results', 'Teaching judged good by Ofsted',
    'Governors monitor attendance', 'Pupils agree in the survey', 'Carry out a skills audit', 'Behaviour is better (see Appendix 2)',
  ])('%j', (text) => {
    expect(anatomy(text).evidence).toBe(true);
  });
  it.each(['Parents report that they are happy', 'Check that pupils read', 'The assessment calendar is ready', 'Improve results', 'Staff stay for ten minutes'])('not %j', (text) => {
    expect(anatomy(text).evidence).toBe(false);
  });
}); // prettier-ignore
