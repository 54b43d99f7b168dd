import type { FormRecord, Place } from '../../domain/form';
import { defineRule, type CheckContext, type RuleExamples } from '../define';
import { calledIn } from '../called';
import { saysOutOfClass, WITHOUT_COVER } from './out-of-class';

export const rule = defineRule({
  code: 'A06',
  id: 'plan/time-or-money-unplanned',
  title: 'Time out of class, or a cost, is not planned for',
  why: 'In a small school a morning out of class is a class without its teacher: heads learnt late who covers and who pays.',
  guidance:
    'Add a row under release: who, in which term, how many days, what cover costs and who pays. Or say how it is done without cover.',
  source:
    'DFE-RR1091 (2020), Challenges and facilitators: releasing staff, cover and travel; EEF, Putting Evidence to Work, recommendation 4: resources and time',
  needs: ['action.what', 'release.days'],
  severity: 'warning',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    time: 'Enter who is out of class for {name}, for how many days and who covers, or say in the action that no cover is needed',
    cost: 'Enter what {name} costs: {text:quote} is to be paid for, and no line of costs is for it',
  },
  *check(ctx) {
    const { form, links } = ctx;
    // Rows that point to no action may be meant for any.
    const releaseForAll = form.records('release').some((row) => links.actionsOf(row).length === 0);
    const costs = form.records('cost');
    const costsForAll = costs.some((line) => links.actionsOf(line).length === 0);
    for (const action of form.records('action')) {
      const text = action.get('action.what').state === 'read' ? action.get('action.what').raw.slice(0, LONGEST) : '';
      const name = calledIn(action);
      if (
        saysOutOfClass(text) &&
        !releaseForAll &&
        links.releaseOf(action).length === 0 &&
        !isArranged(action, text, ctx)
      ) {
        const place = nextRelease(ctx);
        if (place) yield { message: 'time', section: 'release', role: 'release.who', place, data: { name } };
        else yield { message: 'time', record: action, role: 'action.what', data: { name } };
        continue;
      }
      const bought = BOUGHT.exec(text)?.[0];
      if (
        bought === undefined ||
        costs.length === 0 ||
        costsForAll ||
        links.costsOf(action).length > 0 ||
        PAID.test(text)
      )
        continue;
      yield {
        message: 'cost',
        section: 'cost',
        role: 'cost.total',
        place: nextCost(ctx),
        data: { name, text: bought },
      };
    }
  },
});

const LONGEST = 4000;

const FOR_TIME = /\b(?:cover|supply|release[ds]?|staffing|tlr|time|hlta|non-contact)\b/i;

const isArranged = (action: FormRecord, text: string, { links }: CheckContext): boolean =>
  WITHOUT_COVER.test(text) ||
  links
    .costsOf(action)
    .some((line) => FOR_TIME.test(`${line.get('cost.kind').raw} ${line.get('cost.item').raw.slice(0, 500)}`));

/** Things and people that are never free; what a hub or a system leader gives may be. */
const BOUGHT =
  /\b(?:(?:we|to) (?:buy|purchase)|(?:is|are|be) (?:bought|purchased)|purchase of|an? (?:annual |yearly )?(?:licen[cs]e|subscription) (?:for|to)|paid consultant|external consultant|appoint(?:s|ed|ing)? an? (?:additional|extra|part-time|full-time))\b/i;
const PAID =
  /£ ?\d|\b(?:free|no cost|at no|already|from (?:the|our) (?:school |own )?budget|(?:paid|funded) (?:for )?by)\b/i;

const nextRelease = ({ form }: CheckContext): Place | null =>
  form.sections.get('release')?.nextFree.get('release.who') ?? null;
const nextCost = ({ form }: CheckContext): Place | null => {
  const costs = form.sections.get('cost');
  return costs?.nextFree.get('cost.total') ?? costs?.headings.get('cost.total') ?? costs?.place ?? null;
};

const plan = (what: string, release = '', costs = 'C1 | A2 | Ravensgill Academy, English lead | £2,100'): string => `
Actions
Ref | What will be done
A1  | ${what}
A2  | The system leader plans with the English lead each fortnight

Release, cover and travel
Ref | Action | Teacher or role | Days out of class
${release}

Costs
Ref | Action | What is paid for | Total cost
${costs}`;

const RELEASED = 'Year 5 and 6 teachers are released for three mornings to plan with the coach';

export const examples: RuleExamples = {
  accept: [
    { pack: 'bradford-s2ss', sheet: plan(RELEASED, 'R1 | A1 | Year 5 teacher | 1.5') },
    { pack: 'bradford-s2ss', sheet: plan(RELEASED, 'R1 | | Year 5 teacher | 1.5') },
    { pack: 'bradford-s2ss', sheet: plan(`${RELEASED}; the headteacher teaches their classes`) },
    {
      pack: 'bradford-s2ss',
      sheet: plan('Leaders are out of class one afternoon a fortnight (TLR and supply budgeted)'),
    },
    { pack: 'bradford-s2ss', sheet: plan(RELEASED, '', 'C1 | A1 | Supply cover, 9 half days | £900') },
    { pack: 'bradford-s2ss', sheet: plan('All teachers take part in two twilight sessions on talk tasks') },
    { pack: 'bradford-s2ss', sheet: plan('All staff attend a day of training on vocabulary') },
    { pack: 'bradford-s2ss', sheet: plan('An external consultant, paid by the trust, watches each class') },
    {
      pack: 'bradford-s2ss',
      sheet: plan('White Rose materials are bought for Years 3 to 6', '', 'C1 | A1 | Books | £800'),
    },
    {
      pack: 'bradford-s2ss',
      sheet: 'Actions\nRef | What will be done\nA1 | White Rose materials are bought for Years 3 to 6',
    },
    {
      sheet:
        'Actions\nRef | Intervention | Who does what with whom\nA1 | NPQML | Two leaders study, one evening a week',
    },
  ],
  reject: [
    { message: 'time', pack: 'bradford-s2ss', sheet: plan(RELEASED, ' | | ^ |') },
    {
      message: 'time',
      pack: 'bradford-s2ss',
      sheet: plan('Class teachers spend two days at Ravensgill watching lessons', ' | | ^ |'),
    },
    {
      message: 'time',
      pack: 'bradford-s2ss',
      sheet: `Actions\nRef | What will be done | Person responsible\nA1 | ^ ${RELEASED} | English lead`,
    },
    {
      message: 'cost',
      pack: 'bradford-s2ss',
      sheet: plan('White Rose materials are bought for Years 3 to 6', '', 'C1 | A2 | SLE | £2,100\n | | | ^'),
    },
  ],
};
