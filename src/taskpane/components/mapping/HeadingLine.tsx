import { Button } from '@fluentui/react-components';
import { useId, useState, type JSX } from 'react';
import { isRole, type Role } from '../../../domain/roles';
import type { Understood } from '../../engine/result';
import { useController } from '../../hooks/use-pane';
import type { FieldGroup } from '../../mapping/meanings';
import { HOW_WORDS } from '../../mapping/words';

export interface HeadingLineProps {
  readonly entry: Understood;
  readonly meaning: Role | null;
  /** The author has said so just now; it is not kept yet. */
  readonly isSaid: boolean;
  /** The choice stands open; otherwise it is one press away. */
  readonly isOpen: boolean;
  readonly fields: () => readonly FieldGroup[];
  readonly labelOf: (role: Role) => string;
  readonly choose: (role: Role | null) => void;
}

/** "Success criteria → Measure", and the choice of another meaning. */
export function HeadingLine(props: HeadingLineProps): JSX.Element {
  const { entry, meaning, isSaid, isOpen, labelOf } = props;
  const controller = useController();
  const [changing, setChanging] = useState(false);
  const { sheet, cell } = entry;
  const heading = entry.heading.replace(/\s+/g, ' ').trim();
  const how = isSaid ? 'not kept yet' : HOW_WORDS[entry.how];
  return (
    <li>
      <Button
        size="small"
        appearance="subtle"
        aria-label={`Go to ${cell}`}
        onClick={() => void controller.goTo({ sheet, cell })}
      >
        {cell}
      </Button>
      <div className="meaning">
        <p>
          <span className="heading">{heading}</span>
          {isOpen || changing ? null : ` → ${meaning === null ? 'no field' : labelOf(meaning)}`}
          {how !== '' && <em>{` (${how})`}</em>}
        </p>
        {isOpen || changing ? (
          <MeaningChoice {...props} heading={heading} />
        ) : (
          <button type="button" className="link" onClick={() => setChanging(true)}>
            Change<span className="sr-only">{` what ${heading} means`}</span>
          </button>
        )}
      </div>
    </li>
  );
}

function MeaningChoice({
  entry,
  heading,
  meaning,
  fields,
  labelOf,
  choose,
}: HeadingLineProps & { readonly heading: string }): JSX.Element {
  const id = useId();
  // Selects with every field of a programme in them are many elements: the list comes when somebody is about to choose.
  const [groups, setGroups] = useState<readonly FieldGroup[] | null>(null);
  const fill = (): void => setGroups((known) => known ?? fields());
  const likely = [...(meaning === null ? [] : [meaning]), ...entry.rivals.filter((role) => role !== meaning)];
  return (
    <>
      <label className="sr-only" htmlFor={id}>{`${heading} means`}</label>
      <select
        id={id}
        value={meaning ?? ''}
        onFocus={fill}
        onPointerDown={fill}
        onChange={({ target: { value } }) => choose(isRole(value) ? value : null)}
      >
        <option value="">No field</option>
        {likely.map((role) => (
          <option key={role} value={role}>
            {labelOf(role)}
          </option>
        ))}
        {groups?.map(({ title, fields: all }) => (
          <optgroup key={title} label={title}>
            {all
              .filter(({ role }) => !likely.includes(role))
              .map(({ role, label }) => (
                <option key={role} value={role}>
                  {label}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </>
  );
}
