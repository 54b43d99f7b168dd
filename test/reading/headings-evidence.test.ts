import { shipped } from '../../src/packs';
import { readForm } from '../../src/reading/read-form';
import { sheetText } from '../support/sheet-text';

const programme = shipped('bradford-s2ss');
if (!programme) throw new Error('the pack does not ship');
const { pack } = programme;

/** "Owner → action.owner known" for every heading of the text. */
const understood = (text: string): string[] =>
  readForm(sheetText(text).snapshot, pack).mapping.map(
    ({ heading, role, how }) => `${heading} → ${role ?? '–'} ${how}`,
  );

describe('what stands below decides', () => {
  it('over a weak word: a day below "On", figures below "Now" and "Then"', () => {
    const found = understood(`
Success criteria                  | Now | Then | On
32 of 40 pupils read fluently     | 41% | 80%  | 10 Jul 2020
All teachers ask for explanations | 20% | 75%  | 18 Dec 2020`);
    expect(found).toEqual(
      expect.arrayContaining([
        'Now → measure.baseline known',
        'Then → measure.target similar',
        'On → measure.due similar',
      ]),
    );
  });

  it('against a weak word: text below "On" and "Then" is neither a day nor a figure', () => {
    const found = understood(`
Success criteria                  | Target | Then               | On
32 of 40 pupils read fluently     | 80%    | ask the librarian  | the noticeboard
All teachers ask for explanations | 75%    | tell the governors | the website`);
    expect(found).toEqual(expect.arrayContaining(['Then → – unknown', 'On → – unknown']));
  });

  it('over what a need is called, where the same few names come again: they say what each row belongs to', () => {
    const found = understood(`
Milestones
Driver    | What we expect to see  | Term        | On
Behaviour | Removals below 45      | Spring 2020 | 3 Apr 2020
Behaviour | Removals below 38      | Summer 2020 | 10 Jul 2020
Families  | 40% of families phoned | Spring 2020 | 27 Mar 2020`);
    expect(found).toContain('Driver → milestone.action similar');
  });
});

describe('two columns', () => {
  it('of which each says who leads are both shown, and one is chosen by the author', () => {
    const found = understood(`
Priority | Tactic                                   | Owner          | SLT lead    | Kick-off   | Wrap-up
Reading  | Tutors read with six pupils twice a week | Literacy lead  | Deputy head | 6 Jan 2020 | 10 Jul 2020
Writing  | Pairs of teachers moderate six books     | English leader | Headteacher | 6 Jan 2020 | 10 Jul 2020`);
    expect(found).toEqual(
      expect.arrayContaining([
        'Owner → action.owner undecided',
        'SLT lead → action.owner undecided',
        'Kick-off → action.start similar',
        'Wrap-up → action.end similar',
      ]),
    );
  });
});

describe('headings of words that nobody knows, where the table is plain', () => {
  const actions = `
Actions
Card | Action                   | Start date  | End date
A1   | Model lessons every week | 24 Feb 2020 | 10 Jul 2020
A2   | Watch each teacher twice | 2 Mar 2020  | 10 Jul 2020
A3   | Ring families each day   | 2 Mar 2020  | 10 Jul 2020
`;

  it.each([
    [
      'Refs of its own in the first column, Refs of another table beside them',
      `What it costs\nZorb | Quib | Item | Days | Rate | Total\nC1 | A1 | Coach | 4 | £350 | £1,400\nC2 | A3 | Books | | | £60\nC3 | A3 | Cards | | | £90`,
      ['Zorb → cost.ref similar', 'Quib → cost.action similar'],
    ],
    [
      'what one of the cards is called is a slip, not another kind of column',
      `What it costs\nZorb | Quib | Item | Total\nC1 | A1 | Coach | £1,400\nC2 | A9 | Books | £60\nC3 | A3 | Cards | £90`,
      ['Quib → cost.action similar'],
    ],
    [
      'days times rate is the total',
      `Costs\nItem | Days | Rate | Vloop\nCoach | 4 | 350 | 1400\nTrainer | 2 | 300 | 600`,
      ['Vloop → cost.total similar'],
    ],
    [
      'choices of a list',
      `Cover\nWho | Days | Cover cost | Blimp\nYear 1 teachers | 3 | £540 | School budget\nDeputy | 2 | £360 | School budget`,
      ['Blimp → release.paidBy similar'],
    ],
    [
      'a day before the end is the start',
      `Actions\nAction | Snib | End date\nMeet families in June | 1 Jun 2020 | 30 Jun 2020\nPrint the books | 2 Mar 2020 | 3 Apr 2020`,
      ['Snib → action.start similar'],
    ],
    [
      'the one figure that is left beside a target',
      `Measures\nMeasure | Grelb | Target\nChildren who read fluently | 38 | 55\nPupils who are often late | 47 | 25`,
      ['Grelb → measure.baseline similar'],
    ],
    [
      'sentences, where nothing else says what the table is of',
      `What we have to put right\nZorb | Wumple | Area\nP1 | In Years 3 to 6 children write too little at length | Literacy\nP2 | Reception children are late more often than others | Attendance`,
      ['Zorb → need.ref similar', 'Wumple → need.what similar'],
    ],
  ])('%s', (_, table, expected) => {
    expect(understood(`${actions}\n${table}`)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    [
      'two columns of sentences',
      'Costs\nItem | Total | Norp | Trill\nCoach | £90 | Comes on Mondays | Paid in June\nBooks | £60 | Kept in the hall | Paid in May',
      ['Norp', 'Trill'],
    ],
    [
      'notes',
      'Measures\nMeasure | Baseline | Target | Notes\nMore read | 38 | 55 | ask Ann\nFewer late | 47 | 25 | ask Bob',
      ['Notes'],
    ],
    [
      'days that are not before the end',
      'Actions\nAction | Snib | End date\nMeet families | 1 Jul 2020 | 30 Jun 2020\nPrint books | 2 Mar 2020 | 3 Apr 2020',
      ['Snib'],
    ],
    [
      'plain numbers, which may count anything',
      'Costs\nItem | Total | Zorb\nCoach | £90 | 3\nBooks | £60 | 1',
      ['Zorb'],
    ],
    [
      'red, amber and green below a colour',
      'Actions\nAction | Lead | Colour\nMeet families | Ann | R\nPrint books | Bob | G',
      ['Colour'],
    ],
  ])('%s stay unknown', (_, table, unknown) => {
    expect(understood(table)).toEqual(expect.arrayContaining(unknown.map((heading) => `${heading} → – unknown`)));
  });

  it('letters that another table gives its columns are a link to those, whole words are none', () => {
    const found = understood(`
Letter          | A                       | B
Name of support | Coaching of teachers    | Visits to another school
Start           | 24 Feb 2020             | 2 Mar 2020
Finish          | 10 Jul 2020             | 10 Jul 2020
## Money
What it costs
Letter | For            | Days | Rate | Total
A      | Coach, Mondays | 4    | £350 | £1,400
B      | Supply cover   | 2    | £200 | £400`);
    expect(found).toEqual(expect.arrayContaining(['For → cost.item similar']));
    expect(found.filter((one) => one.startsWith('Letter → '))).toContainEqual(expect.stringContaining('cost.action'));
  });
});
