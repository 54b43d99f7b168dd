import type { MappingNote } from '../../domain/form';
import { defineRule, type Report, type RuleExamples } from '../define';

type Message = 'stale' | 'staleOthers' | 'unreadable' | 'unreadableOthers' | 'pack' | 'version';

export const rule = defineRule<Message>({
  code: 'F20',
  id: 'form/mapping-out-of-date',
  title: 'What headings were said to mean no longer fits',
  why: 'The workbook keeps what its author said each heading means. What no longer fits is passed over, and the heading is guessed again.',
  guidance: 'Look at What I understood and confirm it again, or delete the line.',
  source: 'Good practice for forms: every fact stands in one place',
  needs: [],
  severity: 'advice',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    stale: '{text:quote} is not a heading of this form any more: delete this line, or confirm the headings again',
    staleOthers:
      '{text:quote} and {more:count other|others} are not headings of this form any more: confirm the headings again',
    unreadable: '{text}',
    unreadableOthers: '{text}. There {more:count is one more line|are more lines} that cannot be used',
    pack: 'These headings were confirmed for another programme, {text:quote}: confirm them again for this one',
    version: 'These headings were confirmed for version {text} of the programme: look whether they still fit',
  },
  *check({ form }) {
    const notes = form.mappingNotes ?? [];
    yield* oneFor(notes, 'unreadable');
    yield* oneFor(notes, 'pack');
    yield* oneFor(notes, 'version');
    yield* oneFor(notes, 'stale');
  },
});

/** One finding for each kind, at its first line: an old mapping may have dozens. */
function* oneFor(notes: readonly MappingNote[], kind: MappingNote['kind']): Generator<Report<Message>> {
  const [first, ...others] = notes.filter((note) => note.kind === kind);
  if (!first) return;
  const several = others.length > 0 && (kind === 'stale' || kind === 'unreadable');
  const message: Message = several ? `${kind}Others` : kind;
  yield { message, place: first.place, data: { text: first.text, more: others.length } };
}

const PLAN = `
Costs
Ref | Action | What is paid for | Sum spent
C1  | A1     | SLE              | £2,100`;

const kept = (lines: string, programme = 'Programme | si-offer-2019-20'): string => `${PLAN}
## RAF Ready mapping
RAF Ready reads this workbook by these headings
${programme}
Sheet | Heading | Field | Means | Cell | Confirmed on
${lines}`;

export const examples: RuleExamples = {
  accept: [{ sheet: PLAN }, { sheet: kept('Form | Sum spent | Total cost | cost.total | D2 | 2020-01-17') }],
  reject: [
    {
      message: 'stale',
      sheet: kept('Form | Budget | Total cost | ^ cost.total | D2 |'),
    },
    {
      message: 'staleOthers',
      sheet: kept('Form | Budget | Total cost | ^ cost.total | D2 |\nOld plan | Lead | | action.who | B2 |'),
    },
    {
      message: 'unreadable',
      sheet: kept('Form | Sum spent | | ^ the price | D2 |'),
    },
    { message: 'pack', sheet: kept('Form | Sum spent | | cost.total | D2 |', '^ Programme | eef-implementation') },
    {
      message: 'version',
      sheet: kept('Form | Sum spent | | cost.total | D2 |', '^ Programme | si-offer-2019-20 | Version | 0.9.0'),
    },
  ],
};
