import type { FormRecord } from '../../domain/form';
import { normalise } from '../../reading/words';
import { match, matchOf } from '../catalogue/match';
import { defineRule, type CheckContext, type RuleExamples } from '../define';
import { costLines, topicOf } from './cost-lines';

export const rule = defineRule({
  code: 'M09',
  id: 'money/same-thing-funded-twice',
  title: 'The same thing may be paid for twice',
  why: 'Boards watch for schools that pay for one thing from two purses, or in two lines of one form.',
  guidance: 'Take out one of the two, or say in the line what makes it another thing.',
  source: 'DFE-RR1091 (2020), Appendix 2: other support the school receives; duplication of other programmes',
  needs: ['cost.item', 'cost.total'],
  severity: 'warning',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    lines: '{Field} is the same as in {first}, with the same cost of {total:pounds}: say what differs, or take one out',
    support:
      '{Programme:quote} is already among the other support: say what these {total:pounds} add to it, or take them out',
  },
  *check(ctx) {
    yield* likeLines(ctx);
    yield* likeOtherSupport(ctx);
  },
});

/** Lines that cost the same, go to the same payee and are about the same, but stand at another action or in other words. */
function* likeLines(ctx: CheckContext) {
  const seen = new Map<string, FormRecord>();
  for (const { line, total, shared } of costLines(ctx)) {
    const item = line.get('cost.item').value;
    const topic = item === null ? [] : topicOf(item);
    if (shared || total === null || total <= 0 || topic.length === 0) continue;
    const payee = normalise(line.get('cost.payee').value ?? '');
    const [kind, days] = [line.get('cost.kind').value ?? '', line.get('cost.days').value ?? ''];
    const key = [payee, kind, days, total, ...topic].join('|');
    const first = seen.get(key);
    if (!first) seen.set(key, line);
    // Rows that are alike in every word are reported as such.
    else if (said(first) !== said(line))
      yield { message: 'lines', record: line, role: 'cost.item', data: { first: first.name, total } } as const;
  }
}

const said = (line: FormRecord): string =>
  (['cost.action', 'cost.item'] as const).map((role) => normalise(line.get(role).raw)).join('|');

/** Other support by what it is: the programme of the catalogue, or else its topic. Deployed leaders may serve anything. */
function* likeOtherSupport(ctx: CheckContext) {
  const { form, links, catalogue, pack } = ctx;
  const { underWay, planned } = pack.pack.settings.meanings;
  const others = new Map<string, string>();
  for (const support of form.records('support')) {
    const [name, status] = [support.get('support.programme').value, support.get('support.status').value];
    if (name === null || (status !== underWay && status !== planned)) continue;
    const found = match(name, catalogue);
    if (found && found.how !== 'near' && found.programme.cost.kind !== 'day-rate') others.set(found.programme.id, name);
    else if (!found && normalise(name).includes(' ')) others.set(normalise(name), name);
  }
  if (others.size === 0) return;
  for (const action of form.records('action')) {
    const intervention = action.get('action.intervention').value;
    if (intervention === null) continue;
    const found = matchOf(action, ctx);
    const Programme = others.get(found && found.how !== 'near' ? found.programme.id : normalise(intervention));
    const paid = links.costsOf(action).filter((line) => (line.get('cost.total').value ?? 0) > 0);
    const [line] = paid;
    if (Programme === undefined || !line || saysWhatIsNew(action, paid)) continue;
    const total = paid.reduce((sum, one) => sum + (one.get('cost.total').value ?? 0), 0);
    yield { message: 'support', record: line, role: 'cost.item', data: { Programme, total } } as const;
  }
}

/** Words by which an author tells that it is another part, or for other people. */
const NEW =
  /\b(?:another|other|others|further|second|next|additional|different|new|newly|remaining|besides|beyond|follow(?:s|ing)?[ -]up|top[ -]up|in addition|on top|builds? on)\b/i;

function saysWhatIsNew(action: FormRecord, paid: readonly FormRecord[]): boolean {
  const texts = (['action.intervention', 'action.what', 'action.who', 'action.why'] as const).map(
    (role) => action.get(role).raw,
  );
  return [...texts, ...paid.map((line) => line.get('cost.item').raw)].some((text) => NEW.test(text));
}

const form = (costs: string, support = ''): string => `
Other support
Ref | Programme or support | Done, under way or planned | Paid by
${support}

Actions
Ref | Intervention
A1  | NPQML
A2  | SLE support for phonics
A3  | Talk for Learning

Costs
Ref | Action | What is paid for | Kind of cost | Paid to | Days | Total cost
${costs}`;

export const examples: RuleExamples = {
  accept: [
    {
      sheet: form(
        'C1 | A2 | SLE, phonics | SLE days | Thornfield | 6 | £2,100\nC2 | A2 | SLE, maths | SLE days | Thornfield | 6 | £2,100\nC3 | A1 | SLE days | SLE days | Thornfield | 6 | £2,100\nC4 | A2 | SLE days | SLE days | Thornfield | 6 | £2,100',
      ),
    },
    // Alike in everything: a row that stands there twice.
    {
      sheet: form(
        'C1 | A2 | SLE, phonics | SLE days | Thornfield | 6 | £2,100\nC2 | A2 | SLE, phonics | SLE days | Thornfield | 6 | £2,100',
      ),
    },
    {
      sheet: form(
        'C1 | A1 | Fee | Course fee | Best | | £900\nC2 | A2 | SLE, phonics | SLE days | Thornfield | 6 | £2,100',
        'S1 | NPQML | Done | Scholarship\nS2 | SLE support | Under way | Trust',
      ),
    },
    {
      sheet: form(
        'C1 | A1 | Fee for another leader | Course fee | Best | | £900',
        'S1 | NPQML | Under way | Scholarship',
      ),
    },
    { sheet: form('C1 | A1 | Fee | Course fee | Best | | £0', 'S1 | NPQML | Planned | Scholarship') },
  ],
  reject: [
    {
      message: 'lines',
      sheet: form(
        'C1 | A1 | SLE, phonics | SLE days | Thornfield | 6 | £2,100\nC2 | A2 | ^ Phonics support by SLE | SLE days | Thornfield | 6 | £2,100',
      ),
    },
    {
      message: 'support',
      sheet: form(
        'C1 | A1 | ^ Fee for one leader | Course fee | Best | | £900\nC2 | A3 | ^ Training | Course fee | Talkers | | £600',
        'S1 | NPQ for Middle Leadership | Under way | Scholarship\nS2 | Talk for learning | Planned | Trust',
      ),
    },
  ],
};
