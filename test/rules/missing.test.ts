import { indexOf } from '../../src/packs/lookup';
import { shipped } from '../../src/packs';
import { readForm } from '../../src/reading/read-form';
import { linksOf } from '../../src/rules/links';
import { missingFields, ownerOfMissing, type MissingOwner } from '../../src/rules/missing';
import { roleNames } from '../../src/domain/roles';
import { sheetText } from '../support/sheet-text';

const programme = shipped('si-offer-2019-20');
if (!programme) throw new Error('the pack of the examples does not ship');
const { pack } = programme;

/** "cell action.provider D7", one a line, required fields only unless asked. */
function missing(owner: MissingOwner, sheet: string, presence = 'required'): string[] {
  const form = readForm(sheetText(sheet).snapshot, pack);
  return [...missingFields({ form, pack: indexOf(pack), links: linksOf(form) }, owner)]
    .filter((one) => one.presence === presence)
    .map(({ what, role, place }) => `${what} ${role} ${place?.cell ?? '-'}`);
}

const ACTIONS = `
Actions
Ref | Intervention        | Who does what with whom
A1  | English hub support | A specialist models lessons
A2  | Maths hub           |`;

describe('missing fields', () => {
  it('have one group each that reports them', () => {
    const owners = Object.fromEntries(roleNames.map((role) => [role, ownerOfMissing(role)]));
    expect(owners).toMatchObject({
      'school.name': 'form',
      'action.need': 'form',
      'action.start': 'time',
      'action.after': 'programme',
      'measure.due': 'smart',
      'cost.total': 'money',
      'cost.item': 'form',
      'agreement.headDate': 'programme',
      'inspection.date': 'programme',
      'nle.freeDays': 'programme',
      'alternative.what': 'catalogue',
    });
  });

  it('stand at their empty cell, or at the first heading of a table without such a column, once', () => {
    expect(missing('form', ACTIONS)).toEqual([
      'label school.name -',
      'label school.tier -',
      'label nle.name -',
      'table need.what -',
      'cell action.what C4',
      'column action.why A2',
    ]);
    // Two columns that one rule misses are one finding.
    expect(missing('time', ACTIONS)).toEqual(['column action.start A2']);
  });

  it('are one finding for a table without a row, at the first free cell', () => {
    expect(missing('smart', `${ACTIONS}\n\nMeasures\nRef | Measure | Target | By when\n`)).toEqual([
      'table measure.statement B8',
    ]);
    expect(missing('smart', ACTIONS)).toEqual(['table measure.statement -']);
  });

  it.each([
    ['without costs in Tier 1', 'Tier of support | Tier 1', []],
    ['with costs in Tier 2', 'Tier of support | Tier 2', ['table cost.total -']],
    ['when nobody knows the tier', 'Tier of support | Gold', []],
  ])('follow the conditions of the pack: %s', (_, tier, expected) => {
    expect(missing('money', `School\n${tier}\n${ACTIONS}`)).toEqual(expected);
  });

  it('are not looked for in tables that nobody has to fill, nor in a row that says "None"', () => {
    const release = 'Release, cover and travel\nTeacher or role | Term | Days out of class\n';
    const own = (rows: string): string[] =>
      missing('form', release + rows).filter((one) => one.includes('release') || one.includes('support'));
    expect(own('')).toEqual([]);
    expect(own('None | n/a |')).toEqual([]);
    expect(own('Year 1 teacher | Spring 2020 |')).toEqual(['cell release.days C3']);
  });

  it('need no Ref where the row stands on the line of its action, or where there is only one', () => {
    const line = `
Actions
Intervention        | Who does what with whom | What is paid for | Total cost
English hub support | Lessons are modelled    | Six days         | £2,100
Maths hub           | Workshops               | Fee              | £400`;
    expect(missing('form', `Tier of support | Tier 2\n${line}`).filter((one) => one.includes('cost.'))).toEqual([]);
    const apart = `${line.replace(/ \| What is paid.*| \| (Six|Fee).*/g, '')}

Costs
What is paid for | Days | Total cost
Six days | 6 | £2,100`;
    expect(missing('form', `Tier of support | Tier 2\n${apart}`)).toContain('column cost.action A9');
    const one = apart.replace(/\nMaths hub.*/, '');
    expect(missing('form', `Tier of support | Tier 2\n${one}`).filter((each) => each.includes('cost.'))).toEqual([]);
  });

  it('name the headings of the table that nothing was made of', () => {
    const form = readForm(sheetText(ACTIONS.replace('Who does', 'Thinking | Who does')).snapshot, pack);
    const [why] = [...missingFields({ form, pack: indexOf(pack), links: linksOf(form) }, 'form')].filter(
      ({ role }) => role === 'action.why',
    );
    expect(why?.unknownHeadings).toEqual(['Thinking']);
  });
});
