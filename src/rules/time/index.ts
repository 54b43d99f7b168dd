import type { Rule } from '../define';
import { rule as agreementInFuture } from './agreement-in-future';
import { rule as dateMissing } from './date-missing';
import { rule as dateTypedAsText } from './date-typed-as-text';
import { rule as endsBeforeItStarts } from './ends-before-it-starts';
import { rule as inspectionInFuture } from './inspection-in-future';
import { rule as interimAfterTheResult } from './interim-after-the-result';
import { rule as measuredBeforeItStarts } from './measured-before-it-starts';
import { rule as notARealDate } from './not-a-real-date';
import { rule as outsideWindow } from './outside-window';
import { rule as startsBeforeAnAnswer } from './starts-before-an-answer';

/** The rules of the group, in the order of their codes. */
export const timeRules: readonly Rule[] = [
  dateMissing,
  notARealDate,
  dateTypedAsText,
  endsBeforeItStarts,
  outsideWindow,
  startsBeforeAnAnswer,
  measuredBeforeItStarts,
  interimAfterTheResult,
  inspectionInFuture,
  agreementInFuture,
];
