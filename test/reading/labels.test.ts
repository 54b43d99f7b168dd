import { areaFromA1 } from '../../src/domain/address';
import type { Form } from '../../src/domain/form';
import type { Role, SectionId } from '../../src/domain/roles';
import { shipped } from '../../src/packs';
import { readForm } from '../../src/reading/read-form';
import { linksOf } from '../../src/rules/links';
import { sheetText } from '../support/sheet-text';

/** Labels of single values and blocks of labels: however a form is written, what stands in it is the same. */

const RAF = 'si-offer-2019-20';
const PLAN = 'bradford-s2ss';
const EEF = 'eef-implementation';

const read = (id: string, text: string, ...merged: string[]): Form => {
  const programme = shipped(id);
  if (!programme) throw new Error(`${id} does not ship`);
  const { snapshot } = sheetText(text);
  const merges = merged.flatMap((area) => areaFromA1(area) ?? []);
  return readForm({ ...snapshot, sheets: snapshot.sheets.map((sheet) => ({ ...sheet, merges })) }, programme.pack);
};
const values = (form: Form, ...roles: Role[]): unknown[] => roles.map((role) => form.one(role).value);
const rows = (form: Form, section: SectionId, ...roles: Role[]): string[] =>
  form.records(section).map((record) => roles.map((role) => record.get(role).raw).join(' · '));

describe('who agrees, and when', () => {
  const HEAD: Role[] = ['agreement.headName', 'agreement.headAgrees', 'agreement.headDate'];
  const OFFICER: Role[] = ['agreement.officerName', 'agreement.officerAgrees', 'agreement.officerDate'];

  it.each([
    [
      'a row for each person',
      `
Agreement
Who | Name | Post | Agrees? | Date
Headteacher | Ann Lee | HT | Yes | 17 Jan 2020
LA officer | Bo Hill | Adviser | Yes | 20 Jan 2020`,
    ],
    [
      'a row for each person, others among them',
      `
Signatures
 | Name | Y/N | When
School | Ann Lee | Yes | 17 Jan 2020
Chair of governors | Cy Dunn | Yes | 18 Jan 2020
Local authority | Bo Hill | Yes | 20 Jan 2020`,
    ],
    [
      'a column for each person',
      `
Sign-off
 | Headteacher | Trust officer
Name | Ann Lee | Bo Hill
Agreed | Yes | Yes
Date | 17 Jan 2020 | 20 Jan 2020`,
    ],
    [
      'each person over labels over values',
      `
Assurance
Principal | | | Responsible body
Name | Agrees (Y/N) | Date | Name | Agrees (Y/N) | Date
Ann Lee | Yes | 17 Jan 2020 | Bo Hill | Yes | 20 Jan 2020`,
    ],
    [
      'labels over values, person by person',
      `
Sign-off
Headteacher | Agrees? | On
Ann Lee | Yes | 17 Jan 2020

For the local authority | Approves? | On
Bo Hill | Yes | 20 Jan 2020`,
    ],
    [
      'each person over labels beside the values',
      `
Principal | | | Management team
Name | Ann Lee | | Name | Bo Hill
Agrees | Yes | | Agrees | Yes
Date | 17 Jan 2020 | | Date | 20 Jan 2020`,
    ],
    [
      'everybody’s labels in one row over the values',
      `
Principal (signed) | agrees | on | For the trust (name, post) | agrees | on
Ann Lee | Yes | 17 Jan 2020 | Bo Hill | Yes | 20 Jan 2020`,
    ],
    [
      'labels down the side that name the person',
      `
Sign-off
Agreed by (headteacher) | Ann Lee
HT agrees | Yes
Date (HT) | 17 Jan 2020
Approved for the trust by | Bo Hill
Trust agrees | Yes
Date (trust) | 20 Jan 2020`,
    ],
    [
      'labels that name the person once',
      `
Agreement
Name of headteacher | Ann Lee
Agreed (Y/N) | Yes
Date | 17 Jan 2020
Name of LA officer | Bo Hill
Agreed (Y/N) | Yes
Date | 20 Jan 2020`,
    ],
  ])('%s', (_, text) => {
    const form = read(RAF, text);
    expect(values(form, ...HEAD)).toEqual(['Ann Lee', true, '2020-01-17']);
    expect(values(form, ...OFFICER)).toEqual(['Bo Hill', true, '2020-01-20']);
  });

  it('label and value in one cell, the day beside it', () => {
    const form = read(
      RAF,
      'Agreed by head: Mrs Ann Lee | on 17/01/2020 | Agreed for the LA by: Mr Bo Hill | on 20/01/2020',
    );
    expect(values(form, 'agreement.headName', 'agreement.headDate')).toEqual(['Mrs Ann Lee', '2020-01-17']);
    expect(values(form, 'agreement.officerName', 'agreement.officerDate')).toEqual(['Mr Bo Hill', '2020-01-20']);
  });

  it('names below words that say that they agree', () => {
    const form = read(
      RAF,
      `
We have read this form and agree to it.
Headteacher (name): Ann Lee | Date: 20/01/2020
For the authority (name and post): Bo Hill, adviser | Date: 21/01/2020`,
    );
    expect(values(form, 'agreement.headName', 'agreement.headDate')).toEqual(['Ann Lee', '2020-01-20']);
    expect(values(form, 'agreement.officerName', 'agreement.officerDate')).toEqual(['Bo Hill, adviser', '2020-01-21']);
  });

  it.each([
    ['an amount that a board agreed', 'Budget agreed by the trust board | £22,000'],
    [
      'a table of who does what',
      'Who | Role | Date\nDeputy head | Phonics | 17 Jan 2020\nHeadteacher | Maths | 20 Jan 2020',
    ],
    ['a list of people', 'Name | Role\nAnn Lee | Headteacher\nBo Hill | LA officer'],
  ])('nobody agrees in %s', (_, text) => {
    const form = read(RAF, text);
    expect(values(form, ...HEAD, ...OFFICER)).toEqual([null, null, null, null, null, null]);
  });
});

