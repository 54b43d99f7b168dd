import { DEFAULT_STYLE, readStyles, type CellStyle } from './read-styles';
import { applySplices, type Splice, tagPrefix, tagStart, withAttribute } from './splice';
import { escapeXml } from './text';
import { walkXml } from './xml';

/** Formats that every version of Excel knows by number, in every country. */
const NUMBERED: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  '@': 49,
};
const FIRST_CUSTOM = 164;
const PLAIN_STYLE = 'numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"';

interface Span {
  readonly start: number;
  readonly openEnd: number;
  readonly end: number;
  readonly selfClosing: boolean;
}

/** What comes after the cell styles in a style sheet. */
const AFTER_CELL_STYLES = new Set(['cellStyles', 'dxfs', 'tableStyles', 'colors']);

/** A workbook's style sheet to which styles can be added; nothing that is there changes or moves. */
export class StyleBook {
  private readonly styles: CellStyle[];
  private readonly spans = new Map<string, Span>();
  private readonly styleSpans: Span[] = [];
  private readonly customFormats = new Map<string, number>();
  private readonly derived = new Map<string, number>();
  private readonly addedStyles: string[] = [];
  private readonly addedFormats: string[] = [];
  private root: Span | null = null;
  private afterCellStyles: number | null = null;

  constructor(private readonly xml: string) {
    this.styles = readStyles(xml);
    this.locate();
    if (this.styles.length === 0) this.append(`<${this.prefix}xf ${PLAIN_STYLE}/>`, DEFAULT_STYLE);
  }

  get changed(): boolean {
    return this.derived.size > 0;
  }

  style(index: number): CellStyle {
    return this.styles[index] ?? DEFAULT_STYLE;
  }

  /** Number of the style that differs from `base` in its number format only. */
  withFormat(base: number, format: string): number {
    if (this.style(base).format === format) return base;
    const key = `${base} ${format}`;
    const known = this.derived.get(key);
    if (known !== undefined) return known;
    const added = this.append(this.derivedXml(base, this.formatNumber(format)), { ...this.style(base), format });
    this.derived.set(key, added);
    return added;
  }

  /** The style sheet with what was added. */
  text(): string {
    const splices: Splice[] = [this.addToList('cellXfs', this.styles.length, this.addedStyles)];
    if (this.addedFormats.length > 0) {
      splices.push(this.addToList('numFmts', this.customFormats.size, this.addedFormats));
    }
    return applySplices(this.xml, splices);
  }

  private get prefix(): string {
    return this.root ? tagPrefix(this.xml, this.root.start) : '';
  }

  private append(xml: string, style: CellStyle): number {
    this.addedStyles.push(xml);
    return this.styles.push(style) - 1;
  }

  private derivedXml(base: number, formatNumber: number): string {
    const span = this.styleSpans[base] ?? this.styleSpans[0];
    if (!span) return `<${this.prefix}xf ${PLAIN_STYLE.replace('"0"', `"${formatNumber}"`)} applyNumberFormat="1"/>`;
    const tag = withAttribute(this.xml.slice(span.start, span.openEnd), 'numFmtId', String(formatNumber));
    return withAttribute(tag, 'applyNumberFormat', '1') + this.xml.slice(span.openEnd, span.end);
  }

  private formatNumber(format: string): number {
    const known = NUMBERED[format] ?? this.customFormats.get(format);
    if (known !== undefined) return known;
    let added = FIRST_CUSTOM;
    for (const number of this.customFormats.values()) added = Math.max(added, number + 1);
    this.customFormats.set(format, added);
    this.addedFormats.push(`<${this.prefix}numFmt numFmtId="${added}" formatCode="${escapeXml(format)}"/>`);
    return added;
  }

  private addToList(list: 'cellXfs' | 'numFmts', count: number, added: readonly string[]): Splice {
    const name = this.prefix + list;
    const span = this.spans.get(list);
    if (!span) {
      const root = this.root?.openEnd ?? 0;
      const start = list === 'numFmts' ? root : (this.afterCellStyles ?? this.rootClose());
      return { start, end: start, text: `<${name} count="${count}">${added.join('')}</${name}>` };
    }
    const tag = withAttribute(this.xml.slice(span.start, span.openEnd), 'count', String(count));
    if (span.selfClosing) {
      return { start: span.start, end: span.end, text: `${tag.replace(/\s*\/>$/, '>')}${added.join('')}</${name}>` };
    }
    const old = this.xml.slice(span.openEnd, tagStart(this.xml, span.end));
    return { start: span.start, end: tagStart(this.xml, span.end), text: tag + old + added.join('') };
  }

  private rootClose(): number {
    return tagStart(this.xml, this.root?.end ?? this.xml.length);
  }

  private locate(): void {
    const open: { name: string; start: number; openEnd: number }[] = [];
    walkXml(this.xml, {
      open: (name, attributes, end) => {
        const start = tagStart(this.xml, end);
        open.push({ name, start, openEnd: end });
        if (AFTER_CELL_STYLES.has(name)) this.afterCellStyles ??= start;
        if (name === 'numFmt' && open.at(-2)?.name === 'numFmts') {
          this.customFormats.set(attributes.formatCode ?? '', Number(attributes.numFmtId));
        }
      },
      close: (name, end, selfClosing) => {
        const { start = 0, openEnd = 0 } = open.pop() ?? {};
        const span = { start, openEnd, end, selfClosing };
        const parent = open.at(-1)?.name;
        if (name === 'xf' && parent === 'cellXfs') this.styleSpans.push(span);
        else if (name === 'cellXfs' || name === 'numFmts') this.spans.set(name, span);
        else if (parent === undefined) this.root = span;
      },
    });
  }
}
