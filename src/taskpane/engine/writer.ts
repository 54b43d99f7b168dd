import type { Edit, EditRefusal } from '../../domain/edit';
import type { Port } from '../../hosts/port';
import { faultOf } from './fault';
import { backOf, type Written } from './log';
import { samePlace } from './place';
import type { Step } from './safe-step';
import type { Store } from './store';
import { FAILED_WRITES, refusalInWords } from './words';

/** Writes into the workbook, one step at a time, says what became of it, and takes it back. */
export class Writer {
  constructor(
    private readonly store: Store,
    private readonly port: () => Promise<Port>,
    /** Checks again once something may have been written. */
    private readonly look: () => Promise<void>,
  ) {}

  /** Writes, says what was refused, logs what was not, and checks again. True where everything was written. */
  async write(step: Step): Promise<boolean> {
    if (step.edits.length === 0 || this.store.state.writing) return false;
    const { result } = this.store.state;
    this.store.dispatch({ type: 'writing' });
    const done = await this.apply(step.edits);
    if (!done) return false;
    const edits = step.edits.filter((_, index) => !done[index]);
    const id = this.store.nextId();
    const entry: Written = {
      id,
      label: step.label,
      edits,
      changes: step.changes.filter((change) => edits.some((edit) => samePlace(edit, change.place))),
      back: backOf(edits, (place) => result?.cellAt(place).format ?? 'General'),
      stands: 'there',
    };
    this.store.dispatch({ type: 'written', entry: edits.length > 0 ? entry : null });
    this.sayOutcome(step, done, id);
    await this.look();
    return edits.length === step.edits.length;
  }

  /** Takes back a step of the log, where it still stands as it was written. */
  async undo(id: number): Promise<boolean> {
    const entry = this.store.state.written.find((one) => one.id === id);
    if (!entry || this.store.state.writing) return false;
    this.store.dispatch({ type: 'writing' });
    const done = await this.apply(entry.back);
    if (!done) return false;
    this.store.dispatch({ type: 'written', entry: null });
    const refused = done.find((refusal) => refusal !== null);
    if (refused) this.store.say('refused', refusalInWords(refused));
    else this.store.say('done', `Taken back: ${entry.label}`);
    await this.look();
    return !refused;
  }

  /** Adds sheets or takes them out, and checks again; null, and said, where the host could not be asked. */
  async changeSheets<T>(how: (port: Port) => Promise<T>): Promise<T | null> {
    if (this.store.state.writing) return null;
    this.store.dispatch({ type: 'writing' });
    const outcome = await this.ask(how);
    if (!outcome) return null;
    this.store.dispatch({ type: 'written', entry: null });
    await this.look();
    return outcome;
  }

  /** For each edit why it was refused, or null; null for all where the host could not be asked. */
  private async apply(edits: readonly Edit[]): Promise<readonly (EditRefusal | null)[] | null> {
    const outcomes = await this.ask((port) => port.apply(edits));
    return outcomes && outcomes.map(({ refused }) => refused);
  }

  private async ask<T>(what: (port: Port) => Promise<T>): Promise<T | null> {
    try {
      return await what(await this.port());
    } catch (error) {
      const fault = faultOf(error);
      this.store.dispatch({ type: 'written', entry: null });
      if (fault.kind === 'gone') this.store.dispatch({ type: 'gone' });
      if (fault.kind === 'view-only') this.store.dispatch({ type: 'view-only' });
      this.store.say('refused', FAILED_WRITES[fault.kind]);
      // Some of it may have been written: look, and say what is there now.
      if (fault.kind === 'failed') void this.look();
      return null;
    }
  }

  private sayOutcome(step: Step, done: readonly (EditRefusal | null)[], id: number): void {
    const refusals = done.filter((refusal) => refusal !== null);
    const [first] = refusals;
    if (!first) this.store.say('done', `Done: ${step.label}`, id);
    else if (step.edits.length === 1) this.store.say('refused', refusalInWords(first));
    else {
      const written = step.edits.length - refusals.length;
      const text = `${String(written)} of ${String(step.edits.length)} cells written. ${refusalInWords(first)}`;
      this.store.say('refused', text, written > 0 ? id : undefined);
    }
  }
}
