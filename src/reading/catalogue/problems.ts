import { fromA1, toA1 } from '../../domain/address';

/** What is to be put right in a workbook that holds a catalogue, each at its cell. */
export class Problems {
  readonly lines: string[] = [];

  constructor(private readonly sheet: string) {}

  /** Rows and columns count from 0. */
  at(row: number, column: number, message: string): void {
    this.lines.push(`${sheetName(this.sheet)}!${toA1(row, column)}: ${message}`);
  }

  onSheet(message: string): void {
    this.lines.push(`Sheet ${this.sheet}: ${message}`);
  }
}

/** In quotation marks where Excel wants them, so that the place can be pasted into Go To. */
function sheetName(name: string): string {
  const bare = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && fromA1(name) === null;
  return bare ? name : `'${name.replace(/'/g, "''")}'`;
}
