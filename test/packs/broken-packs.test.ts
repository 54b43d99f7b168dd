import { shipped, shippedIds } from '../../src/packs';
import { readJsonText } from '../../src/packs/slips/json-text';
import { withoutCatalogue } from '../../src/packs/loaded-programme';
import { offering } from '../../src/packs/catalogue/offering';
import { BrokenPack, readCatalogue, readPack } from '../../src/packs/schema';
import writtenCatalogue from '../../src/packs/si-offer-2019-20/catalogue.json';
import written from '../../src/packs/si-offer-2019-20/pack.json';
import { layoutPlan } from '../../src/templates/plan';
import { rules } from '../../src/rules';

const PACK = JSON.stringify(written, null, 2);
const CATALOGUE = JSON.stringify(writtenCatalogue, null, 2);

function problems(text: string | Uint8Array, read: (value: unknown, lineOf?: never) => unknown = readPack): string[] {
  try {
    const { value, lineOf } = readJsonText(typeof text === 'string' ? new TextEncoder().encode(text) : text);
    read(value, lineOf as never);
    return [];
  } catch (error) {
    if (error instanceof BrokenPack) return [...error.problems];
    throw error;
  }
}

/** The shipped file with one thing changed, as a person would in an editor, and the line on which it stands. */
function changed(text: string, from: string, to: string): { text: string; line: string } {
  const at = text.indexOf(from);
  if (at < 0) throw new Error(`no ${from} in the file`);
  return {
    text: text.slice(0, at) + to + text.slice(at + from.length),
    line: String(text.slice(0, at).split('\n').length),
  };
}

