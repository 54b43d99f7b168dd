import type { Fix } from '../../domain/finding';
import type { EntryOf, FormRecord } from '../../domain/form';
import { sectionOf } from '../../domain/roles';
import { rateFromText } from '../../reading/values/number';
import type { PackIndex } from '../../packs/lookup';
import { defineRule, type RuleExamples } from '../define';
import { isByTheWay } from '../by-the-way';
import { isSame } from '../fields';
import { isDayKind } from './cost-lines';

const MONEY_ROLES = ['cost.rate', 'cost.total', 'totals.funded', 'release.cover', 'release.travel'] as const;
type MoneyRole = (typeof MONEY_ROLES)[number];
type Message = 'approximate' | 'range' | 'rateOnly' | 'negative' | 'words';

export const rule = defineRule({
  code: 'M02',
  id: 'money/cost-unclear',
  title: 'A cost is not one figure in pounds',
  why: 'Costs that are not clear enough are a common reason for a return: the approver approves an amount.',
  guidance: 'Enter one figure in pounds. Where the price is not certain yet, enter the most it can be.',
  source: 'DFE-RR1091 (2020), Quality of RAFs submitted for approval: costs are not clear enough',
  needs: [],
  severity: 'error',
  outcome: 'fail',
  fix: 'suggestion',
  messages: {
    approximate: 'Enter one exact figure for the {field}, such as {example}, in place of {raw:quote}',
    range: 'Enter one figure for the {field}, such as {example}, in place of {raw:quote}; the most it can be will do',
    rateOnly: 'Enter the {field} of the whole line, such as {example}: {raw:quote} does not say how much that makes',
    negative: '{Field} must be £0 or more, such as {example}; it is {amount:pounds}',
    words: 'Enter one figure for the {field}, such as {example}, in place of {raw:quote}',
  },
  *check({ form, pack }) {
    for (const role of MONEY_ROLES) {
      const field = pack.field(role);
      if (!field) continue;
      let last: EntryOf<MoneyRole>['place'] = null;
      for (const record of form.records(sectionOf(role))) {
        const entry = record.get(role);
        const message = slipOf(entry);
        if (!message || isSame(entry.place, last) || (entry.value === null && isByTheWay(record))) continue;
        last = entry.place;
        yield {
          message,
          record,
          role,
          data: { raw: entry.raw, example: field.example, amount: entry.value ?? 0 },
          ...weightOf(role, record, message, pack),
          fixes: message === 'rateOnly' && role === 'cost.total' ? productFix(record) : [],
        };
      }
    }
  },
});

function slipOf({ state, remarks }: EntryOf<MoneyRole>): Message | null {
  if (state === 'read') return remarks.includes('negative') ? 'negative' : null;
  if (state !== 'unreadable') return null;
  if (remarks.includes('approximate')) return 'approximate';
  if (remarks.includes('range')) return 'range';
  return remarks.includes('rate-only') ? 'rateOnly' : 'words';
}

const PERSON = { severity: 'warning', outcome: 'needs-person' } as const;

/** Only the costs of the support itself send a form back; "fixed fee" as the rate of a fee is clear enough. */
function weightOf(role: MoneyRole, line: FormRecord, message: Message, { pack }: PackIndex) {
  // Schools’ own plans say what a figure is made of in its cell: a person can read that.
  if (role === 'cost.total') return pack.settings.tiers.length > 0 || message === 'negative' ? {} : PERSON;
  const byTheDay = isDayKind(line.get('cost.kind').value) || line.get('cost.days').value !== null;
  if (role === 'cost.rate' && (byTheDay || message === 'negative')) return {};
  return { severity: role === 'cost.rate' ? 'advice' : 'warning', outcome: 'needs-person' } as const;
}

/** "£350 a day" as the total of six days. */
function productFix(line: FormRecord): Fix[] {
  const [total, days] = [line.get('cost.total'), line.get('cost.days').value];
  const rate = rateFromText(total.raw).value;
  if (!total.place || days === null || rate === null) return [];
  const edit = { ...total.place, expect: total.cellValue, value: Math.round(days * rate * 100) / 100 };
  return [{ kind: 'suggestion', label: 'Use days times rate', edits: [edit] }];
}

const lines = (rows: string): string => `
Costs
Ref | Action | What is paid for | Kind of cost | Days | Day rate | Total cost
${rows}`;

export const examples: RuleExamples = {
  accept: [
    { sheet: lines("C1 | A1 | SLE | SLE days | 6 | '£350 per day | '£2,100\nC2 | A1 | Books | Resources | | | '1.2k") },
    {
      sheet: lines(
        'C1 | A1 | SLE | SLE days | 6 | | TBC\nC2 | A1 | Course | Course fee | | | 0\nC3 | A1 | Books | | | | #REF!',
      ),
    },
    { sheet: lines("C1 | A1 | Course | Course fee | | | 'free") },
  ],
  reject: [
    {
      message: 'words',
      ...PERSON,
      pack: 'bradford-s2ss',
      sheet:
        'Actions\nWhat will be done | Person responsible | Cost\nBooks for each class | English lead | £400\nPlanning in pairs | Maths lead | ^ supply, see quote',
    },
    { message: 'approximate', sheet: lines("C1 | A1 | Books | Resources | | | ^'about £500") },
    { message: 'range', sheet: lines("C1 | A1 | Books | Resources | | | ^'£500 to £700") },
    { message: 'rateOnly', sheet: lines("C1 | A1 | SLE | SLE days | 6 | | ^'£350 a day") },
    { message: 'negative', sheet: lines('C1 | A1 | Books | Resources | | | ^ -£500') },
    { message: 'words', sheet: lines("C1 | A1 | SLE | SLE days | 6 | ^'usual rate | ^'see the quote") },
    {
      message: 'words',
      severity: 'advice',
      outcome: 'needs-person',
      sheet: lines("C1 | A1 | Course | Course fee | | ^'fixed fee | £400"),
    },
    {
      message: 'range',
      severity: 'warning',
      outcome: 'needs-person',
      sheet: `
Release, cover and travel
Ref | Action | Teacher or role | Days out of class | Cost of cover
R1  | A1     | Year 1 teacher  | 2                 | ^'£300-£400`,
    },
  ],
};
