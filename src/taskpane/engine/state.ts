import type { Place } from '../../domain/form';
import { closeUp, settle, type Item } from './list';
import { reconcile, type Written } from './log';
import type { CheckResult } from './result';

/**
 * starting: nothing has been read yet · form: a form of ours · unknown: a workbook without one · failed: nothing could
 * be read, with a sentence that says why · gone: the workbook is no longer there
 */
export type Phase = 'starting' | 'form' | 'unknown' | 'failed' | 'gone';

export interface Offer {
  readonly label: string;
  readonly take: () => void;
}

/** One line about the last thing that was done, or could not be. */
export interface Note {
  readonly id: number;
  readonly tone: 'done' | 'refused' | 'tip';
  readonly text: string;
  /** What "Undo" beside the line takes back. */
  readonly undo?: number;
  /** What a button beside the line does, as a view knows it. */
  readonly offer?: Offer;
}

export interface PaneState {
  readonly phase: Phase;
  readonly failure: string;
  readonly checking: boolean;
  /** The host has been silent for long. */
  readonly slow: boolean;
  /** Somebody is typing in a cell; the pane waits for it. given-up: it waits no longer. */
  readonly waiting: 'no' | 'waiting' | 'given-up';
  readonly viewOnly: boolean;
  readonly result: CheckResult | null;
  readonly items: readonly Item[];
  readonly selection: Place | null;
  readonly checkedAt: number | null;
  readonly written: readonly Written[];
  /** Something is being written just now. */
  readonly writing: boolean;
  readonly note: Note | null;
  /** For screen readers; said once the counts have settled. */
  readonly announcement: string;
}

export const initialState: PaneState = {
  phase: 'starting',
  failure: '',
  checking: false,
  slow: false,
  waiting: 'no',
  viewOnly: false,
  result: null,
  items: [],
  selection: null,
  checkedAt: null,
  written: [],
  writing: false,
  note: null,
  announcement: '',
};

export type PaneEvent =
  | { readonly type: 'asked' }
  | { readonly type: 'slow' }
  | { readonly type: 'checked'; readonly result: CheckResult; readonly at: number }
  | { readonly type: 'failed'; readonly says: string }
  | { readonly type: 'gone' }
  | { readonly type: 'editing'; readonly waiting: boolean }
  | { readonly type: 'edited' }
  | { readonly type: 'view-only' }
  | { readonly type: 'closed-up'; readonly at: number }
  | { readonly type: 'selected'; readonly place: Place }
  | { readonly type: 'writing' }
  | { readonly type: 'written'; readonly entry: Written | null }
  | { readonly type: 'noted'; readonly note: Note | null }
  | { readonly type: 'announced'; readonly text: string };

/** What the pane knows after something happened. Pure; everything that waits or calls is in the controller. */
export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case 'asked':
      return { ...state, checking: true };
    case 'slow':
      return state.checking ? { ...state, slow: true } : state;
    case 'checked': {
      const { result, at } = event;
      return {
        ...state,
        phase: result.known ? 'form' : 'unknown',
        failure: '',
        checking: false,
        slow: false,
        waiting: 'no',
        result,
        items: settle(state.items, result.findings, at),
        checkedAt: at,
        written: reconcile(state.written, (place) => result.cellAt(place).value),
      };
    }
    // What is known stays on the screen: one failed call is no reason to take the list away.
    case 'failed': {
      const failed: PaneState = { ...state, checking: false, slow: false, waiting: 'no', failure: event.says };
      return state.result ? failed : { ...failed, phase: 'failed' };
    }
    case 'gone':
      return { ...state, phase: 'gone', checking: false, slow: false, waiting: 'no', note: null };
    case 'editing':
      return { ...state, checking: event.waiting, slow: false, waiting: event.waiting ? 'waiting' : 'given-up' };
    case 'edited':
      return { ...state, waiting: 'no' };
    case 'view-only':
      return { ...state, viewOnly: true };
    case 'closed-up': {
      const items = closeUp(state.items, event.at);
      return items === state.items ? state : { ...state, items };
    }
    case 'selected':
      return { ...state, selection: event.place };
    case 'writing':
      return { ...state, writing: true };
    case 'written':
      return { ...state, writing: false, written: event.entry ? [...state.written, event.entry] : state.written };
    case 'noted':
      return { ...state, note: event.note };
    case 'announced':
      return { ...state, announcement: event.text };
  }
}
