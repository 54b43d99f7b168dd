import { memory } from '../../reading/memory';
import { defineRule, type RuleExamples } from '../define';
import { textsOf } from '../fields';
import { around } from '../prose';

/** Groups that say something of a child which not everybody may know. */
const GROUP =
  '(?:SEND?|SEN/D|SEN support|EHCP|EHC|EAL|LAC|CLA|PLAC|GRT|FSM|PP|pupil premium|disadvantaged|looked[- ]after|previously looked[- ]after|adopted|fostered|Gypsy|Roma|Traveller|Gypsy,? Roma (?:and|or) Traveller|refugee|asylum[- ]seeking|autistic|dyslexic|disabled|deaf|hearing[- ]impaired|visually[- ]impaired|bereaved|vulnerable|excluded|(?:Black|White|Asian|mixed)(?:[- ](?:British|African|Caribbean|other))?|Pakistani|Bangladeshi|Indian|Chinese|Somali|Polish|Romanian|Ukrainian|Syrian|Afghan|Muslim|Sikh|Hindu|Jewish)';
const ONE = '(?:pupil|child|student|learner|boy|girl)';
const MANY = '(?:pupils|children|students|learners|boys|girls)';
/** What may stand between the number and the group or the pupils: a year, not another noun. */
const YEAR =
  '(?:(?:Year \\d{1,2}|Y\\d{1,2}|Reception|nursery|key stage \\d|KS\\d|remaining|new|current|other|young|older|younger|such) ){0,2}';
/** "children's stories", "pupil groups" are things, not pupils. */
const ALONE = "\\b(?![-’']| groups?\\b)";
const COUNT_ONE = '(?:the only|only one|the one|a single|one|(?<![\\d.,£/-])1)';
const COUNT_TWO = '(?:both(?: of (?:the|our))?|the two|only two|two|(?<![\\d.,£/-])2)';
/** "2 of 3", "one of the four": the group itself is small. */
const OF_A_FEW =
  '(?:[0-5]|none|one|two|three|four|five|both|all)(?: out)? of (?:the |our )?(?:[1-5]|two|three|four|five)';
const WITH =
  "(?:with (?:an? )?(?:SEND?|EHCPs?|EHC plans?|education,? health and care plans?|autism|ASD|ASC|ADHD|dyslexia|Down[’']?s syndrome|epilepsy|cerebral palsy|a disability|disabilities|hearing impairments?|visual impairments?)|on (?:an? |the )?(?:child protection|child in need|CIN|CP|EHC)(?: plans?| register)?|(?:who (?:is|are|was|were) |is |are )(?:looked after|adopted|in care|a refugee|refugees|autistic|on (?:an? )?EHCPs?)|in care)";

/** Most texts speak of no such group, and are done with after one look. */
const NAMED_GROUP = new RegExp(
  `\\b(?:${GROUP}|EHCPs?|education,? health|autism|ASD|ASC|ADHD|dyslexia|Down|epilepsy|cerebral|disabilit|(?:hearing|visual) impairment|child protection|CIN|CP|in care|in need|refugees)`,
  'i',
);

const PATTERNS = [
  new RegExp(`\\b${COUNT_ONE} ${YEAR}${GROUP} ${YEAR}${ONE}${ALONE}`, 'gi'),
  new RegExp(`\\b${COUNT_TWO} ${YEAR}${GROUP} ${YEAR}${MANY}${ALONE}`, 'gi'),
  new RegExp(`\\b${OF_A_FEW} ${YEAR}${GROUP} ${YEAR}(?:${MANY}|${ONE})${ALONE}`, 'gi'),
  new RegExp(`\\b${COUNT_ONE} ${YEAR}${ONE} ${WITH}\\b`, 'gi'),
  new RegExp(`\\b${COUNT_TWO} ${YEAR}${MANY} ${WITH}\\b`, 'gi'),
  new RegExp(`\\b${OF_A_FEW} ${YEAR}${MANY} ${WITH}\\b`, 'gi'),
];

/** A number that names something: "Year 2", "key stage 1", "Years 1 and 2", "Tier 2". */
const NAMED_BY_NUMBER =
  /\b(?:years?|y|yr|stage|ks|tier|phase|wave|level|band|grade|term|cohort|week|unit|set|group|class|strand|priority|priorities|target|objective|action|need|step|part|page|no\.?|number|room|quarter|reception)[\s:]{0,2}(?:\d{1,2}\s?(?:and|&|to|-|–|,|\/|or)\s?)*(?:and |& |or )?$/i;
