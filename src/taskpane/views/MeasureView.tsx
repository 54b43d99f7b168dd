import { Button } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState, type JSX } from 'react';
import type { Place } from '../../domain/form';
import { anatomy, type PartName } from '../../measures';
import { FillCells } from '../components/measure/FillCells';
import { MarkedSentence } from '../components/measure/MarkedSentence';
import { MeasureList } from '../components/measure/MeasureList';
import { PartSlots } from '../components/measure/PartSlots';
import { SentenceBuilder, type MeasureDraft } from '../components/measure/SentenceBuilder';
import { Icon } from '../components/Icon';
import { placeKey, samePlace } from '../engine/place';
import type { CheckResult } from '../engine/result';
import { useController, usePane } from '../hooks/use-pane';
import { examplesFor } from '../measure/examples';
import { KIND_QUESTION, KIND_WORDS } from '../measure/parts';
import { choiceAt, freeRow, measureRows, type MeasureRow } from '../measure/row';
import { kindOn, standings, tooGeneral } from '../measure/standing';

export interface MeasureViewProps {
  readonly result: CheckResult;
  /** What was typed and not written yet, by measure: kept while the pane is open. */
  readonly drafts: Map<string, MeasureDraft>;
}

/** One measure taken apart: what it says and what it does not, with a builder for the sentence and its cells. */
export function MeasureView({ result, drafts }: MeasureViewProps): JSX.Element {
  const controller = useController();
  const { selection } = usePane();
  const [kept, setKept] = useState<string | null>(null);
  /** Where the selection stood when the list was asked for: it stays until another cell is selected. */
  const [listed, setListed] = useState<Place | 'anywhere' | null>(null);
  const area = useRef<HTMLElement>(null);
  const toTitle = useRef(false);
  const at = useMemo(() => choiceAt(result, selection), [result, selection]);
  const isListed = listed === 'anywhere' ? selection === null : samePlace(listed, selection);
  const rows = useMemo(() => measureRows(result), [result]);
  const free = useMemo(() => freeRow(result), [result]);
  const keptRow = [...rows, ...(free ? [free] : [])].find(({ key }) => key === kept) ?? null;
  // A look at another cell, to see what it says, does not take the measure away.
  const row = isListed ? null : at.kind === 'measure' ? at.row : at.kind === 'action' ? null : keptRow;
  const key = row?.key ?? null;
  useEffect(() => {
    if (key !== null) setKept(key);
    if (!toTitle.current) return;
    toTitle.current = false;
    area.current?.querySelector<HTMLElement>('#measure-title')?.focus();
  }, [key, isListed]);
  const choose = (chosen: MeasureRow): void => {
    toTitle.current = true;
    setListed(null);
    setKept(chosen.key);
    const place = chosen.places.get('measure.statement');
    if (place) void controller.goTo(place);
  };
  const showAll = (): void => {
    toTitle.current = true;
    setKept(null);
    setListed(selection ?? 'anywhere');
  };
  const ofAction = at.kind === 'action' && !isListed && at.rows.length > 0 ? at : null;
  return (
    <section ref={area} className="measure" aria-labelledby="measure-title">
      {row ? (
        <OneMeasure key={placeOf(row)} row={row} result={result} drafts={drafts} showAll={showAll} />
      ) : (
        <MeasureList
          title={ofAction ? `Measures of ${ofAction.action.name}` : 'Measures'}
          rows={ofAction?.rows ?? rows}
          countsFrom={result.countsFrom}
          free={free}
          choose={choose}
        />
      )}
    </section>
  );
}

/** A measure that has just been rewritten is the same one: the focus stays where it is. */
const placeOf = ({ key, record, places }: MeasureRow): string => {
  const place = places.get('measure.statement');
  return record && place ? placeKey(place) : key;
};

interface OneMeasureProps {
  readonly row: MeasureRow;
  readonly result: CheckResult;
  readonly drafts: Map<string, MeasureDraft>;
  readonly showAll: () => void;
}

function OneMeasure({ row, result, drafts, showAll }: OneMeasureProps): JSX.Element {
  const { statement } = row;
  const found = useMemo(() => anatomy(statement), [statement]);
  const all = standings(found, row);
  const kind = kindOn(found, result.countsFrom);
  const general = kind === 'outcome' ? tooGeneral(found) : null;
  const question = KIND_QUESTION[kind];
  const [open, setOpen] = useState(statement === '' || drafts.has(row.key));
  const [focus, setFocus] = useState<{ part: PartName } | null>(null);
  return (
    <>
      <div className="measure-head">
        <h2 id="measure-title" tabIndex={-1} data-keep="measure">
          {row.title}
        </h2>
        <Button size="small" appearance="subtle" onClick={showAll}>
          All measures
        </Button>
      </div>
      {statement === '' ? (
        <p>Nothing is written yet. Fill in the parts, and they make a sentence.</p>
      ) : (
        <>
          <MarkedSentence text={statement} parts={found.parts} size="large" />
          <p className="kind">{KIND_WORDS[kind]}</p>
          {question !== undefined && (
            <p className="kind-person">
              <Icon name="person" /> <span>{question}</span>
            </p>
          )}
          {general !== null && (
            <p className="kind-person">
              <Icon name="person" />{' '}
              <span>{`‘${general}’ can mean many things: name the subject, skill or behaviour.`}</span>
            </p>
          )}
          <PartSlots
            all={all}
            fill={(part) => {
              setOpen(true);
              setFocus({ part });
            }}
          />
        </>
      )}
      <div className="acts">
        {statement !== '' && (
          <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            Build the sentence from its parts
          </Button>
        )}
      </div>
      {open && <SentenceBuilder row={row} result={result} drafts={drafts} focus={focus} />}
      <FillCells key={statement} row={row} result={result} />
      <Examples row={row} result={result} />
    </>
  );
}

function Examples({ row, result }: { readonly row: MeasureRow; readonly result: CheckResult }): JSX.Element {
  const examples = useMemo(
    () => examplesFor(row.record, result).map((one) => ({ ...one, parts: anatomy(one.text).parts })),
    [row, result],
  );
  return (
    <details className="why examples">
      <summary>{examples.length === 1 ? 'A good measure, invented' : 'Good measures, invented'}</summary>
      {examples.map(({ area, text, parts }) => (
        <div key={text}>
          {area !== '' && <p className="example-area">{area}</p>}
          <MarkedSentence text={text} parts={parts} size="small" />
        </div>
      ))}
    </details>
  );
}
