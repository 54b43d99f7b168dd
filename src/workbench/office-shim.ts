import { isSupported } from './bridge/requirement-set';
import type { EmbeddedExcel } from './embedded-excel';

/** What of `Office` does not travel over the native bridge, as far as the add-in uses it. */
export interface OfficeShim {
  readonly onReady: (ready?: (info: OfficeInfo) => void) => Promise<OfficeInfo>;
  readonly context: {
    readonly requirements: { readonly isSetSupported: (name: string, version?: string) => boolean };
    readonly document: { readonly settings: SettingsShim };
    /** Left out on purpose where Excel leaves it out or stale: the pane asks the browser first. */
    readonly officeTheme?: Readonly<Record<string, string>>;
    readonly displayLanguage: string;
    readonly contentLanguage: string;
  };
}

export interface OfficeInfo {
  readonly host: string;
  readonly platform: string;
}

interface SettingsShim {
  readonly get: (name: string) => unknown;
  readonly set: (name: string, value: unknown) => void;
  readonly remove: (name: string) => void;
  readonly saveAsync: (done?: (result: { readonly status: string }) => void) => void;
}

const INFO: OfficeInfo = { host: 'Excel', platform: 'OfficeOnline' };

const HOST_TYPES = { Word: 'Word', Excel: 'Excel', PowerPoint: 'PowerPoint', Outlook: 'Outlook' } as const;

/** `excel` is asked anew each time, so that another workbook can be opened behind the same page. */
export function officeShim(excel: () => EmbeddedExcel): OfficeShim {
  const unsaved = new Map<string, unknown>();
  const saved = (): Map<string, string> => excel().grid.settings;
  return {
    onReady: (ready) => {
      const answered = Promise.resolve(INFO);
      void answered.then((info) => ready?.(info));
      return answered;
    },
    context: {
      displayLanguage: 'en-GB',
      contentLanguage: 'en-GB',
      requirements: {
        isSetSupported: (name, version = '1.1') => name === 'ExcelApi' && isSupported(version, excel().requirementSet),
      },
      document: {
        settings: {
          get: (name) => (unsaved.has(name) ? (unsaved.get(name) ?? null) : parsed(saved().get(name))),
          set: (name, value) => void unsaved.set(name, value),
          remove: (name) => void unsaved.set(name, undefined),
          saveAsync: (done) => {
            for (const [name, value] of unsaved) {
              if (value === undefined) saved().delete(name);
              else saved().set(name, JSON.stringify(value));
            }
            unsaved.clear();
            void Promise.resolve().then(() => done?.({ status: 'succeeded' }));
          },
        },
      },
    },
  };
}

function parsed(text: string | undefined): unknown {
  return text === undefined ? null : (JSON.parse(text) as unknown);
}

/**
 * The `Office` to stand in place of the client's own: everything of it, but with a host. The client's has a `context`
 * that cannot be replaced.
 */
export function withHost<T extends object>(office: T, shim: OfficeShim): T {
  return Object.create(office, {
    onReady: { value: shim.onReady, enumerable: true },
    context: { value: shim.context, enumerable: true },
    // Office's own list, which comes with office.js and not with Excel's part of it.
    HostType: { value: HOST_TYPES, enumerable: true },
  }) as T;
}
