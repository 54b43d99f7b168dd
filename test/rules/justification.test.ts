import fc from 'fast-check';
import { allExamples } from '../../src/rules/catalogue/justification/examples';
import { PARTS, partsOf, saysPart, type Part } from '../../src/rules/catalogue/justification/parts';

/** "c", "w", "e", "£" for the parts a text says. */
const said = (text: string): string => {
  const parts = partsOf(text);
  return PARTS.filter((part) => parts.has(part))
    .map((part) => ({ considered: 'c', what: 'w', evidence: 'e', cost: '£' })[part])
    .join('');
};

describe('a cell of the justification says its part', () => {
  const good: Record<Part, string[]> = {
    considered: [
      // Full.
      'English hub: full until September 2020, confirmed by the hub lead on 14 January.',
      'The maths hub has a waiting list and could not give us a date this year.',
      'Our local hub had no places left on its phonics support when we rang.',
      'We rang Calder English Hub twice; they are oversubscribed.',
      'All work groups closed to new schools in October.',
      'They turned us down because they are at capacity.',
      // Not offered here, or not for us.
      'Behaviour programme on the list: withdrawn in the autumn, and its replacement is not yet offered in the North.',
      'There is no computing hub within 40 miles of the school.',
      'Nearest provider is ninety minutes each way, which four teachers of a one-form entry school cannot do.',
      'No programme on the list covers the wider curriculum for higher attainers.',
      'The list has nothing for early language in a nursery class.',
      'The hub does not serve schools in our authority.',
      'It only runs for secondary schools.',
      "It doesn't address attendance.",
      // Done before.
      'We have been part of the mastery programme since 2017 and all teachers have done it.',
      'Both leaders completed NPQML in 2018.',
      'The school has already worked with the English hub for two years without effect on writing.',
      'Governor training: done in October with the authority.',
      // Staff not ready.
      'NPQ middle leadership: two of the three leaders are in their second year of teaching and not ready for it.',
      'The subject leaders are new to post and need help at a lower level first.',
      'NPQML is too long: it takes 18 months and our next inspection is due before that.',
      'SLE days from two teaching schools: neither has a science specialist to spare before Easter.',
      'The national programmes are too general for our problem with fractions.',
      'See attached letter of the hub.',
    ],
    what: [
      'Six half days: two on reading pupils’ books together, two on visits to lessons, two on writing up what was seen.',
      'Day 1: audit of provision in Nursery. Days 2 to 5: modelling of story time. Day 6: review with the head.',
      'The consultant models three lessons a term, watches each teacher twice and gives feedback the same day.',
      'A twilight for all staff on de-escalation, then drop-ins in every class each fortnight.',
      'Joint planning of the geography sequence for Years 3 to 6 with the subject leader of Holme Primary',
      'Chair and vice-chair shadow two meetings at Thornfield, then rewrite the scheme of delegation.',
      'Training of 6 TAs in precision teaching: three afternoons and a check of delivery in week 6.',
      'Work scrutiny and moderation of writing with two other schools, every half term.',
      'SENCO and consultant go through the plans of twelve pupils and set targets with the teachers.',
      'One workshop on retrieval practice and 4 coaching conversations for each head of department',
    ],
    evidence: [
      'At two schools of the trust the share of lessons with checked understanding rose from 4 in 10 to 8 in 10.',
      'EEF toolkit: one-to-one tuition gives five months of progress.',
      'Holme Primary used it last year; its phonics check went from 68% to 83%.',
      'The EEF trial of 2018 found two months’ progress.',
      'Used at our partner school, where fixed-term exclusions halved.',
      'An NFER evaluation found better attendance in the schools that took part.',
      'St Mary’s Academy went from requires improvement to good with the same consultant.',
      'University of York study of reciprocal reading',
      'It has been trialled in the cluster: most pupils caught up in a term.',
      'Reading ages of 24 pupils at Thornfield rose by nine months.',
      'Rosenshine’s principles of instruction',
      'In three of the five schools he has worked with attainment rose.',
      'See the proposal, page 3.',
    ],
    cost: [
      '£1,400, against £1,000 to £1,500 for the NPQ of one leader',
      '6 days at £350 = £2,100; the English hub is free but full.',
      'Same price as SLE days.',
      'Free to the school, as the hub would be.',
      'No more than the listed review, and the travel is less.',
      '2.1k all in',
      'A third of what six SLE days would come to',
      'Paid for by the trust',
      'See costs C3 and C4',
    ],
  };
  const weak: Record<Part, string[]> = {
    considered: [
      'This is the best option for our school.',
      'NLE recommends it.',
      'Other options were considered.',
      'We looked at the alternatives and chose this one.',
      'Professional judgement of the NLE and the headteacher',
      'It offers something bespoke that meets the needs of the school.',
      'The staff know the consultant and trust her.',
      'Good relationship with the provider.',
    ],
    what: [
      '6 days of support from Thornfield',
      'SLE support, 10 days',
      'Bespoke package of coaching and training from the NLE’s school',
      '12 + 4 + 6 days',
      'Consultancy, two days per term',
      'Expert support to improve teaching',
      'Specialist consultant for six half days over two terms',
      'High quality CPD for staff',
    ],
    evidence: [
      'Proven track record',
      'Proven track record in KS2.',
      'Highly recommended and very well regarded.',
      'It is evidence-based.',
      'Research-based programme',
      'We know this works.',
      'Has worked well in many schools.',
      'Excellent reputation with headteachers.',
      'The consultant is very experienced (6 days last year).',
      'It will help our school to improve.',
    ],
    cost: [
      'Good value for money',
      'Competitive',
      'In line with other providers.',
      'Reasonable and within budget.',
      'The costs have been agreed with the provider.',
      'Affordable for the school',
    ],
  };
  const rows = (some: Record<Part, string[]>): [Part, string][] =>
    PARTS.flatMap((part) => some[part].map((text): [Part, string] => [part, text]));

  it.each(rows(good))('%s: "%s"', (part, text) => {
    expect(saysPart(text, part)).toBe(true);
  });
  it.each(rows(weak))('not %s: "%s"', (part, text) => {
    expect(saysPart(text, part)).toBe(false);
  });
});

