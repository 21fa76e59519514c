import { BadInput } from '../graph/errors.ts';
import type { Asked } from './asked.ts';
import { type Incidence, nodeKindOf, nodesOfKind } from './incidence.ts';
import { COLLECTIVE, type NodeKindCode, WORKING_ACTORS } from './lists.ts';

const ITEMS: readonly NodeKindCode[] = ['Axis', 'Topic', 'Country'];

const refused = (argument: string, problem: string, accepted: string) =>
  new BadInput(`convergence: \`${argument}\`: ${problem}. Accepted: ${accepted}.`);

/** What was asked, by the ids under which the incidence knows the nodes. @throws BadInput for what it does not know. */
export function checkAsked(asked: Asked, incidence: Incidence): Asked {
  for (const list of ['through', 'functions', 'among', 'on'] as const)
    if (asked[list]?.length === 0)
      throw refused(
        list,
        'an empty list asks for nothing',
        'one or more of its values, or no list for those by default',
      );
  return {
    ...asked,
    among: known(asked.among, 'among', WORKING_ACTORS, incidence),
    on: known(asked.on, 'on', ITEMS, incidence),
  };
}

function known(
  ids: readonly string[] | null,
  argument: string,
  kinds: readonly NodeKindCode[],
  incidence: Incidence,
): readonly string[] | null {
  if (ids === null) return null;
  const names = namesOf(incidence);
  const numbers = new Map(
    nodesOfKind(incidence, ...kinds, COLLECTIVE).map((node) => [incidence.nodes.ids[node], node]),
  );
  const accepted = `ids of nodes of the kinds ${kinds.join(', ')}`;
  const found = ids.map((id) => {
    const name = names.get(id) ?? id;
    const node = numbers.get(name);
    if (node === undefined) throw refused(argument, `there is no ${JSON.stringify(id)} of these kinds`, accepted);
    if (nodeKindOf(incidence, node) === COLLECTIVE)
      throw refused(argument, `${JSON.stringify(id)} is a group, which is never taken for its members`, accepted);
    return name;
  });
  return [...new Set(found)].sort();
}

/** The id under which a merged node is known, by each of its ids. */
const namesOf = ({ merged }: Incidence): ReadonlyMap<string, string> =>
  new Map([...merged].flatMap(([name, ids]) => ids.map((id) => [id, name] as const)));
