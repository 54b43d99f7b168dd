import type { JSX } from 'react';
import { Icon } from '../components/Icon';
import type { CheckResult } from '../engine/result';

/** A moment, and no approval: what was checked, and what a person still has to judge. */
export function NothingLeft({ result }: { readonly result: CheckResult }): JSX.Element {
  return (
    <section className="nothing-left" aria-labelledby="nothing-left">
      <h2 id="nothing-left">
        <Icon name="done" /> Nothing left to put right
      </h2>
      <p>
        {`This is not approval: the people who read the form decide. ${String(result.rulesRun)} checks found nothing for which it would be sent back.`}
      </p>
      {result.checklist.length > 0 && (
        <>
          <h3>What a person still has to judge</h3>
          <ul>
            {result.checklist.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
