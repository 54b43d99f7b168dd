/** Of whom or what a percentage is counted. */
const GROUPS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['staff', /^(?:staff|teachers?|tas|assistants?|leaders|practitioners)$/],
  ['families', /^(?:parents?|carers|famil(?:y|ies)|households)$/],
  ['governors', /^(?:governors|trustees)$/],
  ['lessons', /^(?:lessons|sessions|visits)$/],
  ['meetings', /^(?:meetings)$/],
  ['books', /^(?:books)$/],
  ['pupils', /^(?:pupils?|children|students?|learners?|boys|girls|year|cohort)$/],
];
/** Part of a group: what one figure has and the other lacks. */
const PART_OF_GROUP =
  /\b(?:disadvantaged|pupil premium|pp|ppg|send?|eal|fsm|boys|girls|vulnerable|most able|higher attainers|lower attainers|new|experienced|trained|permanent|year \d{1,2}|key stage \d|ks\d)\b/gi;

export interface Denominator {
  readonly group: string;
  readonly parts: string;
  readonly words: string;
}

const OF = /^ ?(?:%|per ?cent)? ?of (?:the |all |all the |our |its )?((?:[\w’'()-]{1,20} ?){1,6})/i;

/** "% of disadvantaged pupils in Year 6" → pupils, of a part; null where the words name no group. */
export function denominatorIn(text: string): Denominator | null {
  const match = OF.exec(text);
  if (!match?.[1]) return null;
  const words = match[1]
    .toLowerCase()
    .replace(/[’']s?(?=\W|$)/g, '')
    .split(/[ ()]+/);
  const groupAt = (place: number): string | undefined =>
    GROUPS.find(([, pattern]) => pattern.test(words[place] ?? ''))?.[0];
  for (let i = 0; i < words.length; i += 1) {
    if (groupAt(i) === undefined) continue;
    // "Year 6 books", "pupils' books": the books are counted.
    let last = words[i] === 'year' ? i + 1 : i;
    if (groupAt(last + 1) !== undefined) last += 1;
    const said = words.slice(0, last + 1).join(' ');
    const group = groupAt(last) ?? 'pupils';
    return { group, parts: (said.match(PART_OF_GROUP) ?? []).sort().join(' '), words: said };
  }
  return null;
}
