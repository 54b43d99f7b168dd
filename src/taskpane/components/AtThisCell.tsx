import { useState, type JSX } from 'react';
import { standing } from '../engine/list';
import { samePlace } from '../engine/place';
import { usePane } from '../hooks/use-pane';
import { GROUP_ICONS } from './Finding';
import { Icon } from './Icon';

/** Follows the selection: what belongs in the cell, and what is found there. Nothing is read for it. */
export function AtThisCell(): JSX.Element | null {
  const { result, selection, items } = usePane();
  const [closed, setClosed] = useState(false);
  if (!result?.known || !selection) return null;
  const help = result.fieldAt(selection);
  const here = standing(items).filter(({ finding: { sheet, cell } }) =>
    samePlace(selection, sheet !== null && cell !== null ? { sheet, cell } : null),
  );
  const known = help !== null || here.length > 0;
  const name = help ? [help.label, help.record].filter(Boolean).join(' · ') : `${selection.sheet} ${selection.cell}`;
  return (
    <details
      className="at"
      open={known && !closed}
      onToggle={(event) => {
        if (known) setClosed(!event.currentTarget.open);
      }}
    >
      <summary>
        <h2>At this cell</h2> <span className="at-name">{name}</span>
      </summary>
      {help && (
        <>
          <p>{help.guidance}</p>
          <p className="example">e.g. {help.example}</p>
          {help.choices.length > 0 && help.choices.length <= 8 && (
            <p className="example">One of: {help.choices.join(', ')}</p>
          )}
        </>
      )}
      {!known && <p className="example">This cell is no part of the form.</p>}
      {here.map(({ key, group, words }) => (
        <p key={key} className="at-finding">
          <Icon name={GROUP_ICONS[group]} /> <span>{words}</span>
        </p>
      ))}
    </details>
  );
}
