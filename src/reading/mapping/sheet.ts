import { normalise } from '../words';

/** The ordinary, visible sheet on which a workbook keeps what its author said that headings mean. */
export const MAPPING_SHEET = 'RAF Ready mapping';

/** Its columns. "Field" is for people; "Means" holds the role, or NOTHING; "Cell" tells two equal headings apart. */
export const MAPPING_HEADINGS = ['Sheet', 'Heading', 'Field', 'Means', 'Cell', 'Confirmed on'] as const;

/** In "Means": the heading is read as no field. */
export const NOTHING = 'nothing';

/** Rows, counted from 0, of the sentence, the programme and the headings; choices follow. */
export const ROW = { sentence: 0, pack: 1, headings: 2 } as const;

export const PACK_LABEL = 'Programme';
export const VERSION_LABEL = 'Version';

/** True for the sheet and for copies of it ("RAF Ready mapping (2)"): no part of any form. */
export const isMappingSheet = (name: string): boolean => /^raf ready mapping(?: \d{1,3})?$/.test(plain(name));
const plain = (name: string): string => normalise(name.replace(/[()]/g, ' '));
