import fc from 'fast-check';
import type { Form } from '../../src/domain/form';
import type { Snapshot } from '../../src/domain/snapshot';
import { shipped } from '../../src/packs';
import { mappingRows } from '../../src/reading/mapping/rows';
import { MAPPING_SHEET } from '../../src/reading/mapping/sheet';
import { readStoredMapping, type Choice } from '../../src/reading/mapping/stored';
import { readForm } from '../../src/reading/read-form';
import { plainSheet, sheetText, typedCell } from '../support/sheet-text';

const programme = shipped('bradford-s2ss');
if (!programme) throw new Error('the pack does not ship');
const { pack } = programme;

const PLAN = `
## Plan
Action | Lead | Thinking | Cost | Budget
Model lessons | Ann | It worked next door | £390 | £400`;

/** The plan with a mapping sheet of these rows. */
function withRows(rows: readonly (readonly string[])[], text = PLAN): Snapshot {
  const { snapshot } = sheetText(text);
  const cells = rows.flatMap((row, at) =>
    row.flatMap((typed, column) => typedCell(typed === '' ? '' : `'${typed}`, at, column) ?? []),
  );
  return { ...snapshot, sheets: [...snapshot.sheets, plainSheet(MAPPING_SHEET, cells)] };
}
const withChoices = (choices: readonly Choice[], text = PLAN): Form =>
  readForm(withRows(mappingRows(choices, pack, '2020-01-17'), text), pack);
const howOf = (form: Form): string[] =>
  form.mapping.map(({ heading, role, how }) => `${heading} → ${role ?? 'nothing'}, ${how}`);

/** The pack's own label for what is called so here. */
const label = (text: string): string =>
  /^why this will work$/i.test(text)
    ? (pack.sections.flatMap(({ fields }) => fields).find(({ role }) => role === 'action.why')?.label ?? '')
    : text;
const WHY: Choice = { sheet: 'Plan', heading: 'Thinking', role: 'action.why', cell: 'C1' };
const COST: Choice = { sheet: 'Plan', heading: 'Cost', role: 'cost.total', cell: 'D1' };
const NO_BUDGET: Choice = { sheet: 'Plan', heading: 'Budget', role: null, cell: 'E1' };

