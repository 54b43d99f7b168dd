import { normalise } from '../../reading/words';
import { defineRule, type RuleExamples } from '../define';
import { needsInWords } from './wording';

export const rule = defineRule({
  code: 'P07',
  id: 'programme/too-many-priorities',
  title: 'Too many priorities',
  why: 'A school that works on everything at once changes little: reviewers look for a few needs that belong together.',
  guidance: 'Keep the needs that matter most, and join those that one action serves.',
  source: 'Opportunity Areas Process Evaluation (2022), Challenges to implementation: too many small projects',
  needs: ['need.what'],
  severity: 'warning',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    many: 'There are {count:number} {needs}: say which {limit:number} at most matter now, or join some',
  },
  *check({ form, pack }) {
    const limit = pack.pack.settings.maxPriorities;
    if (limit === undefined) return;
    // Where needs and actions share a row, one need stands in many rows.
    const seen = new Map<string, number>();
    const needs = form.records('need');
    let beyond: (typeof needs)[number] | null = null;
    for (const need of needs) {
      const name = normalise(need.get('need.what').raw) || normalise(need.get('need.area').raw);
      if (name === '' || seen.has(name)) continue;
      seen.set(name, seen.size);
      if (seen.size > limit) beyond ??= need;
    }
    if (beyond)
      yield {
        message: 'many',
        record: beyond,
        role: 'need.what',
        data: { count: seen.size, limit, needs: needsInWords(pack) },
      };
  },
});

const row = (area: string, index: number, mark = ''): string =>
  `N${String(index + 1)} | ${area} | ${mark} Too few pupils reach the expected standard in ${area.toLowerCase()}`;

const sheet = (...rows: string[]): string => `
Needs
Ref | Area of need | What needs to improve
${rows.join('\n')}`;

const AREAS = ['Reading', 'Writing', 'Maths', 'Science', 'Phonics', 'Computing'];

export const examples: RuleExamples = {
  accept: [
    { sheet: sheet(...AREAS.slice(0, 2).map((area, index) => row(area, index))) },
    { sheet: sheet(...AREAS.map((area, index) => row(area, index))) },
    { sheet: sheet(...AREAS.map((area, index) => row(area, index)), row('Maths', 6)) },
    { sheet: sheet(row('Reading', 0)) },
    { pack: 'bradford-s2ss', sheet: sheet(...AREAS.map((area, index) => row(area, index))) },
  ],
  reject: [
    {
      pack: 'bradford-s2ss',
      sheet: sheet(...AREAS.map((area, index) => row(area, index)), row('Oracy', 6, '^')),
    },
    {
      sheet: sheet(...AREAS.map((area, index) => row(area, index)), row('Attendance', 6, '^'), row('Governance', 7)),
    },
  ],
};
