import { defineRule, type RuleExamples } from '../define';
import { listOf, offeredIn } from './named';

export const rule = defineRule({
  code: 'C06',
  id: 'catalogue/not-in-region-or-full',
  title: 'Programme is not offered in the region, or full there',
  why: 'Programmes do not run everywhere, and some hubs had no room; a plan that rests on such a place starts again.',
  guidance: 'Ask the provider for a place and a date before you submit, or choose something that is to be had.',
  source: 'DFE-RR1091 (2020), Access to support through English and maths hubs: capacity differed by region',
  needs: ['action.intervention', 'school.region'],
  severity: 'warning',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    elsewhere:
      'The catalogue has {programme} for {regions} only, and this school is in {region}: ask whether it can take part',
    full: 'The catalogue knows of no more places for {programme} in {region}: ask for a place and a date, or choose another programme',
  },
  *check(ctx) {
    const region = ctx.form.one('school.region').value;
    if (region === null) return;
    for (const action of ctx.form.records('action')) {
      for (const programme of offeredIn(action, ctx)) {
        const full = programme.fullIn.includes(region);
        const elsewhere = programme.regions.length > 0 && !programme.regions.includes(region);
        if (!full && !elsewhere) continue;
        yield {
          message: elsewhere ? 'elsewhere' : 'full',
          record: action,
          role: 'action.intervention',
          data: { programme: programme.name, region, regions: listOf(programme.regions, 'and') },
        };
        break;
      }
    }
  },
});

const facts = {
  'english-hub': { fullIn: ['South West'] },
  'leading-together': { regions: ['North of England', 'Lancashire and West Yorkshire'] },
};

export const examples: RuleExamples = {
  accept: [
    {
      sheet: `
School
Region | Lancashire and West Yorkshire

Actions
Ref | Intervention
A1  | English hub
A2  | Leading Together
A3  | Maths hub`,
      programmes: facts,
    },
    {
      sheet: `
School
Region |

Actions
Ref | Intervention
A1  | English hub`,
      programmes: facts,
    },
  ],
  reject: [
    {
      sheet: `
School
Region | South West

Actions
Ref | Intervention
A1  | ^ English hub support
A2  | Maths hub`,
      message: 'full',
      programmes: facts,
    },
    {
      sheet: `
School
Region | South West

Actions
Ref | Intervention
A1  | ^ Leading Together`,
      message: 'elsewhere',
      programmes: facts,
    },
  ],
};
