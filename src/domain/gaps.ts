/**
 * What stands in wording that was carried from another school's form, where a name, a figure, a day or a sentence of
 * that school stood: in brackets, so that a person sees it and a rule finds it.
 */
export const GAPS = {
  school: '[name of school]',
  head: '[name of headteacher]',
  officer: '[name of officer]',
  person: '[name]',
  body: '[name of trust or authority]',
  urn: '[URN]',
  figure: '[figure]',
  date: '[date]',
  sentence: '[sentence left out]',
} as const;
