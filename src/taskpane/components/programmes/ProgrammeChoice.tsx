import { useEffect, useState, type JSX } from 'react';
import type { CheckResult } from '../../engine/result';
import { useController } from '../../hooks/use-pane';
import { programmeTitles, type ProgrammeTitle } from '../../programmes/titles';
import { Field } from '../FilterBar';
import { OwnProgrammes } from './OwnProgrammes';

/** Says what the workbook is a form of, where it was taken for something else or for nothing. */
export function ProgrammeChoice({ result }: { readonly result: CheckResult }): JSX.Element {
  const controller = useController();
  const [titles, setTitles] = useState<readonly ProgrammeTitle[]>([]);
  const current = result.known ? result.pack.pack.id : '';
  useEffect(() => {
    let gone = false;
    void programmeTitles().then((all) => {
      if (!gone) setTitles(all);
    });
    return () => {
      gone = true;
    };
    // Every check may have found others: one was brought, or taken away.
  }, [result]);
  return (
    <div className="programme-choice">
      <Field label="This workbook is">
        {(id) => (
          <select id={id} value={current} onChange={(event) => void controller.choose(event.target.value || null)}>
            {!result.known && <option value="">not a form I know</option>}
            {result.known && titles.length === 0 && (
              <option value={current}>{`${result.formTitle}: ${result.programme}`}</option>
            )}
            {titles.map(({ id: programme, title }) => (
              <option key={programme} value={programme}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Field>
      <OwnProgrammes brought={(id) => void controller.choose(id)} changed={() => void controller.checkNow()} />
    </div>
  );
}
