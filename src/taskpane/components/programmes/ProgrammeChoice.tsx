import { useEffect, useState, type JSX } from 'react';
import { putAtHand } from '../../../packs/at-hand';
import type { CheckResult } from '../../engine/result';
import { useController } from '../../hooks/use-pane';
import { programmeTitles, type ProgrammeTitle } from '../../programmes/titles';
import { Field } from '../FilterBar';

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
  }, [current]);
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
      <OwnProgrammeFile />
    </div>
  );
}

function OwnProgrammeFile(): JSX.Element {
  const controller = useController();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const read = async (file: File): Promise<void> => {
    try {
      const { readOwnProgramme } = await import(
        /* webpackChunkName: "own-programme" */ '../../programmes/own-programme'
      );
      const found = await readOwnProgramme(new Uint8Array(await file.arrayBuffer()));
      if ('problems' in found) return setProblems(found.problems);
      setProblems([]);
      putAtHand(found.programme);
      await controller.choose(found.programme.pack.id);
    } catch {
      setProblems([`${file.name} could not be read. Look whether it is still there, then choose it again.`]);
    }
  };
  return (
    <details className="why">
      <summary>Use a programme of your own</summary>
      <Field
        label="File of the programme"
        hint="A pack as the command line writes it, with your limits, dates or fields. It is used until the pane closes."
      >
        {(id, hint) => (
          <input
            id={id}
            type="file"
            accept=".json"
            aria-describedby={hint}
            aria-invalid={problems.length > 0}
            onChange={({ target }) => {
              const file = target.files?.[0];
              // The same file, put right, can be chosen again.
              if (file) void read(file).finally(() => (target.value = ''));
            }}
          />
        )}
      </Field>
      {problems.length > 0 && (
        <ul className="problems" role="alert">
          {problems.slice(0, MOST).map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
          {problems.length > MOST && <li>{`and ${String(problems.length - MOST)} more`}</li>}
        </ul>
      )}
    </details>
  );
}

const MOST = 10;
