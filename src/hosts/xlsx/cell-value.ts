import type { Cell } from '../../domain/snapshot';
import { damaged } from './failures';
import { serialFromIso } from './iso-date';
import { ownCopy, unescapeText } from './text';

/** A cell as its XML says it, before its value is known. */
export interface RawCell {
  readonly type: string | undefined;
  /** Content of `v`; null where there is no such element. */
  readonly stored: string | null;
  /** Text of an inline string; null where there is none. */
  readonly inline: string | null;
  readonly hasFormula: boolean;
}

export interface ValueContext {
  readonly sharedStrings: readonly string[];
  readonly date1904: boolean;
}

type CellContent = Pick<Cell, 'value' | 'error' | 'resultUnknown'>;

const NOTHING: CellContent = { value: null };

/** What a cell holds; null where it holds nothing and is only formatted. */
export function contentOf(raw: RawCell, context: ValueContext): CellContent | null {
  const content = storedContent(raw, context);
  if (raw.hasFormula) return isKnown(raw) ? content : { value: null, resultUnknown: true };
  return content.error === undefined && (content.value === null || content.value === '') ? null : content;
}

/** An empty result is a result only where it is marked as text. */
function isKnown({ type, stored, inline }: RawCell): boolean {
  return inline !== null || (stored !== null && (stored !== '' || type === 'str'));
}

function storedContent({ type, stored, inline }: RawCell, context: ValueContext): CellContent {
  if (type === 'inlineStr' || (inline !== null && stored === null)) return { value: inline };
  if (stored === null) return NOTHING;
  if (type === 'str') return { value: unescapeText(stored) };
  const text = stored.trim();
  if (text === '') return NOTHING;
  if (type === 's') return { value: sharedString(text, context) };
  if (type === 'b') return { value: text === '1' || text.toLowerCase() === 'true' };
  if (type === 'e') return { value: null, error: ownCopy(text) };
  if (type === 'd') return { value: serialFromIso(text, context.date1904) ?? ownCopy(text) };
  return { value: numberOf(text) };
}

function sharedString(index: string, { sharedStrings }: ValueContext): string {
  const text = sharedStrings[Number(index)];
  if (text === undefined) throw damaged();
  return text;
}

/** Some programs write "nan" or text where a number belongs: kept as it stands, for a person to see. */
function numberOf(text: string): number | string {
  const number = Number(text);
  return Number.isFinite(number) ? number : ownCopy(text);
}
