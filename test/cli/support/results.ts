import type { FileResult, ReportedFinding } from '../../../src/cli/result';
import { unreadable } from '../../../src/cli/result';

export const CHECKED_ON = '2020-01-20';

export function finding(parts: Partial<ReportedFinding> = {}): ReportedFinding {
  return {
    code: 'M03',
    rule: 'money/total-does-not-add-up',
    severity: 'error',
    outcome: 'fail',
    message: 'Total cost is £2,000, but 6 days at £350 make £2,100',
    sheet: 'Costs',
    cell: 'F7',
    section: 'cost',
    record: 'C2',
    field: 'cost.total',
    fixes: [],
    ...parts,
  };
}

/** The status and the counts follow from the findings. */
export function result(file: string, findings: readonly ReportedFinding[] = []): FileResult {
  const count = (severity: string): number => findings.filter((one) => one.severity === severity).length;
  const blocked = findings.some(({ severity, outcome }) => severity === 'error' && outcome === 'fail');
  return {
    file,
    pack: 'si-offer-2019-20',
    packVersion: '1.0.0',
    catalogueVersion: '1.0.0',
    checkedOn: CHECKED_ON,
    status: blocked ? 'not-ready' : 'ready',
    completeness: { filled: 41, required: 52 },
    counts: { error: count('error'), warning: count('warning'), advice: count('advice') },
    findings,
    mapping: [],
  };
}

export const broken = (file: string): FileResult => unreadable(file, 'The file is empty', CHECKED_ON);

export const warning = finding({
  code: 'S07',
  severity: 'warning',
  outcome: 'needs-person',
  message: 'Say who it is about',
});
export const advice = finding({ code: 'P09', severity: 'advice', message: 'Name an interim reading' });

/** What a formatter makes of some results, in one piece. */
export function whole(
  formatter: { begin(): string; file(result: FileResult): string; end(): Iterable<string> },
  results: readonly FileResult[],
): string {
  return [formatter.begin(), ...results.map((one) => formatter.file(one)), ...formatter.end()].join('');
}
