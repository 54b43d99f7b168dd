import { shipped, shippedIds } from '../../src/packs';
import { rankPacks } from '../../src/reading/rank-packs';
import { readForm } from '../../src/reading/read-form';
import { recognise } from '../../src/reading/recognise';
import { tellingLabels } from '../../src/reading/telling-labels';
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

describe('the programme that a workbook belongs to', () => {
  const packs = shippedIds.flatMap((id) => shipped(id)?.pack ?? []);
  it.each([
    [
      'a request for support, all of it in questions',
      'si-offer-2019-20',
      'Who is the headteacher?\nWhich TSC region?\nWhich tier of the offer?\nWhat support do you want?\nIs it on the DfE list?\nWhen has Ofsted visited?\nWho has agreed it at the LA?',
    ],
    [
      'a plan after an inspection, agreed with the authority',
      'bradford-s2ss',
      'POST-OFSTED IMPROVEMENT PLAN\nAuthority | City of Bradford\nHeadteacher | T Renshaw\nRef | Task | Led by | From | Complete by | Cost (£) | Success will look like\nAgreed, headteacher: | T Renshaw | Agreed, LA: | B Coyle',
    ],
    [
      'a plan of what is implemented and how well',
      'eef-implementation',
      'Problem | Intervention | Core components | Activities | Fidelity | Reach | Final outcomes | Success criteria\nPupils are late | Morning welcome | Same adult | Training | Seen | All rooms | Fewer late | 94%',
    ],
  ])('%s', (_, id, text) => {
    expect(rankPacks(sheetText(text).snapshot, packs)[0]?.id).toBe(id);
  });
});
