import { Button } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Money } from '../engine/result';
import { ago, pounds } from '../engine/words';
import { useNow } from '../hooks/use-now';
import { useController, usePane } from '../hooks/use-pane';
import { Meter } from './Header';

/** Money against the limit, always at hand, and when the workbook was last looked at. */
export function Footer(): JSX.Element | null {
  const { result, checkedAt, checking, waiting, slow } = usePane();
  const controller = useController();
  const now = useNow(checkedAt);
  if (!result) return null;
  return (
    <footer className="foot">
      {result.known && result.money && <MoneyLine money={result.money} />}
      <div className="foot-checked">
        <span>
          {waiting === 'waiting'
            ? 'Waiting while a cell is being edited'
            : slow
              ? 'Excel has not answered yet'
              : `Checked ${checkedAt === null ? 'never' : ago(checkedAt, Math.max(now, checkedAt))} · nothing has left this workbook`}
        </span>
        <Button
          size="small"
          appearance="subtle"
          aria-busy={checking && waiting === 'no'}
          onClick={() => void controller.checkNow()}
        >
          Check now
        </Button>
      </div>
    </footer>
  );
}

export function MoneyLine({ money: { tier, spent, limit } }: { readonly money: Money }): JSX.Element {
  if (limit === 0) {
    return (
      <p className="money-line">
        {spent > 0 ? `${pounds(spent)} asked for, and ${tier} has no funded support` : `${tier} has no funded support`}
      </p>
    );
  }
  const over = spent > limit;
  const share = over ? `${pounds(spent - limit)} over` : `${String(Math.floor((spent / limit) * 100))}% used`;
  const amount = `${pounds(spent)} of ${pounds(limit)}`;
  return (
    <div className="money-line">
      <span>{amount}</span>
      <Meter label={`Spent of the ${tier} limit`} value={spent} of={limit} words={`${amount}, ${share}`} over={over} />
      <span className={over ? 'over' : undefined}>{share}</span>
    </div>
  );
}
