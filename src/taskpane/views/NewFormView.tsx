import { Button } from '@fluentui/react-components';
import { use, useEffect, useId, useMemo, useRef, useState, type JSX } from 'react';
import { Choices } from '../components/Choices';
import { ComesAcross } from '../components/ComesAcross';
import { IconButton } from '../components/Header';
import { OwnProgrammes } from '../components/programmes/OwnProgrammes';
import { SourceFile, type ChosenFile } from '../components/SourceFile';
import { usePane, useController } from '../hooks/use-pane';
import { programmeSheet } from '../mapping/keep';
import { likelyPurpose, newForm } from '../new-form/new-form';
import { everyForm, formsToChoose } from '../new-form/programmes';
import { counted, listed } from '../../templates/carry-over/account';
import { ownProgrammes } from '../programmes/own';
import { programmesAtHand } from '../programmes/preferred';
import { offerToTakeOut } from '../new-form/take-out';
import { IN_A_NEW_WORKBOOK, outcomeInWords } from '../new-form/words';
import { MAPPING_SHEET } from '../../reading/mapping/sheet';
import type { Purpose } from '../../templates/carry-over';

/** Begins a form in the open workbook: empty, or from the form in another file. */
export function NewFormView({ close }: { readonly close: () => void }): JSX.Element {
  const { result } = usePane();
  const [adding, setAdding] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    // Whatever comes in its place begins at its top.
    const scrolled = heading.current?.closest('main');
    return () => {
      if (scrolled) scrolled.scrollTop = 0;
    };
  }, []);
  return (
    <section className="new-form" aria-labelledby="new-form">
      <div className="page-title">
        <IconButton name="back" label="Back to the check" onClick={close} />
        <h2 id="new-form" ref={heading} tabIndex={-1}>
          New form
        </h2>
      </div>
      {/* While a form is being added the check already finds it. */}
      {result?.known === true && !adding ? (
        <HoldsOne title={result.formTitle} />
      ) : (
        <Begin adding={adding} setAdding={setAdding} close={close} />
      )}
    </section>
  );
}

/** Two forms in one workbook cannot be told apart. */
function HoldsOne({ title }: { readonly title: string }): JSX.Element {
  return (
    <>
      <p>{`This workbook holds a form already: ${aOrAn(title)}. Two forms in one workbook cannot be told apart.`}</p>
      <p>{IN_A_NEW_WORKBOOK}</p>
      <p>To begin from this form, save this workbook first. Then choose its file there, under ‘Start from’.</p>
    </>
  );
}

const aOrAn = (title: string): string => `${/^[aeiou]/i.test(title) ? 'an' : 'a'} ${title.toLowerCase()}`;

interface BeginProps {
  readonly adding: boolean;
  readonly setAdding: (adding: boolean) => void;
  readonly close: () => void;
}

const NO_FILE: ChosenFile = { state: 'none' };

function Begin({ adding, setAdding, close }: BeginProps): JSX.Element {
  const controller = useController();
  const { result } = usePane();
  use(everyForm());
  // Only a programme that is brought or taken away changes them.
  const [forms, setForms] = useState(formsToChoose);
  const packs = useMemo(() => programmesAtHand().map(({ pack }) => pack), [forms]);
  const [chosen, setChosen] = useState(forms[0]?.pack.id ?? '');
  const [start, setStart] = useState<'empty' | 'file'>('empty');
  const [file, setFile] = useState<ChosenFile>(NO_FILE);
  const [purpose, setPurpose] = useState<Purpose | null>(null);
  const fileInput = useId();
  const form = forms.find(({ pack }) => pack.id === chosen) ?? forms[0];
  const source = start === 'file' && file.state === 'read' ? file.source : null;
  const to = form?.pack;
  const meant = purpose ?? (source && to ? likelyPurpose(source, to) : 'next-school');
  // Where programmes of one's own could be meant, the new form says which it is.
  const day = ownProgrammes().length > 0 && result && !result.hasSheet(MAPPING_SHEET) ? result.today : null;
  const made = useMemo(() => {
    if (!to || (start === 'file' && !source)) return null;
    return newForm(to, source && { source, purpose: meant }, day === null ? [] : [programmeSheet(to, day)]);
  }, [to, start, source, meant, day]);
  const add = async (): Promise<void> => {
    if (!made || !form) {
      setFile({ state: 'problem', says: 'Choose the file to start from' });
      document.getElementById(fileInput)?.focus();
      return;
    }
    setAdding(true);
    const outcome = await controller.insert(made.plan);
    setAdding(false);
    if (!outcome) return;
    const note = outcomeInWords(outcome, made, form.title);
    if (outcome.refused !== null) return controller.say(note);
    controller.say({ ...note, offer: offerToTakeOut(controller, made, form.title) });
    close();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!adding) void add();
      }}
    >
      <Choices
        legend="Which form"
        value={to?.id ?? ''}
        choose={setChosen}
        from={forms.map(({ pack, title, programme, asksFor }) => ({
          value: pack.id,
          label: title,
          hint: `${programme}: ${asksFor}`,
        }))}
      />
      <OwnProgrammes
        brought={(id) => {
          setForms(formsToChoose());
          setChosen(id);
        }}
        changed={() => {
          setForms(formsToChoose());
          void controller.checkNow();
        }}
      />
      <Choices
        legend="Start from"
        value={start}
        choose={setStart}
        from={[
          { value: 'empty', label: 'An empty form' },
          { value: 'file', label: 'The form in another file' },
        ]}
      />
      {/* It keeps its file while another choice is looked at. */}
      <div hidden={start !== 'file'}>
        <SourceFile id={fileInput} chosen={file} choose={setFile} packs={packs} />
      </div>
      {source && (
        <Choices
          legend="The new form is for"
          value={meant}
          choose={setPurpose}
          from={[
            { value: 'same-school', label: source.school === '' ? 'The same school' : source.school },
            { value: 'next-school', label: 'Another school' },
          ]}
        />
      )}
      {made?.carried && source && <ComesAcross carried={made.carried} purpose={meant} />}
      {made && (
        <>
          <h3>What is added</h3>
          <p>
            {`${counted(made.sheets.length, 'sheet')} behind those of this workbook: ${listed(made.sheets)}.`}
            {made.hiddenSheets.length > 0 &&
              ` The choices of the drop-down lists are on a hidden one, ${listed(made.hiddenSheets)}.`}
          </p>
          <p>{`The cursor will be in ${made.cursor.sheet} ${made.cursor.cell}${made.cursor.label === '' ? '' : `, ${made.cursor.label}`}.`}</p>
        </>
      )}
      <div className="acts">
        <Button type="submit" appearance="primary" aria-disabled={adding}>
          {adding ? 'Adding the form…' : 'Add the form'}
        </Button>
      </div>
    </form>
  );
}
