import { useState, type JSX } from 'react';
import { programmeIds } from '../../../packs/at-hand';
import type { OwnProgramme } from '../../programmes/own';
import { titleOf } from '../../programmes/titles';
import { Field } from '../FilterBar';

const NOTHING: readonly string[] = [];

/** Takes the file of a programme into use, or says line by line what is wrong with it. */
export function OwnProgrammeFile({ brought }: { readonly brought: (id: string) => void }): JSX.Element {
  const [problems, setProblems] = useState(NOTHING);
  const [done, setDone] = useState('');
  const read = async (file: File): Promise<void> => {
    setDone('');
    try {
      const { bringFile } = await import(/* webpackChunkName: "own-programme" */ '../../programmes/own-programme');
      const found = await bringFile(new Uint8Array(await file.arrayBuffer()), file.name);
      if ('problems' in found) return setProblems(found.problems);
      setProblems(NOTHING);
      setDone(broughtInWords(found));
      brought(found.programme.pack.id);
    } catch {
      setProblems([`${file.name} could not be read. Look whether it is still there, then choose it again.`]);
    }
  };
  return (
    <>
      <Field
        label="File of the programme"
        hint="A pack as the command line writes it, with your limits, dates or fields. It is kept on this computer and goes into no workbook."
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
      <p role="status" className="brought">
        {done}
      </p>
      {problems.length > 0 && (
        <ul className="problems" role="alert">
          {problems.slice(0, MOST).map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
          {problems.length > MOST && <li>{`and ${String(problems.length - MOST)} more`}</li>}
        </ul>
      )}
    </>
  );
}

const MOST = 10;

function broughtInWords({ programme: { pack }, isKept }: OwnProgramme): string {
  const instead = programmeIds.includes(pack.id) ? ', in place of the one that ships under its id' : '';
  const used = `${titleOf(pack)}, version ${pack.version}, is used from now on${instead}.`;
  return isKept ? used : `${used} It could not be kept on this computer, so only until the pane closes.`;
}