describe('a slip in the writing is named by its line', () => {
  it.each([
    ['"limit": 16000,', '"limit": 16000', 'type a comma here'],
    ['"limit": 16000', '"limit": 16,000', 'type the number without its commas: 16000, not 16,000'],
    ['"limit": 16000', '"limit": £16000', 'type the number alone, without £'],
    ['"limit": 16000', '"limit": ', 'take away this comma, or type what is missing before it'],
    ['"limit": 16000', '"limit" 16000', 'type a colon after "limit"'],
    ['"limit": 16000,', '"limit": 16000;', 'type a comma, not a semicolon'],
    ['"limit": 16000,', '"limit": 16000, // was 15000', 'JSON has no remarks: take away what begins here'],
    ['"limit": 16000,', '"limit": 16000, /* 15000 */', 'JSON has no remarks: take away what begins here'],
    ['"limit": 16000', '"limit": 16000, "limit": 17000', '"limit" stands here twice: take one of them away'],
    ['"label": "URN"', '“label”: "URN"', 'type a straight quotation mark ("), not “'],
    ['"label": "URN"', '"label": “URN”', 'type a straight quotation mark ("), not “'],
    ['"label": "URN"', '"label": "URN”', 'the text that begins here has no " at its end'],
    ['"label": "URN"', "'label': 'URN'", 'type " around words, not a single quotation mark'],
    ['"label": "URN"', 'label: "URN"', 'type " around label: "label"'],
    ['"label": "URN"', '"label": URN', 'type " around words and dates: "URN"'],
    ['"label": "URN"', '"label": "C:\\URN"', 'type \\\\ for one backslash'],
    ['"opens": "2019-09-01"', '"opens": 2019-09-01', 'type " around words and dates: "2019-09-01"'],
    ['"mayStayEmpty": true', '"mayStayEmpty": Yes', 'type true, not Yes'],
    ['"mayStayEmpty": true', '"mayStayEmpty": TRUE', 'type true in small letters'],
  ])('%s as %s', (from, to, message) => {
    const { text, line } = changed(PACK, from, to);
    expect(problems(text)).toEqual([expect.stringMatching(new RegExp(`^Line ${line}, column \\d+: `))]);
    expect(problems(text)[0]).toContain(`: ${message}`);
  });

  it.each([
    ['{"a": [1, 2,]}', 'Line 1, column 12: take away the comma before the closing ]'],
    ['{\n  "a": 1,\n}', 'Line 2, column 9: take away the comma before the closing }'],
    ['{\r\n"a": [1,, 2]}', 'Line 2, column 9: take away the second comma'],
    ['{"a": [1, 2}', 'Line 1, column 12: } closes what [ opened: type ]'],
    ['{"a": 1}}', 'Line 1, column 9: something stands behind the end: there is one } too many'],
    ['{"a": 1} {', 'Line 1, column 10: something stands behind the end: a pack is one { … } and nothing else'],
    ['{\n"a": {\n"b": 1', 'Line 3, column 7: the file ends, but the { that begins on line 2 is not closed'],
    ['{"a": \u00a01}', 'Line 1, column 7: type an ordinary space: this one is a non-breaking space'],
    ['{"a": "one\ttwo"}', 'Line 1, column 11: a text holds no tab or control character: type a space, or \\t'],
    ['['.repeat(5000), 'Line 1, column 62: there are too many brackets inside each other'],
    ['', 'The file is empty'],
    [' \n', 'The file is empty'],
    ['PK\u0003\u0004', 'This is a workbook or another packed file, and not text in JSON'],
    ['<html></html>', 'This is a web page or XML, and not text in JSON'],
    ['Dear colleague', 'Line 1, column 1: type " around words and dates: "Dear"'],
  ])('%j', (text, message) => {
    expect(problems(text)).toEqual([message]);
  });

  it('says the same as JSON.parse of any text: it is JSON, or it is not', () => {
    for (const text of ['{}', '[]', '1e5', '-0.5', '"\\u00e9\\n"', ' [true, null] ', '{"": {"": []}}'])
      expect(readJsonText(new TextEncoder().encode(text)).value).toEqual(JSON.parse(text));
    for (const text of ['01', '.5', '5.', '+1', 'NaN', '[1 2]', '{"a" 1}', '"\\x"', "{'a': 1}", '[1,]', 'nul'])
      expect(() => readJsonText(new TextEncoder().encode(text))).toThrow(BrokenPack);
  });

  it.each([
    ['a mark at the beginning, as Notepad saves it', Buffer.from(`\ufeff${PACK.replaceAll('\n', '\r\n')}`)],
    ['UTF-16, as Windows writes redirected output', Buffer.from(`\ufeff${PACK}`, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(`\ufeff${PACK}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from(PACK, 'utf16le')],
  ])('reads a file with %s', (_, bytes) => {
    expect(problems(bytes)).toEqual([]);
    expect(readJsonText(bytes).value).toEqual(written);
  });
});

describe('what is wrong in the pack is said where a person finds it', () => {
  const START = 'Actions, field “Start date” (role action.start)';
  it.each([
    [
      '"limit": 16000',
      '"limit": "£16,000"',
      'Settings, tier “Tier 2”, limit: write the number alone, without quotation marks or £: 16000, not ‘£16,000’ (line LINE, settings.tiers.1.limit)',
    ],
    [
      '"label": "URN"',
      '"lable": "URN"',
      'School, field 2 (role school.urn), lable: there is no ‘lable’ here: did you mean label? (line LINE, sections.1.fields.1.lable)',
    ],
    [
      '"label": "URN"',
      '"label": 5',
      'School, field 2 (role school.urn), label: put quotation marks around it: "5" (line LINE, sections.1.fields.1.label)',
    ],
    ['"label": "URN"', '"label": " "', 'label: is empty: write something, or take it away'],
    [
      '"presence": "required"',
      '"presence": "mandatory"',
      'School, field “School name” (role school.name), presence: must be required, expected or optional, not ‘mandatory’ (line LINE, sections.1.fields.0.presence)',
    ],
    ['"presence": "required"', '"presence": "Required"', 'not ‘Required’: did you mean required?'],
    [
      '"role": "action.start"',
      '"role": "actions.start"',
      'Actions, field “Start date” (role actions.start), role: there is no role ‘actions.start’: did you mean action.start? (line LINE, sections.6.fields.7.role)',
    ],
    [
      '"role": "action.start"',
      '"role": "action.begins"',
      'there is no role ‘action.begins’: use one of action.ref, action.need',
    ],
    [
      '"role": "action.start"',
      '"role": "action.end"',
      'Actions, field “End date” (role action.end), role: action.end stands in this pack twice',
    ],
    [
      '"role": "action.start"',
      '"role": "cost.item"',
      'Actions, field “Start date” (role cost.item), role: cost.item is no field of action: it belongs to cost (line LINE, sections.6.fields.7.role)',
    ],
    ['"id": "action"', '"id": "actions"', 'Actions, id: there is no section ‘actions’: did you mean action?'],
    [
      '"choices": "phases"',
      '"choices": "phase"',
      'School, field “Phase” (role school.phase), choices: no list of this pack is called ‘phase’: did you mean phases?',
    ],
    [
      '"source": "product"',
      '"source": "hearsay"',
      'About this form, field “Date prepared” (role form.preparedOn), source: no source is called ‘hearsay’: there are evaluation',
    ],
    [
      '"opens": "2019-09-01"',
      '"opens": "1 September 2019"',
      'Settings, opens: write a day that there is as YYYY-MM-DD, such as 2020-02-24, not ‘1 September 2019’ (line LINE, settings.opens)',
    ],
    ['"opens": "2019-09-01"', '"opens": "2019-02-30"', 'not ‘2019-02-30’'],
    [
      '"from": "2020-01-01"',
      '"from": "2019-10-01"',
      'Settings, term “Spring 2020”: Spring 2020 begins before Autumn 2019 has ended',
    ],
    ['"to": "2020-04-12"', '"to": "2019-04-12"', 'Settings, term “Spring 2020”: Spring 2020 ends before it begins'],
    [
      '"nleShare": 0.5',
      '"nleShare": 50',
      'Settings, nleShare: must be 1 or less, not ‘50’: 50 % is 0.5 (line LINE, settings.nleShare)',
    ],
    ['"windowTerms": 3', '"windowTerms": 2.5', 'Settings, windowTerms: must be a whole number, not 2.5'],
    ['"freeNleDays": 3', '"freeNleDays": 0', 'Settings, freeNleDays: must be more than 0, not ‘0’'],
    ['"mayStayEmpty": true', '"mayStayEmpty": "yes"', 'Ofsted history, mayStayEmpty: must be true or false, not ‘yes’'],
    ['"sheet": "Actions"', '"sheet": "Actions: all"', 'Actions, sheet: ‘Actions: all’ is no name for a sheet'],
    [
      '"label": "Start date"',
      '"label": "END DATE"',
      'Actions, field “End date” (role action.end), label: two columns of this table are called ‘End date’',
    ],
    [
      '"value": "Tier 3"',
      '"value": "Tier 2"',
      'List “tiers”, choice “Tier 2”, value: ‘Tier 2’ stands in this list twice',
    ],
    [
      '"version": "1.0.0"',
      '"version": 1',
      'Version: put quotation marks around it, and write the version as 1.0.0, not ‘1’ (line LINE, version)',
    ],
    [
      '"opens": "2019-09-01"',
      '"opens": 20190901',
      'Settings, opens: put quotation marks around it, and write a day that there is as YYYY-MM-DD, such as 2020-02-24, not ‘20190901’',
    ],
    [
      '"limit": 16000',
      '"limit": "-5"',
      'limit: write the number alone, without quotation marks or £: -5, not ‘-5’, and it must be 0 or more, not ‘-5’',
    ],
    [
      '"windowTerms": 3',
      '"windowTerms": "2.5"',
      'write the number alone, without quotation marks or £: 2.5, not ‘2.5’, and it must be a whole number, not 2.5',
    ],
    ['"version": "1.0.0"', '"version": "1.1"', 'Version: write the version as 1.0.0, not ‘1.1’ (line LINE, version)'],
    [
      '"title": "School improvement offer 2019 to 2020",',
      '',
      'The whole file: ‘title’ is missing: it is a text in quotation marks (line 1, title)',
    ],
  ])('%s as %s', (from, to, expected) => {
    const { text, line } = changed(PACK, from, to);
    const found = problems(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected.replace('LINE', line));
    expect(found[0]).not.toMatch(/\b(invalid|undefined|please|sorry)\b/i);
  });

  it('says of several mistakes each, in the order of the file', () => {
    const one = changed(PACK, '"presence": "required"', '"presence": "must"').text;
    const { text } = changed(one, '"role": "action.start"', '"role": "actions.start"');
    expect(problems(text).map((line) => line.split(',')[0])).toEqual(['School', 'Actions']);
    expect(problems(text)[1]).toContain(START.replace('action.start', 'actions.start'));
  });

  it.each([['[]'], ['"text"'], ['null'], ['5']])('%s is no pack', (text) => {
    expect(problems(text)).toEqual([expect.stringMatching(/^The whole file: must be a part in \{ \}/)]);
  });

  it.each([
    [
      '"kind": "unknown"',
      '"kind": "Unknown"',
      'cost, kind: kind must be free, fee, day-rate or unknown, in small letters',
    ],
    ['"kind": "unknown"', '"kind": "fee"', 'cost: ‘from’ is missing: it is a number'],
    [
      '"asOf": "2020-04-15"',
      '"asOf": "15/04/2020"',
      'asOf: write a day that there is as YYYY-MM-DD, such as 2020-02-24, not ‘15/04/2020’',
    ],
    ['"id": "npqsl"', '"id": "npqml"', '‘npqml’ stands in this catalogue twice: give each programme an id of its own'],
  ])('in a catalogue: %s as %s', (from, to, expected) => {
    const found = problems(changed(CATALOGUE, from, to).text, readCatalogue);
    expect(found).toEqual([expect.stringMatching(/^Programme “National Professional/)]);
    expect(found[0]).toContain(expected);
  });
});

type Written = typeof written;
/** The shipped pack with something about it changed. */
function packWith(change: (pack: Written) => void): string {
  const pack = structuredClone(written);
  change(pack);
  return JSON.stringify(pack, null, 2);
}
interface Names {
  readonly role: string;
  label: string;
  aliases: string[];
  localAliases?: string[];
}
function fieldOf(pack: Written, role: string): Names {
  const fields = pack.sections.flatMap((section): readonly Names[] => section.fields as Names[]);
  const field = fields.find((one) => one.role === role);
  if (!field) throw new Error(role);
  return field;
}

describe('parts that are right by themselves and contradict each other', () => {
  it.each<[string, (pack: Written) => void, readonly string[]]>([
    [
      'a time that ends before it begins',
      ({ settings }) => (settings.tierCounts.to = '2018-08-31'),
      ['Settings, tierCounts: it ends before it begins: "to" must be a day on or after 2019-09-01, not 2018-08-31'],
    ],
    [
      'judgements from three to two',
      ({ settings }) => Object.assign(settings.tiers[2] ?? {}, { judgements: { from: 3, to: 2 } }),
      ['Settings, tier “Tier 3”, judgements: "to" must be 3 or more, not 2'],
    ],
    [
      'a plan that usually takes more terms than it may',
      ({ settings }) => Object.assign(settings, { planTerms: { usual: 6, most: 4 } }),
      ['Settings, planTerms: "most" must be 6 or more, not 4'],
    ],
    [
      'a tier with a slip in it',
      ({ settings }) => Object.assign(settings.tiers[1] ?? {}, { value: 'Teir 2' }),
      ['Settings, tier “Teir 2”, value: no choice of the list ‘tiers’ is called ‘Teir 2’: did you mean Tier 2?'],
    ],
    [
      'a tier in other capitals',
      ({ settings }) => Object.assign(settings.tiers[1] ?? {}, { value: 'tier 2' }),
      ['did you mean Tier 2?'],
    ],
    [
      'a choice that was called something else, though five fields and a setting name it: one line',
      ({ lists }) => Object.assign(lists.tiers.choices[2] ?? {}, { value: 'Highest' }),
      ['no choice of the list ‘tiers’ is called ‘Tier 3’: there are Tier 1; Tier 2; Highest'],
    ],
    [
      'a day rate for no kind of cost',
      ({ settings }) => Object.assign(settings.dayRates, { 'SLE day': 350 }),
      ['Settings, day rate “SLE day”: no choice of the list ‘costKinds’ is called ‘SLE day’: did you mean SLE days?'],
    ],
    [
      'a meaning that no list has',
      ({ settings }) => Object.assign(settings, { meanings: { paidByProgramme: 'A charity' } }),
      ['Settings, meaning “paidByProgramme”: no choice of the list ‘paidBy’ is called ‘A charity’: there are School'],
    ],
    [
      'an alias that is the label of another column',
      (pack) => fieldOf(pack, 'action.start').aliases.push('End Date'),
      ['alias “End Date”: ‘End Date’ already means End date (action.end): take it away here, or there'],
    ],
    [
      'an alias that another column of the table has',
      (pack) => {
        fieldOf(pack, 'measure.baseline').localAliases = ['Where it stands'];
        fieldOf(pack, 'measure.target').aliases.push('where it stands?');
      },
      ['‘where it stands?’ already means Baseline (measure.baseline)'],
    ],
    [
      'an alias that is the label of a single field elsewhere',
      (pack) => fieldOf(pack, 'nle.name').aliases.push('URN'),
      ['field “NLE name” (role nle.name), alias “URN”: ‘URN’ already means URN (school.urn)'],
    ],
    [
      'another word for two choices of a list',
      ({ lists }) => lists.phases.choices[1]?.aliases.push('primary'),
      ['List “phases”, choice “Secondary”, alias “primary”: ‘primary’ already means Primary'],
    ],
  ])('%s', (_, change, expected) => {
    const found = problems(packWith(change));
    expect(found).toHaveLength(expected.length);
    expected.forEach((words, index) => {
      expect(found[index]).toContain(words);
    });
  });

  it.each<[string, (pack: Written) => void]>([
    ['an alias that is its own label', (pack) => fieldOf(pack, 'action.start').aliases.push('start date')],
    ['a word that two tables share', (pack) => fieldOf(pack, 'cost.item').aliases.push('Start date')],
    [
      'a word of an open list that is like none of it',
      ({ lists, settings }) => {
        Object.assign(lists.paidBy, { open: true });
        Object.assign(settings, { meanings: { paidByProgramme: 'A charity' } });
      },
    ],
  ])('but not %s', (_, change) => {
    expect(problems(packWith(change))).toEqual([]);
  });

  const hub = { id: 'hub', name: 'English hub', cost: { kind: 'free' }, source: 'Letter', asOf: '2020-03-03' };
  it.each<[string, readonly object[], readonly string[]]>([
    [
      'a name twice',
      [hub, { ...hub, id: 'other', name: 'English  Hub' }],
      ['Programme “English  Hub”, name: ‘English  Hub’ is a name of ‘hub’ too: put both into one programme, or give'],
    ],
    [
      'another name that is the name of the next',
      [
        { ...hub, aliases: ['Maths hub'] },
        { ...hub, id: 'maths', name: 'Maths hub' },
      ],
      ['name: ‘Maths hub’ is a name of ‘hub’ too'],
    ],
    [
      'another name of two',
      [
        { ...hub, aliases: ['Hub'] },
        { ...hub, id: 'maths', name: 'Maths hub', aliases: ['hub'] },
      ],
      ['alias “hub”: ‘hub’ is a name of ‘hub’ too: leave it with the one that it means'],
    ],
    ['a programme twice, whole: one line', [hub, hub], ['id: ‘hub’ stands in this catalogue twice']],
    ['a region in brackets makes another name', [hub, { ...hub, id: 'sw', name: 'English hub (South West)' }], []],
    ['a name again among its own others', [{ ...hub, aliases: ['english hub'] }], []],
    [
      'dates, prices and months the wrong way round',
      [
        {
          ...{ ...hub, from: '2020-03-01', until: '2020-02-01', months: { from: 18, to: 12 } },
          cost: { kind: 'fee', from: 1500, to: 1000 },
        },
      ],
      [
        'until: must be on or after 2020-03-01, the first start, not 2020-02-01',
        'cost, to: must be 1500 or more, not 1000',
        'months, to: must be 18 or more, not 12',
      ],
    ],
  ])('in a catalogue: %s', (_, programmes, expected) => {
    const found = problems(JSON.stringify({ pack: 'x', version: '1.0.0', label: 'Ours', programmes }), readCatalogue);
    expect(found).toHaveLength(expected.length);
    expected.forEach((words, index) => {
      expect(found[index]).toContain(words);
    });
  });
});

describe('a pack to copy', () => {
  it.each(shippedIds.map((id) => [id]))('%s reads back from its own print as it is', (id) => {
    const pack = shipped(id)?.pack;
    expect(readPack(JSON.parse(JSON.stringify(pack)))).toEqual(pack);
  });

  it('without a catalogue says nothing about what is on a list, and why', () => {
    const known = rules.map(({ id }) => id as string);
    const { pack, catalogue } = withoutCatalogue(readPack(written));
    expect(catalogue).toEqual(readCatalogue(catalogue));
    expect(known).toEqual(expect.arrayContaining(Object.keys(pack.rulesOff)));
    expect(pack.rulesOff['catalogue/not-listed']).toBe('No catalogue came with this pack');
  });

  it('offers the programmes of a catalogue in its empty form, and accepts others', () => {
    const [pack, catalogue] = [readPack(written), readCatalogue(writtenCatalogue)];
    const sheets = layoutPlan(offering(catalogue, pack)).sheets;
    const values = sheets.flatMap(({ cells }) => cells.map(({ content }) => content));
    for (const { name } of catalogue.programmes) expect(values).toContain(name);
    expect(layoutPlan(pack).sheets.flatMap(({ cells }) => cells.map(({ content }) => content))).not.toContain(
      'Maths hub support',
    );
    expect(offering({ ...catalogue, programmes: [] }, pack)).toBe(pack);
  });
});
