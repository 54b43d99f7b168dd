import { Button } from '@fluentui/react-components';
import type { JSX } from 'react';
import { IconButton } from '../components/Header';
import type { CheckResult, Understood } from '../engine/result';
import { useController } from '../hooks/use-pane';

/** Which heading was taken for which field, sheet by sheet: what to look at when something was not found. */
export function UnderstoodView({
  result,
  back,
}: {
  readonly result: CheckResult;
  readonly back: () => void;
}): JSX.Element {
  const sheets = new Map<string, Understood[]>();
  for (const entry of result.mapping) sheets.set(entry.sheet, [...(sheets.get(entry.sheet) ?? []), entry]);
  return (
    <section className="understood" aria-labelledby="understood">
      <div className="page-title">
        <IconButton name="back" label="Back to the check" onClick={back} />
        <h2 id="understood">What I understood</h2>
      </div>
      {sheets.size === 0 && <p>No heading or label on any sheet is like one that I know.</p>}
      {[...sheets].map(([sheet, entries]) => (
        <SheetMapping key={sheet} sheet={sheet} entries={entries} />
      ))}
    </section>
  );
}

function SheetMapping({
  sheet,
  entries,
}: {
  readonly sheet: string;
  readonly entries: readonly Understood[];
}): JSX.Element {
  const controller = useController();
  return (
    <>
      <h3>{sheet}</h3>
      <ul className="mapping">
        {entries.map(({ cell, heading, field, sectionTitle, confidence }) => (
          <li key={cell}>
            <Button
              size="small"
              appearance="subtle"
              aria-label={`Go to ${cell}`}
              onClick={() => void controller.goTo({ sheet, cell })}
            >
              {cell}
            </Button>
            <span>
              <span className="heading">{heading}</span>
              {field === null ? (
                <em> not understood</em>
              ) : (
                <>
                  {' → '}
                  {sectionTitle} · {field}
                  {confidence < 1 && <em> (by likeness)</em>}
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
