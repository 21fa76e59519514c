import { folded } from '../../graph/model/fold.ts';
import { similarity } from '../../graph/model/nearest.ts';
import { inTurns } from '../../graph/turns.ts';
import type { GraphNames } from './graph-names.ts';
import type { Findings, Group } from './groups.ts';
import * as problems from './problems.ts';
import { placeOf } from './read-row.ts';

/** How alike two names are, at the least, for a note that they may be the same. */
const ALIKE = 0.85;
/** Words in more names than this tell little, and names that are compared are few. */
const MOST_NAMES = 50;

const wordsOf = (name: string) =>
  folded(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 3);

/** The names of initiatives by their words. */
async function wordsIn({ byId }: GraphNames): Promise<ReadonlyMap<string, readonly string[]>> {
  const known = new Map<string, string[]>();
  const initiatives = [...byId.values()].filter(({ kind }) => kind.label === 'Initiative');
  await inTurns(initiatives, ({ name, slug }) => {
    for (const word of new Set(wordsOf(name ?? slug)))
      known.set(word, [...(known.get(word) ?? []), name ?? slug].slice(0, MOST_NAMES + 1));
  });
  return known;
}

/** Notes on new initiatives with a name like that of another: they may be the same. */
export async function noteResembling(
  groups: Iterable<Group>,
  names: GraphNames,
  file: string,
  { notes }: Findings,
): Promise<void> {
  const created = [...groups].filter(({ isNew }) => isNew !== undefined);
  if (created.length === 0) return;
  const known = await wordsIn(names);
  await inTurns(created, ({ isNew = '', rows: [first] }) => {
    const sharing = wordsOf(isNew)
      .map((word) => known.get(word) ?? [])
      .filter((list) => list.length <= MOST_NAMES);
    const near = [...new Set(sharing.flat())].filter((name) => similarity(isNew, name) >= ALIKE);
    if (first && near.length > 0) notes.push(problems.resembles(placeOf(file, first.row, 'initiative'), isNew, near));
  });
}
