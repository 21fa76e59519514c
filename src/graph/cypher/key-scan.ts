import * as z from 'zod';
import type { NodeKey } from '../model/keys.ts';
import type { Reads, Statement } from '../port.ts';
import { type Progress, silent } from '../progress.ts';

/** How many keys one statement reads. Finding the keys after a given one costs more the more keys follow. */
const KEYS_PER_STATEMENT = 50_000;

const count = ({ label }: NodeKey): Statement => ({
  name: `count ${label}`,
  text: `MATCH (node:${label}) RETURN count(node) AS count`,
});

const keysAfter = ({ label, property }: NodeKey): Statement => ({
  name: `keys of ${label}`,
  text: [
    `MATCH (node:${label})`,
    `WHERE node.${property} > $after`,
    `RETURN node.${property} AS key`,
    'ORDER BY key LIMIT $limit',
  ].join('\n'),
});

/** The number of relations that start at each node of `$keys`, if any. */
const degreesOf = ({ label, property }: NodeKey): Statement => ({
  name: `degrees of ${label}`,
  text: [
    'UNWIND $keys AS key',
    `MATCH (node:${label} {${property}: key})-[relation]->()`,
    'RETURN key, count(relation) AS degree',
  ].join('\n'),
});

const counted = z.tuple([z.object({ count: z.int() })]);
const keyed = z.object({ key: z.string() });
const measured = z.object({ key: z.string(), degree: z.int() });

/** A scan over all nodes of a label in steps of at most `size` nodes; `name` stands in progress messages. */
export interface KeyScan {
  readonly name: string;
  readonly over: NodeKey;
  readonly size: number;
  /** The maximum number of relations that start at the nodes of one step; a single node may have more. */
  readonly relations?: number;
}

/** The keys of all nodes of a label, in order and in steps, so that no statement covers all nodes at once. */
export async function* keysOf(
  read: Reads,
  { name, over, size, relations }: KeyScan,
  progress: Progress = silent,
): AsyncGenerator<readonly string[]> {
  const [{ count: total }] = counted.parse(await read(count(over)));
  let done = 0;
  progress(name, done, total);
  for (let after: string | undefined = ''; after !== undefined; ) {
    const rows = await read(keysAfter(over), { after, limit: KEYS_PER_STATEMENT });
    const keys: readonly string[] = rows.map((row) => keyed.parse(row).key);
    for (let start = 0; start < keys.length; start += size) {
      const some = keys.slice(start, start + size);
      for (const step of relations === undefined ? [some] : await groupsByDegree(read, over, some, relations)) {
        yield step;
        done += step.length;
        progress(name, done, total);
      }
    }
    after = keys.length === KEYS_PER_STATEMENT ? keys.at(-1) : undefined;
  }
}

/** Divides keys, in their order, into groups whose nodes have at most `most` relations together. */
async function groupsByDegree(
  read: Reads,
  over: NodeKey,
  keys: readonly string[],
  maximum: number,
): Promise<readonly (readonly string[])[]> {
  const rows = (await read(degreesOf(over), { keys })).map((row) => measured.parse(row));
  const degrees = new Map(rows.map(({ key, degree }) => [key, degree]));
  const groups: string[][] = [];
  let room = 0;
  for (const key of keys) {
    const degree = degrees.get(key) ?? 0;
    const last = groups.at(-1);
    if (last && degree <= room) last.push(key);
    else groups.push([key]);
    room = (last && degree <= room ? room : maximum) - degree;
  }
  return groups;
}
