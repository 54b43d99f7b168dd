import { areaFromA1, contains, fromA1, type Area } from '../../domain/address';
import type { Place } from '../../domain/form';
import { defineRule, type RuleExamples } from '../define';
import { claimOf, claimsOffer, costLines, isSameAmount } from '../money/cost-lines';

export const rule = defineRule({
  code: 'F09',
  id: 'form/total-of-lines-differs',
  title: 'The total is not the sum of the cost lines',
  why: 'Approval is given for an amount: when the total and the lines disagree, the form comes back to ask which one it is.',
  guidance: 'Put right the line that is wrong or missing, or let Excel add up the lines.',
  source: 'DFE-RR1091 (2020), Quality of RAFs submitted for approval: costs are not clear enough',
  needs: ['totals.funded', 'cost.total'],
  severity: 'error',
  outcome: 'fail',
  fix: 'suggestion',
  messages: {
    differs: '{Field} is {total:pounds}, but the cost lines make {sum:pounds}',
    'leaves-out': '{Field} counts {total:pounds}, but leaves out the line in {cell}: make the sum reach down to it',
    old: '{Field} is {total:pounds}, but the cost lines make {sum:pounds}: let Excel calculate again, it is set to wait',
  },
  *check(ctx) {
    const { form } = ctx;
    const total = form.one('totals.funded');
    const lines = costLines(ctx);
    // A line that cannot be read has a finding of its own, and the total is looked at again afterwards.
    if (total.formula !== undefined && total.place) {
      // A sum over every line is right, even where its stored result is from before the last edit.
      const lost = leftOut(
        total.formula,
        total.place,
        lines.flatMap(({ line }) => line.get('cost.total').place ?? []),
      );
      if (total.value !== null && lost)
        yield { message: 'leaves-out', role: 'totals.funded', data: { total: total.value, cell: lost } };
      return;
    }
    if (
      form.unfit?.has('cost') ||
      total.value === null ||
      lines.length === 0 ||
      lines.some((one) => one.total === null && !one.shared)
    )
      return;
    const sum = add(lines.map((one) => one.total));
    const claimed = add(lines.map((one) => (claimOf(one.line) ? one.total : 0)));
    const release = form.records('release').filter((row) => claimsOffer(row, ctx));
    const extra = add(release.flatMap((row) => [row.get('release.cover').value, row.get('release.travel').value]));
    // The total may leave cover and travel out, or take those of the release table in.
    const { value } = total;
    if ([sum, sum - claimed, sum + extra].some((one) => isSameAmount(value, one))) return;
    const sheet = lines[0]?.line.line?.sheet;
    const old = form.calculation === 'manual';
    // On another sheet it may be the total of something else.
    const elsewhere = sheet === undefined || sheet !== total.place?.sheet;
    yield {
      message: old ? 'old' : 'differs',
      role: 'totals.funded',
      data: { total: value, sum },
      ...(old ? { severity: 'advice', outcome: 'needs-person' } : {}),
      ...(elsewhere && !old ? { severity: 'warning', outcome: 'needs-person' } : {}),
      fixes:
        total.place && !old
          ? [
              {
                kind: 'suggestion',
                label: 'Use the sum of the lines',
                edits: [{ ...total.place, expect: total.cellValue, value: sum }],
              },
            ]
          : [],
    };
  },
});

const SUM_OF_AREAS = /^(?:SUM|SUBTOTAL\((?:9|109),)\(?((?:[^()]|\([^()]*\))*)\)$/i;

/**
 * The first of the cells that a plain sum does not reach, by the name a person on the total's sheet would give it; null
 * where it reaches all, or is more than a plain sum. Lines in other columns or sheets belong to another table, of which
 * it need not be the total.
 */
function leftOut(formula: string, at: Place, cells: readonly Place[]): string | null {
  const inside = SUM_OF_AREAS.exec(formula.replace(/\s/g, ''))?.[1];
  if (inside === undefined) return null;
  const areas: { sheet: string; area: Area }[] = [];
  for (const part of inside.split(',')) {
    const [, quoted, plain, reference = ''] = /^(?:'([^']+)'!|([^'!]+)!)?(.+)$/.exec(part) ?? [];
    const area = areaFromA1(reference);
    if (!area) return null;
    areas.push({ sheet: quoted ?? plain ?? at.sheet, area });
  }
  const isLost = ({ sheet, cell }: Place): boolean => {
    const position = fromA1(cell);
    if (!position) return false;
    const { row, column } = position;
    const beside = areas.filter((one) => one.sheet === sheet && contains(one.area, one.area.top, column));
    return beside.length > 0 && !beside.some(({ area }) => contains(area, row, column));
  };
  const lost = cells.find(isLost);
  if (!lost) return null;
  return lost.sheet === at.sheet ? lost.cell : `${lost.sheet}!${lost.cell}`;
}

/** In pence, so that thousands of lines do not drift. */
const add = (amounts: readonly (number | null)[]): number =>
  amounts.reduce<number>((sum, amount) => sum + Math.round((amount ?? 0) * 100), 0) / 100;

const costs = (total: string, second = '£400', gap = ''): string => `
Costs
Ref | Action | What is paid for | Kind of cost | Total cost
C1  | A1     | SLE, phonics     | SLE days     | £2,100
C2  | A1     | Supply teachers  | Cover        | ${second}
${gap}
Total of funded support | ${total}`;

const MORE_COSTS = `Costs
Ref | Action | What is paid for | Kind of cost | Total cost
C3  | A1     | Books            | Resources    | £300`;

export const examples: RuleExamples = {
  accept: [
    { sheet: costs('£2,500') },
    // Without cover, with VAT, and without a look at a line that says "about".
    { sheet: costs('£2,100') },
    { sheet: costs('£3,000') },
    { sheet: costs('£2,900', 'about £900') },
    { sheet: costs('=SUM(E3:E4)') },
    // Counted before the last edit: Excel counts again as soon as it opens the file.
    { sheet: costs('£2,400 =SUM(E3:E4)') },
    { sheet: costs('£2,400 =SUM($E$2:$E$200)') },
    { sheet: costs('£2,400 =SUMIF(B3:B4,"A1",E3:E4)') },
    // The lines of another table are no part of this sum.
    { sheet: `${costs('£2,500 =SUM(E3:E4)')}\n## Equipment\n${MORE_COSTS}` },
  ],
  reject: [
    { sheet: costs('^ £2,600') },
    { sheet: costs('^ £2,100 =SUM(E3:E3)'), message: 'leaves-out' },
    { sheet: costs('^ £2,600', '£400', '## Summary'), severity: 'warning', outcome: 'needs-person' },
  ],
};
