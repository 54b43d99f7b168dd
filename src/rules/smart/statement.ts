/**
 * What the words of a measure state by themselves, for layouts without columns for it. Only what plainly is not there
 * counts as lacking; anything that could be read as an answer is one.
 */

const LONGEST = 2000;

const YEAR = /\b(?:19|20)\d\d(?: ?[/–-] ?\d{2,4})?\b/g;
/** Numbers that only name something. */
const NAMES =
  /\b(?:years?|yrs?|y|ks|key stages?|phases?|tiers?|terms?|grades?|cycles?|sets?|groups?|aged?) ?\d{1,2}(?: ?(?:[-–/&]|and|to) ?\d{1,2})?\b/g;
const DAYS =
  /\b\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b\d{2}\/\d{2}\b|£ ?\d[\d,.]*/g;

const figuresIn = (text: string): number =>
  (
    text
      .replace(DAYS, ' ')
      .replace(YEAR, ' ')
      .replace(NAMES, ' ')
      .match(/\d+(?:[.,]\d+)*/g) ?? []
  ).length;

const LEVEL_WORDS =
  /\b(all|every|each|no|none|zero|nobody|nil|half|third|quarter|two|three|four|five|six|seven|eight|nine|ten|most|majority|both|national|average|in line|outstanding|good|better than|grades?|full|fully|expected|peers|complete|per ?cent|double|doubled|halved?|at least|ri|green|close[sd]?|eliminat\w{1,4})\b|%/;

export function namesLevel(statement: string): boolean {
  const text = prepare(statement);
  return figuresIn(text) > 0 || LEVEL_WORDS.test(text);
}

const STARTING_WORDS =
  /\b(from|currently|current|baseline|was|were|now|at present|up|down|than|compared|comparison|against|since|last|previous\w{0,2}|prior|maintain\w{0,3}|keeps?|sustain\w{0,3}|remain\w{0,3}|continu\w{1,4}|start\w{0,3}|begin\w{0,4}|gain|increase by|by (?:a further )?\d)\b/;

/** True as well where no figure is named: without a level there is nothing that a baseline could be missed for. */
export function namesBaseline(statement: string): boolean {
  const text = prepare(statement);
  return figuresIn(text) !== 1 || STARTING_WORDS.test(text) || /\b(?:19|20)\d\d ?[:=(]/.test(text);
}

const TIME_WORDS =
  /\b(jan(?:uary)?|feb(?:ruary)?|march|mar|apr(?:il)?|(?:by|in|of|until|end|mid|early|late|\d(?:st|nd|rd|th)?) may|may (?:half|20)|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|autumn|spring|summer|easter|christmas|whitsun|terms?|termly|half[- ]term|academic year|school year|end of|by the end|within|next|this year|this time|prior to|before|by (?:the age of )?\d|by age|quarter|early in|\d{1,2} years?|one year|two years?|annual\w{0,2}|each year|every|weeks?|weekly|months?|monthly|days?|years|per year|over time|by then|date|deadline|programme ends)\b|\b(?:19|20)\d\d\b|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\b\d{2}\/\d{2}\b/;

export const namesTime = (statement: string): boolean => TIME_WORDS.test(prepare(statement));

const prepare = (statement: string): string => statement.slice(0, LONGEST).toLowerCase().replace(/\s+/g, ' ');
