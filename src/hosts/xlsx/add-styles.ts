import type { WorkbookPackage } from './open-package';
import { relationshipsPart, resolveTarget } from './read-relationships';
import { applySplices, tagPrefix, tagStart } from './splice';
import type { WrittenPart } from './write-package';
import { walkXml } from './xml';

/** Programs that format nothing may write no style sheet; this is the least Excel takes. */
export const BLANK_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '</styleSheet>';

const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const CONTENT_TYPES = '[Content_Types].xml';

/** Name for a new style sheet, and the two parts that have to name it. */
export function registerStyles(opened: WorkbookPackage, workbookPart: string): { name: string; parts: WrittenPart[] } {
  const name = resolveTarget(workbookPart, 'styles.xml');
  const relationships = relationshipsPart(workbookPart);
  const parts: WrittenPart[] = [];
  const add = (part: string, element: string, attributes: string): void => {
    const xml = opened.text(part);
    if (xml !== null) parts.push({ name: part, xml: withLast(xml, element, attributes) });
  };
  add(relationships, 'Relationship', `Id="rafReadyStyles" Type="${RELATIONSHIP}" Target="/${name}"`);
  add(CONTENT_TYPES, 'Override', `PartName="/${name}" ContentType="${CONTENT}"`);
  return { name, parts };
}

function withLast(xml: string, element: string, attributes: string): string {
  let at = 0;
  walkXml(xml, {
    close(_name, end) {
      at = tagStart(xml, end);
    },
  });
  return applySplices(xml, [{ start: at, end: at, text: `<${tagPrefix(xml, at)}${element} ${attributes}/>` }]);
}
