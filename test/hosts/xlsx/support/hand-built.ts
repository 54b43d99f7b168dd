import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A package put together by hand, for what no library would write. */
export interface HandBuilt {
  /** Content of `worksheet`, or the whole part where it begins with "<?xml" or a root element of its own. */
  readonly sheet?: string;
  readonly sharedStrings?: string;
  readonly styles?: string;
  /** Elements of the workbook before and after its list of sheets. */
  readonly before?: string;
  readonly after?: string;
  readonly sheets?: string;
  readonly target?: string;
  readonly relationships?: string;
  /** Further parts, or other content for those above; null takes a part away. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
}

export const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;

export const relationships = (content: string): string =>
  `<Relationships xmlns="${PACKAGE}">${content}</Relationships>`;

export function handBuiltParts(built: HandBuilt): Record<string, string | Uint8Array> {
  const { sheet = '<sheetData/>', target = 'worksheets/sheet1.xml' } = built;
  const parts: Record<string, string | Uint8Array | null> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>',
    '_rels/.rels': relationships(relationship('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml':
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${built.before ?? ''}<sheets>` +
      `${built.sheets ?? '<sheet name="Plan" sheetId="1" r:id="r1"/>'}</sheets>${built.after ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      relationship('r1', 'worksheet', target) +
        relationship('r2', 'sharedStrings', 'sharedStrings.xml') +
        relationship('r3', 'styles', 'styles.xml') +
        (built.relationships ?? ''),
    ),
    'xl/worksheets/sheet1.xml': /^<(\?xml|\w+:?worksheet|!)/.test(sheet)
      ? sheet
      : `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${sheet}</worksheet>`,
    'xl/sharedStrings.xml':
      built.sharedStrings === undefined ? null : `<sst xmlns="${MAIN}">${built.sharedStrings}</sst>`,
    'xl/styles.xml': built.styles === undefined ? null : `<styleSheet xmlns="${MAIN}">${built.styles}</styleSheet>`,
    ...built.parts,
  };
  const present = Object.entries(parts).filter((part): part is [string, string | Uint8Array] => part[1] !== null);
  return Object.fromEntries(present);
}

export function handBuilt(built: HandBuilt = {}): Uint8Array {
  return zipped(handBuiltParts(built));
}

export function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files = Object.entries(parts).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(files) as Record<string, Uint8Array>);
}

/** Rows of a sheet, in `sheetData`. */
export const rows = (content: string): string => `<sheetData>${content}</sheetData>`;
