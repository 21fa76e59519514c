import * as z from 'zod';
import { degreesOf, nodesOf, relationsFrom } from '../cypher/pages.ts';
import { keysOf } from '../cypher/walk.ts';
import type { NodeKey } from '../model/keys.ts';
import type { Reads, Row } from '../port.ts';

/** How many nodes are read at once, and of how many their relations are counted at once. */
const NODES = 1_000;
/** How many relations are read at once. */
const RELATIONS = 20_000;

const counted = z.object({ key: z.string(), degree: z.int() });

/** All nodes found by a key, in the order of the key. */
export async function* nodePages(read: Reads, over: NodeKey): AsyncGenerator<readonly Row[]> {
  const statement = nodesOf(over);
  for await (const keys of keysOf(read, { name: `nodes of ${over.label}`, over, size: NODES })) {
    yield await read(statement, { keys });
  }
}

/** The relations that start at the nodes found by a key, in the order of these. */
export async function* relationPages(read: Reads, over: NodeKey): AsyncGenerator<readonly Row[]> {
  for await (const keys of keysOf(read, { name: `relations from ${over.label}`, over, size: NODES })) {
    for (const some of groupsOf(await degrees(read, over, keys))) yield* relationsOf(read, over, some);
  }
}

async function degrees(read: Reads, over: NodeKey, keys: readonly string[]) {
  const rows = (await read(degreesOf(over), { keys })).map((row) => counted.parse(row));
  const known = new Map(rows.map(({ key, degree }) => [key, degree]));
  return keys.flatMap((key) => {
    const degree = known.get(key);
    return degree === undefined ? [] : [{ key, degree }];
  });
}

/** Nodes that follow each other and have together no more relations than are read at once, or one that has more. */
function groupsOf(nodes: readonly { readonly key: string; readonly degree: number }[]): readonly string[][] {
  const groups: string[][] = [];
  let room = 0;
  for (const { key, degree } of nodes) {
    const last = groups.at(-1);
    if (last && degree <= room) last.push(key);
    else groups.push([key]);
    room = (last && degree <= room ? room : RELATIONS) - degree;
  }
  return groups;
}

async function* relationsOf(read: Reads, over: NodeKey, keys: readonly string[]): AsyncGenerator<readonly Row[]> {
  for (let skip = 0, more = true; more; skip += RELATIONS) {
    const rows = await read(relationsFrom(over), { keys, skip, limit: RELATIONS });
    yield rows;
    more = rows.length === RELATIONS;
  }
}
