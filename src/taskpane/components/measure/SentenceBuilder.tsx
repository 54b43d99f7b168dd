import { Button } from '@fluentui/react-components';
import { useEffect, useMemo, useReducer, useRef, useState, type JSX } from 'react';
import type { IsoDate } from '../../../domain/calendar';
import { anatomy, type PartName } from '../../../measures';
import type { Fields } from '../../measure/compose';
import { startOf } from '../../measure/fields';
import { KIND_WORDS, labelsOf, PART_NAMES, PART_WORDS } from '../../measure/parts';
import { sentenceFor } from '../../measure/rewrite';
import type { MeasureRow } from '../../measure/row';
import { kindOn, missingIn, standings, type Standing } from '../../measure/standing';
import { capital, sharper } from '../../measure/wording';
import { writeSentence } from '../../measure/write-sentence';
import type { CheckResult } from '../../engine/result';
import { useController, usePane } from '../../hooks/use-pane';
import { Field } from '../FilterBar';
import { Changes } from '../Fixes';
import { MarkedSentence } from './MarkedSentence';

/** What was typed for a measure and not written yet, and the statement that it began from. */
export interface MeasureDraft {
  readonly fields: Fields;
  readonly from: string;
}

interface SentenceBuilderProps {
  readonly row: MeasureRow;
  readonly result: CheckResult;
  readonly drafts: Map<string, MeasureDraft>;
  /** The field that is to have the focus; a new object asks again for the same. */
  readonly focus: { readonly part: PartName } | null;
}

/** Six fields that make one sentence, which is shown as it grows and written only when it was seen beside the old one. */
export function SentenceBuilder({ row, result, drafts, focus }: SentenceBuilderProps): JSX.Element {
  const start = useMemo(() => startOf(row.statement), [row.statement]);
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  const draft = drafts.get(row.key) ?? null;
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focus) area.current?.querySelector<HTMLElement>(`[data-part="${focus.part}"] :is(input, textarea)`)?.focus();
  }, [focus]);
  const fields = draft?.fields ?? start.fields;
  const keep = (next: MeasureDraft | null): void => {
    if (next) drafts.set(row.key, next);
    else drafts.delete(row.key);
    drawAgain();
  };
  // A cell that was changed in the sheet meanwhile is not mended with what was meant for other words.
  const moved = draft !== null && draft.from !== row.statement;
  const sentence = useMemo(
    () => sentenceFor(moved ? '' : row.statement, start, fields),
    [moved, row.statement, start, fields],
  );
  const inCells = useMemo(
    () => new Map(standings(anatomy(''), row).flatMap((one) => (one.how === 'own-cell' ? [[one.part, one]] : []))),
    [row],
  );
  return (
    <div className="builder" ref={area}>
      {moved && (
        <p className="notice">The cell has changed since you began here. What you typed makes a new sentence.</p>
      )}
      <div className="builder-fields">
        {PART_NAMES.map((part) => (
          <PartField
            key={part}
            part={part}
            text={fields[part]}
            inCell={inCells.get(part)}
            change={(text) => keep({ from: draft?.from ?? row.statement, fields: { ...fields, [part]: text } })}
          />
        ))}
      </div>
      <Preview row={row} sentence={sentence} countsFrom={result.countsFrom} />
      <UseIt
        row={row}
        result={result}
        sentence={sentence}
        hasSubject={fields.what.trim() !== ''}
        begun={draft !== null}
        startAgain={() => keep(null)}
      />
    </div>
  );
}

/** Parts that take more than a line of a narrow pane. */
const LONG: ReadonlySet<PartName> = new Set<PartName>(['what', 'known-how']);

interface PartFieldProps {
  readonly part: PartName;
  readonly text: string;
  /** The same said in a cell beside the statement. */
  readonly inCell: Standing | undefined;
  readonly change: (text: string) => void;
}

