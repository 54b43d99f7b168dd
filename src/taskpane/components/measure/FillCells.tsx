import { Button } from '@fluentui/react-components';
import { useMemo, useRef, useState, type JSX } from 'react';
import type { Role } from '../../../domain/roles';
import type { MeasureRow } from '../../measure/row';
import { fillCells, proposalsFor, type Proposal } from '../../measure/split';
import type { CheckResult } from '../../engine/result';
import { useController, usePane } from '../../hooks/use-pane';
import { Field } from '../FilterBar';
import { Changes } from '../Fixes';

interface FillCellsProps {
  readonly row: MeasureRow;
  readonly result: CheckResult;
}

/** The sentence taken apart into the cells beside it: the empty ones, and another only where a person asks for it. */
export function FillCells({ row, result }: FillCellsProps): JSX.Element | null {
  const controller = useController();
  const { writing, viewOnly } = usePane();
  const area = useRef<HTMLElement>(null);
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState<ReadonlyMap<Role, string>>(new Map());
  const [over, setOver] = useState<ReadonlySet<Role>>(new Set());
  const proposals = useMemo(() => proposalsFor(row, result), [row, result]);
  const chosen = proposals
    .filter(({ role, holds }) => holds === '' || over.has(role))
    .map((proposal) => ({ proposal, typed: typed.get(proposal.role) ?? proposal.text }));
  const step = fillCells(row, chosen, result);
  if (proposals.length === 0 && !open) return null;
  const count = step.edits.length;
  const fill = (): void => {
    if (count > 0 && step.problems.size === 0)
      void controller.write(step).then((done) => {
        if (!done) return;
        // What was pressed may be gone with the last cell that was to be filled.
        area.current?.querySelector('button')?.focus();
        setTyped(new Map());
        setOver(new Set());
      });
  };
  return (
    <section ref={area} className="fill" aria-label="Cells beside the sentence">
      <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        Fill the cells from this sentence
      </Button>
      {open && proposals.length === 0 && <p className="hint">The cells beside the sentence say the same.</p>}
      {open && proposals.length > 0 && (
        <>
          <div className="fill-fields">
            {proposals.map((proposal) => (
              <ProposalField
                key={proposal.role}
                proposal={proposal}
                text={typed.get(proposal.role) ?? proposal.text}
                change={(text) => setTyped(new Map(typed).set(proposal.role, text))}
                isOver={over.has(proposal.role)}
                setOver={(on) =>
                  setOver(new Set(on ? [...over, proposal.role] : [...over].filter((role) => role !== proposal.role)))
                }
                problem={step.problems.get(proposal.role)}
                choices={result.pack.list(proposal.role)?.choices.map(({ value }) => value) ?? []}
              />
            ))}
          </div>
          {count > 0 && (
            <div className="suggestion" role="group" aria-label="Before and after in the sheet">
              <Changes changes={step.changes} />
            </div>
          )}
          <div className="acts">
            <Button
              size="small"
              appearance="primary"
              disabledFocusable={writing || viewOnly || count === 0 || step.problems.size > 0}
              onClick={fill}
            >
              {count === 1 ? 'Fill 1 cell' : `Fill ${String(count)} cells`}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

interface ProposalFieldProps {
  readonly proposal: Proposal;
  readonly text: string;
  readonly change: (text: string) => void;
  readonly isOver: boolean;
  readonly setOver: (on: boolean) => void;
  readonly problem: string | undefined;
  readonly choices: readonly string[];
}

function ProposalField({ proposal, text, change, isOver, setOver, problem, choices }: ProposalFieldProps): JSX.Element {
  const { label, holds, note, place } = proposal;
  const named = `${label} (${place.cell})`;
  return (
    <div className="fill-field">
      {holds !== '' && (
        <label className="check">
          <input type="checkbox" checked={isOver} onChange={(event) => setOver(event.target.checked)} />
          <span>{`${named} holds ${holds}: write ${proposal.text} over it`}</span>
        </label>
      )}
      {(holds === '' || isOver) && (
        <Field label={named} {...(note === '' ? {} : { hint: note })}>
          {(id, hintId) => (
            <>
              {problem !== undefined && (
                <p className="problem" id={`${id}-problem`}>
                  <span className="sr-only">Problem: </span>
                  {problem}
                </p>
              )}
              {choices.length > 0 ? (
                <select id={id} value={text} onChange={(event) => change(event.target.value)}>
                  <option value="">Leave it empty</option>
                  {choices.map((choice) => (
                    <option key={choice} value={choice}>
                      {choice}
                    </option>
                  ))}
                </select>
              ) : (
                <input
                  id={id}
                  type="text"
                  autoComplete="off"
                  value={text}
                  aria-invalid={problem !== undefined}
                  aria-describedby={
                    [note === '' ? '' : hintId, problem === undefined ? '' : `${id}-problem`].join(' ').trim() ||
                    undefined
                  }
                  onChange={(event) => change(event.target.value)}
                />
              )}
            </>
          )}
        </Field>
      )}
    </div>
  );
}
