import { useRef, type JSX, type KeyboardEvent } from 'react';

export interface TabChoice<T extends string> {
  readonly id: T;
  readonly label: string;
}

interface TabsProps<T extends string> {
  readonly tabs: readonly TabChoice<T>[];
  readonly selected: T;
  readonly select: (tab: T) => void;
  /** Id of the panel that they change. */
  readonly panel: string;
}

/**
 * The pattern of the ARIA guide: one tab stop, arrow keys within. Fluent's own list brings 21 kB of focus management
 * into the first load, and hidden elements that can be focused, which axe rightly reports.
 */
export function Tabs<T extends string>({ tabs, selected, select, panel }: TabsProps<T>): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const at = tabs.findIndex(({ id }) => id === selected);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    const tab = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
    if (!tab) return;
    event.preventDefault();
    select(tab.id);
    list.current?.querySelector<HTMLElement>(`#tab-${tab.id}`)?.focus();
  };
  return (
    <div ref={list} className="tabs" role="tablist" aria-label="Views" onKeyDown={move}>
      {tabs.map(({ id, label }) => (
        <button
          key={id}
          id={`tab-${id}`}
          type="button"
          role="tab"
          aria-selected={id === selected}
          aria-controls={panel}
          tabIndex={id === selected ? 0 : -1}
          onClick={() => select(id)}
        >
          <span>{label}</span>
        </button>
      ))}
    </div>
  );
}
