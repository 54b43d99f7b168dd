import { serialFromIso, type IsoDate } from '../../domain/calendar';
import type { Entry, Form } from '../../domain/form';
import { sectionOf, type Role } from '../../domain/roles';
import type { Fix } from '../../domain/finding';
import { isSame } from '../fields';
import { defineRule, type RuleExamples } from '../define';
import { DATE_FORMAT, datesOf, otherReading } from './date-readings';

export const rule = defineRule({
  code: 'T03',
  id: 'time/date-typed-as-text',
  title: 'A date is typed as text',
  why: 'Excel cannot sort or count with a date that is text, and “03/04/2020” is April to one reader and March to another.',
  guidance:
    'Let the date be changed into one that Excel knows. Where day and month could be mistaken, choose the one that is meant.',
  source: 'RAF Ready: good practice for forms',
  needs: [],
  severity: 'advice',
  outcome: 'fail',
  fix: 'safe',
  messages: {
    text: '{Field:quote} is typed as text; it is read as {date:date}',
    ambiguous: '{Field:quote} could be {date:date} or {other:date}; write the month as a word, such as {date:date}',
  },
  *check({ form, pack }) {
    for (const { record, role, entry } of datesOf({ form, pack })) {
      const date = entry.value;
      if (date === null || !entry.remarks.includes('text-date') || isPartOfLabel(form, role, entry)) continue;
      if (!entry.remarks.includes('ambiguous-date')) {
        const fixes = dateFix('safe', 'Change the text into a date', entry, date, form.date1904);
        yield { message: 'text', record, role, data: { date }, fixes };
        continue;
      }
      const other = otherReading(date);
      yield {
        message: 'ambiguous',
        record,
        role,
        data: { date, other },
        severity: 'warning',
        outcome: 'needs-person',
        fixes: [
          ...dateFix('suggestion', 'The day comes first', entry, date, form.date1904),
          ...dateFix('suggestion', 'The month comes first', entry, other, form.date1904),
        ],
      };
    }
  },
});

/** "Date: 17/01/2020" in one cell is a text, and nobody calculates with it. */
function isPartOfLabel(form: Form, role: Role, { place }: Entry<IsoDate>): boolean {
  const label = form.sections.get(sectionOf(role))?.headings.get(role) ?? null;
  return isSame(label, place);
}

function dateFix(kind: Fix['kind'], label: string, entry: Entry<IsoDate>, date: IsoDate, date1904: boolean): Fix[] {
  if (!entry.place) return [];
  const value = serialFromIso(date, date1904);
  return [{ kind, label, edits: [{ ...entry.place, expect: entry.cellValue, value, format: DATE_FORMAT }] }];
}

export const examples: RuleExamples = {
  accept: [
    {
      sheet: `
Actions
Ref | Intervention | Start date    | End date
A1  | NPQML        | 24 Feb 2020   | 11 Dec 2020
A2  | SLE support  | 'Spring term  | TBC`,
    },
  ],
  reject: [
    {
      message: 'text',
      sheet: `
Actions
Ref | Intervention | Start date    | End date
A1  | NPQML        | ^'24/02/2020  | ^'11th December 2020
A2  | SLE support  | ^'2020-03-02  | ^'04/04/2020`,
    },
    {
      message: 'ambiguous',
      severity: 'warning',
      outcome: 'needs-person',
      sheet: `
Actions
Ref | Intervention | Start date    | End date
A1  | NPQML        | ^'03/04/2020  | 11 Dec 2020`,
    },
  ],
};
