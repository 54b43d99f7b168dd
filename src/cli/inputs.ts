import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as failures from './failures';

export interface Inputs {
  /** Paths to check, in the order in which they were given, each file once. */
  readonly files: readonly string[];
  /** Sentences about folders that hold nothing to check. */
  readonly problems: readonly string[];
}

const WORKBOOK = /\.xls[xm]$/i;
/** "~$form.xlsx" is Excel's note that the form is open; "._form.xlsx" is a Mac's own. */
const NO_FORM = /^(~\$|\.)/;

/** Paths as typed → files. What is no file, or not there, is left in: the check says so of that path. */
export function inputsOf(paths: readonly string[]): Inputs {
  const files = new Map<string, string>();
  const problems: string[] = [];
  for (const path of paths) {
    const inside = isFolder(path) ? workbooksIn(path) : [path];
    if (inside === null) problems.push(failures.closedFolder(path));
    else if (inside.length === 0) problems.push(failures.emptyFolder(path));
    for (const file of inside ?? []) {
      const identity = identityOf(file);
      if (!files.has(identity)) files.set(identity, file);
    }
  }
  return { files: [...files.values()], problems };
}

export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Its workbooks by name, "form 2" before "form 10"; null where it cannot be opened. */
function workbooksIn(folder: string): string[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && WORKBOOK.test(entry.name) && !NO_FORM.test(entry.name))
      .map(({ name }) => name)
      .sort(new Intl.Collator('en', { numeric: true }).compare)
      .map((name) => join(folder, name));
  } catch {
    return null;
  }
}

/** The same for every way to write the path of one file, links included. */
export function identityOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return resolve(path);
  }
}