describe('inspections that labels tell of', () => {
  const of = (form: Form): string[] => rows(form, 'inspection', 'inspection.date', 'inspection.judgement');

  it.each([
    ['day and grade in one cell with the label', 'Last Ofsted: 12 Nov 2018 – Requires improvement'],
    ['day and grade beside the label', 'Last Ofsted | 12 Nov 2018 (Requires improvement)'],
    ['a label for each', 'Date of last Ofsted inspection | 12 Nov 2018\nOfsted grade | Requires improvement'],
    ['the second label without the word', 'Inspected | 12 Nov 2018\nOutcome | Requires improvement'],
    ['labels in a row, values below', 'Ofsted date | Ofsted grade\n12 Nov 2018 | Requires improvement'],
    ['in one line', 'Last inspected | 12 Nov 2018 | Ofsted judgement | Requires improvement'],
  ])('%s', (_, text) => {
    const [only, ...more] = read(RAF, `School name | Hollin Moor\n${text}`).records('inspection');
    expect([only?.get('inspection.date').value, only?.get('inspection.judgement').value]).toEqual([
      '2018-11-12',
      'Requires improvement',
    ]);
    expect(more).toEqual([]);
  });

  it('two in one cell', () => {
    const form = read(RAF, 'Ofsted: good, 3 May 2016; requires improvement, 4 June 2019');
    expect(of(form)).toEqual(['3 May 2016 · good', '4 June 2019 · requires improvement']);
  });

  it.each(['First day | Outcome | Lead inspector', 'Date | Result | Led by', 'When | Grade given | Who'])(
    'in rows under a title: %s',
    (headings) => {
      const form = read(
        RAF,
        `
Inspections since 2013 (newest first)
${headings}
14 May 2019 | Requires improvement | A Lowndes
7 Mar 2017 | Good | R Castell

Prepared by | Ann Lee`,
      );
      expect(of(form)).toEqual(['14 May 2019 · Requires improvement', '7 March 2017 · Good']);
      expect([form.records('action'), form.records('measure')]).toEqual([[], []]);
    },
  );

  it('one before the other', () => {
    const form = read(
      RAF,
      'Last Ofsted: 25/06/2019 – Requires improvement | Ofsted before that: 08/11/2016 – Inadequate',
    );
    expect(of(form)).toEqual(['25/06/2019 · Requires improvement', '08/11/2016 · Inadequate']);
  });

  it('several beside each label', () => {
    const form = read(
      RAF,
      'Ofsted: inspected on | 15 May 2018 | 17 Nov 2015\nOfsted: result | Requires improvement | Inadequate',
    );
    expect(of(form)).toEqual(['15 May 2018 · Requires improvement', '17 November 2015 · Inadequate']);
  });

  it('nothing is made of the next one, or of a report that is only named', () => {
    expect(of(read(RAF, 'Next Ofsted expected | 12 Nov 2021\nOfsted report | 12 Nov 2018, page 2'))).toEqual([]);
  });
});