/** Any pupil of the kind, or so many of each: nobody in particular. */
const ANYONE_BEFORE =
  /\b(?:at least|at most|up to|no more than|more than|fewer than|less than|any|every|each|per|a sample of|no|no more|over|under|nearly|about|around|than|one or|hundred and|twenty|thirty|forty|fifty|[2-9]0)[\s-]*$/i;
const ANYONE_AFTER = /^[^.]{0,60}\b(?:at a time|per|each|every|in (?:\d+|two|three|four|five|six|ten)\b(?! classes))/i;
const SAMPLING =
  /\b(?:each|every|per|sample\w*|random\w*|voice|interviews?|book looks?|scrutin\w+|case stud\w+|for example|e\.g|if|whether|should)\b/i;

export const rule = defineRule({
  code: 'D03',
  id: 'privacy/group-of-one-or-two',
  title: 'A group is so small that its pupils can be recognised',
  why: 'Where a group has one or two pupils, a count says something about a child whom people know.',
  guidance: 'Speak of a larger group, or of the whole year, and leave small counts out of the form.',
  source: 'DfE statistics: counts of one and two pupils are suppressed',
  needs: [],
  severity: 'warning',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    small: '{Field} speaks of {text:quote}: use a larger group, so that nobody can be recognised',
  },
  *check(ctx) {
    for (const { record, role, text } of textsOf(ctx)) {
      const found = smallGroup(text);
      if (found !== null) yield { message: 'small', record, role, data: { text: found } };
    }
  },
});

/** The same texts come at every check: only one of them has changed. */
export const smallGroup = memory((text: string): string | null => {
  if (!/pupil|child|student|learner|boy|girl/i.test(text) || !NAMED_GROUP.test(text)) return null;
  for (const pattern of PATTERNS)
    for (const match of text.matchAll(pattern)) {
      const [words] = match;
      const { before, after } = around(text, match.index, match.index + words.length);
      if (NAMED_BY_NUMBER.test(before) || ANYONE_BEFORE.test(before) || ANYONE_AFTER.test(after)) continue;
      if (SAMPLING.test(before) || SAMPLING.test(after)) continue;
      // "both disadvantaged pupils and their peers"
      if (/^both\b/i.test(words) && /^[^.,]{0,40}\band\b/i.test(after)) continue;
      return words;
    }
  return null;
});

const measure = (text: string): string => `
Measures
Ref | Action | Measure | By when | How it is known
M1  | A1     | ${text} | 10 July 2020 | Phonics check`;

export const examples: RuleExamples = {
  accept: [
    { sheet: measure('By July 2020, 18 of 67 disadvantaged pupils read at the standard, up from 12 of 67') },
    {
      sheet: measure(
        'Key stage 2 disadvantaged pupils and Year 2 SEND pupils get one-to-one reading; one in two is on track',
      ),
    },
    {
      sheet: measure(
        'Both disadvantaged pupils and their peers make progress; in a one-form entry one pupil is eight points',
      ),
    },
    { sheet: measure('Each pupil with an EHCP has two groups a week; one teacher leads 1 of 4 areas') },
    { sheet: measure('Leaders look at the books of one SEND pupil and one EAL pupil from each class') },
    {
      sheet: measure(
        'At least two pupils with SEND in every class move up; one SEND lead and two SEND governors check it',
      ),
    },
    { sheet: measure('Two pupils in Year 5 fall short; in Years 1 and 2 disadvantaged pupils catch up') },
    { sheet: measure('One SEND pupil in five and one pupil premium child in ten misses school') },
  ],
  reject: [
    { sheet: measure('^ 2 of 3 Traveller pupils attend on more than 90% of days') },
    { sheet: measure('^ Both SEND pupils in Year 5 reach the standard') },
    { sheet: measure('^ The one looked-after child reads at the standard by July') },
    { sheet: measure('^ One pupil with an EHCP returns to full-time schooling') },
    { sheet: measure('^ Attendance of two children on child protection plans rises to 95%') },
    { sheet: measure('^ The 1 Year 6 EAL pupil passes the check') },
  ],
};
