import fc from 'fast-check';
import { anatomy, type Anatomy } from '../../src/measures';

const labels = ({ kind, specific, measurable, baseline, timeBound, evidence }: Anatomy) => ({
  kind,
  specific,
  measurable,
  baseline,
  timeBound,
  evidence,
});
const read = (text: string) => labels(anatomy(text));

const who = fc.constantFrom(
  'Year 1 pupils',
  'Year 6 pupils',
  'pupils in Key Stage 2',
  'disadvantaged pupils',
  'Reception children',
  'boys in Year 9',
  'pupils with SEND',
);
const what = fc.constantFrom(
  'reach the expected standard in reading',
  'attend every day',
  'read at home',
  'score above 100 in maths',
  'swim 25 metres',
);
const share = fc.integer({ min: 41, max: 99 }).map((percent) => `${String(percent)}%`);
const low = fc.integer({ min: 5, max: 40 }).map((percent) => `${String(percent)}%`);
const when = fc.constantFrom(
  'July 2021',
  'the end of Year 6',
  'Easter',
  'the end of the autumn term',
  '31 July 2022',
  'the end of the programme',
  'spring 2023',
);
const known = fc.constantFrom(
  'as measured by the NGRT',
  'according to the pupil survey',
  'as shown by book scrutiny',
  'evidenced through learning walks',
);

const all = { kind: 'outcome', specific: true, measurable: true, baseline: true, timeBound: true, evidence: true };

describe('a whole measure', () => {
  it('is read alike with other numbers, groups, dates and sources', () => {
    fc.assert(
      fc.property(share, who, what, when, low, known, (target, group, condition, date, start, source) => {
        expect(read(`By ${date}, ${target} of ${group} ${condition}, up from ${start}, ${source}.`)).toEqual(all);
      }),
    );
  });

  it('is read alike when its clauses change places', () => {
    fc.assert(
      fc.property(share, who, what, when, low, (target, group, condition, date, start) => {
        const end = read(`${target} of ${group} ${condition} by ${date}, up from ${start}`);
        expect(read(`By ${date}, ${target} of ${group} ${condition}, up from ${start}`)).toEqual(end);
        expect(read(`By ${date}, ${target} of ${group} ${condition} (currently ${start})`)).toEqual(end);
      }),
    );
  });

  it('loses a label with the part, and no other label', () => {
    fc.assert(
      fc.property(share, who, when, low, known, (target, group, date, start, source) => {
        const body = `${target} of ${group} reach the expected standard in reading`;
        expect(read(`By ${date}, ${body}, up from ${start}`)).toEqual({ ...all, evidence: false });
        expect(read(`By ${date}, ${body}, ${source}`)).toEqual({ ...all, baseline: false });
        expect(read(`${body}, up from ${start}, ${source}`)).toEqual({ ...all, timeBound: false });
        expect(read(`By ${date}, more ${group} reach the expected standard in reading, ${source}`)).toEqual({ ...all, measurable: false, baseline: false });
        expect(read(`By ${date}, ${target} make progress, up from ${start}, ${source}`)).toEqual({ ...all, specific: false });
      }),
    );
  });
}); // prettier-ignore

describe('the kind of a statement', () => {
  const group = fc.constantFrom('Year 3', 'Year 8', 'Reception', 'Key Stage 2', 'Year 11');
  const day = fc.constantFrom('by July 2023', 'by Easter', 'by the end of the spring term', 'this year');
  const subject = fc.constantFrom('reading', 'maths', 'writing', 'science', 'phonics');
  const few = fc.integer({ min: 2, max: 30 });

  it('is an activity for any staff, subject, number and date', () => {
    const act = fc.constantFrom('Train', 'Recruit', 'Appoint');
    fc.assert(
      fc.property(act, few, subject, group, day, (verb, number, what, year, date) => {
        expect(read(`${verb} ${String(number)} teaching assistants in ${year} for ${what}`).kind).toBe('activity');
        expect(read(`${verb} ${String(number)} teaching assistants for ${what} ${date}`).kind).toBe('activity');
      }),
    );
  });

  it('is a result for any group, subject, share and year that is past', () => {
    const year = fc.integer({ min: 2012, max: 2023 }).map(String);
    fc.assert(
      fc.property(share, group, subject, year, (target, pupils, what, past) => {
        const told = `${target} of ${pupils} pupils reached the expected standard in ${what}`;
        const labelled = { kind: 'result', specific: true, measurable: true, baseline: false, timeBound: true };
        expect(read(`In ${past}, ${told}`)).toMatchObject(labelled);
        expect(read(`${told} in ${past}`)).toMatchObject(labelled);
        expect(read(told)).toMatchObject({ ...labelled, timeBound: false });
      }),
    );
  });

  it('is an outcome for any wish, however it is put', () => {
    const put = fc.constantFrom('Increase', 'To increase', 'The aim is to increase', 'We will increase', 'Improve', 'To improve');
    fc.assert(
      fc.property(put, group, subject, day, low, share, (verb, pupils, what, date, start, target) => {
        expect(read(`${verb} attainment in ${what} in ${pupils} ${date}`)).toMatchObject({ kind: 'outcome', measurable: false, baseline: false });
        expect(read(`${verb} attainment in ${what} in ${pupils} from ${start} to ${target}`)).toMatchObject({ kind: 'outcome', measurable: true, baseline: true, timeBound: false });
      }),
    );
  });
}); // prettier-ignore

describe('any text', () => {
  const pieces = fc.constantFrom('By July 2021', '85%', ' of ', 'Year 1 ', 'pupils ', '(', ')', ', ', ' from ', 'to ', '. ', '\n', 'all ', 'no ', '2020/21', '-', 'had ', 'é', '😀', '½ ', '\u0000');
  const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.array(pieces, { maxLength: 60 }).map((each) => each.join('')));

  it('has an anatomy whose parts lie in the text, in order, and agree with the labels', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { parts, baseline, measurable, timeBound, evidence } = anatomy(text);
        let last = 0;
        for (const { from, to, text: words } of parts) {
          expect(from >= last && to > from && to <= text.length && text.slice(from, to) === words).toBe(true);
          last = from;
        }
        const has = (name: string) => parts.some(({ part }) => part === name);
        expect([has('from'), has('to'), has('by-when'), has('known-how')]).toEqual([baseline, measurable, timeBound, evidence]);
      }),
      { numRuns: 1000 },
    );
  });

  it('is read the same again', () => {
    fc.assert(fc.property(texts, (text) => expect(anatomy(text)).toEqual(anatomy(text))));
  });
}); // prettier-ignore
