import { Button, Spinner } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { CheckResult } from '../engine/result';
import { useController, usePane } from '../hooks/use-pane';

/** What stands in place of the views while there is no form to show. */

export function Starting(): JSX.Element {
  const { slow, waiting } = usePane();
  const words =
    waiting === 'waiting'
      ? 'Waiting while a cell is being edited. Press Enter in the sheet to finish.'
      : waiting === 'given-up'
        ? 'A cell has been in editing for a while. Press Enter in the sheet, then Check now.'
        : slow
          ? 'Excel has not answered yet. Large workbooks take a while.'
          : 'Reading the workbook…';
  return (
    <div className="state" role="status">
      {waiting === 'given-up' ? (
        <>
          <p>{words}</p>
          <CheckAgain />
        </>
      ) : (
        <Spinner size="small" label={words} />
      )}
    </div>
  );
}

interface UnknownProps {
  readonly result: CheckResult;
  readonly understand: () => void;
  readonly begin: () => void;
}

export function Unknown({ result, understand, begin }: UnknownProps): JSX.Element {
  const looked = result.lookedFor.map((label) => `‘${label}’`).join(', ');
  return (
    <section className="state" aria-labelledby="unknown">
      <h2 id="unknown">This workbook is not a form I know</h2>
      <p>{`I looked on every sheet for the headings of the ${result.formTitle.toLowerCase()}, such as ${looked}, and found too few of them.`}</p>
      {result.notices.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>If this is the form, its headings may be worded differently, or it may be an empty sheet so far.</p>
      <div className="acts">
        <Button size="small" appearance="primary" onClick={understand}>
          Show what I understood
        </Button>
        <Button size="small" onClick={begin}>
          New form…
        </Button>
        <CheckAgain />
      </div>
    </section>
  );
}

export function Failed(): JSX.Element {
  const { failure } = usePane();
  return (
    <section className="state" role="alert">
      <h2>The workbook could not be checked</h2>
      <p>{failure}</p>
      <div className="acts">
        <CheckAgain />
      </div>
    </section>
  );
}

export function Gone(): JSX.Element {
  return (
    <section className="state" role="alert">
      <h2>The workbook is no longer there</h2>
      <p>It was closed, or the connection to it ended. Open it again, then open this pane from the Home tab.</p>
      <div className="acts">
        <CheckAgain />
      </div>
    </section>
  );
}

function CheckAgain(): JSX.Element {
  const controller = useController();
  return (
    <Button size="small" onClick={() => void controller.checkNow()}>
      Check now
    </Button>
  );
}
