import type { Role } from '../../domain/roles';
import type { PackList } from '../../packs/schema';
import { nearestChoice } from '../../reading/values/choice';
import { normalise } from '../../reading/words';
import { defineRule, type RuleExamples } from '../define';
import { fieldsThatAre } from '../fields';

export const rule = defineRule({
  code: 'F04',
  id: 'form/choice-not-in-list',
  title: 'What is typed is not in the list',
  why: 'The tier decides what a school may have and the judgements decide the tier, so they have to be one of the list.',
  guidance: 'Choose from the list of the cell, or type one of its entries.',
  source: 'DFE-RR1091 (2020), Executive summary, Introduction: the three tiers',
  needs: [],
  severity: 'error',
  outcome: 'fail',
  fix: 'suggestion',
  messages: {
    choose: '{Field} must be {choices}: {text:quote} is not in the list',
    meant: '{Field} must be {choices}: is {nearest:quote} meant?',
  },
  *check(ctx) {
    const reported = new Set<string>();
    for (const { record, role, type, entry, presence } of fieldsThatAre('unreadable', ctx)) {
      const list = ctx.pack.list(role);
      if (type !== 'choice' || !list || list.open) continue;
      const said = named(entry.raw, list);
      // "Completed in July" says what is asked, where nothing depends on the exact word.
      if (role === 'support.status' && OF_TIME.test(entry.raw.slice(0, 200))) continue;
      if ((presence === 'optional' || IN_OWN_WORDS.has(role)) && said !== null) continue;
      const nearest = said ?? nearestChoice(entry.raw, list);
      const needed = role === 'school.tier' || (role === 'inspection.judgement' && said === null);
      // One way of saying it is one finding, however often it stands there.
      const words = `${role}|${normalise(entry.raw)}`;
      if (reported.has(words)) continue;
      const mild = presence === 'optional' || IN_OWN_WORDS.has(role);
      if (mild) reported.add(words);
      yield {
        message: nearest === null ? 'choose' : 'meant',
        record,
        role,
        data: { text: entry.raw, choices: inWords(list), ...(nearest === null ? {} : { nearest }) },
        ...(needed ? {} : { severity: mild ? 'advice' : 'warning', outcome: 'needs-person' }),
        fixes:
          nearest !== null && entry.place
            ? [
                {
                  kind: 'suggestion',
                  label: `Use ‘${nearest}’`,
                  edits: [{ ...entry.place, expect: entry.cellValue, value: nearest }],
                },
              ]
            : [],
      };
    }
  },
});

/** "Starts in February 2020" says whether something is done, under way or planned. */
const OF_TIME = /\d|\b(?:since|until|starts?|started|begins?|began|ends?|ended)\b/i;

/** What heads word themselves, and a reader understands: "Academy supply budget", "NLE days". */
const IN_OWN_WORDS: ReadonlySet<Role> = new Set<Role>([
  'cost.kind',
  'release.paidBy',
  'release.term',
  'milestone.term',
  'measure.horizon',
]);

/** The one entry of the list that a longer text names, as "Primary" in "Primary with nursery". */
function named(raw: string, list: PackList): string | null {
  const text = ` ${normalise(raw)} `;
  const found = new Set<string>();
  for (const { value, aliases } of list.choices)
    for (const name of [value, ...aliases])
      if (name.length >= 4 && text.includes(` ${normalise(name)} `)) found.add(value);
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

function inWords(list: PackList): string {
  const values = list.choices.map(({ value }) => value);
  return values.length === 1 ? (values[0] ?? '') : `${values.slice(0, -1).join(', ')} or ${values.at(-1) ?? ''}`;
}

export const examples: RuleExamples = {
  accept: [
    {
      sheet: `
School
School name     | Hollin Moor Primary School
Type of school  | Church of England voluntary aided
Phase           | junior
Tier of support | tier two

Ofsted history
Inspection date | Overall effectiveness
12 Nov 2018     | RI

Other support
Programme or support | Done, under way or planned
Maths hub            | Completed in July 2019`,
    },
    {
      sheet: `
Other support
Programme or support | Done, under way or planned
Maths hub            | Starts February 2020
NPQML                | Since last autumn`,
    },
    {
      // The list of areas is open.
      sheet: `
Needs
Ref | Area of need       | What needs to improve
N1  | Oracy in key stage 2 | Pupils say little in lessons`,
    },
  ],
  reject: [
    { message: 'meant', sheet: '\nSchool\nSchool name | Hollin Moor Primary School\nTier of support | ^ Teir 2' },
    { message: 'choose', sheet: '\nSchool\nSchool name | Hollin Moor Primary School\nTier of support | ^ Gold' },
    {
      sheet: `
Ofsted history
Inspection date | Overall effectiveness
12 Nov 2018     | Requires improvement
3 Mar 2015      | ^ Not so bad`,
    },
    {
      severity: 'warning',
      outcome: 'needs-person',
      sheet: `
School
School name | Hollin Moor Primary School
Phase       | ^ Primary with nursery`,
    },
  ],
};
