import { roleNames } from '../../src/domain/roles';
import { shipped, shippedIds } from '../../src/packs';
import { BrokenPack, readCatalogue, readPack, type Pack } from '../../src/packs/schema';
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

describe('what ships is sound', () => {
  it('and is what the schema makes of the files', () => {
    expect(shippedIds).toEqual(['si-offer-2019-20']);
    expect(shipped('si-offer-2019-20')).toEqual({
      pack: readPack(written),
      catalogue: readCatalogue(writtenCatalogue),
    });
    expect(shipped('toString')).toBeUndefined();
  });

  const pack = shipped('si-offer-2019-20')?.pack as Pack;
  it.each(pack.sections.map((section) => [section.id, section] as const))(
    'each label of %s means its field',
    (id, section) => {
      const vocabulary = vocabularyOf(pack);
      for (const field of section.fields)
        for (const label of [field.label, ...field.aliases]) {
          const meant = vocabulary.meanings(label).filter((one) => one.section === id);
          expect([label, meant.map(({ role }) => role)]).toEqual([label, [field.role]]);
        }
    },
  );

  it('every field has guidance and an example that fit an input message of Excel (255 characters)', () => {
    for (const { fields } of pack.sections)
      for (const { role, guidance, example } of fields)
        expect([role, guidance.length + example.length + 20 <= 400, guidance.length <= 255]).toEqual([
          role,
          true,
          true,
        ]);
  });

  it('switches off no rule that does not exist', () => {
    const ids = new Set(rules.map(({ id }) => id as string));
    for (const id of Object.keys(pack.rulesOff)) expect(ids).toContain(id);
  });

  it('gives every role of the product a place', () => {
    const roles = pack.sections.flatMap(({ fields }) => fields.map(({ role }) => role));
    expect(roleNames.filter((role) => !roles.includes(role))).toEqual([]);
  });
});

describe('a broken pack is told apart line by line', () => {
  it.each([
    ['a role there is not', 'sections.0.fields.0.role', 'school.colour', '"school.colour" is no role'],
    ['a role twice', 'sections.0.fields.1.role', 'form.preparedOn', 'form.preparedOn stands in this pack twice'],
    ['a role of another section', 'sections.0.fields.1.role', 'cost.total', 'cost.total is no field of form'],
    ['a day that does not exist', 'settings.opens', '2019-02-30', 'settings.opens: write the date as YYYY-MM-DD'],
    ['a source that is not there', 'sections.0.fields.0.source', 'hearsay', 'no source is called "hearsay"'],
    ['terms that overlap', 'settings.terms.1.from', '2019-10-01', 'Spring 2020 begins before Autumn 2019 has ended'],
    ['a limit in words', 'settings.tiers.1.limit', '£16,000', 'settings.tiers.1.limit: '],
    ['something unknown', 'colour', 'green', 'Unrecognized key'],
  ])('%s', (_, path, value, message) => {
    expect(problems(changed(path, value)).join('\n')).toContain(message);
  });

  it('no JSON at all', () => {
    expect(() => readPack(null)).toThrow(BrokenPack);
    expect(() => readCatalogue('x')).toThrow(BrokenPack);
  });
});
