import { useId, type JSX } from 'react';

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
}

interface ChoicesProps<T extends string> {
  readonly legend: string;
  readonly value: T;
  readonly from: readonly Choice<T>[];
  readonly choose: (value: T) => void;
}

/** A few choices, all of them to be seen: native radio buttons, with a line below each that needs one. */
export function Choices<T extends string>({ legend, value, from, choose }: ChoicesProps<T>): JSX.Element {
  const id = useId();
  return (
    <fieldset className="choose">
      <legend>{legend}</legend>
      {from.map((choice, index) => {
        const own = `${id}-${String(index)}`;
        return (
          <div key={choice.value} className="choice">
            <input
              type="radio"
              id={own}
              name={id}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => choose(choice.value)}
              {...(choice.hint === undefined ? {} : { 'aria-describedby': `${own}-hint` })}
            />
            <label htmlFor={own}>{choice.label}</label>
            {choice.hint !== undefined && (
              <p className="hint" id={`${own}-hint`}>
                {choice.hint}
              </p>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
