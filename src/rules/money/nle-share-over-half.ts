import type { FormRecord } from '../../domain/form';
import { normalise } from '../../reading/words';
import { defineRule, type CheckContext, type RuleExamples } from '../define';
import { costLines, sameBody, tierOf } from './cost-lines';

const MONEY = '{money:pounds} of {total:pounds} ({moneyShare:percent})';
const NUMBER = '{own} of {all:count intervention|interventions} ({numberShare:percent})';
const WIDE =
  'with the NLE’s trust {wideMoney:pounds} ({wideMoneyShare:percent}) and {wideOwn} of {all} ({wideNumberShare:percent})';

export const rule = defineRule({
  code: 'M06',
  id: 'money/nle-share-over-half',
  title: 'More than half goes to the NLE’s own school',
  why: 'Heads were concerned that the support was largely given by NLEs, so that the money went to the NLE’s own school.',
  guidance: 'Look for other providers, or say why the NLE’s school is the right one and ask the council.',
  source: 'DFE-RR1091 (2020), Challenges and facilitators: NLEs may provide up to 50% of the interventions',
  needs: ['nle.school', 'cost.payee', 'cost.total'],
  severity: 'error',
  outcome: 'fail',
  fix: 'none',
  messages: {
    over: `The NLE’s own school must have no more than {limit:percent}; it has ${MONEY} and ${NUMBER}`,
    perhaps: `The NLE’s own school has ${MONEY} and ${NUMBER}; whether that is above {limit:percent} depends on what is counted`,
    perhapsWithTrust: `The NLE’s own school has ${MONEY} and ${NUMBER}, ${WIDE}; whether that is above {limit:percent} depends on what is counted`,
  },
  *check(ctx) {
    const limit = ctx.pack.pack.settings.nleShare;
    if (limit === undefined || tierOf(ctx)?.limit === 0) return;
    const [narrow, wide] = [shareOf(ctx, 'strict'), shareOf(ctx, 'loose')];
    const largest = narrow.largest ?? wide.largest;
    if (!largest || narrow.total <= 0) return;
    const shares = [narrow, wide].flatMap(({ money, total, own, all }) =>
      all > 0 ? [money / total, own / all] : [money / total],
    );
    if (!shares.some((share) => share > limit)) return;
    // A line that nobody can read could turn the share either way.
    const sure = narrow.certain && narrow.all > 0 && shares.every((share) => share > limit);
    const same = narrow.money === wide.money && narrow.own === wide.own;
    const data = {
      limit,
      money: narrow.money,
      total: narrow.total,
      moneyShare: narrow.money / narrow.total,
      own: narrow.own,
      all: narrow.all,
      numberShare: narrow.all > 0 ? narrow.own / narrow.all : 0,
      wideMoney: wide.money,
      wideMoneyShare: wide.money / wide.total,
      wideOwn: wide.own,
      wideNumberShare: wide.all > 0 ? wide.own / wide.all : 0,
    };
    const role = largest.get('cost.payee').place ? 'cost.payee' : 'cost.total';
    if (sure) yield { message: 'over', record: largest, role, data };
    else {
      const message = same ? 'perhaps' : 'perhapsWithTrust';
      yield { message, record: largest, role, data, severity: 'warning', outcome: 'needs-person' };
    }
  },
});

interface Share {
  readonly money: number;
  readonly total: number;
  /** Interventions that the NLE’s school provides: by the provider’s name, or by most of their money. */
  readonly own: number;
  readonly all: number;
  readonly certain: boolean;
  /** The line with most money for the NLE’s school. */
  readonly largest: FormRecord | null;
}

