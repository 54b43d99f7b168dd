import { Button } from '@fluentui/react-components';
import { useId, useState, type JSX } from 'react';
import { standing, type Item } from '../engine/list';
import type { Group } from '../engine/result';
import { GROUP_TITLES } from '../engine/words';
import { Finding, type FindingProps } from './Finding';

/** A workbook of thousands of rows may have thousands of findings; nobody works on so many at once. */
const PAGE = 40;

const ABOUT: Partial<Record<Group, string>> = {
  person: 'Not wrong by rule: decide, and leave it as it is if you have a reason.',
};

interface GroupProps {
  readonly group: Group;
  readonly items: readonly Item[];
  readonly help: FindingProps['help'];
}

export function FindingGroup({ group, items, help }: GroupProps): JSX.Element | null {
  const [most, setMost] = useState(PAGE);
  const title = useId();
  if (items.length === 0) return null;
  const left = items.length - most;
  return (
    <section className={`group group-${group}`} aria-labelledby={title}>
      <h2 id={title} tabIndex={-1} data-keep={`group ${group}`}>
        {GROUP_TITLES[group]} <span className="count">({standing(items).length})</span>
      </h2>
      {ABOUT[group] !== undefined && <p className="about">{ABOUT[group]}</p>}
      <ul className="findings">
        {items.slice(0, most).map((item) => (
          <Finding key={item.shown.key} item={item} help={help} />
        ))}
      </ul>
      {left > 0 && (
        <Button size="small" appearance="subtle" onClick={() => setMost(most + PAGE)}>
          {`Show ${String(Math.min(PAGE, left))} more of ${String(left)}`}
        </Button>
      )}
    </section>
  );
}