describe('lines that speak of a whole table', () => {
  const section = (line: string, more = ''): string => `
${line}
Evidence | Ofsted report, November 2019: pupils rarely reason
Success criteria | 64% of Year 6 reach the expected standard in maths
No. | Action | Lead | Start date | End date | Cost (£)
${more}1 | Teachers plan reasoning each week | Maths leader | 6 Jan 2020 | 10 Jul 2020 | 1080
2 | The maths lead coaches each teacher | Maths leader | 13 Jan 2020 | 10 Jul 2020 | 1400
`;

  it.each([
    ['label and text side by side', 'Key issue 1 | Raise standards in mathematics'],
    ['label and text in one cell', 'AREA FOR IMPROVEMENT 1: Raise standards in mathematics'],
    ['a dash between them', 'Priority 1 – Raise standards in mathematics'],
    ['an issue without a number', 'Issue | Raise standards in mathematics'],
    ['in words of its own', 'What needs to improve | Raise standards in mathematics'],
  ])('%s', (_, line) => {
    const form = read(PLAN, section(line));
    expect(rows(form, 'need', 'need.what', 'need.source')).toEqual([
      'Raise standards in mathematics · Ofsted report, November 2019: pupils rarely reason',
    ]);
    expect(form.records('action')).toHaveLength(2);
    expect(form.records('measure')).toHaveLength(1);
    const links = linksOf(form);
    for (const action of form.records('action')) {
      expect(links.needsOf(action)).toEqual(form.records('need'));
      expect(links.measuresOf(action)).toEqual(form.records('measure'));
    }
  });

  it('several on one sheet, each over its own table', () => {
    const form = read(
      PLAN,
      section('Key issue 1 | Raise standards in mathematics') + section('Key issue 2 | Raise standards in reading'),
    );
    expect(form.records('action')).toHaveLength(4);
    const links = linksOf(form);
    const served = form.records('action').map((one) => links.needsOf(one).map((need) => need.get('need.what').raw));
    expect(served.flat()).toEqual([
      'Raise standards in mathematics',
      'Raise standards in mathematics',
      'Raise standards in reading',
      'Raise standards in reading',
    ]);
  });

  it('below the table', () => {
    const form = read(
      PLAN,
      `
Priority 1: Raise standards in mathematics
Action | Lead | Start date | End date
Teachers plan reasoning each week | Maths leader | 6 Jan 2020 | 10 Jul 2020
The maths lead coaches each teacher | Maths leader | 13 Jan 2020 | 10 Jul 2020

Success criteria: 64% of Year 6 reach the expected standard in maths`,
    );
    expect(form.records('action')).toHaveLength(2);
    expect(rows(form, 'measure', 'measure.statement')).toEqual(['64% of Year 6 reach the expected standard in maths']);
  });

  it('a list of priorities is a list', () => {
    const form = read(
      PLAN,
      `
Priority | What needs to improve
Priority 1 | Standards in mathematics in key stage 2
Priority 2 | Reading in Reception and Year 1

Action | Lead | Start date | End date
Teachers plan reasoning each week | Maths leader | 6 Jan 2020 | 10 Jul 2020`,
    );
    expect(form.records('need')).toHaveLength(2);
  });
});

