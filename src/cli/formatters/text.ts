import { createColors } from 'picocolors';
import type { PackIndex } from '../../packs/lookup';
import { plain, wrap } from '../plain';
import type { FileResult, ReportedFinding, Status } from '../result';
import type { Formatter, Surface } from './formatter';
import {
  A_PERSON_DECIDES,
  groupsOf,
  packOf,
  placeInWords,
  READY_IS_NOT_APPROVED,
  STATUS_WORDS,
  subjectInWords,
  summaryOf,
  Tally,
  undecidedIn,
  type Group,
} from './wording';

/** Where a column is wider than this, the message goes below. */
const WIDEST_PLACE = 24;
const WIDEST_SUBJECT = 34;
/** A message in a narrower column than this is hard to read. */
const NARROWEST_MESSAGE = 36;
const GAP = '  ';

interface Line {
  readonly place: string;
  readonly subject: string;
  readonly message: string;
}

export function textFormatter(surface: Surface): Formatter {
  const colours = createColors(surface.colour);
  const tally = new Tally();
  const paint: Record<Status, (text: string) => string> = {
    ready: colours.green,
    'not-ready': colours.red,
    unreadable: colours.red,
  };

  const headline = (result: FileResult): string => {
    const words = result.status === 'unreadable' ? plain(result.reason ?? '') : summaryOf(result);
    const [first = '', ...rest] = wrap(
      `${plain(result.file)}: ${STATUS_WORDS[result.status]}. ${words}`,
      surface.width,
    );
    const lines = [colours.bold(first), ...rest].join('\n');
    return lines.replace(`: ${STATUS_WORDS[result.status]}.`, (found) => paint[result.status](found));
  };

  const group = ({ title, findings }: Group, result: FileResult): string[] => {
    if (findings.length === 0) return [];
    const lines = findings.map((finding) => toLine(finding, packOf(result, surface.pack)));
    return [
      '',
      GAP + colours.bold(`${title} (${String(findings.length)})`),
      ...layOut(lines, surface.width, colours.dim),
    ];
  };

  return {
    begin: () => '',
    file: (result) => {
      tally.add(result);
      if (result.status === 'unreadable' && !surface.reasons) return '';
      const { first, challenged, advice } = groupsOf(result);
      const groups = [first, challenged, advice].flatMap((one) => group(one, result));
      const undecided = undecidedIn(result, packOf(result, surface.pack));
      const notes = [...(result.notes ?? []).map(plain), ...(undecided === null ? [] : [undecided])];
      const said = notes.flatMap((note) => wrap(note, surface.width));
      return `${[headline(result), ...said, ...groups].join('\n')}\n\n`;
    },
    end: () =>
      [
        ...(tally.files > 1 ? [colours.bold(tally.inWords())] : []),
        ...(tally.anyReady ? [READY_IS_NOT_APPROVED] : []),
      ].map((line) => `${wrap(line, surface.width).join('\n')}\n`),
  };
}

function toLine(finding: ReportedFinding, pack: PackIndex | null): Line {
  const mark = finding.outcome === 'needs-person' ? `${finding.code}, ${A_PERSON_DECIDES}` : finding.code;
  return {
    place: placeInWords(finding) || '–',
    subject: subjectInWords(finding, pack),
    message: `${plain(finding.message)} (${mark})`,
  };
}

/** In columns with a hanging indent where there is room, otherwise the message below its place. */
function layOut(lines: readonly Line[], width: number | null, dim: (text: string) => string): string[] {
  const widest = (key: 'place' | 'subject', most: number): number =>
    Math.min(most, Math.max(...lines.map((line) => line[key].length)));
  const [place, subject] = [widest('place', WIDEST_PLACE), widest('subject', WIDEST_SUBJECT)];
  const indent = GAP.length * 4 + place + subject;
  const inColumns = width === null || width - indent >= NARROWEST_MESSAGE;
  return lines.flatMap((line) => {
    const fits = line.place.length <= place && line.subject.length <= subject;
    const start =
      GAP + GAP + line.place.padEnd(inColumns ? place : 0) + GAP + line.subject.padEnd(inColumns ? subject : 0);
    if (inColumns && (fits || width === null)) {
      const [first = '', ...rest] = wrap(line.message, width === null ? null : width - indent);
      return [start + GAP + first, ...rest.map((text) => ' '.repeat(indent) + text)];
    }
    const below = inColumns ? indent : GAP.length * 4;
    return [
      ...wrap(start.trim(), width === null ? null : width - GAP.length * 2).map(
        (text) => GAP + GAP + dim(text.trimEnd()),
      ),
      ...wrap(line.message, width === null ? null : Math.max(10, width - below)).map(
        (text) => ' '.repeat(below) + text,
      ),
    ];
  });
}
