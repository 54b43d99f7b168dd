import { anatomy } from '../../../src/measures';
import { shipped, shippedIds } from '../../../src/packs';
import { indexOf } from '../../../src/packs/lookup';
import { examine } from '../support/examine';
import { EXAMPLES, examplesFor, GENERAL_EXAMPLE } from '../../../src/taskpane/measure/examples';
import { sheetText } from '../../support/sheet-text';
import { READY } from '../support/forms';

const all: [string, string][] = [...Object.entries(EXAMPLES), ['any area', GENERAL_EXAMPLE]];

it.each(all)('the example of %s says all six parts', (_area, text) => {
  const { kind, specific, measurable, baseline, timeBound, evidence, parts } = anatomy(text);
  expect({ kind, specific, measurable, baseline, timeBound, evidence }).toEqual({
    kind: 'outcome',
    specific: true,
    measurable: true,
    baseline: true,
    timeBound: true,
    evidence: true,
  });
  expect(parts.map(({ part }) => part).sort()).toEqual(['by-when', 'from', 'known-how', 'to', 'what', 'who']);
});

it('there is one for every area of need of the school improvement offer', () => {
  expect(shippedIds).toContain('si-offer-2019-20');
  const programme = shipped('si-offer-2019-20');
  const areas = programme
    ? indexOf(programme.pack)
        .list('need.area')
        ?.choices.map(({ value }) => value)
    : [];
  expect(areas?.length).toBeGreaterThan(10);
  expect(Object.keys(EXAMPLES)).toEqual(expect.arrayContaining(areas ?? []));
});

it.each([
  ['the area of the need that its action serves', READY, 'Phonics'],
  ['a general one where the area is not on the list', READY.replace('Phonics  ', 'Gardening'), ''],
])('a measure is shown %s', (_name, text, area) => {
  const result = examine(sheetText(text).snapshot, '2020-01-22');
  const [measure] = result.form.records('measure');
  expect(examplesFor(measure ?? null, result).map((one) => one.area)).toEqual([area]);
});