describe('several labels in one line', () => {
  it.each([
    ['beside their values', 'School | Hollin Moor | URN | 190417\nHeadteacher | Ann Lee | Phase | Primary'],
    ['in one cell with a colon', 'School: Hollin Moor | URN: 190417\nHeadteacher: Ann Lee | Phase: Primary'],
    ['in one cell with a dash', 'School – Hollin Moor | URN – 190417\nHeadteacher – Ann Lee | Phase – Primary'],
    [
      'above their values, free cells between',
      'School | | URN | | What kind | | Headteacher | | Phase\nHollin Moor | | 190417 | | Academy | | Ann Lee | | Primary',
    ],
    ['in the lines of a cell', 'School: Hollin Moor · URN: 190417 · Headteacher: Ann Lee · Phase: Primary'],
    ['above their values', 'School | URN | Headteacher | Phase\nHollin Moor | 190417 | Ann Lee | Primary'],
    ['led on by dots', 'School … | Hollin Moor\nURN … | 190417\nHeadteacher … | Ann Lee\nPhase … | Primary'],
    ['numbered', '1. School | Hollin Moor\n2. URN | 190417\n3. Headteacher | Ann Lee\n4. Phase | Primary'],
    [
      'asked',
      '1a. Which school is this for? | Hollin Moor\n1b. What is its URN? | 190417\n1c. Who is the headteacher? | Ann Lee\n1d. Which phase? | Primary',
    ],
  ])('%s', (_, text) => {
    const form = read(RAF, text);
    expect(values(form, 'school.name', 'school.headteacher', 'school.phase')).toEqual([
      'Hollin Moor',
      'Ann Lee',
      'Primary',
    ]);
    expect(form.one('school.urn').raw).toBe('190417');
  });

  it.each([
    ['beside', 'Plan runs from | 6 Jan 2020 | to | 10 Jul 2020'],
    ['below', 'Plan runs from | 6 Jan 2020\nto | 10 Jul 2020'],
    ['in the cells', 'Plan owner: Deputy head | Plan starts 6 January 2020 | to 10 July 2020'],
  ])('"to" follows "from": %s', (_, text) => {
    expect(values(read(EEF, text), 'plan.start', 'plan.end')).toEqual(['2020-01-06', '2020-07-10']);
  });
});

describe('labels of single fields that sound like a record’s', () => {
  it('on a front they are of single fields', () => {
    const form = read(
      PLAN,
      `
School | Hollin Moor
Headteacher | Ann Lee
Cohort | Cohort 3
First day | 6 Jan 2020
Last day | 10 Jul 2020
Pupils on roll | 240`,
    );
    expect(values(form, 'plan.start', 'plan.end')).toEqual(['2020-01-06', '2020-07-10']);
    expect(form.records('action')).toEqual([]);
    expect(form.records('support')).toEqual([]);
  });
});

describe('a form of questions that come again', () => {
  const questions = (need: string, support: string, cost: number): string => `
3a. What is the issue? | ${need}
3b. What support do you want? | ${support}
3c. Who will deliver it? | An SLE of the alliance
3d. Start date | 24 Feb 2020
3e. End date | 10 Jul 2020
3f. How many days? | 12
3g. So the cost is (£) | ${String(cost)}
3h. Who do we pay? | Saltway Alliance
`;

  it('one need, action and cost each', () => {
    const form = read(
      RAF,
      `1a. Which school is this for? | Marsh Lane
1b. What is its URN? | 190417
1c. Who is the headteacher? | Ann Lee

Support 1: Early reading${questions('Children in Year 1 do not blend', 'SLE deployment', 4200)}
Support 2: Governance${questions('Governors seldom ask about standards', 'External review of governance', 1500)}
4a. Total for all supports (£) | 5700`,
    );
    expect(rows(form, 'need', 'need.what')).toEqual([
      'Children in Year 1 do not blend',
      'Governors seldom ask about standards',
    ]);
    expect(rows(form, 'action', 'action.intervention')).toEqual(['SLE deployment', 'External review of governance']);
    expect(rows(form, 'cost', 'cost.total')).toEqual(['4200', '1500']);
    expect(form.one('totals.funded').value).toBe(5700);
    expect(form.one('school.name').value).toBe('Marsh Lane');
  });
});

