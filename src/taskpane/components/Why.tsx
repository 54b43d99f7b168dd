import { useState, type JSX } from 'react';
import type { Reasons } from '../engine/reasons';
import type { ShownFinding } from '../engine/result';

const loadReasons = (): Promise<{ reasonsOf(id: string): Reasons | undefined }> =>
  import(/* webpackChunkName: "reasons" */ '../engine/reasons');

/** Why a finding matters, what to do and where the rule comes from; the words are loaded when somebody asks. */
export function Why({ shown }: { readonly shown: ShownFinding }): JSX.Element {
  const [reasons, setReasons] = useState<Reasons | 'failed' | null>(null);
  const open = (): void => {
    if (reasons !== null && reasons !== 'failed') return;
    loadReasons().then(
      ({ reasonsOf }) => setReasons(reasonsOf(shown.finding.rule) ?? 'failed'),
      () => setReasons('failed'),
    );
  };
  return (
    <details className="why" onToggle={(event) => event.currentTarget.open && open()}>
      <summary>
        Why?<span className="sr-only"> {shown.words}</span>
      </summary>
      {reasons === 'failed' ? (
        <p>The reasons could not be loaded. Close this and open it again.</p>
      ) : (
        <>
          <p>{reasons?.why}</p>
          <p>{reasons?.guidance}</p>
        </>
      )}
      <p className="source">
        {reasons !== null && reasons !== 'failed' && `${reasons.source} `}
        <span className="code">{shown.finding.code}</span>
      </p>
    </details>
  );
}
