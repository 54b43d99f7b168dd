import { Button } from '@fluentui/react-components';
import type { JSX } from 'react';
import { safeStep } from '../engine/safe-step';
import type { ShownFinding } from '../engine/result';
import { useController, usePane } from '../hooks/use-pane';
import { Changes } from './Fixes';

/** Spaces, spelling, dates typed as text: what changes nothing of the meaning can be done together. */
export function SafeFixes({ findings }: { readonly findings: readonly ShownFinding[] }): JSX.Element | null {
  const controller = useController();
  const { writing, viewOnly } = usePane();
  const { count, changes } = safeStep(findings);
  if (count < 2) return null;
  return (
    <section className="safe-fixes" aria-label="Small repairs" data-keep="small repairs" tabIndex={-1}>
      <div className="safe-fixes-line">
        <p>{`${String(count)} small repairs that change no meaning`}</p>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={writing || viewOnly}
          onClick={() => void controller.applySafe()}
        >
          {`Make all ${String(count)}`}
        </Button>
      </div>
      <details>
        <summary>Show before and after</summary>
        <Changes changes={changes.slice(0, 100)} />
      </details>
    </section>
  );
}
