/**
 * What a person brought is kept in the pane's own storage on this computer, a record for each programme. Not in the
 * workbook: that goes to people who check it by their own list, and would otherwise be checked by the limits its author
 * chose. The workbook says by which programme its headings were confirmed (reading/mapping); that travels.
 */
export const PREFIX = 'raf-ready/programme/';

/** A record as it stands there: whatever it is, it may have been changed by anything since. */
export interface KeptRecord {
  readonly key: string;
  readonly text: string;
}

export const keyOf = (id: string): string => PREFIX + id;

/** False too where the storage is closed to the page. */
export function isAnythingKept(): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(PREFIX));
  } catch {
    return false;
  }
}
