import { keysOf } from '../cypher/key-scan.ts';
import { nodesOf, relationsFrom } from '../cypher/records.ts';
import type { NodeKey } from '../model/keys.ts';
import type { Reads, Row } from '../port.ts';

/** How many nodes one statement reads. */
const NODES = 1_000;
/** How many relations one statement reads. */
const RELATIONS = 20_000;

/** All nodes of a label, in the order of their keys. */
export async function* nodePages(read: Reads, over: NodeKey): AsyncGenerator<readonly Row[]> {
  const statement = nodesOf(over);
  for await (const keys of keysOf(read, { name: `nodes of ${over.label}`, over, size: NODES })) {
    yield await read(statement, { keys });
  }
}

/** The relations that start at the nodes of a label, in the order of the nodes' keys. */
export async function* relationPages(read: Reads, over: NodeKey): AsyncGenerator<readonly Row[]> {
  const walk = { name: `relations from ${over.label}`, over, size: NODES, relations: RELATIONS };
  for await (const keys of keysOf(read, walk)) yield* relationsOf(read, over, keys);
}

async function* relationsOf(read: Reads, over: NodeKey, keys: readonly string[]): AsyncGenerator<readonly Row[]> {
  for (let skip = 0, more = true; more; skip += RELATIONS) {
    const rows = await read(relationsFrom(over), { keys, skip, limit: RELATIONS });
    yield rows;
    more = rows.length === RELATIONS;
  }
}
