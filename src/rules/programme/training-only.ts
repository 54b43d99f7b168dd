import { normalise } from '../../reading/words';
import { defineRule, type CheckContext, type RuleExamples } from '../define';
import type { FormRecord } from '../../domain/form';
import { isTaughtToStaff, withoutTopics } from './training-words';
import { IN_SCHOOL, wordsOf } from './wording';

export const rule = defineRule({
  code: 'P08',
  id: 'programme/training-only',
  title: 'Every action is only training',
  why: 'Training alone seldom changes lessons: what was learnt is tried out, watched and coached in school, or fades.',
  guidance:
    'Say what happens in school around the training: coaching, lessons that are modelled or watched, joint planning.',
  source: 'DFE-RR1091 (2020), Introduction: support programmes and system leader support; EEF implementation guidance',
  needs: ['action.what'],
  severity: 'warning',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    all: 'Every action is training: say what happens in school around it, such as coaching or visits to lessons',
    one: 'The only action is training: say what happens in school around it, such as coaching or visits to lessons',
  },
  *check(ctx) {
    const actions = ctx.form.records('action');
    const [first] = actions;
    if (!first || !actions.every((action) => onlyTraining(action, ctx))) return;
    yield { message: actions.length === 1 ? 'one' : 'all', record: first, role: 'action.what' };
  },
});

/** Where plans say what follows the training: what every lesson has, who looks, what is seen by when. */
const FURTHER = [
  'action.after',
  'action.ingredients',
  'action.fidelity',
  'action.autumn',
  'action.spring',
  'action.summer',
] as const;

function onlyTraining(action: FormRecord, { catalogue, links }: CheckContext): boolean {
  // What is not described cannot be judged.
  if (action.get('action.what').state !== 'read') return false;
  const name = action.get('action.intervention');
  const what = `${wordsOf(name)} ${wordsOf(action.get('action.what'))}`;
  if (IN_SCHOOL.test(withoutTopics(what)) || FURTHER.some((role) => IN_SCHOOL.test(wordsOf(action.get(role)))))
    return false;
  // Days of a system leader are spent in the school.
  if (links.costsOf(action).some((cost) => /\b[SNL]LE\b|system leader/i.test(cost.get('cost.kind').raw))) return false;
  return isTaughtToStaff(what) || isListedTraining(normalise(name.raw), catalogue);
}

function isListedTraining(name: string, { programmes }: CheckContext['catalogue']): boolean {
  return programmes.some(
    (one) => one.training && [one.name, ...one.aliases].some((other) => normalise(other) === name),
  );
}

const sheet = (...rows: string[]): string => `
Actions
Ref | Intervention | Who does what with whom | What happens afterwards
${rows.join('\n')}`;

export const examples: RuleExamples = {
  accept: [
    {
      sheet: sheet(
        'A1 | English hub support | A literacy specialist models phonics lessons in Reception on six days |',
      ),
    },
    {
      sheet: sheet(
        'A1 | Phonics training | All teachers attend two days; the phonics lead coaches each of them in turn |',
      ),
    },
    {
      sheet: sheet(
        'A1 | NPQML | Two subject leaders take the qualification |',
        'A2 | SLE deployment | The SLE watches reading with the English lead |',
      ),
    },
    {
      sheet: sheet(
        'A1 | Maths course | Three teachers attend a course of four days | The maths lead observes lessons each term',
      ),
    },
    {
      pack: 'bradford-s2ss',
      sheet:
        'Actions\nRef | What will be done | Non-negotiables\nA1 | All staff attend two days of oracy training | Every lesson has one planned talk task',
    },
    { sheet: sheet('A1 | Governance review | An NLG reads papers and meets the chair |') },
    {
      sheet: `${sheet('A1 | Behaviour training | All staff take part in two days |')}

Costs
Ref | Action | What is paid for | Kind of cost | Total cost
C1  | A1     | Specialist leader | SLE days | £700`,
    },
  ],
  reject: [
    {
      pack: 'bradford-s2ss',
      sheet:
        'Actions\nRef | What will be done | Non-negotiables\nA1 | ^ All staff attend two days of oracy training | Full attendance',
      message: 'one',
    },
    { sheet: sheet('A1 | NPQML | ^ Two subject leaders take the qualification |'), message: 'one' },
    {
      sheet: sheet(
        'A1 | Phonics training | ^ All staff attend two days of training at the hub |',
        'A2 | NPQSL | The deputy head takes part |',
      ),
      message: 'all',
    },
  ],
};
