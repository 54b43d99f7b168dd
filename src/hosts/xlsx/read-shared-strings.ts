import { trimXmlSpace, unescapeText } from './text';
import { walkXml } from './xml';

/** All texts that cells refer to by number. Runs of rich text are joined; phonetic readings are left out. */
export function readSharedStrings(xml: string | null): string[] {
  const strings: string[] = [];
  if (xml === null) return strings;
  const item = new RichText();
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'si') item.clear();
      else item.open(name, attributes['xml:space']);
    },
    text(text) {
      item.text(text);
    },
    close(name) {
      if (name === 'si') strings.push(item.value());
      else item.close(name);
    },
  });
  return strings;
}

/** Collects a text that is written as one `t` or as runs with a `t` each; shared and inline strings have the same shape. */
export class RichText {
  private collected = '';
  private preserve = false;
  private inText = false;
  private inPhonetic = false;

  clear(): void {
    this.collected = '';
    this.preserve = this.inText = this.inPhonetic = false;
  }

  open(name: string, space: string | undefined): void {
    if (name === 'rPh') this.inPhonetic = true;
    if (name !== 't' || this.inPhonetic) return;
    this.inText = true;
    if (space === 'preserve') this.preserve = true;
  }

  text(text: string): void {
    if (this.inText) this.collected += text;
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
    if (name === 'rPh') this.inPhonetic = false;
  }

  /** Excel drops spaces around a text that does not say it preserves them (they come from indented XML). */
  value(): string {
    return unescapeText(this.preserve ? this.collected : trimXmlSpace(this.collected));
  }
}
