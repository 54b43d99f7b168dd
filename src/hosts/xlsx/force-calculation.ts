import { applySplices, tagPrefix, tagStart, withAttribute } from './splice';
import { walkXml } from './xml';

/** Parts of the workbook that come before its calculation settings. */
const BEFORE = new Set(['sheets', 'functionGroups', 'externalReferences', 'definedNames']);

/** The workbook part told to compute everything when it is next opened: totals may depend on what was written. */
export function withFullCalculation(xml: string): string {
  let existing: { start: number; end: number } | null = null;
  let after = { start: 0, end: 0 };
  walkXml(xml, {
    open(name, _attributes, end) {
      if (name === 'calcPr') existing = { start: tagStart(xml, end), end };
    },
    close(name, end) {
      if (BEFORE.has(name)) after = { start: tagStart(xml, end), end };
    },
  });
  if (existing === null) {
    const text = `<${tagPrefix(xml, after.start)}calcPr fullCalcOnLoad="1"/>`;
    return applySplices(xml, [{ start: after.end, end: after.end, text }]);
  }
  const { start, end } = existing as { start: number; end: number };
  return applySplices(xml, [{ start, end, text: withAttribute(xml.slice(start, end), 'fullCalcOnLoad', '1') }]);
}
