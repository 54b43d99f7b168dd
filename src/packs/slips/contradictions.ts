import { ROLES, sectionOf } from '../../domain/roles';
import { namesOfTwo } from './names-of-two';
import { nearest, quoted } from './nearest';
import { outOfOrder } from './out-of-order';
import type { Contradiction, FieldParts, PackParts, PartPath, SectionParts } from './pack-parts';
import { twice } from './twice';
import { wordsOfNoList } from './words-of-lists';

/** What is wrong with a pack although each of its parts is right by itself. */
export function* contradictionsIn(pack: PackParts): Generator<Contradiction> {
  yield* inSections(pack);
  for (const [s, section] of pack.sections.entries())
    for (const [f, field] of section.fields.entries())
      yield* inField(field, section, ['sections', s, 'fields', f], pack);
  yield* outOfOrder(pack);
  yield* wordsOfNoList(pack);
  yield* namesOfTwo(pack);
  for (const [name, { choices }] of Object.entries(pack.lists))
    yield* twice(
      choices.map(({ value }, index) => [value, ['lists', name, 'choices', index, 'value']]),
      (value) => `${quoted(value)} stands in this list twice`,
    );
}

function* inSections({ sections }: PackParts): Generator<Contradiction> {
  yield* twice(
    sections.map(({ id }, index) => [id, ['sections', index, 'id']]),
    (id) => `there are two sections ${id}: put their fields into one`,
  );
  yield* twice(
    sections.flatMap(({ id, fields }, s) =>
      fields.flatMap(({ role }, f) => (sectionOf(role) === id ? [[role, ['sections', s, 'fields', f, 'role']]] : [])),
    ),
    (role) => `${role} stands in this pack twice`,
  );
  yield* twice(
    sections.flatMap(({ table }, s) => (table === undefined ? [] : [[table, ['sections', s, 'table']]])),
    (table) => `two sections have a table ${quoted(table)}: give each a name of its own`,
  );
  for (const [s, { sheet, table, kind, fields }] of sections.entries()) {
    if (!SHEET_NAME.test(sheet))
      yield {
        path: ['sections', s, 'sheet'],
        message: `${quoted(sheet)} is no name for a sheet: use at most 31 characters and none of [ ] : * ? / \\`,
      };
    if (['checklist', 'lists', 'history'].includes(sheet.toLowerCase()))
      yield {
        path: ['sections', s, 'sheet'],
        message: `${quoted(sheet)} is the name of another sheet: choose another`,
      };
    if (table !== undefined && !TABLE_NAME.test(table))
      yield {
        path: ['sections', s, 'table'],
        message: `${quoted(table)} is no name for a table: use letters, digits and _, with a letter first`,
      };
    if (kind === 'records')
      yield* twice(
        fields.map(({ label }, f) => [label, ['sections', s, 'fields', f, 'label']]),
        (label) => `two columns of this table are called ${quoted(label)}: call one of them something else`,
      );
  }
}

/** Excel's own rules. */
const SHEET_NAME = /^(?!')[^[\]:*?/\\]{1,31}(?<!')$/;
const TABLE_NAME = /^(?![A-Za-z]{1,3}\d{1,7}$|[RrCc]$)[A-Za-z_][A-Za-z0-9_.]{0,254}$/;

function* inField(field: FieldParts, section: SectionParts, path: PartPath, pack: PackParts): Generator<Contradiction> {
  const { role, source, choices } = field;
  if (sectionOf(role) !== section.id)
    yield {
      path: [...path, 'role'],
      message: `${role} is no field of ${section.id}: it belongs to ${sectionOf(role)}`,
    };
  if (!Object.hasOwn(pack.sources, source))
    yield {
      path: [...path, 'source'],
      message: `no source is called ${quoted(source)}${suggestion(source, Object.keys(pack.sources))}`,
    };
  const lists = Object.keys(pack.lists);
  if (choices !== undefined && !lists.includes(choices))
    yield {
      path: [...path, 'choices'],
      message: `no list of this pack is called ${quoted(choices)}${suggestion(choices, lists)}`,
    };
  if (choices === undefined && ROLES[role] === 'choice')
    yield {
      path,
      message: `${role} is chosen from a list: name one in "choices", such as ${lists[0] ?? 'one of yours'}`,
    };
  for (const [index, test] of field.when.entries()) {
    const tests = [test.is, test.in, test.over].filter((value) => value !== undefined);
    if (tests.length !== 1)
      yield { path: [...path, 'when', index], message: 'give each condition exactly one of is, in or over' };
  }
}

const suggestion = (name: string, names: readonly string[]): string => {
  const near = nearest(name, names);
  if (near !== null) return `: did you mean ${near}?`;
  return names.length > 0 ? `: there are ${names.join(', ')}` : ': this pack has none yet';
};
