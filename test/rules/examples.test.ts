import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { shipped } from '../../src/packs';
import { readForm } from '../../src/reading/read-form';
import type { RuleExample, RuleExamples } from '../../src/rules/define';
import { rules } from '../../src/rules';
import { check } from '../../src/rules/run';
import { render } from '../../src/rules/render';
import { indexOf } from '../../src/packs/lookup';
import { sheetText } from '../support/sheet-text';

function programmeOf({ pack: id = 'si-offer-2019-20' }: RuleExample) {
  const programme = shipped(id);
  if (!programme) throw new Error(`no pack "${id}" ships`);
  return programme;
}

/** The day of an example that names none: just after the good sample was prepared. */
const TODAY = '2020-01-20';

function run(ruleId: string, example: RuleExample) {
  const rule = rules.find(({ id }) => id === ruleId);
  if (!rule) throw new Error(ruleId);
  const { snapshot, marked } = sheetText(example.sheet);
  const { pack, catalogue } = programmeOf(example);
  const form = readForm(snapshot, pack);
  const findings = check(form, {
    pack,
    catalogue: {
      ...catalogue,
      official: example.official ?? false,
      programmes: catalogue.programmes.map((one) => ({ ...one, ...example.programmes?.[one.id] })),
    },
    today: example.today ?? TODAY,
    rules: [rule],
  });
  const cells = findings.filter(({ cell }) => cell !== null).map(({ sheet, cell }) => `${sheet ?? ''}!${cell ?? ''}`);
  return { rule, findings, cells: [...new Set(cells)].sort(), marked: [...marked].sort() };
}

const folder = join(__dirname, '../../src/rules');
describe.each(rules.map((rule) => [rule.id]))('%s', (id) => {
  const { examples } = jest.requireActual<{ examples: RuleExamples }>(join(folder, id));

  it('stands in the file of its name and has examples of both kinds', () => {
    expect(existsSync(join(folder, `${id}.ts`))).toBe(true);
    expect(examples.accept.length).toBeGreaterThan(0);
    expect(examples.reject.length).toBeGreaterThan(0);
  });

  it.each(examples.accept.map((example, index) => [index + 1, example] as const))(
    'says nothing of example %i',
    (_, example) => {
      const { findings } = run(id, example);
      expect(findings).toEqual([]);
    },
  );

  it.each(examples.reject.map((example, index) => [index + 1, example] as const))(
    'reports example %i where marked',
    (_, example) => {
      const { rule, findings, cells, marked } = run(id, example);
      expect(cells).toEqual(marked);
      expect(findings.filter(({ cell }) => cell === null)).toHaveLength(example.withoutCell ?? 0);
      for (const finding of findings) {
        if (example.message !== undefined) expect(finding.message).toBe(example.message);
        expect(finding.severity).toBe(example.severity ?? rule.severity);
        expect(finding.outcome).toBe(example.outcome ?? rule.outcome);
        const words = render(finding, indexOf(programmeOf(example).pack), rule);
        expect(words).not.toMatch(/[{}]|undefined|\b(NaN|please|sorry|invalid|valid|forgot)\b/i);
        expect(words).toMatch(/^[A-Z£‘]/);
      }
    },
  );
});
