import type { Role } from '../../domain/roles';
import { MEANINGS, type Meaning } from '../meanings';
import { nearest, quoted } from './nearest';
import type { Contradiction, PackParts, PartPath } from './pack-parts';

/** Whose list each meaning is a choice of. */
const MEANT_IN: Readonly<Record<Meaning, Role>> = {
  paidByProgramme: 'release.paidBy',
  done: 'support.status',
  underWay: 'support.status',
  planned: 'support.status',
  leaderDays: 'cost.kind',
  fee: 'cost.kind',
  fidelity: 'implementation.kind',
};

interface Word {
  readonly word: string;
  readonly role: Role;
  readonly path: PartPath;
}

/** Choices that settings and conditions name: one with a slip in it is never chosen, and what rests on it never holds. */
export function* wordsOfNoList(pack: PackParts): Generator<Contradiction> {
  const said = new Set<string>();
  for (const { word, role, path } of [...inSettings(pack), ...inConditions(pack)]) {
    const name = pack.sections.flatMap(({ fields }) => fields).find((field) => field.role === role)?.choices;
    const list = name !== undefined && Object.hasOwn(pack.lists, name) ? pack.lists[name] : undefined;
    const values = list?.choices.map(({ value }) => value) ?? [];
    if (!list || name === undefined || values.includes(word)) continue;
    // A choice that was written like another is said of the list itself; a word is said once, where it stands first.
    const key = JSON.stringify([name, word]);
    if (new Set(values).size < values.length || said.has(key)) continue;
    said.add(key);
    // Tier 3 is not Tier 1 with a slip in it.
    const near = nearest(
      word,
      values.filter((value) => figuresOf(value) === figuresOf(word)),
    );
    // Where other words are welcome, one that is like none of the list may be meant.
    if (near === null && list.open) continue;
    const advice = near === null ? `there are ${values.join('; ')}` : `did you mean ${near}?`;
    yield { path, message: `no choice of the list ${quoted(name)} is called ${quoted(word)}: ${advice}` };
  }
}

const figuresOf = (text: string): string => text.replace(/\D/g, '');

function* inSettings({ settings }: PackParts): Generator<Word> {
  for (const [index, { value }] of settings.tiers.entries())
    yield { word: value, role: 'school.tier', path: ['settings', 'tiers', index, 'value'] };
  for (const [index, { value }] of settings.cohorts.entries())
    yield { word: value, role: 'plan.cohort', path: ['settings', 'cohorts', index, 'value'] };
  for (const kind of Object.keys(settings.dayRates))
    yield { word: kind, role: 'cost.kind', path: ['settings', 'dayRates', kind] };
  for (const [meaning, role] of Object.entries(MEANT_IN) as [Meaning, Role][]) {
    const word = settings.meanings[meaning];
    // Nobody wrote what a pack is given where it is silent.
    if (word !== undefined && word !== MEANINGS[meaning]) yield { word, role, path: ['settings', 'meanings', meaning] };
  }
}

function* inConditions({ sections }: PackParts): Generator<Word> {
  for (const [s, { fields }] of sections.entries())
    for (const [f, { when }] of fields.entries())
      for (const [w, test] of when.entries()) {
        const path = ['sections', s, 'fields', f, 'when', w];
        if (typeof test.is === 'string') yield { word: test.is, role: test.role, path: [...path, 'is'] };
        for (const [index, word] of (test.in ?? []).entries())
          yield { word, role: test.role, path: [...path, 'in', index] };
      }
}
