import { shipped } from '../../src/packs';
import { match } from '../../src/rules/catalogue/match';

const programme = shipped('si-offer-2019-20');
if (!programme) throw new Error('the catalogue of the test does not ship');
const { catalogue } = programme;

const known = (text: string): string | null => {
  const found = match(text, catalogue);
  return found === null ? null : `${found.how} ${found.programme.id}`;
};

describe('a programme of the catalogue', () => {
  it.each([
    ['NPQML', 'npqml'],
    ['npq ml', 'npqml'],
    ['National Professional Qualification for Middle Leadership (NPQML)', 'npqml'],
    ['NPQ for middle leaders', 'npqml'],
    ['NPQs: Senior Leadership', 'npqsl'],
    ['English Hub', 'english-hub'],
    ['English hub support (phonics and early language)', 'english-hub'],
    ['The English hub', 'english-hub'],
    ['Math hub', 'maths-hub'],
    ['Teach First: Leading Together', 'leading-together'],
    ['Maths Hub: Mastery Readiness', 'mastery-readiness'],
    ['Teaching for mastery', 'teaching-for-mastery'],
    ['SLE', 'sle-deployment'],
    ['LLEs', 'lle-deployment'],
    ['Tom Bennett', 'tom-bennett-training'],
    ['Alternative behaviour programme by Tom Bennett', 'tom-bennett-alternative'],
    ['Transforming Teaching', 'transforming-teaching'],
    ['External review of governance', 'external-review-of-governance'],
    ['Behaviour hubs', 'behaviour-hubs'],
  ])('is named by "%s"', (text, id) => {
    expect(known(text)).toBe(`exact ${id}`);
  });

  it.each([
    ['SLE support for maths', 'sle-deployment'],
    ['Coaching of subject leaders by an SLE from Thornfield', 'sle-deployment'],
    ['NPQML for two phase leaders', 'npqml'],
    ['NPQML with SLE coaching', 'npqml'],
    ['Calder English Hub', 'english-hub'],
    ['Intensive support from an English hub: phonics', 'english-hub-intensive'],
    ['White Hill Maths Hub work group on number', 'maths-hub'],
    ['NCETM Primary Mastery Readiness with White Hill', 'mastery-readiness'],
    ['Visit of a school resource management adviser', 'school-resource-management-adviser'],
    ['Support from a DfE behaviour hub', 'behaviour-hubs'],
    ['Pupil premium review by a reviewer from Leeds', 'pupil-premium-review'],
    ['Leading Together by Teach First', 'leading-together'],
    ['The leading together programme with two schools', 'leading-together'],
    ['Review of the pupil premium strategy', 'pupil-premium-review'],
    ['Safeguarding and governor training', 'governor-training'],
  ])('is spoken of in "%s"', (text, id) => {
    expect(known(text)).toBe(`contained ${id}`);
  });

  it.each([
    ['Englsh hub', 'english-hub'],
    ['English hub suport', 'english-hub'],
    ['Math hub suport', 'maths-hub'],
    ['MathsHub', 'maths-hub'],
    ['N P Q M L', 'npqml'],
    ['NPQLM', 'npqml'],
    ['Tom Bennet behaviour training', 'tom-bennett-training'],
    ['Tom Bennett (alternative)', 'tom-bennett-alternative'],
    ['Pupil premuim review', 'pupil-premium-review'],
    ['Behavior hubs', 'behaviour-hubs'],
    ['Science Learning Partnrship', 'science-learning-partnership'],
  ])('is probably meant by "%s"', (text, id) => {
    expect(known(text)).toBe(`near ${id}`);
  });

  it.each([
    '',
    'Phonics',
    'Phonics training',
    'Maths',
    'Maths support',
    'Maths mastery',
    'Maths club',
    'English club',
    'English',
    'Support',
    'Training',
    'NPQ',
    'NPQLT',
    'NLE',
    'NLG support',
    'ELE support',
    'Read Write Inc',
    'Ruth Miskin Training',
    'Power of Reading',
    'White Rose',
    'White Rose Maths',
    'Curriculum visits to Thornfield Primary',
    'Middle leader development programme',
    'Transforming teaching in key stage 2',
    'Senior and middle leaders leading together',
    'Help for staff who teach computing',
    'Read Write Inc instead of the English hub',
    'Phonics coaching (English hub is full)',
    'Preparation for NPQML',
    'Pre-NPQML coaching',
    'NPQML-style course of the trust',
    'Set up a behaviour hub in school',
    'Early years network',
    'Behaviour programme',
    'Physics leaders',
  ])('is not seen in "%s"', (text) => {
    expect(known(text)).toBeNull();
  });

  it('tells every programme that a text names', () => {
    const found = match('English hub and maths hub support', catalogue);
    expect([found?.programme, ...(found?.also ?? [])].map((one) => one?.id).sort()).toEqual([
      'english-hub',
      'maths-hub',
    ]);
  });

  it('knows each name of each programme', () => {
    for (const one of catalogue.programmes)
      for (const name of [one.name, ...one.aliases]) expect([name, known(name)]).toEqual([name, `exact ${one.id}`]);
  });

  it('stands any text', () => {
    for (const text of [
      '('.repeat(32_767),
      'a '.repeat(16_000),
      'english hub '.repeat(2_700),
      '£'.repeat(99),
      '\u0000',
    ])
      expect(() => match(text, catalogue)).not.toThrow();
  });
});
