import { useRef, type JSX } from 'react';
import type { Pack } from '../../packs/schema';
import { readSource, type Source } from '../new-form/read-source';
import { Icon } from './Icon';

/** The file that a form is begun from, and what became of it. */
export type ChosenFile =
  | { readonly state: 'none' }
  | { readonly state: 'reading'; readonly file: string }
  | { readonly state: 'read'; readonly source: Source }
  | { readonly state: 'problem'; readonly says: string };

interface SourceFileProps {
  /** Of the input. */
  readonly id: string;
  readonly chosen: ChosenFile;
  readonly choose: (chosen: ChosenFile) => void;
  readonly packs: readonly Pack[];
}

export function SourceFile({ id, chosen, choose, packs }: SourceFileProps): JSX.Element {
  const latest = useRef(0);
  const read = async (file: File): Promise<void> => {
    latest.current += 1;
    const asked = latest.current;
    choose({ state: 'reading', file: file.name });
    const found = await readSource(file, packs);
    // Another file has been chosen since.
    if (asked !== latest.current) return;
    choose('problem' in found ? { state: 'problem', says: found.problem } : { state: 'read', source: found });
  };
  const isWrong = chosen.state === 'problem';
  return (
    <div className={isWrong ? 'field source-file source-file-wrong' : 'field source-file'}>
      <label htmlFor={id}>Workbook with the form</label>
      <p className="hint" id={`${id}-hint`}>
        An .xlsx file. It is read here, and nothing of it is sent anywhere.
      </p>
      <p className="source-problem" id={`${id}-problem`} role="alert">
        {isWrong && (
          <>
            <Icon name="error" />
            {chosen.says}
          </>
        )}
      </p>
      <input
        id={id}
        type="file"
        accept=".xlsx,.xlsm"
        aria-describedby={`${id}-hint ${id}-problem`}
        aria-invalid={isWrong}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) void read(file);
        }}
      />
      <p role="status" className="source-read">
        {chosen.state === 'reading' && `Reading ${chosen.file}…`}
        {chosen.state === 'read' && (
          <>
            <Icon name="done" />
            {chosen.source.says}
          </>
        )}
      </p>
    </div>
  );
}
