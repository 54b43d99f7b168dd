import { Button } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { areasOf } from '../../rules/catalogue/areas';
import { exampleOf } from '../../rules/catalogue/justification/examples';
import { PARTS, saysPart, type Part } from '../../rules/catalogue/justification/parts';
import { ROLE_OF } from '../../rules/catalogue/justification/sources';
import { Field } from '../components/FilterBar';
import { Changes } from '../components/Fixes';
import { IconButton } from '../components/Header';
import { Icon } from '../components/Icon';
import type { CheckResult } from '../engine/result';
import { useController, usePane } from '../hooks/use-pane';
import { asOneText, draftOf, targetOf, writeParts, type Draft } from '../justification/write-parts';

export interface JustificationViewProps {
  readonly result: CheckResult;
  /** Name of the action. */
  readonly action: string;
  /** What was typed and not written yet, by action: kept while the pane is open. */
  readonly drafts: Map<string, Draft>;
  readonly back: () => void;
}

/** The four parts of a justification, with guidance and an example of the same area, written into the sheet at the end. */
export function JustificationView({ result, action: name, drafts, back }: JustificationViewProps): JSX.Element {
  const action = result.form.records('action').find((one) => one.name === name);
  const [draft, setDraft] = useState<Draft | null>(() => drafts.get(name) ?? (action ? draftOf(action, result) : null));
  if (!action || !draft) {
    return (
      <section className="justification">
        <Title name={name} back={back} />
        <p>{`${name} is not in the sheet any more.`}</p>
      </section>
    );
  }
  const area = areasOf(action, result)?.[0] ?? null;
  const change = (part: Part, text: string): void => {
    const next = { ...draft, [part]: text };
    drafts.set(name, next);
    setDraft(next);
  };
  return (
    <section className="justification" aria-labelledby="justification">
      <Title name={[name, action.get('action.intervention').raw].filter(Boolean).join(': ')} back={back} />
      {PARTS.map((part) => (
        <PartField
          key={part}
          part={part}
          text={draft[part]}
          label={result.pack.field(ROLE_OF[part])?.label ?? part}
          guidance={result.pack.field(ROLE_OF[part])?.guidance ?? ''}
          example={exampleOf(part, area)}
          change={(text) => change(part, text)}
        />
      ))}
      <WriteIt
        key={name}
        draft={draft}
        step={writeParts(action, draft, result)}
        hasPlace={targetOf(action, result).kind !== 'none'}
        written={() => drafts.delete(name)}
      />
    </section>
  );
}

function Title({ name, back }: { readonly name: string; readonly back: () => void }): JSX.Element {
  return (
    <div className="page-title">
      <IconButton name="back" label="Back to the catalogue" onClick={back} />
      <h2 id="justification">{`Justify ${name}`}</h2>
    </div>
  );
}

interface PartFieldProps {
  readonly part: Part;
  readonly text: string;
  readonly label: string;
  readonly guidance: string;
  readonly example: string;
  readonly change: (text: string) => void;
}

function PartField({ part, text, label, guidance, example, change }: PartFieldProps): JSX.Element {
  const empty = text.trim() === '';
  const says = !empty && saysPart(text, part);
  return (
    <div className="part">
      <Field label={label} hint={guidance}>
        {(id, hint) => (
          <textarea
            id={id}
            aria-describedby={hint}
            rows={4}
            value={text}
            onChange={(event) => change(event.target.value)}
          />
        )}
      </Field>
      <p className={says ? 'says' : 'says says-not'}>
        {says && <Icon name="done" />} {says ? 'Says it' : empty ? 'Not filled in yet' : 'Does not say this yet'}
      </p>
      <details className="why">
        <summary>
          Example<span className="sr-only"> of: {label}</span>
        </summary>
        <p>{example}</p>
      </details>
    </div>
  );
}

interface WriteItProps {
  readonly draft: Draft;
  readonly step: ReturnType<typeof writeParts>;
  readonly hasPlace: boolean;
  readonly written: () => void;
}

function WriteIt({ draft, step, hasPlace, written }: WriteItProps): JSX.Element {
  const controller = useController();
  const { writing, viewOnly } = usePane();
  const [asking, setAsking] = useState(false);
  if (!hasPlace) {
    return (
      <Field label="To copy" hint="This workbook has no column for a justification. Copy the text to where it belongs.">
        {(id, hint) => <textarea id={id} aria-describedby={hint} rows={6} readOnly value={asOneText(draft)} />}
      </Field>
    );
  }
  const write = (): void => {
    void controller.write(step).then((done) => {
      if (!done) return;
      written();
      setAsking(false);
    });
  };
  const nothing = step.edits.length === 0;
  return (
    <div className="write-it">
      {asking && !nothing && (
        <div className="suggestion" role="group" aria-label="Before and after in the sheet">
          <Changes changes={step.changes} />
        </div>
      )}
      <div className="acts">
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={writing || viewOnly || nothing}
          onClick={() => (step.over && !asking ? setAsking(true) : write())}
        >
          {asking ? 'Replace' : 'Write into the sheet'}
        </Button>
        {asking && (
          <Button size="small" appearance="subtle" onClick={() => setAsking(false)}>
            Leave it
          </Button>
        )}
      </div>
      {nothing && <p className="hint">The sheet says the same.</p>}
    </div>
  );
}
