import { Button } from '@fluentui/react-components';
import { useMemo, useState, type JSX } from 'react';
import type { IsoDate } from '../../../domain/calendar';
import { anatomy } from '../../../measures';
import { KIND_WORDS, labelsOf } from '../../measure/parts';
import type { MeasureRow } from '../../measure/row';
import { kindOn, missingIn, standings } from '../../measure/standing';

/** Nobody chooses from thousands; the rest comes on request. */
const PAGE = 40;

interface MeasureListProps {
  readonly title: string;
  readonly rows: readonly MeasureRow[];
  /** The day from which the form counts. */
  readonly countsFrom: IsoDate;
  /** The first free row of the measures. */
  readonly free: MeasureRow | null;
  readonly choose: (row: MeasureRow) => void;
}

/** The measures to choose from, each with what it leaves unsaid. */
export function MeasureList({ title, rows, countsFrom, free, choose }: MeasureListProps): JSX.Element {
  const [most, setMost] = useState(PAGE);
  const left = rows.length - most;
  return (
    <>
      <h2 id="measure-title" tabIndex={-1} data-keep="measure">
        {title}
      </h2>
      <p className="hint">
        {rows.length === 0
          ? free
            ? 'There is no measure here yet.'
            : 'This workbook has no table of measures.'
          : 'Choose one, or select it in the sheet.'}
      </p>
      {rows.length > 0 && (
        <ul className="measures">
          {rows.slice(0, most).map((row) => (
            <MeasureItem key={`${row.key} ${row.name}`} row={row} countsFrom={countsFrom} choose={choose} />
          ))}
        </ul>
      )}
      <div className="acts">
        {left > 0 && (
          <Button size="small" appearance="subtle" onClick={() => setMost(most + PAGE)}>
            {`Show ${String(Math.min(PAGE, left))} more of ${String(left)}`}
          </Button>
        )}
        {free && (
          <Button size="small" onClick={() => choose(free)}>
            {`Write a new measure in ${free.name}`}
          </Button>
        )}
      </div>
    </>
  );
}

const LONGEST = 240;
const shortened = (words: string): string =>
  words.length <= LONGEST ? words : `${words.slice(0, LONGEST).trimEnd()}…`;

interface MeasureItemProps {
  readonly row: MeasureRow;
  readonly countsFrom: IsoDate;
  readonly choose: (row: MeasureRow) => void;
}

function MeasureItem({ row, countsFrom, choose }: MeasureItemProps): JSX.Element {
  const says = useMemo(() => {
    if (row.statement === '') return 'Nothing is written yet';
    const found = anatomy(row.statement);
    const missing = missingIn(standings(found, row));
    const lacks = missing.length === 0 ? '' : `Missing: ${labelsOf(missing)}`;
    const kind = kindOn(found, countsFrom);
    if (kind !== 'outcome') return [KIND_WORDS[kind], lacks].filter(Boolean).join('. ');
    return lacks === '' ? 'Nothing is missing' : lacks;
  }, [row, countsFrom]);
  return (
    <li>
      <button type="button" className="measure-choice" onClick={() => choose(row)}>
        <span className="measure-name">{row.title}</span>{' '}
        {row.statement !== '' && <span className="measure-words">{shortened(row.statement)}</span>}{' '}
        <span className="measure-says">{says}</span>
      </button>
    </li>
  );
}
