import type { Programme } from '../../packs/schema';
import { defineRule, type CheckContext, type RuleExamples } from '../define';
import { hasJustification } from './justification/sources';
import { matchOf } from './match';
import { ALTERNATIVE, beginsOn, hasEnded, notYetRunning } from './named';

export const rule = defineRule({
  code: 'C11',
  id: 'catalogue/listed-as-alternative',
  title: 'A listed programme is called an alternative',
  why: 'What is on the approved list needs no justification, and goes through sooner.',
  guidance: 'Choose Approved list if it is the listed programme. If it is something else, give it a name of its own.',
  source: 'DFE-RR1091 (2020), Available training not meeting the full range of schools’ challenges',
  needs: ['action.intervention', 'action.listed'],
  severity: 'advice',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    listed: '{programme} is in the catalogue: check whether it needs to be an alternative',
  },
  *check(ctx) {
    for (const action of ctx.form.records('action')) {
      if (action.get('action.listed').value !== ALTERNATIVE) continue;
      const found = matchOf(action, ctx);
      // Without a justification the missing justification is the finding, and says this too.
      if (found?.how !== 'exact' || !offered(found.programme, ctx, action) || !hasJustification(action, ctx)) continue;
      yield { message: 'listed', record: action, role: 'action.listed', data: { programme: found.programme.name } };
    }
  },
});

/** It can be had, and is not what replaced a withdrawn programme, which may never have come onto the list. */
function offered(programme: Programme, ctx: CheckContext, action: Parameters<typeof beginsOn>[0]): boolean {
  const on = beginsOn(action, ctx);
  const replacement = ctx.catalogue.programmes.some(({ replacedBy }) => replacedBy === programme.name);
  return !replacement && !notYetRunning(programme, on) && !hasEnded(programme, on);
}

export const examples: RuleExamples = {
  accept: [
    {
      sheet: `
Actions
Ref | Intervention                                   | Approved list or alternative | Justification
A1  | Power of Reading                               | Alternative                  | The English hub is full
A2  | English hub                                    | Approved list                |
A3  | Trust course like NPQML                        | Alternative                  | Leaders are not ready for NPQML
A4  | Alternative behaviour programme by Tom Bennett | Alternative                  | The listed one was withdrawn
A5  | SLE coaching for phonics                       | Alternative                  | The English hub is full
A6  | English hub                                    | Alternative                  |`,
    },
  ],
  reject: [
    {
      sheet: `
Actions
Ref | Intervention | Approved list or alternative | Justification
A1  | NPQML        | ^ Alternative                | The trust runs it for £900
A2  | English Hub  | ^ no                         | It is free`,
    },
  ],
};
