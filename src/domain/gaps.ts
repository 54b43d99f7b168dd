/**
 * What stands in wording that was carried from another school's form, where a name, a figure or a day of that school
 * stood: in brackets, so that a person sees it and a rule finds it.
 */
export const GAPS = {
  school: '[name of school]',
  head: '[name of headteacher]',
  officer: '[name of officer]',
  urn: '[URN]',
  figure: '[figure]',
  date: '[date]',
} as const;