function PartField({ part, text, inCell, change }: PartFieldProps): JSX.Element {
  const { label, hint } = PART_WORDS[part];
  const more = part === 'what' ? sharper(text) : null;
  const words = inCell?.how === 'own-cell' ? inCell.words : '';
  return (
    <div className={`builder-field builder-${part}`} data-part={part}>
      <Field label={capital(label)} hint={hint}>
        {(id, hintId) => {
          const common = { id, 'aria-describedby': hintId, value: text } as const;
          return LONG.has(part) ? (
            <textarea {...common} rows={2} onChange={(event) => change(event.target.value)} />
          ) : (
            <input {...common} type="text" autoComplete="off" onChange={(event) => change(event.target.value)} />
          );
        }}
      </Field>
      {more !== null && (
        <button type="button" className="link" onClick={() => change(more)}>
          {`Say ‘${more}’`}
        </button>
      )}
      {words !== '' && text.trim() === '' && (
        <button type="button" className="link" onClick={() => change(words)}>
          {`Take ${words} from its cell`}
        </button>
      )}
    </div>
  );
}

interface PreviewProps {
  readonly row: MeasureRow;
  readonly sentence: string;
  readonly countsFrom: IsoDate;
}

function Preview({ row, sentence, countsFrom }: PreviewProps): JSX.Element {
  const found = useMemo(() => anatomy(sentence), [sentence]);
  const kind = kindOn(found, countsFrom);
  const missing = missingIn(standings(found, row));
  return (
    <section className="preview" aria-label="The sentence">
      {sentence === '' ? (
        <p className="hint">The sentence grows here as you fill in its parts.</p>
      ) : (
        <MarkedSentence text={sentence} parts={found.parts} size="small" />
      )}
      <p className="hint" role="status">
        {sentence === ''
          ? ''
          : [
              kind === 'outcome' ? '' : KIND_WORDS[kind],
              missing.length === 0 ? 'Nothing is missing' : `Missing: ${labelsOf(missing)}`,
            ]
              .filter(Boolean)
              .join('. ')}
      </p>
    </section>
  );
}

interface UseItProps {
  readonly row: MeasureRow;
  readonly result: CheckResult;
  readonly sentence: string;
  readonly hasSubject: boolean;
  readonly begun: boolean;
  readonly startAgain: () => void;
}

function UseIt({ row, result, sentence, hasSubject, begun, startAgain }: UseItProps): JSX.Element {
  const controller = useController();
  const { writing, viewOnly } = usePane();
  const [asking, setAsking] = useState(false);
  const step = writeSentence(row, sentence, result);
  if (!step)
    return <p className="hint">This workbook has no column for a measure. Copy the sentence to where it belongs.</p>;
  const nothing = step.edits.length === 0 || !hasSubject;
  const shown = asking && !nothing;
  const use = (): void => {
    if (nothing) return;
    if (!asking) setAsking(true);
    else
      void controller.write(step).then((done) => {
        setAsking(false);
        if (done) startAgain();
      });
  };
  return (
    <div className="write-it">
      {shown && (
        <div className="suggestion" role="group" aria-label="Before and after in the sheet">
          <Changes changes={step.changes} />
        </div>
      )}
      <div className="acts">
        <Button size="small" appearance="primary" disabledFocusable={writing || viewOnly || nothing} onClick={use}>
          {!shown ? 'Use this sentence' : row.statement === '' ? 'Write it into the cell' : 'Replace'}
        </Button>
        {shown && (
          <Button size="small" appearance="subtle" onClick={() => setAsking(false)}>
            Leave it
          </Button>
        )}
        {begun && !shown && (
          <Button size="small" appearance="subtle" onClick={startAgain}>
            Start again from the cell
          </Button>
        )}
      </div>
      {!hasSubject ? (
        <p className="hint">Say what will change first.</p>
      ) : (
        step.edits.length === 0 && <p className="hint">The cell says the same.</p>
      )}
    </div>
  );
}
