import type { JSX } from 'react';
import type { PartName } from '../../../measures';
import { PART_WORDS } from '../../measure/parts';
import type { Standing } from '../../measure/standing';

interface PartSlotsProps {
  readonly all: readonly Standing[];
  /** Opens the field of a part in the builder. */
  readonly fill: (part: PartName) => void;
}

/** What the sentence does not say, in the order of the parts: empty slots, and what stands in a cell of its own. */
export function PartSlots({ all, fill }: PartSlotsProps): JSX.Element | null {
  const slots = all.filter(({ how }) => how === 'missing' || how === 'own-cell');
  if (slots.length === 0) return null;
  return (
    <ul className="slots" aria-label="Not in the sentence">
      {slots.map((one) => (
        <li key={one.part}>
          {one.how === 'own-cell' ? (
            <p className="slot-own">
              <span className="name">{PART_WORDS[one.part].label}</span>{' '}
              <span>
                {one.words} <span className="slot-where">{`in its own cell, ${one.label}`}</span>
              </span>
            </p>
          ) : (
            <button type="button" className="slot" onClick={() => fill(one.part)}>
              <span className="name">{PART_WORDS[one.part].label}</span>{' '}
              <span className="slot-ask">{PART_WORDS[one.part].ask}</span>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
