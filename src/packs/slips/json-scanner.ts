/** Where a text stops being JSON, and what to do about it. */
export interface Slip {
  readonly offset: number;
  readonly message: string;
}

class Stop extends Error {
  constructor(readonly slip: Slip) {
    super(slip.message);
  }
}

/** No pack is nested deeper than this by far. */
const DEEPEST = 60;
const SPACE = /[ \t\r\n]/;
const CURLY = /[“”„«»‘’‚`]/;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** What stands there up to the next mark of JSON, for words without quotation marks and numbers as people write them. */
const WORD = /[^\s{}[\]",:;]{1,60}/y;
const THOUSANDS = /-?\d{1,3}(?:,\d{3})+(?!\d)/y;

/**
 * Walks a text by the grammar of JSON, to say in words where a person slipped (JSON.parse gives a position in
 * characters), to see what it says twice, and to remember where each part begins.
 */
export class JsonScanner {
  /** Offset of each part, by the keys and numbers that lead to it joined with U+0000. */
  readonly offsets = new Map<string, number>();
  private at = 0;

  constructor(private readonly text: string) {}

  scan(): Slip | null {
    try {
      this.value('', 0);
      this.skip();
      if (this.at < this.text.length) this.stop(`something stands behind the end: ${this.closers()}`);
      return null;
    } catch (error) {
      if (error instanceof Stop) return error.slip;
      throw error;
    }
  }

  private value(path: string, depth: number, inArray = false): void {
    this.skip();
    if (depth > DEEPEST) this.stop('there are too many brackets inside each other');
    this.offsets.set(path, this.at);
    const next = this.text[this.at];
    if (next === '{') this.object(path, depth);
    else if (next === '[') this.array(path, depth);
    else if (next === '"') this.string();
    else this.bare(inArray);
  }

  private object(path: string, depth: number): void {
    const begin = this.at;
    const keys = new Set<string>();
    this.at += 1;
    this.skip();
    if (this.take('}')) return;
    for (;;) {
      this.skip();
      const keyAt = this.at;
      if (this.text[this.at] !== '"') this.noKey(begin);
      const key = this.string();
      if (keys.has(key)) this.stop(`"${key}" stands here twice: take one of them away`, keyAt);
      keys.add(key);
      this.skip();
      if (!this.take(':')) this.stop(`type a colon after "${key}"`);
      const inside = path === '' ? key : `${path}\u0000${key}`;
      this.value(inside, depth + 1);
      this.offsets.set(inside, keyAt);
      this.skip();
      if (this.take('}')) return;
      this.comma('}', begin);
    }
  }

  private array(path: string, depth: number): void {
    const begin = this.at;
    this.at += 1;
    this.skip();
    if (this.take(']')) return;
    for (let index = 0; ; index += 1) {
      this.value(path === '' ? String(index) : `${path}\u0000${String(index)}`, depth + 1, true);
      this.skip();
      if (this.take(']')) return;
      this.comma(']', begin);
    }
  }

  /** Takes the comma between two parts, and nothing else. */
  private comma(close: string, begin: number): void {
    const at = this.at;
    if (this.take(',')) {
      this.skip();
      const next = this.text[this.at];
      if (next === ']' || next === '}') this.stop(`take away the comma before the closing ${next}`, at);
      if (next === ',') this.stop('take away the second comma');
      return;
    }
    this.ended(begin);
    const next = this.text[this.at] ?? '';
    if (next === ']' || next === '}')
      this.stop(`${next} closes what ${close === ']' ? '[' : '{'} opened: type ${close}`);
    if (next === ';') this.stop('type a comma, not a semicolon');
    this.curly();
    this.stop('type a comma here', this.text.slice(0, this.at).trimEnd().length);
  }

  private noKey(begin: number): never {
    this.ended(begin);
    this.curly();
    const next = this.text[this.at] ?? '';
    if (next === ',') this.stop('take away this comma');
    if (next === "'") this.stop('type " around words, not a single quotation mark');
    const word = this.match(WORD);
    this.stop(word === '' ? `${next} does not belong here` : `type " around ${word}: "${word}"`);
  }

  private string(): string {
    const begin = this.at;
    this.at += 1;
    for (; this.at < this.text.length; this.at += 1) {
      const next = this.text[this.at] ?? '';
      if (next === '"') {
        this.at += 1;
        return JSON.parse(this.text.slice(begin, this.at)) as string;
      }
      if (next === '\n' || next === '\r') this.stop('the text that begins here has no " at its end', begin);
      if (next < ' ') this.stop('a text holds no tab or control character: type a space, or \\t');
      if (next === '\\') {
        const escaped = /^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(this.text.slice(this.at + 1, this.at + 6));
        if (!escaped) this.stop('type \\\\ for one backslash');
        this.at += escaped[0].length;
      }
    }
    this.stop('the text that begins here has no " at its end', begin);
  }

  /** A number, true, false or null; everything else lacks its quotation marks. */
  private bare(inArray: boolean): void {
    const begin = this.at;
    this.ended(begin);
    this.curly();
    const next = this.text[this.at] ?? '';
    if (next === "'") this.stop('type " around words, not a single quotation mark');
    if (next === ',') this.stop('take away this comma, or type what is missing before it');
    if (next === ']' || next === '}') this.stop(`something is missing before ${next}`);
    const thousands = inArray ? '' : this.match(THOUSANDS);
    if (thousands !== '')
      this.stop(`type the number without its commas: ${thousands.replace(/,/g, '')}, not ${thousands}`);
    const word = this.match(WORD);
    if (['true', 'false', 'null'].includes(word) || (word !== '' && this.match(NUMBER) === word)) {
      this.at += word.length;
      return;
    }
    if (/^(true|false|null)$/i.test(word)) this.stop(`type ${word.toLowerCase()} in small letters`);
    if (/^(yes|no)$/i.test(word)) this.stop(`type ${/^yes$/i.test(word) ? 'true' : 'false'}, not ${word}`);
    if (/^[£$]/.test(word)) this.stop(`type the number alone, without ${word.slice(0, 1)}`);
    this.stop(word === '' ? `${next} does not belong here` : `type " around words and dates: "${word}"`);
  }

  private skip(): void {
    while (SPACE.test(this.text[this.at] ?? '')) this.at += 1;
    const two = this.text.slice(this.at, this.at + 2);
    if (two === '//' || two === '/*') this.stop('JSON has no remarks: take away what begins here');
    if (this.text[this.at] === '#') this.stop('JSON has no remarks: take away what begins here');
    if (this.text[this.at] === '\u00a0') this.stop('type an ordinary space: this one is a non-breaking space');
  }

  private curly(): void {
    const next = this.text[this.at] ?? '';
    if (CURLY.test(next)) this.stop(`type a straight quotation mark ("), not ${next}`);
  }

  private ended(begin: number): void {
    if (this.at < this.text.length) return;
    const open = this.text[begin];
    this.stop(
      open === '{' || open === '['
        ? `the file ends, but the ${open} that begins on line ${String(this.text.slice(0, begin).split('\n').length)} is not closed`
        : 'the file ends too early',
    );
  }

  private closers(): string {
    const next = this.text[this.at] ?? '';
    return next === '}' || next === ']' ? `there is one ${next} too many` : 'a pack is one { … } and nothing else';
  }

  private take(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at += 1;
    return true;
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text)?.[0] ?? '';
  }

  private stop(message: string, offset = this.at): never {
    throw new Stop({ offset, message });
  }
}
