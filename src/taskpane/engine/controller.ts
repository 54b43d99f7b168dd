import type { IsoDate } from '../../domain/calendar';
import type { Place } from '../../domain/form';
import type { Snapshot } from '../../domain/snapshot';
import type { InsertOutcome, LivePort, Port, TakeOutOutcome, Unwatch } from '../../hosts/port';
import type { SheetsPlan } from '../../templates/sheet-plan';
import { faultOf } from './fault';
import { countsOf, LINGER, standing } from './list';
import { samePlace } from './place';
import type { CheckResult, Examine, ShownFix } from './result';
import { safeStep, type Step } from './safe-step';
import type { Note, PaneState } from './state';
import { Store } from './store';
import { Timers } from './timers';
import { announcementOf, NO_LANGUAGE, STILL_EDITING } from './words';
import { Writer } from './writer';

/** Milliseconds. */
export const PAUSES = {
  /** After a change, for more of them: a paste and a fill come as many. */
  change: 250,
  /** After the pane comes to the front; a press of "Check now" that follows takes its place. */
  focus: 350,
  /** After the selection moved: a drop-down's choice may have raised no event. */
  selection: 600,
  /** A check that took longer is not made for every move of the selection. */
  cheap: 400,
  /** After the first findings are there, for the language of measures. */
  language: 150,
  slow: 8000,
  settled: 1200,
} as const;

/** How long to wait for a cell that is being edited, again and again, before giving up: about a minute. */
export const EDITING_RETRIES: readonly number[] = [400, 800, 1500, ...Array.from({ length: 18 }, () => 3000)];

/** What a host tells while it works. */
export interface HostNews {
  /** A cell is being edited, and the host waits for it; null when that is over. */
  readonly onWaiting: (reason: 'editing' | null) => void;
}

export interface ControllerOptions {
  /** The host may take a while to come up, and may fail to; asked again after a failure. */
  openPort(tell: HostNews): Promise<Port | LivePort>;
  /** The packs and rules, which come after the first paint. */
  loadExamine(): Promise<Examine>;
  /** What a check can begin without, where the examination says it was not whole. */
  loadLanguage?(): Promise<void>;
  today(): IsoDate;
  now?(): number;
}

/** Holds the state of the pane, talks to the port, and knows when to look again. No React. */
export class Controller {
  private readonly store = new Store();
  private readonly writer: Writer;
  private readonly unwatches: Unwatch[] = [];
  private readonly timers = new Timers();
  private readonly now: () => number;
  private readonly examine: () => Promise<Examine>;
  private readonly port: () => Promise<Port | LivePort>;
  /** The programme that the person said this workbook is a form of. */
  private chosen: string | null = null;
  private running: Promise<void> | null = null;
  private again = false;
  private retries = 0;
  private took = 0;
  private watching = false;
  private stopped = false;

  constructor(private readonly options: ControllerOptions) {
    this.now = options.now ?? (() => Date.now());
    this.examine = onceItWorks(() => options.loadExamine());
    this.port = onceItWorks(() => options.openPort({ onWaiting: (reason) => this.hostWaits(reason) }));
    this.writer = new Writer(this.store, this.port, () => this.checkAfterWriting());
  }

  readonly subscribe = (listener: () => void): (() => void) => this.store.subscribe(listener);
  readonly getState = (): PaneState => this.store.state;

  /** Reads and watches. */
  async start(): Promise<void> {
    await Promise.all([this.check(), this.watch()]);
  }

  /** Watching that fails is no failure: the pane looks again by itself when it comes to the front. */
  private async watch(): Promise<void> {
    if (this.watching || this.stopped) return;
    this.watching = true;
    try {
      const port = await this.port();
      const changed = (): void => this.changed();
      const watching =
        'watchSelection' in port
          ? port.watchSelection(changed, (sheet, cell) => this.selected({ sheet, cell }))
          : port.watch(changed);
      const unwatch = await watching;
      if (this.stopped) unwatch();
      else this.unwatches.push(unwatch);
    } catch {
      // Never trust events: everything also works without. The next check tries again.
      this.watching = false;
    }
  }

  stop(): void {
    this.stopped = true;
    this.timers.stop();
    for (const unwatch of this.unwatches.splice(0)) unwatch();
  }

  /** Somebody changed something. A check under way may have read before it, so another follows. */
  changed(): void {
    this.timers.after('check', PAUSES.change, () => {
      if (this.running) this.again = true;
      else void this.check();
    });
  }

  /** The pane came to the front. */
  focused(): void {
    this.timers.after('check', PAUSES.focus, () => void this.check());
  }

  selected(place: Place): void {
    if (samePlace(place, this.store.state.selection)) return;
    this.store.dispatch({ type: 'selected', place });
    if (this.took <= PAUSES.cheap && !this.timers.has('check'))
      this.timers.after('check', PAUSES.selection, () => void this.check());
  }

  /** Asked for by hand: at once, in place of a check that was about to come. */
  checkNow(): Promise<void> {
    this.timers.cancel('editing');
    this.retries = 0;
    if (this.store.state.note) this.store.dispatch({ type: 'noted', note: null });
    return this.check();
  }

  /** Reads the workbook as a form of that programme from now on; null: as what it looks most like. */
  async choose(programme: string | null): Promise<void> {
    this.chosen = programme;
    if (this.running) await this.running;
    await this.checkNow();
  }

  private hostWaits(reason: 'editing' | null): void {
    if (reason === null) this.store.dispatch({ type: 'edited' });
    else this.store.dispatch({ type: 'editing', waiting: true });
  }