describe('headings down the side under words that group them', () => {
  const plan = `
Stage | Question | Strand A | Strand B
WHY | What is the problem? | Pupils take long to settle | Rooms have different visuals
 | Evidence | Incident log, autumn 2019 | Visits by the therapist
WHAT | Intervention | Emotion coaching | Core word boards
 | Active ingredients | Notice and name the feeling | Same words in every room
HOW | Activities | Training each half term | Two twilights
 | Lead | Assistant head | Early years leader
 | Start date | 24 Feb 2020 | 2 Mar 2020`;

  it.each([
    ['merged downwards', ['A2:A3', 'A4:A5', 'A6:A8']],
    ['with nothing below them', []],
  ])('%s', (_, merges) => {
    const form = read(EEF, plan, ...merges);
    expect(rows(form, 'need', 'need.what')).toEqual(['Pupils take long to settle', 'Rooms have different visuals']);
    expect(rows(form, 'action', 'action.intervention', 'action.owner')).toEqual([
      'Emotion coaching · Assistant head',
      'Core word boards · Early years leader',
    ]);
  });

  it('what the word over them says, where they only name its kind', () => {
    const form = read(
      EEF,
      `${plan}
HOW WELL | Is it being done as agreed? (fidelity) | Seen in 45 of 60 visits | Seen in 12 of 15 rooms
 | Does everybody get it? (reach) | 68 of 70 adults have rehearsed | All 15 rooms have a board`,
      'A2:A3',
      'A4:A5',
      'A6:A8',
      'A9:A10',
    );
    expect(rows(form, 'implementation', 'implementation.kind', 'implementation.statement')).toEqual(
      [
        'fidelity · Seen in 45 of 60 visits',
        'reach · 68 of 70 adults have rehearsed',
        'fidelity · Seen in 12 of 15 rooms',
        'reach · All 15 rooms have a board',
      ].map((one) => expect.stringMatching(new RegExp(`${one}$`, 'i')) as string),
    );
  });

  it('a table whose first column is merged downwards is a table', () => {
    const form = read(
      PLAN,
      `
Priority | Action | Lead | Start date
Reading | Model lessons each week | English lead | 24 Feb 2020
 | Visit each class | English lead | 2 Mar 2020
Maths | Plan together | Maths lead | 24 Feb 2020
 | Watch each other teach | Maths lead | 2 Mar 2020`,
      'A2:A3',
      'A4:A5',
    );
    expect(form.records('action')).toHaveLength(4);
    expect(form.records('need')).toHaveLength(2);
  });
});

describe('cards', () => {
  it('a sheet for each action', () => {
    const card = (name: string, action: string, cost: string): string => `
## ${name}
Ref | ${name}
Need | Reading in Year 1 is weak
Intervention | ${action}
Start date | 24 Feb 2020
End date | 10 Jul 2020
Total cost | ${cost}`;
    const form = read(RAF, card('A1', 'SLE deployment', '£2,800') + card('A2', 'NLE coaching', '£550'));
    expect(rows(form, 'action', 'action.intervention', 'action.start')).toEqual([
      'SLE deployment · 24 February 2020',
      'NLE coaching · 24 February 2020',
    ]);
    expect(form.records('cost').map((one) => one.get('cost.total').value)).toEqual([2800, 550]);
  });

  it('beside each other', () => {
    const line = (label: string, one: string, other: string): string => `${label} | ${one} | | ${label} | ${other}`;
    const form = read(
      RAF,
      [
        line('Intervention', 'SLE deployment', 'NLE coaching'),
        line('Provider', 'Alliance', 'Holy Cross'),
        line('Start date', '24 Feb 2020', '2 Mar 2020'),
        line('Total cost', '£2,800', '£550'),
      ].join('\n'),
    );
    expect(rows(form, 'action', 'action.intervention', 'action.provider')).toEqual([
      'SLE deployment · Alliance',
      'NLE coaching · Holy Cross',
    ]);
  });
});

describe('the total of the plan', () => {
  it('is not what cover comes to', () => {
    const form = read(
      RAF,
      `
Costs | | | Release, cover and travel
What is paid for | Total cost | | Teacher or role | Term | Days out of class | Cost of cover
SLE, 8 days | £2,800 | | Year 1 teacher | Summer 2020 | 2 | £380
NLE, 1 day | £550 | | Year 2 teacher | Summer 2020 | 2 | £380
 | | | Grand total | | 4 | £760
Grand total | £3,350`,
    );
    expect(form.one('totals.funded').value).toBe(3350);
  });

  it.each([
    ['below the costs', 'Total | £3,350'],
    ['some columns away', 'Total of funded support | | | £3,350'],
    ['in one cell', 'Total of funded support: £3,350'],
  ])('%s', (_, line) => {
    const form = read(
      RAF,
      `
What is paid for | Total cost
SLE, 8 days | £2,800
NLE, 1 day | £550
${line}`,
    );
    expect(form.one('totals.funded').value).toBe(3350);
    expect(form.records('cost')).toHaveLength(2);
  });
});
