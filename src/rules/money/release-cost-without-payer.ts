import { defineRule, type RuleExamples } from '../define';

export const rule = defineRule({
  code: 'M12',
  id: 'money/release-cost-without-payer',
  title: 'Nobody is named who pays for cover or travel',
  why: 'Heads learnt late that cover and travel were theirs to pay, and some could not take part because of it.',
  guidance: 'Choose who pays: the school, the trust or authority, or a hub’s grant.',
  source: 'DFE-RR1091 (2020), Challenges and facilitators: schools could not claim for cover or travel',
  needs: ['release.paidBy'],
  severity: 'warning',
  outcome: 'fail',
  fix: 'none',
  messages: {
    nobody: 'Choose who pays the {amount:pounds} for cover and travel, such as School budget',
  },
  *check({ form }) {
    for (const row of form.records('release')) {
      const payer = row.get('release.paidBy');
      const amount = (row.get('release.cover').value ?? 0) + (row.get('release.travel').value ?? 0);
      if (amount <= 0 || (payer.state !== 'empty' && payer.state !== 'absent')) continue;
      const role = payer.place ? 'release.paidBy' : row.get('release.cover').place ? 'release.cover' : 'release.travel';
      yield { message: 'nobody', record: row, role, data: { amount } };
      // A table without the column lacks it once, not once a row.
      if (!payer.place) return;
    }
  },
});

const rows = (text: string): string => `
Release, cover and travel
Ref | Teacher or role | Days out of class | Cost of cover | Cost of travel | Who pays
${text}`;

export const examples: RuleExamples = {
  accept: [
    {
      sheet: rows(
        'R1 | Year 1 teacher | 2 | £380 | £24 | School budget\nR2 | Head | 1 | £0 | |\nR3 | Year 2 teacher | 2 | £380 | | TBC',
      ),
    },
  ],
  reject: [
    { sheet: rows('R1 | Year 1 teacher | 2 | £380 | £24 | ^\nR2 | Year 2 teacher | 2 | | £24 | ^') },
    {
      sheet: `
Release, cover and travel
Ref | Teacher or role | Days out of class | Cost of cover
R1  | Year 1 teacher  | 2                 | ^ £380
R2  | Year 2 teacher  | 2                 | £380`,
    },
  ],
};
