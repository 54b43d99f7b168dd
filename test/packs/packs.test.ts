import { addDays } from '../../src/domain/calendar';
import { roleNames, type Role } from '../../src/domain/roles';
import { shipped, shippedIds, type ShippedProgramme } from '../../src/packs';
import { idsAtHand, loadShipped, programmeIds } from '../../src/packs/at-hand';
import * as bradford from '../../src/packs/bradford-s2ss';
import * as eef from '../../src/packs/eef-implementation';
import { indexOf } from '../../src/packs/lookup';
import type { Meaning } from '../../src/packs/meanings';
import { BrokenPack, readCatalogue, readPack } from '../../src/packs/schema';
import written from '../../src/packs/si-offer-2019-20/pack.json';
import writtenCatalogue from '../../src/packs/si-offer-2019-20/catalogue.json';
import { vocabularyOf } from '../../src/reading/vocabulary';
import { rules } from '../../src/rules';

/** The shipped pack with one thing put at a path such as "settings.opens". */
function changed(path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(written);
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const holder = steps.reduce((inside, step) => (inside as Record<string, unknown>)[step], copy);
  (holder as Record<string, unknown>)[last] = value;
  return copy;
}

function problems(pack: unknown): readonly string[] {
  try {
    readPack(pack);
    return [];
  } catch (error) {
    if (error instanceof BrokenPack) return error.problems;
    throw error;
  }
}

const FILES = {
  'si-offer-2019-20': { pack: written, catalogue: writtenCatalogue },
  'bradford-s2ss': bradford,
  'eef-implementation': eef,
};

const packs = shippedIds.flatMap((id) => shipped(id)?.pack ?? []);
const sections = packs.flatMap((pack) =>
  pack.sections.map((section) => [pack.id, section.id, { pack, section }] as const),
);
const listsOf = ({ pack, catalogue }: ShippedProgramme) =>
  catalogue.programmes
    .flatMap(({ id, areas, phases }) => [
      ...areas.map((area) => ({ id, list: 'areas', value: area })),
      ...phases.map((phase) => ({ id, list: 'phases', value: phase })),
    ])
    .filter(({ list, value }) => !pack.lists[list]?.choices.some((choice) => choice.value === value));

