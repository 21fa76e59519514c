import { type NamedNode, namedNodesOf } from '../../graph/cypher/named-nodes.ts';
import { ACTORS } from '../../graph/model/actor.ts';
import { axis } from '../../graph/model/axis.ts';
import { initiative } from '../../graph/model/initiative.ts';
import { country } from '../../graph/model/territory.ts';
import { topic } from '../../graph/model/topic.ts';
import type { Reads } from '../../graph/port.ts';
import { NameIndex, shownName } from '../names.ts';

/** What a matrix may name, by column. */
export interface GraphNames {
  readonly actors: NameIndex;
  readonly axes: NameIndex;
  readonly countries: NameIndex;
  readonly initiatives: NameIndex;
  /** All of these by their ids. */
  readonly byId: ReadonlyMap<string, NamedNode>;
}

/** The names of everything that a matrix may name. */
export async function graphNames(read: Reads): Promise<GraphNames> {
  const actors = await namedNodesOf(read, ACTORS);
  const axes = await namedNodesOf(read, [axis, topic]);
  const countries = await namedNodesOf(read, [country]);
  const initiatives = await namedNodesOf(read, [initiative]);
  const all = [...actors, ...axes, ...countries, ...initiatives];
  return {
    actors: await NameIndex.of(actors),
    axes: await NameIndex.of(axes),
    countries: await NameIndex.of(countries),
    initiatives: await NameIndex.of(initiatives),
    byId: new Map(all.map((node) => [node.id, node])),
  };
}

/** What ends a name in a cell, or follows it there. */
const SIGNS = /[;\n()]/;

/** The name that a cell gives a node, by which it is found again: its slug where its name does not lead to it alone. */
export function writtenName(node: NamedNode, index: NameIndex): string {
  const shown = shownName(node);
  const found = index.find(shown);
  return 'node' in found && found.node.id === node.id && !SIGNS.test(shown) ? shown : node.id;
}
