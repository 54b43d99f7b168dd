import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EditValue } from '../../src/domain/edit';
import { readWorkbook } from '../../src/hosts/xlsx/snapshot';
import { applyEdits } from '../../src/hosts/xlsx/patch';
import { shipped, shippedIds, type ShippedProgramme } from '../../src/packs';
import { indexOf } from '../../src/packs/lookup';
import { readForm } from '../../src/reading/read-form';
import { likeliest } from '../../src/reading/recognise';
import { completeness } from '../../src/rules/completeness';
import { check } from '../../src/rules/run';
import { bytesOf, LATER, placed, placeOf } from './support';

const programmes = shippedIds.flatMap((id) => shipped(id) ?? []);

function programmeOf(id: string): ShippedProgramme {
  const programme = shipped(id);
  if (!programme) throw new Error(`no pack "${id}" ships`);
  return programme;
}

const formOf = (bytes: Uint8Array, id: string) => readForm(readWorkbook(bytes), programmeOf(id).pack);
const found = (bytes: Uint8Array, id: string): string[] =>
  check(formOf(bytes, id), { ...programmeOf(id), today: LATER }).map(placed);

describe('a good plan', () => {
  it.each([
    ['bradford-good.xlsx', 'bradford-s2ss'],
    ['eef-good.xlsx', 'eef-implementation'],
  ])('%s has no finding of any severity, and lacks nothing that is required', (name, id) => {
    expect(found(bytesOf(name), id)).toEqual([]);
    const { filled, required } = completeness(formOf(bytesOf(name), id), indexOf(programmeOf(id).pack));
    expect(filled).toBe(required);
  });
});

describe('a typical plan, in a layout of its own', () => {
  it.each([
    ['bradford-typical', 'bradford-s2ss'],
    ['eef-typical', 'eef-implementation'],
  ])('%s has exactly the committed findings', (name, id) => {
    const expected = readFileSync(join(__dirname, `${name}.expected.txt`), 'utf8')
      .trim()
      .split('\n');
    expect(found(bytesOf(`${name}.xlsx`), id).sort()).toEqual(expected);
  });
});

it.each([
  ['bradford-good.xlsx', 'bradford-s2ss'],
  ['bradford-typical.xlsx', 'bradford-s2ss'],
  ['eef-good.xlsx', 'eef-implementation'],
  ['eef-typical.xlsx', 'eef-implementation'],
  ['raf-good.xlsx', 'si-offer-2019-20'],
  ['raf-typical.xlsx', 'si-offer-2019-20'],
])('%s is taken for a form of %s', (name, id) => {
  expect(likeliest(readWorkbook(bytesOf(name)), programmes)?.pack.id).toBe(id);
});

/** The plan with some cells written over, as a person would. */
function changed(name: string, id: string, cells: Readonly<Record<string, EditValue>>): Uint8Array {
  const bytes = bytesOf(name);
  const form = formOf(bytes, id);
  const edits = Object.entries(cells).map(([spot, value]) => {
    const { now, ...place } = placeOf(form, spot);
    return { ...place, expect: now, value };
  });
  const { bytes: copy, outcomes } = applyEdits(bytes, edits);
  expect(outcomes.filter(({ refused }) => refused !== null)).toEqual([]);
  return copy;
}

const BRADFORD = ['bradford-good.xlsx', 'bradford-s2ss'] as const;
const EEF = ['eef-good.xlsx', 'eef-implementation'] as const;

describe('one mistake gives one finding, where it is', () => {
  it.each<[string, Record<string, EditValue>, string]>([
    ['no non-negotiables', { 'A1 action.ingredients': null }, 'A01 Actions!E6'],
    ['non-negotiables that fit anything', { 'A2 action.ingredients': 'High expectations' }, 'A01 Actions!E7'],
    ['nobody looks whether it is done', { 'A1 action.fidelity': null }, 'A02 Actions!K6'],
    ['nobody sees to it', { 'A3 action.owner': null }, 'A03 Actions!F8'],
    ['everybody sees to it', { 'A3 action.owner': 'All staff' }, 'A03 Actions!F8'],
    ['a term without a milestone', { 'T5 milestone.term': 'Summer 2020' }, 'A04 Milestones!D17'],
    ['a council that helps with writing too', { 'S2 support.area': 'Literacy' }, 'A05 Other support!B7'],
    ['above the limit that the plan states', { 'plan.limit': 40000 }, 'M04 Costs!H1'],
    ['an action that serves no priority', { 'A2 action.need': null }, 'P06 Actions!B7'],
    ['an action that outlasts the plan', { 'A1 action.end': 44377 }, 'T05 Actions!I6'],
    ['nothing when the money ends', { 'A1 action.after': null }, 'P09 Actions!L6'],
    ['the headteacher has not said yes', { 'agreement.headAgrees': null }, 'P04 Agreement!B4'],
    ['no name of the school', { 'school.name': null }, 'F01 Plan!B13'],
  ])('%s', (_, cells, expected) => {
    expect(found(changed(...BRADFORD, cells), BRADFORD[1])).toEqual([expected]);
  });

  it.each<[string, Record<string, EditValue>, string]>([
    ['no outcome about fidelity', { 'I2 implementation.kind': 'Reach' }, 'A02 How well!D10'],
    ['no row of the intervention says its non-negotiables', { 'A1 action.ingredients': null }, 'A01 Activities!D6'],
  ])('%s', (_, cells, expected) => {
    expect(found(changed(...EEF, cells), EEF[1])).toEqual([expected]);
  });
});

describe('a plan may be written in its own way', () => {
  it.each<[string, Record<string, EditValue>]>([
    [
      'terms and months with their year for days',
      { 'A1 action.end': 'Summer term 2020', 'M1 measure.due': 'July 2020' },
    ],
    ['half-terms, where the plan says its year', { 'A1 action.start': 'Autumn 1' }],
    ['no trust of the system leader, or the same one', { 'nle.body': 'Airebrook Council' }],
    ['no URN', { 'school.urn': null }],
    ['a hundred pounds above the limit of the cohort', { 'C3 cost.total': 15580 }],
    [
      'not approved yet',
      {
        'agreement.officerName': null,
        'agreement.officerRole': null,
        'agreement.officerAgrees': null,
        'agreement.officerDate': null,
      },
    ],
  ])('%s', (_, cells) => {
    expect(found(changed(...BRADFORD, cells), BRADFORD[1])).toEqual([]);
  });
});
