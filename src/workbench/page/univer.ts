import {
  ICommandService,
  type ILocales,
  IUndoRedoService,
  LocaleType,
  ThemeService,
  Univer,
  type PluginCtor,
  type Plugin,
} from '@univerjs/core';
import { ILayoutService, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import sheetsWords from '@univerjs/preset-sheets-core/locales/en-US';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationWords from '@univerjs/preset-sheets-data-validation/locales/en-US';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import { UNIVER_LOCALE } from '../grid/univer-ranges';

type Entry = PluginCtor<Plugin> | readonly [PluginCtor<Plugin>, unknown];

/** Univer in an element, with the plugins of its presets registered one by one: the bundle of them all is not free. */
export function startUniver(container: HTMLElement, dark: boolean): Univer {
  const words = { ...sheetsWords, ...validationWords } as unknown as ILocales[string];
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [UNIVER_LOCALE]: words } as ILocales,
    darkMode: dark,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      // Univer's ribbon cannot be worked without a mouse; what a form needs of it is in the page's own bar.
      toolbar: false,
      disableAutoFocus: true,
      footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: false },
    }),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false }),
  ];
  for (const entry of presets.flatMap(({ plugins }) => plugins as unknown as Entry[])) {
    if (Array.isArray(entry)) univer.registerPlugin(entry[0] as PluginCtor<Plugin>, entry[1] as never);
    else univer.registerPlugin(entry as PluginCtor<Plugin>);
  }
  return univer;
}

export function setDark(univer: Univer, dark: boolean): void {
  univer.__getInjector().get(ThemeService).setDarkMode(dark);
}

export function focusSheet(univer: Univer): void {
  univer.__getInjector().get(ILayoutService).focus();
}

/** Calls back whenever there is something to undo or redo, or no longer. */
export function watchUndo(univer: Univer, changed: (undos: number, redos: number) => void): void {
  univer
    .__getInjector()
    .get(IUndoRedoService)
    .undoRedoStatus$.subscribe(({ undos, redos }) => changed(undos, redos));
}

export function runUndo(univer: Univer, command: 'undo' | 'redo'): void {
  void univer.__getInjector().get(ICommandService).executeCommand(`univer.command.${command}`);
}
