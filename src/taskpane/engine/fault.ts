import { HostFault, UnreadableWorkbook } from '../../hosts/port';

/** What a failed call means for the pane. */
export type Fault =
  | { readonly kind: 'editing' }
  /** The host has waited for long, and waits no longer. */
  | { readonly kind: 'still-editing' }
  | { readonly kind: 'view-only' }
  | { readonly kind: 'gone' }
  /** One sentence for the person. */
  | { readonly kind: 'failed'; readonly says: string };

export const COULD_NOT_READ = 'The workbook could not be read. Nothing in it was changed.';

export const COULD_NOT_LOAD = 'A part of the pane could not be loaded. Look whether you are online, then Check now.';

/** Why the pane cannot begin, or cannot go on, in a sentence for the person. */
export class StartFailure extends Error {
  constructor(readonly says: string) {
    super(says);
    this.name = 'StartFailure';
  }
}

/** Excel's own codes, for a host that passes an error on as it came. */
const CODES: Readonly<Record<string, 'editing' | 'view-only' | 'gone'>> = {
  InvalidOperationInCellEditMode: 'editing',
  HostIsBusy: 'editing',
  AccessDenied: 'view-only',
  EditModeRestricted: 'view-only',
};

export function faultOf(error: unknown): Fault {
  if (error instanceof HostFault) return { kind: error.kind };
  if (error instanceof UnreadableWorkbook) return { kind: 'failed', says: error.message };
  if (error instanceof Error && error.name === 'StillEditing') return { kind: 'still-editing' };
  if (error instanceof StartFailure) return { kind: 'failed', says: error.says };
  // webpack's name for a script that did not come.
  if (error instanceof Error && error.name === 'ChunkLoadError') return { kind: 'failed', says: COULD_NOT_LOAD };
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const kind = Object.hasOwn(CODES, code) ? CODES[code] : undefined;
  return kind ? { kind } : { kind: 'failed', says: COULD_NOT_READ };
}