describe('a justification in one text', () => {
  it.each([
    [
      'cwe£',
      'We considered the English hub, which is full until September. Instead a literacy specialist of Holme Primary models lessons in Year 1 on six days and watches each teacher twice. Holme’s own check rose from 68% to 83%. Six days at £350 come to £2,100; the hub would be free.',
    ],
    [
      'cwe£',
      'NPQML is not right for our three leaders, who began in September.\nThey meet a coach fortnightly, shadow a leader at Thornfield and lead one work scrutiny each.\nTwo schools in the trust did the same in 2018: both now good.\n£1,400, less than one NPQ place.',
    ],
    [
      'we£',
      'The consultant runs two workshops on number and then co-plans a unit with each teacher. At Moor Lane Academy results rose by 12 points. It costs £1,800.',
    ],
    [
      'ce£',
      'The maths hub is full. At Holme Primary results rose by 12 points with the same consultant. £1,800, where the hub would be free.',
    ],
    ['cw£', 'The maths hub is full. The consultant models lessons and co-plans with each teacher. £1,800 in all.'],
    [
      'cwe',
      'No hub offers this in our region. The consultant observes every class and gives feedback. It was evaluated by the EEF.',
    ],
    ['c', 'The English hub could not offer a place before September.'],
    ['w', 'The SENCO audits the provision with an adviser and they rewrite the plans together.'],
    ['e', 'An EEF trial found three months of progress.'],
    ['£', 'It would be cheaper.'],
    ['', 'Best option for the school. Proven track record.'],
    ['', 'Professional judgement of the NLE.'],
    ['', ''],
  ])('says %s', (parts, text) => {
    expect(said(text)).toBe(parts);
  });
});

describe('the examples that messages give', () => {
  it.each(allExamples.flatMap(([area, examples]) => PARTS.map((part) => [area, part, examples[part]] as const)))(
    'say what they are an example of: %s, %s',
    (_, part, text) => {
      expect(saysPart(text, part)).toBe(true);
      if (part !== 'what') expect([...partsOf(text)]).toContain(part);
      expect(text.length).toBeLessThanOrEqual(160);
      expect(text).toMatch(/^[^{}‘]*[^.{}‘]$/);
    },
  );
});

describe('any text', () => {
  it('is stood', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const part of PARTS) expect(typeof saysPart(text, part)).toBe('boolean');
        expect(partsOf(text).size).toBeLessThanOrEqual(PARTS.length);
      }),
    );
  });

  it.each([
    'a '.repeat(16_000),
    '1'.repeat(32_767),
    '1,'.repeat(16_000),
    'results '.repeat(4_000),
    'not '.repeat(8_000),
    'ks2 and 3 '.repeat(3_000),
    'no programme x x x x x '.repeat(1_400),
    `npq${'q'.repeat(32_000)}`,
    '. '.repeat(16_000),
    'two a b '.repeat(4_000),
  ])('is stood, whatever it is made of (%#)', (text) => {
    expect(partsOf(text).size).toBeLessThanOrEqual(PARTS.length);
    for (const part of PARTS) expect(typeof saysPart(text, part)).toBe('boolean');
  });
});
