import { createHash } from 'node:crypto';
import { inWords } from '../../domain/calendar';
import type { PackIndex } from '../../packs/lookup';
import { ruleById } from '../../rules';
import { plain } from '../plain';
import type { FileResult, ReportedFinding } from '../result';
import type { Formatter, Surface } from './formatter';
import { STYLE } from './html-style';
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

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => plain(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** Nothing is fetched, run or sent: the one style is known by its hash. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`;

/**
 * One page that needs nothing beside it. The overview comes first, so the findings wait in memory, as the words they
 * will be, until the last file is done: some 5 kB a form.
 */
export function htmlFormatter({ pack: read }: Pick<Surface, 'pack'> = {}): Formatter {
  const tally = new Tally();
  const overview: string[] = [];
  const sections: Buffer[] = [];
  const rules = new Set<string>();
  let about = '';

  return {
    begin: () => '',
    file: (result) => {
      tally.add(result);
      const number = tally.files;
      about ||= aboutOf(result);
      overview.push(overviewRow(result, number));
      sections.push(Buffer.from(fileSection(result, number, packOf(result, read))));
      for (const { rule } of result.findings) rules.add(rule);
      return '';
    },
    *end() {
      const title = tally.files === 1 ? 'Check of a form' : `Check of ${String(tally.files)} forms`;
      yield headOf(title);
      yield `<body>\n<a class="skip" href="#findings">Skip to the findings</a>\n<header>\n<h1>${title}</h1>\n<p>${about}</p>\n</header>\n<main>\n`;
      if (tally.files > 1) yield overviewOf(tally, overview);
      yield `<div id="findings" tabindex="-1">\n`;
      for (const section of sections) yield section.toString();
      yield `</div>\n${rulesOf(rules)}</main>\n${footerOf(tally)}</body>\n</html>\n`;
    },
  };
}

function headOf(title: string): string {
  return [
    `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n`,
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">\n`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">\n`,
    `<meta name="color-scheme" content="light dark">\n`,
    `<title>${title}</title>\n<style>${STYLE}</style>\n</head>\n`,
  ].join('');
}

function footerOf(tally: Tally): string {
  const note = tally.anyReady ? `${READY_IS_NOT_APPROVED} ` : '';
  return `<footer>\n<p>${note}Made by RAF Ready on the computer that holds the forms; nothing was sent anywhere.</p>\n</footer>\n`;
}

function aboutOf(result: FileResult): string {
  return `Checked on ${escape(inWords(result.checkedOn))}`;
}

function overviewOf(tally: Tally, rows: readonly string[]): string {
  return [
    `<section aria-labelledby="overview">\n<h2 id="overview">Overview</h2>\n<p>${escape(tally.inWords())}</p>\n`,
    `<table class="overview">\n<thead><tr><th scope="col">File</th><th scope="col">Status</th>`,
    `<th scope="col">To put right</th><th scope="col">May be challenged</th><th scope="col">Filled</th></tr></thead>\n`,
    `<tbody>\n${rows.join('')}</tbody>\n</table>\n</section>\n`,
  ].join('');
}

function overviewRow(result: FileResult, number: number): string {
  const { first, challenged } = groupsOf(result);
  const { filled, required } = result.completeness;
  const numbers =
    result.status === 'unreadable'
      ? ['–', '–', '–']
      : [String(first.findings.length), String(challenged.findings.length), `${String(filled)} of ${String(required)}`];
  return (
    `<tr><th scope="row"><a href="#file-${String(number)}">${escape(result.file)}</a></th><td>${statusOf(result)}</td>` +
    `${numbers.map((text) => `<td>${text}</td>`).join('')}</tr>\n`
  );
}

const statusOf = ({ status }: FileResult): string => `<strong class="${status}">${STATUS_WORDS[status]}</strong>`;

function fileSection(result: FileResult, number: number, index: PackIndex | null): string {
  const id = `file-${String(number)}`;
  const pack = index?.pack;
  const undecided = undecidedIn(result, index);
  const { first, challenged, advice } = groupsOf(result);
  return [
    `<section aria-labelledby="${id}">\n<h2 id="${id}" tabindex="-1">${escape(result.file)}</h2>\n`,
    `<p class="headline">${statusOf(result)}. ${escape(result.reason ?? summaryOf(result))}</p>\n`,
    pack
      ? `<p class="about">${escape(pack.title)}: pack ${escape(pack.id)} ${escape(result.packVersion ?? '')}, ${result.catalogueVersion === null ? 'no catalogue' : `catalogue ${escape(result.catalogueVersion)}`}</p>\n`
      : '',
    ...(result.notes ?? []).map((note) => `<p class="about">${escape(note)}</p>\n`),
    undecided === null ? '' : `<p class="about">${escape(undecided)}</p>\n`,
    ...[first, challenged, advice].map((group) => groupTable(group, index)),
    `</section>\n`,
  ].join('');
}

function groupTable({ title, findings }: Group, pack: PackIndex | null): string {
  if (findings.length === 0) return '';
  return [
    `<h3>${title} (${String(findings.length)})</h3>\n<table class="findings">\n`,
    `<thead><tr><th scope="col">Where</th><th scope="col">What to do</th></tr></thead>\n<tbody>\n`,
    ...findings.map((finding) => findingRow(finding, pack)),
    `</tbody>\n</table>\n`,
  ].join('');
}

function findingRow(finding: ReportedFinding, pack: PackIndex | null): string {
  const place = placeInWords(finding);
  const suggestions = finding.fixes.map(({ kind, label }) => {
    return `<br><span class="fix">${kind === 'safe' ? 'Repair' : 'Suggestion'}: ${escape(label)}</span>`;
  });
  const decides = finding.outcome === 'needs-person' ? ` <span class="person">${A_PERSON_DECIDES}</span>` : '';
  return (
    `<tr><th scope="row">${escape(subjectInWords(finding, pack))}${place === '' ? '' : `<br><span class="place">${escape(place)}</span>`}</th>` +
    `<td>${escape(finding.message)}${decides} <span class="code">${escape(finding.code)}</span>${suggestions.join('')}</td></tr>\n`
  );
}

/** Why each of the rules that spoke up matters, once, with the code to quote. */
function rulesOf(ids: ReadonlySet<string>): string {
  const spoke = [...ids].flatMap((id) => ruleById(id) ?? []);
  if (spoke.length === 0) return '';
  spoke.sort((one, other) => (one.code < other.code ? -1 : 1));
  const entries = spoke.map(
    (rule) =>
      `<dt>${escape(rule.code)} ${escape(rule.title)}</dt>\n<dd>${escape(rule.why)} ${escape(rule.guidance)} <span class="source">${escape(rule.source)}</span></dd>\n`,
  );
  return `<section aria-labelledby="why">\n<h2 id="why">Why these are asked for</h2>\n<dl>\n${entries.join('')}</dl>\n</section>\n`;
}
