import { quoted } from './nearest';
import type { Contradiction, PartPath } from './pack-parts';
import { plainWords, twice } from './twice';

/** What of a catalogue its parts have to agree on. */
interface CatalogueParts {
  readonly programmes: readonly ProgrammeParts[];
}

interface ProgrammeParts {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly cost: { readonly kind: string; readonly from?: number; readonly to?: number | undefined };
  readonly months?: { readonly from: number; readonly to: number } | undefined;
}

/** What is wrong with a catalogue although each of its programmes reads well by itself. */
export function* contradictionsInCatalogue({ programmes }: CatalogueParts): Generator<Contradiction> {
  yield* twice(
    programmes.map(({ id }, index) => [id, ['programmes', index, 'id']]),
    (id) => `${quoted(id)} stands in this catalogue twice: give each programme an id of its own`,
  );
  yield* namesTwice(programmes);
  for (const [index, programme] of programmes.entries()) yield* outOfOrder(programme, ['programmes', index]);
}

/** A form says the name: where two programmes bear it, the facts of the wrong one would be held against it. */
function* namesTwice(programmes: readonly ProgrammeParts[]): Generator<Contradiction> {
  const owners = new Map<string, string>();
  for (const [index, { id, name, aliases }] of programmes.entries()) {
    const path = ['programmes', index];
    const names: readonly (readonly [string, PartPath])[] = [
      [name, [...path, 'name']],
      ...aliases.map((alias, a) => [alias, [...path, 'aliases', a]] as const),
    ];
    for (const [one, at] of names) {
      const other = owners.get(plainWords(one));
      if (other === undefined) owners.set(plainWords(one), id);
      // Of a programme that was copied whole, one line is enough; its id is said already.
      else if (other !== id) {
        yield { path: at, message: `${quoted(one)} is a name of ${quoted(other)} too: ${advice(one === name)}` };
        break;
      }
    }
  }
}

const advice = (isName: boolean): string =>
  isName ? 'put both into one programme, or give each a name of its own' : 'leave it with the one that it means';

function* outOfOrder({ from, until, cost, months }: ProgrammeParts, path: PartPath): Generator<Contradiction> {
  if (from !== undefined && until !== undefined && until < from)
    yield { path: [...path, 'until'], message: `must be on or after ${from}, the first start, not ${until}` };
  if (cost.from !== undefined && cost.to !== undefined && cost.to < cost.from)
    yield { path: [...path, 'cost', 'to'], message: `must be ${String(cost.from)} or more, not ${String(cost.to)}` };
  if (months && months.to < months.from)
    yield {
      path: [...path, 'months', 'to'],
      message: `must be ${String(months.from)} or more, not ${String(months.to)}`,
    };
}
