import * as z from 'zod';
import { keysAfter, nodesAfter, relationsFrom } from '../cypher/pages.ts';
import type { NodeKey } from '../model/keys.ts';
import type { Reads, Row, Statement } from '../port.ts';

/** How many nodes, or relations, are read at once. */
const PAGE = 5_000;
/** For how many nodes at a time their relations are read. */
const STARTS = 500;

const keyed = z.object({ key: z.string() });

/** All rows of a statement that gives those after `$after`, in the order of their key. */
async function* pages(read: Reads, statement: Statement): AsyncGenerator<readonly Row[]> {
  for (let after: string | undefined = ''; after !== undefined; ) {
    const rows: readonly Row[] = await read(statement, { after, limit: PAGE });
    yield rows;
    after = rows.length === PAGE ? keyed.parse(rows.at(-1)).key : undefined;
  }
}

export const nodePages = (read: Reads, key: NodeKey): AsyncGenerator<readonly Row[]> => pages(read, nodesAfter(key));

/** The relations that start at the nodes found by a key, in the order of these. */
export async function* relationPages(read: Reads, key: NodeKey): AsyncGenerator<readonly Row[]> {
  for await (const rows of pages(read, keysAfter(key))) {
    const keys = rows.map((row) => keyed.parse(row).key);
    for (let start = 0; start < keys.length; start += STARTS) {
      yield* relationsOf(read, key, keys.slice(start, start + STARTS));
    }
  }
}

async function* relationsOf(read: Reads, key: NodeKey, keys: readonly string[]): AsyncGenerator<readonly Row[]> {
  for (let skip = 0, more = true; more; skip += PAGE) {
    const rows = await read(relationsFrom(key), { keys, skip, limit: PAGE });
    yield rows;
    more = rows.length === PAGE;
  }
}
