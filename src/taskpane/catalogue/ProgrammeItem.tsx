import { Button } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { inWords } from '../../domain/calendar';
import type { Programme } from '../../packs/schema';
import { listOf, priceOf } from '../../rules/catalogue/named';
import { Changes } from '../components/Fixes';
import type { CheckResult } from '../engine/result';
import { useController, usePane } from '../hooks/use-pane';
import { fillRow, type TargetRow } from './fill-row';
import type { Hit } from './search';

interface ProgrammeItemProps {
  readonly hit: Hit;
  readonly row: TargetRow | null;
  readonly result: CheckResult;
}

export function ProgrammeItem({ hit: { programme, against }, row, result }: ProgrammeItemProps): JSX.Element {
  const { areas } = programme;
  return (
    <li className={against.length > 0 ? 'programme programme-not' : 'programme'} tabIndex={-1} data-keep={programme.id}>
      <h3>{programme.name}</h3>
      <p className="facts">
        {[areas.length > 0 ? listOf(areas, 'and') : 'Any area', ...costOf(programme)].join(' · ')}
      </p>
      {against.map((reason) => (
        <p key={reason} className="against">
          {reason}
        </p>
      ))}
      {row && <FillButton programme={programme} row={row} result={result} />}
      <details className="why">
        <summary>
          More<span className="sr-only"> about {programme.name}</span>
        </summary>
        {programme.providers.length > 0 && <p>{`From ${listOf(programme.providers)}`}</p>}
        {programme.phases.length > 0 && <p>{`For ${listOf(programme.phases)}`}</p>}
        {programme.cost.note !== undefined && <p>{programme.cost.note}</p>}
        {programme.note !== undefined && <p>{programme.note}</p>}
        {programme.otherFunding !== undefined && <p>{programme.otherFunding}</p>}
        <p className="source">{`${programme.source}. As of ${inWords(programme.asOf)}.`}</p>
      </details>
    </li>
  );
}

function costOf(programme: Programme): string[] {
  const price = priceOf(programme);
  const { months } = programme;
  return [
    price ?? 'cost not known',
    ...(months
      ? [
          months.from === months.to
            ? `${String(months.to)} months`
            : `${String(months.from)} to ${String(months.to)} months`,
        ]
      : []),
  ];
}

/** Into empty cells at once; over something typed only after before and after were shown. */
function FillButton({
  programme,
  row,
  result,
}: {
  programme: Programme;
  row: TargetRow;
  result: CheckResult;
}): JSX.Element {
  const controller = useController();
  const { writing, viewOnly } = usePane();
  const [asking, setAsking] = useState(false);
  const step = fillRow(result, row, programme);
  if (step.edits.length === 0) return <p className="facts">{`This is what ${row.name} says`}</p>;
  const button = row.isNew ? `Add in ${row.name}` : `Use in ${row.name}`;
  const write = (): void => {
    void controller.write(step).then((done) => {
      if (done) setAsking(false);
    });
  };
  return (
    <>
      <div className="acts">
        <Button
          size="small"
          aria-label={`${button}: ${programme.name}`}
          disabledFocusable={writing || viewOnly}
          {...(step.over ? { 'aria-expanded': asking } : {})}
          onClick={() => (step.over ? setAsking(!asking) : write())}
        >
          {button}
        </Button>
      </div>
      {asking && (
        <div className="suggestion" role="group" aria-label={`Before and after in ${row.name}`}>
          <Changes changes={step.changes} />
          <div className="acts">
            <Button size="small" appearance="primary" disabledFocusable={writing || viewOnly} onClick={write}>
              Replace
            </Button>
            <Button size="small" appearance="subtle" onClick={() => setAsking(false)}>
              Leave it
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
