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
