import { Button } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { inWords, today } from '../../../domain/calendar';
import { bring, remove, removeBroken } from '../../programmes/keeping';
import { broken, ownProgrammes, type OwnProgramme } from '../../programmes/own';
import { titleOf } from '../../programmes/titles';
import { OwnProgrammeFile } from './OwnProgrammeFile';

interface OwnProgrammesProps {
  /** A programme was brought, and can be used from now on. */
  readonly brought: (id: string) => void;
  /** One was taken away, or put back. */
  readonly changed: () => void;
}

/** The programmes that a person brought: another file, those that are kept on this computer, and how they go again. */
export function OwnProgrammes({ brought, changed }: OwnProgrammesProps): JSX.Element {
  // What was removed stays in its line, so that it can be put back.
  const [removed, setRemoved] = useState<readonly OwnProgramme[]>([]);
  const own = ownProgrammes();
  const gone = removed.filter(({ record }) => own.every((one) => one.record.key !== record.key));
  const lines = [...own, ...gone].sort((one, other) => other.broughtAt - one.broughtAt);
  return (
    <details className="why own-programmes">
      <summary>Use a programme of your own</summary>
      {lines.length + broken.size > 0 && (
        <ul aria-label="Programmes of your own">
          {lines.map((one) => {
            const isGone = gone.includes(one);
            const title = titleOf(one.programme.pack);
            return (
              <li key={one.record.key}>
                <span>
                  {title}
                  <span className="hint">{isGone ? 'Removed' : whereFrom(one)}</span>
                </span>
                <Button
                  size="small"
                  aria-label={`${isGone ? 'Put back' : 'Remove'} ${title}`}
                  onClick={() => {
                    if (isGone) bring(one);
                    else remove(one);
                    setRemoved(isGone ? gone.filter((other) => other !== one) : [...gone, one]);
                    changed();
                  }}
                >
                  {isGone ? 'Put back' : 'Remove'}
                </Button>
              </li>
            );
          })}
          {[...broken.values()].map((one) => (
            <li key={one.record.key}>
              <span>{one.says}</span>
              <Button
                size="small"
                aria-label={`Remove ${one.name}`}
                onClick={() => {
                  removeBroken(one);
                  setRemoved([...gone]);
                  changed();
                }}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      <OwnProgrammeFile brought={brought} />
    </details>
  );
}

const whereFrom = ({ programme: { pack }, file, broughtAt, isKept }: OwnProgramme): string =>
  `Version ${pack.version}, from ${file}, ${isKept ? inWords(today(new Date(broughtAt))) : 'until the pane closes'}`;
