import { type IWorkbookData, type Univer, UniverInstanceType, IUniverInstanceService } from '@univerjs/core';
import type { Area } from '../../domain/address';
import { areaToA1 } from '../../domain/address';
import type { Snapshot } from '../../domain/snapshot';
import { readWorkbook } from '../../hosts/xlsx/snapshot';
import { NativeBridge } from '../bridge/native-bridge';
import { EmbeddedExcel } from '../embedded-excel';
import { sheetId, univerData } from '../grid/univer-data';
import { UniverGrid } from '../grid/univer-grid';
import { rangeOf } from '../grid/univer-ranges';
import { readDayFirst } from './day-first';
import { type FileSheetLooks, readFileLooks } from './file-looks';
import { watchCalculation } from './settle';

/** A workbook that is open on the page. */
export interface OpenBook {
  readonly name: string;
  /** As it was opened: what is saved are these bytes with the changed cells in them. */
  readonly bytes: Uint8Array;
  readonly snapshot: Snapshot;
  readonly grid: UniverGrid;
  /** Sheets in which rows or columns were put in, taken out or moved. */
  reshaped(): ReadonlySet<string>;
  /** For the pane beside it; each pane gets a bridge of its own. */
  connect(): Connection;
  close(): void;
}

export interface Connection {
  readonly bridge: NativeBridge;
  readonly excel: EmbeddedExcel;
}

let opened = 0;

/** Throws `UnreadableWorkbook` where the bytes are none. */
export function openBook(univer: Univer, name: string, bytes: Uint8Array): OpenBook {
  const snapshot = readWorkbook(bytes);
  const looks = readFileLooks(bytes);
  opened += 1;
  const unit = `book-${opened}`;
  const data: IWorkbookData = { ...univerData(unit, snapshot, looks), resources: [dropDowns(looks)] };
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, data);
  const injector = univer.__getInjector();
  // Univer's plugins are there once it has something to show.
  readDayFirst(injector);
  const grid = new UniverGrid(injector, unit);
  fillBeside(grid, snapshot);
  const hasFormulas = snapshot.sheets.some(({ cells }) => cells.some(({ formula }) => formula !== undefined));
  const moved = new Set<string>();
  grid.onReshape((sheet) => moved.add(sheet));
  const calculation = watchCalculation(injector, hasFormulas);
  return {
    name,
    bytes,
    snapshot,
    grid,
    reshaped: () => moved,
    connect: () => {
      const bridge = new WaitingBridge(calculation.settled);
      return { bridge, excel: new EmbeddedExcel(grid, bridge) };
    },
    close: () => {
      grid.dispose();
      calculation.dispose();
      injector.get(IUniverInstanceService).disposeUnit(unit);
    },
  };
}

/** Messages go to the workbook one after the other, each once the workbook has calculated. */
class WaitingBridge extends NativeBridge {
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly settled: () => Promise<void>) {
    super();
  }

  override sendMessageToHost(text: string): void {
    this.last = this.last.then(this.settled).then(() => super.sendMessageToHost(text));
  }
}

function fillBeside(grid: UniverGrid, snapshot: Snapshot): void {
  grid.date1904 = snapshot.date1904;
  grid.protectedStructure = snapshot.protectedStructure;
  grid.calculation = snapshot.calculation;
  const ids = new Map(snapshot.sheets.map(({ name }, index) => [name.toLowerCase(), sheetId(index)]));
  snapshot.sheets.forEach(({ visibility, protected: isProtected, tables }, index) => {
    const sheet = sheetId(index);
    grid.keep(sheet, { visibility, protected: isProtected });
    for (const table of tables) grid.putTable({ id: '', sheet, ...table });
  });
  for (const { name, scope, target } of snapshot.names) {
    const formula = target === null ? '#REF!' : `${quoted(target.sheet)}!${absolute(target.area)}`;
    grid.putName({ name, scope: scope === undefined ? null : (ids.get(scope.toLowerCase()) ?? null), formula });
  }
}

const quoted = (sheet: string): string => (/^[A-Za-z_][\w.]*$/.test(sheet) ? sheet : `'${sheet.replace(/'/g, "''")}'`);
const absolute = (area: Area): string => areaToA1(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

const STYLES: Readonly<Record<string, number>> = { information: 0, stop: 1, warning: 2 };

/** Univer keeps validation as a resource of its own. */
function dropDowns(looks: readonly FileSheetLooks[]): { name: string; data: string } {
  const rules = looks.map(({ dropDowns: all }, index) => [
    sheetId(index),
    all.map(({ areas, source, errorStyle, error }, number) => ({
      uid: `list-${index}-${number}`,
      type: 'list',
      formula1: source.startsWith('"') ? source.replace(/^"|"$/g, '') : `=${source}`,
      ranges: areas.map(rangeOf),
      allowBlank: true,
      showDropDown: true,
      errorStyle: STYLES[errorStyle] ?? 1,
      showErrorMessage: true,
      error,
      // An arrow beside the cell's text, as in Excel, in place of a coloured label.
      renderMode: 1,
    })),
  ]);
  return { name: 'SHEET_DATA_VALIDATION_PLUGIN', data: JSON.stringify(Object.fromEntries(rules)) };
}
