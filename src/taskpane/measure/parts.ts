import type { Kind, PartName } from '../../measures';

/** In the order in which they are asked for. */
export const PART_NAMES: readonly PartName[] = ['who', 'what', 'from', 'to', 'by-when', 'known-how'];

interface PartWords {
  /** Under the words of a sentence: "by when". */
  readonly label: string;
  /** In an empty slot: what to do. */
  readonly ask: string;
  /** Beside the field of the builder. */
  readonly hint: string;
}

export const PART_WORDS: Readonly<Record<PartName, PartWords>> = {
  who: { label: 'who', ask: 'Say whose change it is', hint: 'Such as Year 1 pupils, or subject leaders' },
  what: {
    label: 'what',
    ask: 'Say what will change',
    hint: 'What they will do or reach, such as meet the expected standard in reading; or a figure, such as attendance',
  },
  from: { label: 'from', ask: 'Say where it starts', hint: 'Such as 71%' },
  to: { label: 'to', ask: 'Say how far it is to get', hint: 'Such as 85%' },
  'by-when': { label: 'by when', ask: 'Say by when', hint: 'Such as July 2021, or the end of Year 6' },
  'known-how': {
    label: 'known how',
    ask: 'Say how it will be known',
    hint: 'The test, survey, register or observation the figures come from',
  },
};

/** "from, by when" */
export const labelsOf = (parts: readonly PartName[]): string => parts.map((part) => PART_WORDS[part].label).join(', ');

export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  outcome: 'This says what will change',
  activity: 'This says what will be done, not what will change',
  result: 'This reports what has already happened',
};

/** What a person is asked where the words do not say what will change. */
export const KIND_QUESTION: Readonly<Partial<Record<Kind, string>>> = {
  activity: 'A person decides. What will be different afterwards, and for whom?',
  result: 'A person decides. What is to change from here on?',
};
