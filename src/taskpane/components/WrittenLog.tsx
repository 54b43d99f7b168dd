import { Button } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Written } from '../engine/log';
import { useController, usePane } from '../hooks/use-pane';
import { Changes } from './Fixes';

const STANDS: Readonly<Record<Written['stands'], string>> = {
  there: '',
  back: 'taken back',
  changed: 'changed since',
};

/** What the pane wrote into the workbook while it was open, the latest first. */
export function WrittenLog({ written }: { readonly written: readonly Written[] }): JSX.Element {
  const controller = useController();
  const { writing, viewOnly } = usePane();
  return (
    <details className="log">
      <summary>{`Changes made here (${String(written.length)})`}</summary>
      <ul>
        {[...written].reverse().map(({ id, label, changes, stands }) => (
          <li key={id} data-keep={`written ${String(id)}`} tabIndex={-1}>
            <div className="log-line">
              <span>
                {label}
                {stands !== 'there' && <em> · {STANDS[stands]}</em>}
              </span>
              {stands === 'there' && (
                <Button
                  size="small"
                  disabledFocusable={writing || viewOnly}
                  aria-label={`Undo: ${label}`}
                  onClick={() => void controller.undo(id)}
                >
                  Undo
                </Button>
              )}
            </div>
            <Changes changes={changes.slice(0, 100)} />
          </li>
        ))}
      </ul>
    </details>
  );
}
