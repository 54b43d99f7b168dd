import { Button } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import type { Role } from '../../domain/roles';
import type { InsertOutcome } from '../../hosts/port';
import { MAPPING_SHEET } from '../../reading/mapping/sheet';
import type { SheetsPlan } from '../../templates/sheet-plan';
import { IconButton } from '../components/Header';
import { HeadingLine } from '../components/mapping/HeadingLine';
import { ProgrammeChoice } from '../components/programmes/ProgrammeChoice';
import type { CheckResult } from '../engine/result';
import { useController, usePane } from '../hooks/use-pane';
import { keepMapping } from '../mapping/keep';
import {
  bySheet,
  fieldsFor,
  keyOf,
  meaningOf,
  needsALook,
  NOTHING_SAID,
  say,
  type Meanings,
} from '../mapping/meanings';
import { summaryOf } from '../mapping/words';

type Refusal = Exclude<InsertOutcome['refused'], null>;

interface UnderstoodViewProps {
  readonly result: CheckResult;
  readonly back: () => void;
}

/** Which heading was taken for which field, sheet by sheet; the author corrects it once, and the workbook keeps it. */
export function UnderstoodView({ result, back }: UnderstoodViewProps): JSX.Element {
  const { mapping, pack } = result;
  const [said, setSaid] = useState<Meanings>(NOTHING_SAID);
  return (
    <section className="understood" aria-labelledby="understood">
      <div className="page-title">
        <IconButton name="back" label="Back to the check" onClick={back} />
        <h2 id="understood">What I understood</h2>
      </div>
      <ProgrammeChoice result={result} />
      {mapping.length === 0 ? (
        <p>No heading or label on any sheet is like one that I know.</p>
      ) : (
        <>
          <p>{`${summaryOf(mapping)}.`}</p>
          <KeepIt result={result} said={said} kept={() => setSaid(NOTHING_SAID)} />
        </>
      )}
      {bySheet(mapping).map(({ sheet, entries }) => (
        <section key={sheet} aria-label={sheet}>
          <h3>{sheet}</h3>
          <ul className="mapping">
            {entries.map((entry) => (
              <HeadingLine
                key={keyOf(entry)}
                entry={entry}
                meaning={meaningOf(entry, said)}
                isSaid={said.has(keyOf(entry))}
                isOpen={needsALook(entry)}
                fields={() => fieldsFor(entry, pack)}
                labelOf={(role: Role) => pack.field(role)?.label ?? role}
                choose={(role) => setSaid(say(entry, role, said, mapping))}
              />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

const NOT_KEPT: Readonly<Record<Refusal, string>> = {
  'name-taken': `The workbook has a sheet called ${MAPPING_SHEET} already. Check now, then keep it again.`,
  protected: 'No sheet can be added while the workbook is protected. Unprotect it under Review, Protect workbook.',
  'not-here': 'This workbook takes no new sheets from the pane.',
  failed: 'The sheet could not be added. The workbook is as it was.',
};

interface KeepItProps {
  readonly result: CheckResult;
  readonly said: Meanings;
  readonly kept: () => void;
}

function KeepIt({ result, said, kept }: KeepItProps): JSX.Element {
  const controller = useController();
  const { writing, viewOnly } = usePane();
  const other = result.form.mappingNotes?.find(({ kind }) => kind === 'pack' || kind === 'version');
  const isConfirmed =
    !other && said.size === 0 && result.mapping.every(({ role, how }) => role === null || how === 'confirmed');
  if (isConfirmed) return <p className="says">{`This is kept in the workbook, on the sheet ${MAPPING_SHEET}.`}</p>;
  const keep = async (): Promise<void> => {
    const keeping = keepMapping(result, said);
    if (keeping.kind === 'cells' ? await controller.write(keeping.step) : await insert(keeping.plan)) kept();
  };
  const insert = async (plan: SheetsPlan): Promise<boolean> => {
    const outcome = await controller.insert(plan);
    if (!outcome) return false;
    controller.say(
      outcome.refused === null
        ? { tone: 'done', text: `Kept on the new sheet ${MAPPING_SHEET}` }
        : { tone: 'refused', text: NOT_KEPT[outcome.refused] },
    );
    return outcome.refused === null;
  };
  return (
    <div className="keep">
      {other && (
        <p className="says">
          {other.kind === 'pack'
            ? `They were confirmed for another programme, ‘${other.text}’.`
            : `They were confirmed for version ${other.text} of the programme; this is ${result.pack.pack.version}.`}
        </p>
      )}
      <p className="hint" id="keep-hint">
        Correct what is wrong, then keep it. It is written on a sheet of this workbook, with the programme and its
        version, so that everybody who opens it reads it in the same way.
      </p>
      <Button
        size="small"
        appearance="primary"
        aria-describedby="keep-hint"
        disabledFocusable={writing || viewOnly}
        onClick={() => void keep()}
      >
        {said.size > 0 ? 'Keep these meanings' : 'This is right: keep it'}
      </Button>
    </div>
  );
}
