import { shipped } from '../../src/packs';
import { readForm } from '../../src/reading/read-form';
import { recognise, tellingLabels } from '../../src/reading/recognise';
import { sheetText } from '../support/sheet-text';

const programme = shipped('si-offer-2019-20');
if (!programme) throw new Error('the pack does not ship');
const { pack } = programme;
const recognised = (text: string) => recognise(readForm(sheetText(text).snapshot, pack), pack);

describe('recognise', () => {
  it.each([
    ['a table of actions', 'Actions\nIntervention | What will be done | Start date | End date'],
    ['a table of measures', 'Measures\nMeasure | Baseline | Target | Date due'],
    [
      'six fields and no table',
      'School name | x\nURN | 1\nHeadteacher | y\nTier | Tier 1\nPhase | Primary\nResponsible body | z\nRegion | w',
    ],
  ])('knows %s', (_, text) => {
    expect(recognised(text)).toMatchObject({ known: true });
  });

  it.each([
    ['an empty workbook', ''],
    ['a timetable', 'Monday | Tuesday\nMaths | English'],
    ['a letter head', 'School | Hollin Moor\nHeadteacher | J. Pickles\nDate | 3 Apr 2020'],
    ['a table of costs alone', 'Item | Days | Cost\nBooks | 1 | £5'],
  ])('does not take %s for a form', (_, text) => {
    expect(recognised(text)).toMatchObject({ known: false });
  });

  it('likes a form better the more of it is known and the less is strange', () => {
    const few = recognised('Actions\nIntervention | Start date | End date').looksLike;
    const more = recognised('Actions\nIntervention | What will be done | Start date | End date').looksLike;
    const strange = recognised('Actions\nIntervention | Start date | End date | Colour | Shoe').looksLike;
    expect(more).toBeGreaterThan(few);
    expect(strange).toBeLessThan(few);
    expect(more).toBeLessThanOrEqual(1);
  });

  it('names three headings that tell the form', () => {
    expect(tellingLabels(pack)).toEqual(['Intervention', 'Start date', 'Total cost']);
    expect(tellingLabels({ ...pack, sections: pack.sections.slice(0, 2) })).toHaveLength(3);
  });
});
