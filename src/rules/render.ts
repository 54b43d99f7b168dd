import { inWords } from '../domain/calendar';
import type { Finding, FindingData } from '../domain/finding';
import type { Role } from '../domain/roles';
import type { PackIndex } from '../packs/lookup';
import { pounds } from '../reading/display';
import type { Rule } from './define';

/** Longest piece of a person's own text that a message quotes. */
const LONGEST_QUOTE = 80;

const PROPER_NAMES = /^(Ofsted|English|Excel|Tier)\b/;

/** "Start date" inside a sentence is "start date"; "URN", "NLE name" and "Ofsted finding" stay as they are. */
export function inSentence(label: string): string {
  if (PROPER_NAMES.test(label)) return label;
  const [first = '', second = ''] = label;
  return second !== '' && second === second.toLowerCase() && first !== second
    ? first.toLowerCase() + label.slice(1)
    : label;
}

/** "need, start date and end date": fields by their labels, in a sentence. */
export function labelsOf(roles: readonly Role[], { pack }: { readonly pack: PackIndex }): string {
  const labels = roles.map((role) => inSentence(pack.field(role)?.label ?? role));
  return labels.length < 2 ? labels.join('') : `${labels.slice(0, -1).join(', ')} and ${labels.at(-1) ?? ''}`;
}

/** The words of a finding, with the rule it comes from: the one place where English is made from ids and data. */
export function render(
  finding: Pick<Finding, 'message' | 'data' | 'field' | 'record'>,
  pack: PackIndex,
  rule: Rule | undefined,
): string {
  const template = rule?.messages[finding.message];
  if (template === undefined) return finding.message;
  const label = finding.field ? (pack.field(finding.field)?.label ?? finding.field) : '';
  const plain = CLAUSE.test(label) ? template.replace(/\bthe \{field\}/g, '{Field:quote}') : template;
  return fill(plain, { field: inSentence(label), Field: label, record: finding.record ?? '', ...finding.data });
}

const SLOT = /\{(\w+)(?::(pounds|date|percent|number|quote|count) ?([^{}]*))?\}/g;

/** Labels that are clauses stand in a sentence as they are written: "Add a column for ‘What needs to improve’". */
const CLAUSE = /^(?:what|who|whom|why|how|when|where|which|by when|by whom|paid by|from whom|in what)\b/i;

export function fill(template: string, data: FindingData): string {
  return template.replace(SLOT, (slot, name: string, kind: string | undefined, rest: string | undefined) => {
    const value = data[name];
    return value === undefined ? slot : format(value, kind, rest ?? '');
  });
}

function format(value: string | number, kind: string | undefined, rest: string): string {
  switch (kind) {
    case 'pounds':
      return typeof value === 'number' ? pounds(value) : value;
    case 'date':
      return typeof value === 'string' ? inWords(value) : String(value);
    case 'percent':
      return typeof value === 'number' ? `${plain(value * 100)}%` : value;
    case 'number':
      return typeof value === 'number' ? plain(value) : value;
    case 'count': {
      const [one = '', many = one] = rest.split('|');
      return `${typeof value === 'number' ? plain(value) : value} ${value === 1 ? one : many}`;
    }
    case 'quote':
      return `\u2018${shorten(String(value))}\u2019`;
    default:
      return typeof value === 'number' ? plain(value) : value;
  }
}

const plain = (value: number): string => String(Math.round(value * 10) / 10);

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST_QUOTE ? line : `${line.slice(0, LONGEST_QUOTE - 1).trimEnd()}…`;
}
