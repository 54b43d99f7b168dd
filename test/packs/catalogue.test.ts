import catalogueJson from '../../src/packs/si-offer-2019-20/catalogue.json';
import packJson from '../../src/packs/si-offer-2019-20/pack.json';
import { readCatalogue, type Programme } from '../../src/packs/schema';

const catalogue = readCatalogue(catalogueJson);
const programmes = catalogue.programmes;
const byId = new Map(programmes.map((one) => [one.id, one]));

const normalised = (name: string): string => (name.toLowerCase().match(/[a-z0-9]+/g) ?? []).join(' ');
const namesOf = (one: Programme): string[] => [one.name, ...one.aliases].map(normalised);
const named = (text: string): string[] =>
  programmes.filter((one) => namesOf(one).includes(normalised(text))).map(({ id }) => id);
const values = (list: { choices: { value: string }[] }): Set<string> => new Set(list.choices.map(({ value }) => value));

describe('the catalogue of the school improvement offer', () => {
  it('says that it is reconstructed and not official', () => {
    expect(catalogue.pack).toBe(packJson.id);
    expect(catalogue.official).toBe(false);
    expect(catalogue.label).toMatch(/^Reconstructed from .*not the official list/);
  });

  it('gives each programme an id in kebab-case', () => {
    expect(programmes.filter(({ id }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
    expect(byId.size).toBe(programmes.length);
  });

  it('gives no name to two programmes, nor twice to one', () => {
    const owners = new Map<string, string[]>();
    for (const one of programmes)
      for (const name of namesOf(one)) owners.set(name, [...(owners.get(name) ?? []), one.id]);
    expect([...owners].filter(([name, ids]) => name === '' || ids.length > 1)).toEqual([]);
  });

  it('keeps areas of need and phases from being names of programmes', () => {
    const words = [packJson.lists.areas, packJson.lists.phases].flatMap(({ choices }) =>
      choices.flatMap(({ value, aliases }) => [value, ...aliases].map(normalised)),
    );
    expect(words.filter((word) => named(word).length > 0)).toEqual([]);
  });

  it.each([
    ['areas', values(packJson.lists.areas), (one: Programme) => one.areas],
    ['phases', values(packJson.lists.phases), (one: Programme) => one.phases],
    ['regions', values(packJson.lists.regions), (one: Programme) => [...one.regions, ...one.fullIn]],
  ])("takes %s from the pack's list", (_list, known, of) => {
    expect(programmes.flatMap((one) => of(one).filter((value) => !known.has(value)))).toEqual([]);
  });

  it('names the source of each row and the day it holds for', () => {
    // Behaviour hubs are here because they came later.
    const later = new Set(['behaviour-hubs']);
    for (const { id, source, asOf } of programmes) {
      expect({ id, publisherAndTitle: /\w.*, \w/.test(source) }).toEqual({ id, publisherAndTitle: true });
      if (!later.has(id))
        expect({ id, fits: asOf >= '2019-09-01' && asOf <= '2020-12-31' }).toEqual({ id, fits: true });
    }
  });

  it('says in its note where the evaluation of the offer does not name a programme', () => {
    const silent = programmes.filter(
      ({ source, note }) => !source.includes('004') && !note?.startsWith('The evaluation of the offer'),
    );
    // Behaviour hubs are no inference: the note says that no school could begin.
    expect(silent.map(({ id }) => id)).toEqual(['behaviour-hubs']);
  });

  it('runs dates, months and prices forwards', () => {
    const backwards = programmes.filter(
      ({ from, until, months, cost }) =>
        (from !== undefined && until !== undefined && from > until) ||
        (months !== undefined && months.from > months.to) ||
        ('from' in cost && (cost.from <= 0 || (cost.to !== undefined && cost.to < cost.from))),
    );
    expect(backwards.map(({ id }) => id)).toEqual([]);
  });

  it('explains each withdrawal and lists what took its place', () => {
    for (const { withdrawn, until, replacedBy, note } of programmes.filter((one) => one.withdrawn ?? one.replacedBy)) {
      expect(withdrawn).toBeTruthy();
      expect(until).toBeDefined();
      expect(note).toContain('estimate');
      expect(programmes.map(({ name }) => name)).toContain(replacedBy);
    }
  });

  it.each([
    ['tom-bennett-training', '2019-11-04', true],
    ['tom-bennett-training', '2019-12-31', true],
    ['tom-bennett-training', '2020-01-01', false],
    ['tom-bennett-alternative', '2020-01-20', true],
    ['behaviour-hubs', '2020-01-20', false],
    ['behaviour-hubs', '2020-09-01', false],
    ['behaviour-hubs', '2021-03-31', false],
    ['behaviour-hubs', '2021-04-19', true],
    ['critical-thinking-for-achievement', '2020-02-24', true],
    ['critical-thinking-for-achievement', '2020-04-20', false],
    ['english-hub', '2020-01-20', true],
  ])('%s on %s can begin: %s', (id, on, can) => {
    const one = byId.get(id);
    expect(one).toBeDefined();
    expect((one?.from ?? on) <= on && on <= (one?.until ?? on)).toBe(can);
  });

  it.each([
    ['NPQML', 'npqml'],
    ['NPQ ML', 'npqml'],
    ['NPQ-ML', 'npqml'],
    ['National Professional Qualification for Middle Leadership', 'npqml'],
    ['NPQH', 'npqh'],
    ['English Hub', 'english-hub'],
    ['English Hubs support', 'english-hub'],
    ['Intensive English hub support', 'english-hub-intensive'],
    ['Maths Hub', 'maths-hub'],
    ['Maths hub mastery', 'teaching-for-mastery'],
    ['TfM', 'teaching-for-mastery'],
    ['NCCE', 'computing-hub'],
    ['SRMA', 'school-resource-management-adviser'],
    ['PP review', 'pupil-premium-review'],
    ['SLE support', 'sle-deployment'],
    ['Tom Bennett', 'tom-bennett-training'],
    ['Behaviour hub', 'behaviour-hubs'],
  ])('knows "%s" as %s', (text, id) => {
    expect(named(text)).toEqual([id]);
  });

  it.each([
    'Phonics',
    'Read Write Inc',
    'Ruth Miskin Training',
    'Power of Reading',
    'White Rose Maths',
    'Maths mastery',
    'NLE',
  ])('does not know "%s"', (text) => {
    expect(named(text)).toEqual([]);
  });

  it.each([
    ['npqml', { months: { from: 12, to: 18 }, training: false }],
    ['npqsl', { months: { from: 12, to: 18 }, training: false }],
    ['npqh', { months: { from: 12, to: 18 }, training: false }],
    ['npqel', { months: { from: 12, to: 18 }, training: false }],
    ['governor-training', { training: true }],
    ['maths-hub', { cost: { kind: 'free' } }],
    ['school-resource-management-adviser', { cost: { kind: 'free' } }],
    ['external-review-of-governance', { cost: { kind: 'fee', from: 1000, to: 1500 } }],
    ['pupil-premium-review', { cost: { kind: 'day-rate', from: 400 } }],
    ['sle-deployment', { cost: { kind: 'day-rate', from: packJson.settings.dayRates['SLE days'] } }],
    ['lle-deployment', { cost: { kind: 'day-rate', from: packJson.settings.dayRates['LLE days'] } }],
    ['nle-deployment', { cost: { kind: 'day-rate', from: packJson.settings.dayRates['NLE days'] } }],
  ])('states the facts of %s', (id, facts) => {
    expect(byId.get(id)).toMatchObject(facts);
  });
});
