import type { Cell, Snapshot } from '../../domain/snapshot';

/** Refs as people give them: A1, P2, 1.1, 3, Support 2; single letters and Roman numbers only as a series. */
const CODE = /^[a-z]{0,8}[ .-]?\d{1,4}(?:[.-]\d{1,2})?[a-z]?$/i;
const LETTER = /^(?:[a-z]|i{1,3}|i?v|vi{1,3}|i?x)$/i;
const LONGEST = 14;
/** "Spring 2020" is a term, and "June 2020" a month. */
const TIME = /^[a-z]{3,9}[ .-]?(?:19|20)\d\d$/i;
/** "A1, A2 and B4": links to several rows. */
const PARTS = /\s*(?:[,;/&+]|\band\b)\s*/i;

/** 3 and 1.2, and not what is counted in hundreds. */
const isCounted = (value: number): boolean => value > 0 && value < 100 && /^\d+(?:\.\d)?$/.test(String(value));

/** The Refs in a cell, in small letters; none where it holds anything else. */
export function codesIn({ value, format }: Cell): readonly string[] {
  if (typeof value === 'number') return isCounted(value) && !/[£%dmy]/i.test(format) ? [String(value)] : [];
  if (typeof value !== 'string' || value.length > LONGEST * 3) return [];
  const parts = value.trim().split(PARTS);
  const all = parts.every(
    (part) => part.length <= LONGEST && !TIME.test(part) && (CODE.test(part) || LETTER.test(part)),
  );
  return all ? parts.map((part) => part.toLowerCase()) : [];
}

const ROMANS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
const isWhole = (code: string): boolean => /^\d+$/.test(code);
const isLetter = (code: string): boolean => LETTER.test(code);

/** Each its own, in rising order where they are letters or plain numbers: the Refs of the rows themselves. */
export function areOwn(codes: readonly (readonly string[])[]): boolean {
  const flat = codes.flat();
  if (flat.length < 2 || codes.some(({ length }) => length !== 1) || new Set(flat).size < flat.length) return false;
  const isRoman = flat.every((code) => ROMANS.includes(code));
  if (isRoman) return flat.every((code, at) => code === ROMANS[at]);
  if (flat.every(isLetter)) return flat.every((code, at) => code === String.fromCharCode(97 + at));
  return !flat.every(isWhole) || flat.every((code, at) => Number(code) === at + 1);
}

/** The Refs that rows of a workbook have, found where they first stand. */
export interface Codes {
  /** True where the codes are the Refs of rows, or columns, that stand before the place. Plain numbers tell only where asked. */
  areKnownBefore(codes: readonly string[], sheet: string, row: number, numbers?: boolean): boolean;
}

interface Place {
  readonly sheet: number;
  readonly row: number;
}

/** Looks through the workbook once, and only when it is first asked. */
export function codesOf(snapshot: Pick<Snapshot, 'sheets'>): Codes {
  let known: ReadonlyMap<string, Place> | null = null;
  const sheets = new Map(snapshot.sheets.map(({ name }, at) => [name, at]));
  return {
    areKnownBefore(codes, sheet, row, numbers = false) {
      const at = sheets.get(sheet) ?? 0;
      known ??= firstPlaces(snapshot);
      const before = codes.filter((code) => {
        const place = known?.get(code);
        return place !== undefined && (place.sheet < at || (place.sheet === at && place.row < row));
      });
      // One that exists nowhere is a slip that is to be told, not another kind of column.
      return before.length > 0 && before.length >= codes.length * 0.6 && (numbers || !codes.every(isWhole));
    },
  };
}

/** Codes that open a row, or fill a row after its first cell. */
function firstPlaces({ sheets }: Pick<Snapshot, 'sheets'>): ReadonlyMap<string, Place> {
  const found = new Map<string, Place>();
  for (const [sheet, { cells }] of sheets.entries()) {
    let row: Cell[] = [];
    const close = (): void => {
      const [first, ...rest] = row;
      if (!first) return;
      const own = rest.length > 0 ? codesIn(first) : [];
      const across = own.length === 0 && rest.length > 1 ? rest.map(codesIn) : [];
      const codes = own.length === 1 ? own : areOwn(across) ? across.flat() : [];
      for (const code of codes) if (!found.has(code)) found.set(code, { sheet, row: first.row });
    };
    for (const cell of cells) {
      if (cell.value === null || cell.value === '') continue;
      if (row[0] && row[0].row !== cell.row) {
        close();
        row = [];
      }
      row.push(cell);
    }
    close();
  }
  return found;
}
