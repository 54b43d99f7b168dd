import { useMemo, type JSX } from 'react';
import type { Part } from '../../../measures';
import { PART_NAMES, PART_WORDS } from '../../measure/parts';
import { runsOf, type Run } from '../../measure/runs';

interface MarkedSentenceProps {
  readonly text: string;
  readonly parts: readonly Part[];
  readonly size: 'large' | 'small';
}

/**
 * A sentence with a line of its own pattern under each part and the part's name below. Heard, it is the sentence as it
 * is written, with the parts after it: names between the words would break it up.
 */
export function MarkedSentence({ text, parts, size }: MarkedSentenceProps): JSX.Element {
  const runs = useMemo(() => runsOf(text, parts), [text, parts]);
  const heard = PART_NAMES.flatMap((name) => {
    const found = parts.find(({ part }) => part === name);
    return found ? [`${PART_WORDS[name].label}: ${found.text}`] : [];
  });
  return (
    <>
      <p className={`marked marked-${size}`} aria-hidden="true">
        {runs.map((run, index) => (
          <Stretch key={index} run={run} />
        ))}
      </p>
      <p className="sr-only">{text}</p>
      {heard.length > 0 && <p className="sr-only">{`Its parts: ${heard.join('; ')}`}</p>}
    </>
  );
}

function Stretch({ run }: { readonly run: Run }): JSX.Element {
  if (run.kind === 'plain') return <>{run.text}</>;
  const { part, label, before, lead, rest, after } = run;
  const line = `line line-${part}`;
  return (
    <>
      {lead !== '' && (
        <span className="lead">
          <span>
            {before}
            <span className={line}>{lead}</span>
            {after}
          </span>
          <span className="name">{label}</span>
        </span>
      )}
      {rest !== '' && <span className={line}>{rest}</span>}
      {lead === '' && after}
    </>
  );
}