/** loose: the NLE's trust, shorter forms of the names and all NLE days count too. */
function shareOf(ctx: CheckContext, how: 'strict' | 'loose'): Share {
  const { form, links } = ctx;
  const names = [form.one('nle.school').value, form.one('nle.name').value];
  if (how === 'loose') names.push(form.one('nle.body').value);
  const known = names.filter((name) => name !== null);
  const remembered = new Map<string, boolean>();
  const isOwnName = (name: string): boolean => {
    const before = remembered.get(name);
    if (before !== undefined) return before;
    const own =
      /^(?:the )?nles?(?: own)?(?: school)?$/.test(normalise(name)) || known.some((one) => sameBody(one, name, how));
    remembered.set(name, own);
    return own;
  };
  const isOwnLine = (line: FormRecord): boolean => {
    const payee = line.get('cost.payee').value;
    if (payee !== null && isOwnName(payee)) return true;
    return (
      (how === 'loose' || payee === null) && line.get('cost.kind').value === ctx.pack.pack.settings.meanings.leaderDays
    );
  };

  let [money, total, most] = [0, 0, 0];
  let certain = true;
  let largest: FormRecord | null = null;
  const ownMoney = new Map<FormRecord, number>();
  for (const { line, total: amount, shared } of costLines(ctx)) {
    if (amount === null && !shared) certain = false;
    if (amount === null || amount <= 0) continue;
    const own = isOwnLine(line);
    total += amount;
    for (const action of links.actionsOf(line))
      ownMoney.set(action, (ownMoney.get(action) ?? 0) + (own ? amount : -amount));
    if (!own) continue;
    money += amount;
    if (amount > most) [most, largest] = [amount, line];
  }
  const actions = form.records('action').filter((action) => action.get('action.intervention').state === 'read');
  const own = actions.filter((action) => {
    const provider = action.get('action.provider').value;
    return (ownMoney.get(action) ?? 0) > 0 || (!ownMoney.has(action) && provider !== null && isOwnName(provider));
  });
  return { money, total, own: own.length, all: actions.length, certain, largest };
}

const form = (costs: string): string => `
NLE name               | Andrew Whitcombe
NLE school             | Thornfield Teaching School
NLE trust or authority | Wharfe Valley Trust

Actions
Ref | Intervention  | Provider
A1  | NLE coaching  | Thornfield Teaching School
A2  | SLE support   | Thornfield Teaching School
A3  | English hub   | Calder English Hub

Costs
Ref | Action | What is paid for | Kind of cost | Paid to | Total cost
${costs}`;

export const examples: RuleExamples = {
  accept: [
    {
      sheet: form('C1 | A1 | NLE | NLE days | Hollin College | £5,000')
        .replace(/Thornfield/g, 'Moor End')
        .replace('NLE days', 'Other'),
    },
    {
      sheet: form(
        'C1 | A1 | NLE | NLE days | Thornfield Teaching School | £5,000\nC2 | A2 | SLE | SLE days | White Hill School | £3,000\nC3 | A3 | Books | Resources | Bookshop | £2,000',
      ),
    },
    { sheet: form('C1 | A1 | NLE | NLE days | Thornfield Teaching School | TBC') },
  ],
  reject: [
    {
      message: 'over',
      sheet: form(
        'C1 | A1 | NLE | NLE days | ^ Thornfield Teaching School | £5,000\nC2 | A2 | SLE | SLE days | Thornfield School (teaching) | £3,000\nC3 | A2 | SLE | SLE days | The Thornfield Teaching School | £3,500\nC4 | A3 | Books | Resources | Bookshop | £2,000',
      ),
    },
    {
      // 60% of the money, one of three interventions.
      message: 'perhaps',
      severity: 'warning',
      outcome: 'needs-person',
      sheet: form(
        'C1 | A1 | NLE | NLE days | ^ Thornfield Teaching School | £6,000\nC2 | A2 | SLE | SLE days | White Hill School | £3,000\nC3 | A3 | Books | Resources | Bookshop | £1,000',
      ),
    },
    {
      message: 'perhapsWithTrust',
      severity: 'warning',
      outcome: 'needs-person',
      sheet: form(
        'C1 | A1 | NLE | NLE days | ^ Thornfield Teaching School | £5,000\nC2 | A2 | SLE | SLE days | Wharfe Valley Trust | £3,000\nC3 | A3 | Books | Resources | Bookshop | £2,000',
      ),
    },
  ],
};