describe('what ships is sound', () => {
  it('and is what the schema makes of the files', () => {
    expect(shippedIds).toEqual(Object.keys(FILES));
    for (const [id, files] of Object.entries(FILES))
      expect(shipped(id)).toEqual({ pack: readPack(files.pack), catalogue: readCatalogue(files.catalogue) });
    expect(shipped('toString')).toBeUndefined();
  });

  it('each pack and its catalogue bear the id of their folder, and the catalogue uses the lists of the pack', () => {
    for (const id of shippedIds) {
      const programme = shipped(id);
      expect([programme?.pack.id, programme?.catalogue.pack]).toEqual([id, id]);
      expect(programme && listsOf(programme)).toEqual([]);
    }
  });

  it.each(sections)('%s: each label of %s means its field', (_, id, { pack, section }) => {
    const vocabulary = vocabularyOf(pack);
    for (const field of section.fields)
      for (const label of [field.label, ...field.aliases]) {
        const meant = vocabulary.meanings(label).filter((one) => one.section === id && one.score === 1);
        expect([label, meant.map(({ role }) => role)]).toEqual([label, [field.role]]);
      }
  });

  it('every field has guidance and an example that fit an input message of Excel (255 characters)', () => {
    for (const [, , { section }] of sections)
      for (const { role, guidance, example } of section.fields)
        expect([role, guidance.length + example.length + 20 <= 400, guidance.length <= 255]).toEqual([
          role,
          true,
          true,
        ]);
  });

  it('every example of a choice is one of its list', () => {
    for (const pack of packs)
      for (const { fields } of pack.sections)
        for (const { role, choices = '', example } of fields) {
          const list = pack.lists[choices];
          if (list)
            expect([pack.id, role, list.choices.map(({ value }) => value)]).toEqual([
              pack.id,
              role,
              expect.arrayContaining([example]),
            ]);
        }
  });

  it('the words that rules ask for by their meaning stand in the lists', () => {
    const needs: Partial<Record<Meaning, Role>> = {
      paidByProgramme: 'release.paidBy',
      done: 'support.status',
      underWay: 'support.status',
      planned: 'support.status',
      leaderDays: 'cost.kind',
      fee: 'cost.kind',
      fidelity: 'implementation.kind',
    };
    for (const pack of packs)
      for (const [meaning, role] of Object.entries(needs) as [Meaning, Role][]) {
        const list = indexOf(pack).list(role);
        const values = list?.choices.map(({ value }) => value) ?? [pack.settings.meanings[meaning]];
        expect([pack.id, meaning, values]).toEqual([
          pack.id,
          meaning,
          expect.arrayContaining([pack.settings.meanings[meaning]]),
        ]);
      }
  });

  it('switches off no rule that does not exist, nor one that is inactive anyway', () => {
    for (const pack of packs)
      for (const id of Object.keys(pack.rulesOff)) {
        const rule = rules.find((one) => one.id === id);
        expect([pack.id, id, rule?.needs.filter((role) => !indexOf(pack).field(role))]).toEqual([pack.id, id, []]);
      }
  });

  it('every role of the product has a place in some pack', () => {
    const roles = packs.flatMap((pack) => pack.sections.flatMap(({ fields }) => fields.map(({ role }) => role)));
    expect(roleNames.filter((role) => !roles.includes(role))).toEqual([]);
  });

  it('terms of a pack follow each other without a gap', () => {
    for (const { id, settings } of packs)
      settings.terms.forEach((term, index) => {
        const next = settings.terms[index + 1];
        if (next) expect([id, next.name, addDays(term.to, 1)]).toEqual([id, next.name, next.from]);
      });
  });
});

describe('a page', () => {
  it('has the default programme at hand, and fetches another when it is asked for', async () => {
    expect(programmeIds).toEqual(shippedIds);
    expect(idsAtHand()).toEqual(['si-offer-2019-20']);
    const [one, other] = await Promise.all([loadShipped('bradford-s2ss'), loadShipped('bradford-s2ss')]);
    expect(one).toEqual(shipped('bradford-s2ss'));
    expect(one).toBe(other);
    expect(idsAtHand()).toEqual(['si-offer-2019-20', 'bradford-s2ss']);
    expect(await loadShipped('toString')).toBeUndefined();
  });
});

describe('a broken pack is told apart line by line', () => {
  it.each([
    ['a role there is not', 'sections.0.fields.0.role', 'school.colour', 'there is no role ‘school.colour’'],
    ['a role twice', 'sections.0.fields.1.role', 'form.preparedOn', 'form.preparedOn stands in this pack twice'],
    ['a role of another section', 'sections.0.fields.1.role', 'cost.total', 'cost.total is no field of form'],
    [
      'a day that does not exist',
      'settings.opens',
      '2019-02-30',
      'Settings, opens: write a day that there is as YYYY-MM-DD',
    ],
    ['a source that is not there', 'sections.0.fields.0.source', 'hearsay', 'no source is called ‘hearsay’'],
    ['terms that overlap', 'settings.terms.1.from', '2019-10-01', 'Spring 2020 begins before Autumn 2019 has ended'],
    ['a limit in words', 'settings.tiers.1.limit', '£16,000', 'Settings, tier “Tier 2”, limit: '],
    ['something unknown', 'colour', 'green', 'there is no ‘colour’ here'],
  ])('%s', (_, path, value, message) => {
    expect(problems(changed(path, value)).join('\n')).toContain(message);
  });

  it('no JSON at all', () => {
    expect(() => readPack(null)).toThrow(BrokenPack);
    expect(() => readCatalogue('x')).toThrow(BrokenPack);
  });
});
