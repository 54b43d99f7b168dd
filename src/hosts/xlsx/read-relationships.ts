import type { WorkbookPackage } from './open-package';
import { walkXml } from './xml';

/** How one part points at another. */
export interface Relationship {
  readonly id: string;
  /** The last step of the type's address ("worksheet", "table"), the same in both dialects of the format. */
  readonly type: string;
  /** The part's name from the package's root. */
  readonly target: string;
}

/** The relationships of a part; empty where it has none. The package itself is the part ''. */
export function readRelationships(opened: WorkbookPackage, part: string): Relationship[] {
  const xml = opened.text(relationshipsPart(part));
  if (xml === null) return [];
  const relationships: Relationship[] = [];
  walkXml(xml, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes.TargetMode === 'External') return;
      const { Id: id, Type: type, Target: target } = attributes;
      if (id === undefined || type === undefined || target === undefined) return;
      relationships.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: resolveTarget(part, target) });
    },
  });
  return relationships;
}

export function relationshipsPart(part: string): string {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** "worksheets/sheet1.xml" seen from "xl/workbook.xml" → "xl/worksheets/sheet1.xml"; "/xl/…" counts from the root. */
export function resolveTarget(from: string, target: string): string {
  const path = target.replace(/\\/g, '/');
  const steps = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
