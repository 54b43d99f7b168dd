import { normalise } from '../words';

/** What people type to fill a cell without an answer; measured against whole cells only. */
const PLACEHOLDERS = new Set([
  'tbc',
  'tba',
  'tbd',
  'na',
  'n a',
  'not applicable',
  'not known',
  'not yet known',
  'unknown',
  'to be confirmed',
  'to be agreed',
  'to be decided',
  'to be determined',
  'to be advised',
  'to follow',
  'awaiting',
  'awaiting confirmation',
  'awaiting information',
  'pending',
  'as above',
  'see above',
  'as below',
  'see below',
  'ditto',
  'same as above',
  'same',
  'x',
  'xx',
  'xxx',
  'xxxx',
  'xxxxx',
  'test',
  'asdf',
  'lorem ipsum',
  'enter text',
  'enter text here',
  'insert text',
  'insert here',
  'click here to enter text',
  'click or tap here to enter text',
  'click or tap to enter a date',
  'choose an item',
  'please select',
  'select',
  'select one',
  'please choose',
  'later',
  'soon',
]);

/** In a cell for words these answer nothing; in a cell for a figure they mean 0. */
const NOTHING = new Set(['none', 'nil', 'no', 'nothing', 'none yet']);

const PART = /^(tbc|tba|tbd|to be confirmed|to be agreed|to be decided|awaiting confirmation)\b/;

/** True for "TBC", "n/a", "-", "???", "[insert date]", "Date TBC" and the like. `words`: the cell is for words. */
export function isPlaceholder(raw: string, words: boolean): boolean {
  const text = raw.trim();
  if (text === '' || text.length > 60) return false;
  if (/^[-–—_.?*!/\\~#=+ ]+$/.test(text)) return true;
  if (/^[[<{].{0,56}[\]>}]$/.test(text)) return true;
  const plain = normalise(text);
  if (PLACEHOLDERS.has(plain) || (words && NOTHING.has(plain))) return true;
  return PART.test(plain)
    ? plain.split(' ').length <= 6
    : /\b(tbc|tba|tbd)$/.test(plain) && plain.split(' ').length <= 4;
}
