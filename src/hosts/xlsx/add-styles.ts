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
export const CONTENT_TYPES = '[Content_Types].xml';

/** An element that some part has to gain. */
export interface Link {
  readonly part: string;
  readonly element: string;
  readonly attributes: string;
}

/** What names a new style sheet. */
export const stylesLinks = (name: string, workbookPart: string): readonly Link[] => [
  {
    part: relationshipsPart(workbookPart),
    element: 'Relationship',
    attributes: `Id="rafReadyStyles" Type="${RELATIONSHIP}" Target="/${name}"`,
  },
  { part: CONTENT_TYPES, element: 'Override', attributes: `PartName="/${name}" ContentType="${CONTENT}"` },
];

/** Name for a new style sheet, and the two parts that have to name it. */
export function registerStyles(opened: WorkbookPackage, workbookPart: string): { name: string; parts: WrittenPart[] } {
  const name = resolveTarget(workbookPart, 'styles.xml');
  const parts = stylesLinks(name, workbookPart).flatMap(({ part, element, attributes }): WrittenPart[] => {
    const xml = opened.text(part);
    return xml === null ? [] : [{ name: part, xml: withLast(xml, element, attributes) }];
  });
  return { name, parts };
}

/** A part's XML with an element as the last of its root. */
export function withLast(xml: string, element: string, attributes: string): string {
  let at = 0;
  walkXml(xml, {
    close(_name, end) {
      at = tagStart(xml, end);
    },
  });
  return applySplices(xml, [{ start: at, end: at, text: `<${tagPrefix(xml, at)}${element} ${attributes}/>` }]);
}