  /** One check at a time: who asks while one is under way gets that one. */
  check(): Promise<void> {
    this.timers.cancel('check');
    this.running ??= this.checkOnce().finally(() => {
      this.running = null;
      if (!this.again || this.stopped) return;
      this.again = false;
      void this.check();
    });
    return this.running;
  }

  private async checkOnce(): Promise<void> {
    this.store.dispatch({ type: 'asked' });
    this.timers.after('slow', PAUSES.slow, () => this.store.dispatch({ type: 'slow' }));
    const began = this.now();
    try {
      const [examine, snapshot] = await Promise.all([this.examine(), this.read()]);
      if (this.stopped) return;
      const result = await examine(snapshot, this.options.today(), this.chosen);
      if (this.stopped) return;
      this.took = this.now() - began;
      this.retries = 0;
      this.store.dispatch({ type: 'checked', result, at: this.now() });
      this.timers.after('close-up', LINGER + 50, () => this.closeUp());
      this.announceSoon();
      if (!result.isWhole)
        this.timers.after('language', PAUSES.language, () => void this.lookAtLanguage(snapshot, result));
      void this.watch();
    } catch (error) {
      if (!this.stopped) this.failed(error);
    } finally {
      this.timers.cancel('slow');
    }
  }

  /** The rest of a first check, on what was read for it: nothing more is asked of the host. */
  private async lookAtLanguage(snapshot: Snapshot, before: CheckResult): Promise<void> {
    try {
      await this.options.loadLanguage?.();
      const result = await (await this.examine())(snapshot, this.options.today(), this.chosen);
      // A check that came in between knows more.
      if (this.stopped || this.store.state.result !== before) return;
      this.store.dispatch({ type: 'checked', result, at: this.now() });
      this.announceSoon();
    } catch {
      if (!this.stopped) this.store.say('refused', NO_LANGUAGE);
    }
  }

  private async read(): Promise<Snapshot> {
    return (await this.port()).read();
  }

  private failed(error: unknown): void {
    const fault = faultOf(error);
    if (fault.kind === 'still-editing') this.store.dispatch({ type: 'editing', waiting: false });
    else if (fault.kind === 'editing') {
      const pause = EDITING_RETRIES[this.retries];
      this.retries += 1;
      this.store.dispatch({ type: 'editing', waiting: pause !== undefined });
      if (pause !== undefined) this.timers.after('editing', pause, () => void this.check());
      else this.retries = 0;
    } else if (fault.kind === 'gone') this.store.dispatch({ type: 'gone' });
    else if (fault.kind === 'view-only')
      this.store.dispatch({ type: 'failed', says: 'This workbook may not be read by add-ins.' });
    else this.store.dispatch({ type: 'failed', says: fault.says });
  }

  private closeUp(): void {
    this.store.dispatch({ type: 'closed-up', at: this.now() });
    if (this.store.state.items.some(({ rightSince }) => rightSince !== null))
      this.timers.after('close-up', LINGER, () => this.closeUp());
  }

  private announceSoon(): void {
    this.timers.after('announce', PAUSES.settled, () => {
      const { result, items, announcement } = this.store.state;
      const text = result?.known ? announcementOf(countsOf(standing(items))) : 'This workbook is not a form I know';
      if (text !== announcement) this.store.dispatch({ type: 'announced', text });
    });
  }

  async goTo(place: Place): Promise<void> {
    try {
      const shown = await (await this.port()).select(place.sheet, place.cell);
      if (shown) this.selected(place);
      else
        this.store.say(
          'refused',
          `${place.sheet} ${place.cell} is not there any more: the sheet was renamed or deleted.`,
        );
    } catch (error) {
      const { kind } = faultOf(error);
      const editing = kind === 'editing' || kind === 'still-editing';
      this.store.say('refused', editing ? STILL_EDITING : `${place.sheet} ${place.cell} could not be shown.`);
    }
  }

  applyFix({ fix, changes }: ShownFix): Promise<boolean> {
    return this.writer.write({ label: fix.label, edits: fix.edits, changes });
  }

  /** Every safe fix in the list, in one step; of two that write the same cell, the first. */
  applySafe(): Promise<boolean> {
    const { edits, changes, count } = safeStep(standing(this.store.state.items));
    const label = count === 1 ? '1 small repair' : `${String(count)} small repairs`;
    return this.writer.write({ label, edits, changes });
  }

  write(step: Step): Promise<boolean> {
    return this.writer.write(step);
  }

  undo(id: number): Promise<boolean> {
    return this.writer.undo(id);
  }

  /** Adds sheets to the workbook and checks it; null where the host could not be asked, which is said then. */
  insert(plan: SheetsPlan): Promise<InsertOutcome | null> {
    return this.writer.changeSheets((port) => port.insert(plan));
  }

  /** Takes out what was inserted and checks; null as for `insert`. */
  takeOut(plan: SheetsPlan, evenIfEntered: boolean): Promise<TakeOutOutcome | null> {
    return this.writer.changeSheets((port) => port.takeOut(plan, evenIfEntered));
  }

  /** One line to the person, for what only a view knows how to say. */
  say(note: Omit<Note, 'id' | 'undo'>): void {
    this.store.note(note);
  }

  dismissNote(): void {
    this.store.dispatch({ type: 'noted', note: null });
  }

  /** A check that began before we wrote knows nothing of it. */
  private async checkAfterWriting(): Promise<void> {
    if (this.running) await this.running;
    await this.check();
  }
}

/** Asks once and remembers, but asks again after a failure. */
function onceItWorks<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | null = null;
  return () =>
    (asked ??= ask().catch((error: unknown) => {
      asked = null;
      throw error;
    }));
}
