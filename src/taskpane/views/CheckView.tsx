import { useCallback, useState, type JSX } from 'react';
import { AtThisCell } from '../components/AtThisCell';
import { FilterBar } from '../components/FilterBar';
import { FindingGroup } from '../components/FindingGroup';
import { SafeFixes } from '../components/SafeFixes';
import { WrittenLog } from '../components/WrittenLog';
import { filterItems, isFiltering, NO_FILTER } from '../engine/filter';
import { countsOf, standing } from '../engine/list';
import { GROUPS, type CheckResult, type ShownFinding } from '../engine/result';
import { usePane } from '../hooks/use-pane';
import { NothingLeft } from './NothingLeft';

interface CheckViewProps {
  readonly result: CheckResult;
  readonly help: (shown: ShownFinding, result: CheckResult) => void;
}

export function CheckView({ result, help }: CheckViewProps): JSX.Element {
  const { items, written, viewOnly } = usePane();
  const [filter, setFilter] = useState(NO_FILTER);
  const helpWith = useCallback((shown: ShownFinding) => help(shown, result), [help, result]);
  const findings = standing(items);
  const counts = countsOf(findings);
  const shown = filterItems(items, filter);
  return (
    <>
      <Notices result={result} viewOnly={viewOnly} />
      <AtThisCell />
      {counts.first === 0 && result.isWhole && <NothingLeft result={result} />}
      <SafeFixes findings={findings} />
      {items.length > 0 && <FilterBar filter={filter} change={setFilter} result={result} />}
      {isFiltering(filter) && (
        <p
          className="filtered"
          role="status"
        >{`${String(standing(shown).length)} of ${String(findings.length)} shown`}</p>
      )}
      {GROUPS.map((group) => (
        <FindingGroup
          key={group}
          group={group}
          items={shown.filter((item) => item.shown.group === group)}
          help={helpWith}
        />
      ))}
      {written.length > 0 && <WrittenLog written={written} />}
    </>
  );
}

/** What holds for the whole workbook, said once and in one line each. */
function Notices({ result, viewOnly }: { readonly result: CheckResult; readonly viewOnly: boolean }): JSX.Element {
  const { failure, waiting } = usePane();
  const { protectedSheets, totalsMayBeOld, notices } = result;
  const lines = [
    ...notices,
    viewOnly && 'This workbook is open for viewing only: you can check it, and not change it here.',
    protectedSheets.length > 0 &&
      `${protectedSheets.join(', ')} ${protectedSheets.length === 1 ? 'is' : 'are'} protected: findings are shown, and fixes may be refused.`,
    totalsMayBeOld &&
      'Excel calculates by hand here, so totals may be old. Press F9 in the sheet to bring them up to date.',
    failure !== '' && `The last check could not be made. ${failure} The list is from the check before.`,
    waiting === 'given-up' && 'A cell has been in editing for a while. Press Enter in the sheet, then Check now.',
  ].filter((line) => line !== false);
  return (
    <>
      {lines.map((line) => (
        <p key={line} className="notice">
          {line}
        </p>
      ))}
    </>
  );
}
