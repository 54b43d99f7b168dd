import { useId, type JSX, type ReactNode } from 'react';
import { sectionIds, type SectionId } from '../../domain/roles';
import { isFiltering, NO_FILTER, type Filter } from '../engine/filter';
import { GROUPS, type CheckResult, type Group } from '../engine/result';
import { GROUP_TITLES } from '../engine/words';

interface FilterBarProps {
  readonly filter: Filter;
  readonly change: (filter: Filter) => void;
  readonly result: CheckResult;
}

export function FilterBar({ filter, change, result }: FilterBarProps): JSX.Element {
  const used = new Set(result.findings.map(({ finding }) => finding.section));
  return (
    <details className="filter">
      <summary>Filter{isFiltering(filter) ? ' (on)' : ''}</summary>
      <div className="filter-fields">
        <Field label="Words">
          {(id) => (
            <input
              id={id}
              type="search"
              value={filter.text}
              onChange={(event) => change({ ...filter, text: event.target.value })}
            />
          )}
        </Field>
        <Field label="Kind">
          {(id) => (
            <select
              id={id}
              value={filter.group}
              onChange={(event) => change({ ...filter, group: event.target.value as Group | 'all' })}
            >
              <option value="all">All</option>
              {GROUPS.map((group) => (
                <option key={group} value={group}>
                  {GROUP_TITLES[group]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="Section">
          {(id) => (
            <select
              id={id}
              value={filter.section}
              onChange={(event) => change({ ...filter, section: event.target.value as SectionId | 'all' })}
            >
              <option value="all">All</option>
              {sectionIds
                .filter((section) => used.has(section))
                .map((section) => (
                  <option key={section} value={section}>
                    {result.pack.section(section)?.title ?? section}
                  </option>
                ))}
            </select>
          )}
        </Field>
        {isFiltering(filter) && (
          <button type="button" className="link" onClick={() => change(NO_FILTER)}>
            Show everything
          </button>
        )}
      </div>
    </details>
  );
}

/** A native control with its label above it. */
export function Field({
  label,
  children,
  hint,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly children: (id: string, hintId: string) => ReactNode;
}): JSX.Element {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children(id, `${id}-hint`)}
    </div>
  );
}
