import type { FormRecord } from '../../domain/form';
import { areasOf } from '../../rules/catalogue/areas';
import type { CheckResult } from '../engine/result';

/** Invented; by area of need as the form's own list names them. Each says all six parts (a test holds them to it). */
export const EXAMPLES: Readonly<Record<string, string>> = {
  Leadership:
    'By July 2020, 90% of staff say that leaders act on what they see in lessons, up from 54%, as shown by the staff survey',
  'Middle leadership':
    'By April 2020, 8 of 8 subject leaders know how well pupils read in their subject, up from 2 of 8, as shown by the monitoring log',
  Governance: 'By July 2020, attendance of governors at meetings rises from 61% to 90%, as shown by the minutes',
  'Curriculum and pedagogy':
    'By July 2020, 80% of pupils recall the key vocabulary of the history unit, up from 45%, as shown by the end-of-unit quiz',
  Reading:
    'By July 2020, 70% of pupils in Years 3 and 4 read 90 words a minute, up from 47%, as shown by the oral reading fluency test',
  Phonics:
    'By June 2020, 84% of Year 1 pupils meet the expected standard in phonics, up from 67%, as shown by the phonics screening check',
  Writing:
    'By July 2020, 68% of Year 4 boys reach the expected standard in writing, up from 41%, as shown by moderated teacher assessment',
  Maths:
    'By May 2020, 72% of Year 6 pupils reach the expected standard in maths, up from 58%, as shown by the key stage 2 test',
  Science:
    'By July 2020, 75% of Year 5 pupils score 7 or more out of 10 in science, up from 38%, as shown by the end-of-unit quiz',
  Computing:
    'By July 2020, 70% of Year 8 pupils write a working program in computing, up from 25%, as shown by the end-of-year assessment',
  'Early years':
    'By July 2020, 71% of children in Reception reach a good level of development, up from 59%, as shown by the early years profile',
  'Behaviour management':
    'By July 2020, suspensions of Year 9 pupils fall from 46 to 20, as shown by the suspension log',
  Attendance:
    'By July 2020, persistent absence of disadvantaged pupils falls from 24% to 15%, as shown by the attendance register',
  SEND: 'By July 2020, 85% of pupils with SEND make the progress in reading set out in their plan, up from 52%, as shown by the termly reading test',
  'Pupil premium':
    'By July 2020, 66% of pupils eligible for the pupil premium reach the expected standard in maths, up from 49%, as shown by the NFER test',
  'Higher attainers':
    'By May 2020, 22% of Year 6 pupils reach the higher standard in reading, up from 11%, as shown by the key stage 2 test',
  'Parental involvement':
    'By July 2020, 80% of parents of Year 2 pupils attend a reading workshop, up from 35%, as shown by the register of the workshops',
  'Resource management':
    'By August 2020, spending on supply staff falls from 9% to 5% of the budget, as shown by the finance report',
  Workforce: 'By September 2020, 92% of teachers stay at the school, up from 78%, as shown by the staffing record',
};

/** For an area that the list does not name, and beside every other. */
export const GENERAL_EXAMPLE =
  'By the end of the summer term 2020, 75% of Year 6 pupils reach the expected standard in reading, up from 60%, as shown by the key stage 2 test';

export interface Example {
  /** Area of need; empty for the general one. */
  readonly area: string;
  readonly text: string;
}

/** Good measures of the areas of need that a measure's actions serve, else a general one. */
export function examplesFor(record: FormRecord | null, result: CheckResult): readonly Example[] {
  const actions = record ? result.links.actionsOf(record) : [];
  const areas = [...new Set(actions.flatMap((action) => areasOf(action, result) ?? []))];
  const own = areas.flatMap((area): Example[] => {
    const text = EXAMPLES[area];
    return text === undefined ? [] : [{ area, text }];
  });
  return own.length > 0 ? own.slice(0, 3) : [{ area: '', text: GENERAL_EXAMPLE }];
}
