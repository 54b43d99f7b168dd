import { Button } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState, type JSX } from 'react';
import { inWords } from '../../domain/calendar';
import { beginsOn } from '../../rules/catalogue/named';
import { isAlternative } from '../../rules/catalogue/justification/sources';
import { targetRow } from '../catalogue/fill-row';
import { ProgrammeItem } from '../catalogue/ProgrammeItem';
import { searchCatalogue, type Question } from '../catalogue/search';
import { Field } from '../components/FilterBar';
import type { CheckResult } from '../engine/result';
import { usePane } from '../hooks/use-pane';

export interface CatalogueViewProps {
  readonly result: CheckResult;
  /** Opens the help with the justification of an action, by the action's name. */
  readonly justify: (action: string) => void;
}

type Choices = Omit<Question, 'on'>;

/** The list of programmes: find one, see whether it can be had, and put it into the selected row. */
export function CatalogueView({ result, justify }: CatalogueViewProps): JSX.Element {
  const { selection } = usePane();
  const { form, pack, catalogue } = result;
  const [choices, setChoices] = useState<Choices>(() => ({
    words: '',
    area: '',
    region: form.one('school.region').value ?? '',
    phase: form.one('school.phase').value ?? '',
    onlyAvailable: false,
  }));
  const words = useDeferredValue(choices.words);
  const row = targetRow(result, selection);
  const on = row?.record ? beginsOn(row.record, result) : result.countsFrom;
  const hits = useMemo(() => searchCatalogue(catalogue, { ...choices, words, on }), [catalogue, choices, words, on]);
  const alternatives = form.records('action').filter((action) => isAlternative(action, result));
  const choose = (change: Partial<Choices>): void => setChoices({ ...choices, ...change });
  const listOf = (role: 'need.area' | 'school.region' | 'school.phase'): string[] =>
    pack.list(role)?.choices.map(({ value }) => value) ?? [];
  return (
    <section className="catalogue" aria-label="Catalogue">
      <Field label="Search the catalogue">
        {(id) => (
          <input
            id={id}
            type="search"
            value={choices.words}
            onChange={(event) => choose({ words: event.target.value })}
          />
        )}
      </Field>
      <div className="choices">
        <Choose
          label="Area of need"
          any="Any area"
          value={choices.area}
          from={listOf('need.area')}
          choose={(area) => choose({ area })}
        />
        <Choose
          label="Phase"
          any="Any phase"
          value={choices.phase}
          from={listOf('school.phase')}
          choose={(phase) => choose({ phase })}
        />
        <Choose
          label="Region"
          any="Any region"
          value={choices.region}
          from={listOf('school.region')}
          choose={(region) => choose({ region })}
        />
      </div>
      <label className="check">
        <input
          type="checkbox"
          checked={choices.onlyAvailable}
          onChange={(event) => choose({ onlyAvailable: event.target.checked })}
        />
        {`Only what can be had on ${inWords(on)}`}
      </label>
      <p className="target">
        {row === null
          ? 'This workbook has no table of actions to fill.'
          : row.isNew
            ? `A choice goes into ${row.name}, the first free row of the actions. Select an action in the sheet to fill that one.`
            : `A choice goes into ${row.name}${row.holds.trim() === '' ? '' : `, which says ‘${row.holds.trim()}’`}.`}
      </p>
      <h2 className="filtered" aria-live="polite">
        {hits.length === 0
          ? 'Nothing in the catalogue is like that'
          : `${String(hits.length)} of ${String(catalogue.programmes.length)} programmes`}
      </h2>
      <ul className="programmes">
        {hits.map((hit) => (
          <ProgrammeItem key={hit.programme.id} hit={hit} row={row} result={result} />
        ))}
      </ul>
      <section className="alternatives" aria-labelledby="alternatives">
        <h2 id="alternatives">Nothing on the list fits?</h2>
        <p>An alternative needs four things said: what you considered, what will happen, the evidence, and the cost.</p>
        {alternatives.length === 0 && (
          <p>Enter it as an action and choose Alternative; then it can be justified here.</p>
        )}
        <div className="acts">
          {alternatives.map((action) => (
            <Button key={action.name} size="small" onClick={() => justify(action.name)}>
              {`Justify ${[action.name, action.get('action.intervention').raw].filter(Boolean).join(': ')}`}
            </Button>
          ))}
        </div>
      </section>
      <p className="label">{catalogue.label}</p>
    </section>
  );
}

interface ChooseProps {
  readonly label: string;
  readonly any: string;
  readonly value: string;
  readonly from: readonly string[];
  readonly choose: (value: string) => void;
}

function Choose({ label, any, value, from, choose }: ChooseProps): JSX.Element {
  return (
    <Field label={label}>
      {(id) => (
        <select id={id} value={value} onChange={(event) => choose(event.target.value)}>
          <option value="">{any}</option>
          {from.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
