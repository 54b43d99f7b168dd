import { initialState, reduce, type Note, type PaneEvent, type PaneState } from './state';

/** The state and who listens to it. */
export class Store {
  state: PaneState = initialState;
  private readonly listeners = new Set<() => void>();
  private ids = 0;

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  dispatch(event: PaneEvent): void {
    const after = reduce(this.state, event);
    if (after === this.state) return;
    this.state = after;
    for (const listener of this.listeners) listener();
  }

  nextId(): number {
    return (this.ids += 1);
  }

  /** One line to the person; `undo` is the step that a button beside it takes back. */
  say(tone: Note['tone'], text: string, undo?: number): void {
    this.note({ tone, text, ...(undo === undefined ? {} : { undo }) });
  }

  note(note: Omit<Note, 'id'>): void {
    this.dispatch({ type: 'noted', note: { ...note, id: this.nextId() } });
  }
}
