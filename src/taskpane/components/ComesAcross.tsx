import type { JSX } from 'react';
import type { CarriedOver, Purpose } from '../../templates/carry-over';
import { leftByReason, replacedInWords, sizeInWords } from '../../templates/carry-over/account';

interface ComesAcrossProps {
  readonly carried: CarriedOver;
  readonly purpose: Purpose;
}

/** What a form takes from another, and what it does not: seen before anything is added. */
export function ComesAcross({ carried, purpose }: ComesAcrossProps): JSX.Element {
  const { sections, replaced } = carried;
  const left = leftByReason(carried);
  return (
    <>
      <h3>What comes across</h3>
      {sections.length === 0 && <p>Nothing: the form in that file is empty.</p>}
      <ul className="across">
        {sections.map((section) => (
          <li key={section.id}>{`${section.title}: ${sizeInWords(section)}`}</li>
        ))}
      </ul>
      {purpose === 'next-school' && sections.length > 0 && (
        <p>The wording of actions and measures is the other school’s. Make each true of this one.</p>
      )}
      {replaced.length > 0 && (
        <>
          <h3>Left for you to fill in</h3>
          <ul className="across">
            {replaced.map((one) => (
              <li key={`${one.what ?? ''} ${one.by}`}>{replacedInWords(one)}</li>
            ))}
          </ul>
        </>
      )}
      {left.length > 0 && (
        <>
          <h3>What stays behind</h3>
          <dl className="behind">
            {left.map(({ why, what }) => (
              <div key={why}>
                <dt>{why}</dt>
                {what.map((one) => (
                  <dd key={one}>{one}</dd>
                ))}
              </div>
            ))}
          </dl>
        </>
      )}
    </>
  );
}
