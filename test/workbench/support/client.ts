/// <reference types="office-js" />
import { readFileSync } from 'node:fs';

import { EmbeddedExcel, type EmbeddedExcelOptions } from '../../../src/workbench/embedded-excel';
import { NativeBridge } from '../../../src/workbench/bridge/native-bridge';
import type { Grid } from '../../../src/workbench/grid/grid';
import { officeShim, withHost } from '../../../src/workbench/office-shim';

/** Microsoft's own client library, unmodified; it takes half a second, so once for a test file. */
const LIBRARY = require.resolve('@microsoft/office-js/dist/excel-web-16.00.js');

const bridge = new NativeBridge();
let open: EmbeddedExcel | null = null;

function load(first: EmbeddedExcel): void {
  const scope = globalThis as { _richApiNativeBridge?: NativeBridge; Office?: object };
  scope._richApiNativeBridge = bridge;
  const script = document.createElement('script');
  script.textContent = readFileSync(LIBRARY, 'utf8');
  document.head.append(script);
  scope.Office = withHost(
    scope.Office ?? {},
    officeShim(() => open ?? first),
  );
}

/** Opens a workbook in the embedded Excel, for the client that stands in `Excel` from then on. */
export function openExcel(grid: Grid, options: EmbeddedExcelOptions = {}): EmbeddedExcel {
  const excel = new EmbeddedExcel(grid, bridge, options);
  if (!open) load(excel);
  open = excel;
  return excel;
}
