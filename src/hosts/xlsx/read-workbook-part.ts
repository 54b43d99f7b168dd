import type { Sheet, Snapshot } from '../../domain/snapshot';
import { damaged, notAWorkbook } from './failures';
import type { WorkbookPackage } from './open-package';
import { readRelationships, type Relationship } from './read-relationships';
import { isOn, prefixedAttribute, walkXml } from './xml';

/** What the workbook part says: which sheets there are and where, and the settings of the whole workbook. */
export interface WorkbookPart extends Pick<Snapshot, 'date1904' | 'protectedStructure' | 'calculation'> {
  /** The part's own name, usually "xl/workbook.xml". */
  readonly part: string;
  /** Worksheets only, in the order of the tabs. */
  readonly sheets: readonly SheetEntry[];
  /** Names of all tabs, chart sheets included, as sheet-level names count them. */
  readonly tabs: readonly string[];
  readonly names: readonly RawName[];
  readonly relationships: readonly Relationship[];
}

export interface SheetEntry extends Pick<Sheet, 'name' | 'visibility'> {
  readonly part: string;
}

export interface RawName {
  readonly name: string;
  readonly reference: string;
  readonly tab: number | null;
}

interface Tab {
  readonly name: string;
  readonly state: string | undefined;
  readonly id: string | undefined;
}

export function readWorkbookPart(opened: WorkbookPackage): WorkbookPart {
  const part = readRelationships(opened, '').find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const xml = opened.text(part);
  if (xml === null) throw notAWorkbook();
  const relationships = readRelationships(opened, part);
  const found = readTabsAndSettings(xml);
  return {
    part,
    relationships,
    names: found.names,
    tabs: found.tabs.map(({ name }) => name),
    sheets: worksheets(found.tabs, relationships),
    date1904: isOn(found.settings.workbookPr?.date1904),
    protectedStructure: isOn(found.settings.workbookProtection?.lockStructure),
    calculation: found.settings.calcPr?.calcMode === 'manual' ? 'manual' : 'automatic',
  };
}

type Settings = Record<string, Readonly<Record<string, string>> | undefined>;

function readTabsAndSettings(xml: string): { tabs: Tab[]; names: RawName[]; settings: Settings } {
  const tabs: Tab[] = [];
  const names: RawName[] = [];
  const settings: Settings = {};
  let root = true;
  let current: { name: string; tab: number | null; reference: string } | null = null;
  walkXml(xml, {
    open(name, attributes) {
      if (root && name !== 'workbook') throw notAWorkbook();
      root = false;
      if (name === 'sheet') {
        tabs.push({ name: attributes.name ?? '', state: attributes.state, id: prefixedAttribute(attributes, 'id') });
      } else if (name === 'definedName') {
        const tab = attributes.localSheetId === undefined ? null : Number(attributes.localSheetId);
        current = { name: attributes.name ?? '', tab, reference: '' };
      } else if (name === 'workbookPr' || name === 'workbookProtection' || name === 'calcPr') {
        settings[name] = attributes;
      }
    },
    text(text) {
      if (current) current.reference += text;
    },
    close(name) {
      if (name !== 'definedName' || !current) return;
      names.push(current);
      current = null;
    },
  });
  return { tabs, names, settings };
}

/** Chart, dialog and macro sheets hold no cells and are left out. */
function worksheets(tabs: readonly Tab[], relationships: readonly Relationship[]): SheetEntry[] {
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  return tabs.flatMap(({ name, state, id }) => {
    const relationship = byId.get(id ?? '');
    if (!relationship) throw damaged();
    if (relationship.type !== 'worksheet') return [];
    const visibility = state === 'hidden' || state === 'veryHidden' ? state : 'visible';
    return [{ name, visibility, part: relationship.target }];
  });
}