describe('what the author said of headings', () => {
  it('is kept as it was said', () => {
    const choices = [WHY, COST, NO_BUDGET];
    const stored = readStoredMapping(withRows(mappingRows(choices, pack, '2020-01-17')));
    expect(stored).toMatchObject({ pack: pack.id, packVersion: pack.version, choices, problems: [] });
  });

  it('counts before anything that is guessed', () => {
    const form = withChoices([WHY, COST, NO_BUDGET]);
    expect(howOf(form).slice(2)).toEqual([
      'Thinking → action.why, confirmed',
      'Cost → cost.total, confirmed',
      'Budget → nothing, confirmed',
    ]);
    expect(form.records('cost')[0]?.get('cost.total').value).toBe(390);
    expect(form.records('action')[0]?.get('action.why').value).toBe('It worked next door');
    expect(form.mappingNotes).toEqual([]);
  });

  it('follows a heading that was moved, and tells two equal headings apart by their cells', () => {
    const moved = PLAN.replace('Action | Lead', 'Ref | Action | Lead').replace('Model', 'A1 | Model');
    expect(howOf(withChoices([WHY], moved))).toContain('Thinking → action.why, confirmed');
    const twice = '## Plan\nAction | Cost | Cost\nModel lessons | £390 | £400';
    const second: Choice = { sheet: 'Plan', heading: 'Cost', role: 'cost.total', cell: 'C1' };
    expect(withChoices([second], twice).records('cost')[0]?.get('cost.total').value).toBe(400);
  });

  it('reads a field that was said of two columns from the first', () => {
    const form = withChoices([COST, { ...NO_BUDGET, role: 'cost.total' }]);
    expect(form.records('cost').map((line) => line.get('cost.total').value)).toEqual([390]);
  });

  it('also holds for labels of single values', () => {
    const text = '## Plan\nThe place | Hollin Moor\n';
    const label: Choice = { sheet: 'Plan', heading: 'The place', role: 'school.name', cell: 'A1' };
    expect(withChoices([label], text).one('school.name').value).toBe('Hollin Moor');
  });

  it('says which heading is not there any more, and who it was made for', () => {
    const gone: Choice = { sheet: 'Plan', heading: 'Rationale of old', role: 'action.why', cell: 'F1' };
    const other: Choice = { ...gone, sheet: 'A sheet that was deleted' };
    expect(withChoices([WHY, gone, other]).mappingNotes).toMatchObject([
      { kind: 'stale', text: 'Rationale of old', place: { cell: 'D5' } },
      { kind: 'stale', text: 'Rationale of old', place: { cell: 'D6' } },
    ]);
    const rows = mappingRows([WHY], pack, '2020-01-17');
    const older = [rows[0] ?? [], ['Programme', pack.id, 'Version', '0.0.1'], ...rows.slice(2)];
    expect(readForm(withRows(older), pack).mappingNotes).toMatchObject([{ kind: 'version', text: '0.0.1' }]);
    const another = [rows[0] ?? [], ['Programme', 'oa-project'], ...rows.slice(2)];
    const form = readForm(withRows(another), pack);
    expect(form.mappingNotes).toMatchObject([{ kind: 'pack', text: 'oa-project' }]);
    expect(howOf(form)).toContain('Thinking → action.why, confirmed');
  });

  it('survives what people do to a sheet: the rest still counts', () => {
    const rows = mappingRows([WHY, COST, NO_BUDGET], pack, '2020-01-17');
    const edited = rows.map((row) => row.map((text) => (text === 'cost.total' ? 'the price' : text)));
    const stored = readStoredMapping(withRows(edited));
    expect(stored?.choices.map(({ heading }) => heading)).toEqual(['Thinking', 'Budget']);
    expect(stored?.problems.map(({ text }) => text)).toEqual([
      'Enter what ‘Cost’ means: a field such as measure.statement, or the word ‘nothing’',
    ]);
    expect(readStoredMapping(withRows(rows.slice(3)))?.problems).toHaveLength(1);
    expect(readStoredMapping(withRows([]))?.choices).toEqual([]);
  });

  it.each<[string, string, string, string | RegExp]>([
    ['a role', '', 'action.why', 'action.why, confirmed'],
    ['a label under Means', '', 'why this will work', 'action.why, confirmed'],
    ['a label under Field alone', 'Why this will work', '', 'action.why, confirmed'],
    ['Means before Field', 'Why this will work', 'nothing', 'nothing, confirmed'],
    ['nothing', '', 'Nothing', 'nothing, confirmed'],
    ['nothing under Field alone', 'Nothing', '', 'nothing, confirmed'],
    ['no word at all', '', '', /^Enter what ‘Thinking’ means: a field such as .+, or the word ‘nothing’$/],
    ['another word', '', 'the price', /^Enter what ‘Thinking’ means: a field such as .+, or the word ‘nothing’$/],
    [
      'a label of several',
      '',
      'Ref',
      /^‘Ref’ stands for several fields: enter which ‘Thinking’ means, such as need\.ref or /,
    ],
  ])('takes what a person writes there: %s', (_, field, means, expected) => {
    const rows = mappingRows([], pack, '2020-01-17');
    const form = readForm(withRows([...rows, ['Plan', 'Thinking', label(field), label(means), 'C1']]), pack);
    if (typeof expected === 'string') {
      expect(howOf(form)).toContain(`Thinking → ${expected}`);
      expect(form.mappingNotes).toEqual([]);
    } else
      expect(form.mappingNotes).toEqual([
        { kind: 'unreadable', text: expect.stringMatching(expected), place: { sheet: MAPPING_SHEET, cell: 'D4' } },
      ]);
  });

  it('knows two headings that were said to mean one field for headings', () => {
    const both = withChoices([COST, { ...NO_BUDGET, role: 'cost.total' }]);
    expect(howOf(both).slice(-2).sort()).toEqual(['Budget → cost.total, undecided', 'Cost → cost.total, confirmed']);
    expect(both.mappingNotes).toEqual([]);
    const gone = withChoices([COST, { ...NO_BUDGET, role: 'cost.total', heading: 'Old budget', cell: 'F1' }]);
    expect(gone.mappingNotes).toMatchObject([{ kind: 'stale', text: 'Old budget' }]);
  });

  it('is no part of the form, whatever stands in it', () => {
    const rows = [
      ['Action', 'Lead', 'By when'],
      ['Do not read', 'me', 'ever'],
    ];
    const form = readForm(withRows(rows), pack);
    expect(form.records('action').map((one) => one.get('action.what').raw)).toEqual(['Model lessons']);
  });

  it('never breaks, whatever stands in it', () => {
    const text = fc.oneof(
      fc.constantFrom(
        'Sheet',
        'Heading',
        'Means',
        'Cell',
        'Plan',
        'Cost',
        'Lead',
        'cost.total',
        'action.what',
        'nothing',
        'D1',
        'Programme',
      ),
      fc.string({ unit: 'binary', maxLength: 40 }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(text, { maxLength: 6 }), { maxLength: 8 }), (rows) => {
        const form = readForm(withRows(rows), pack);
        expect(form.records('action')).toHaveLength(1);
      }),
      { numRuns: 200 },
    );
  });
});
