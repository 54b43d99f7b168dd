import { Button } from '@fluentui/react-components';
import { memo, useId, type JSX } from 'react';
import type { Item } from '../engine/list';
import type { Group, ShownFinding } from '../engine/result';
import { useController } from '../hooks/use-pane';
import { Fixes } from './Fixes';
import { Icon, type IconName } from './Icon';
import { Why } from './Why';

export const GROUP_ICONS: Readonly<Record<Group, IconName>> = {
  first: 'error',
  challenged: 'warning',
  person: 'person',
  advice: 'advice',
};

export interface FindingProps {
  readonly item: Item;
  /** Opens the help with writing it. */
  readonly help: (shown: ShownFinding) => void;
}

/** One finding: where, what to do, one main button, and why. */
export const Finding = memo(function Finding({ item, help }: FindingProps): JSX.Element {
  const { shown, rightSince } = item;
  const [where, words] = [useId(), useId()];
  const isRight = rightSince !== null;
  return (
    <li
      className={`finding${isRight ? ' finding-right' : ''}`}
      tabIndex={-1}
      data-keep={shown.key}
      aria-labelledby={`${where} ${words}`}
    >
      <Icon name={isRight ? 'done' : GROUP_ICONS[shown.group]} />
      <div className="finding-body">
        <p className="where" id={where}>
          {isRight && <strong>Put right · </strong>}
          {shown.where}
        </p>
        <p className="words" id={words}>
          {shown.words}
        </p>
        {!isRight && <Actions shown={shown} help={help} where={where} />}
      </div>
    </li>
  );
});

function Actions({
  shown,
  help,
  where,
}: {
  shown: ShownFinding;
  help: FindingProps['help'];
  where: string;
}): JSX.Element {
  const controller = useController();
  const { sheet, cell } = shown.finding;
  return (
    <div className="acts">
      {sheet !== null && cell !== null && (
        <Button size="small" aria-describedby={where} onClick={() => void controller.goTo({ sheet, cell })}>
          Go to cell
        </Button>
      )}
      <Fixes fixes={shown.fixes} />
      {shown.helps !== null && (
        <Button size="small" onClick={() => help(shown)}>
          Help me write it
        </Button>
      )}
      <Why shown={shown} />
    </div>
  );
}
