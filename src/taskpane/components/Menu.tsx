import { useRef, type JSX } from 'react';
import { Icon } from './Icon';

export interface MenuEntry {
  readonly label: string;
  readonly choose: () => void;
}

/** A few seldom used commands behind "⋯": a native disclosure, which costs nothing and works by keyboard. */
export function Menu({
  label,
  entries,
}: {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}): JSX.Element {
  const details = useRef<HTMLDetailsElement>(null);
  const close = (): void => {
    if (!details.current?.open) return;
    details.current.open = false;
    details.current.querySelector('summary')?.focus();
  };
  return (
    <details
      ref={details}
      className="menu"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
      onBlur={(event) => {
        if (details.current && !details.current.contains(event.relatedTarget)) details.current.open = false;
      }}
    >
      <summary aria-label={label} title={label}>
        <Icon name="more" />
      </summary>
      <ul>
        {entries.map((entry) => (
          <li key={entry.label}>
            <button
              type="button"
              onClick={() => {
                close();
                entry.choose();
              }}
            >
              {entry.label}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
