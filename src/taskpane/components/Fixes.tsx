import { Button } from '@fluentui/react-components';
import { useId, useState, type JSX } from 'react';
import type { Change, ShownFix } from '../engine/result';
import { useController, usePane } from '../hooks/use-pane';

/** A safe fix is one press; a suggestion shows before and after first. */
export function Fixes({ fixes }: { readonly fixes: readonly ShownFix[] }): JSX.Element {
  const [open, setOpen] = useState<number | null>(null);
  return (
    <>
      {fixes.map((shown, index) =>
        shown.fix.kind === 'safe' ? (
          <SafeFix key={shown.fix.label} shown={shown} />
        ) : (
          <Button
            key={shown.fix.label}
            size="small"
            aria-expanded={open === index}
            onClick={() => setOpen(open === index ? null : index)}
          >
            {shown.fix.label}
          </Button>
        ),
      )}
      {open !== null && fixes[open] && <Suggestion shown={fixes[open]} close={() => setOpen(null)} />}
    </>
  );
}

function SafeFix({ shown }: { readonly shown: ShownFix }): JSX.Element {
  const controller = useController();
  const { writing, viewOnly } = usePane();
  return (
    <Button
      size="small"
      appearance="primary"
      disabledFocusable={writing || viewOnly}
      title={shown.changes.map(({ before, after }) => `${before} → ${after}`).join('\n')}
      onClick={() => void controller.applyFix(shown)}
    >
      {shown.fix.label}
    </Button>
  );
}

function Suggestion({ shown, close }: { readonly shown: ShownFix; readonly close: () => void }): JSX.Element {
  const controller = useController();
  const { writing, viewOnly } = usePane();
  const title = useId();
  return (
    <div className="suggestion" role="group" aria-labelledby={title}>
      <p id={title} className="sr-only">
        {`Before and after: ${shown.fix.label}`}
      </p>
      <Changes changes={shown.changes} />
      <div className="acts">
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={writing || viewOnly}
          onClick={() =>
            void controller.applyFix(shown).then((done) => {
              if (done) close();
            })
          }
        >
          Use this
        </Button>
        <Button size="small" appearance="subtle" onClick={close}>
          Leave it
        </Button>
      </div>
    </div>
  );
}

export function Changes({ changes }: { readonly changes: readonly Change[] }): JSX.Element {
  return (
    <dl className="changes">
      {changes.map(({ place, label, before, after }) => (
        <div key={`${place.sheet}!${place.cell}`}>
          <dt>{changes.length > 1 ? `${label} (${place.cell})` : label}</dt>
          <dd>
            <span className="sr-only">before: </span>
            {before === '' ? <span className="nothing">empty</span> : <del>{before}</del>}
          </dd>
          <dd>
            <span className="sr-only">after: </span>
            {after === '' ? <span className="nothing">empty</span> : <ins>{after}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
