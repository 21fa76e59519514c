import * as z from 'zod';
import type { Reads, Statement } from '../port.ts';

/** The number of nodes and relations in a graph. */
export interface Size {
  readonly nodes: number;
  readonly relations: number;
}

const countNodes: Statement = { name: 'count nodes', text: 'MATCH (node) RETURN count(node) AS count' };
const countRelations: Statement = {
  name: 'count relations',
  text: 'MATCH ()-[relation]->() RETURN count(relation) AS count',
};

const counted = z.tuple([z.object({ count: z.int() })]);

export async function sizeOf(read: Reads): Promise<Size> {
  const [[nodes], [relations]] = [counted.parse(await read(countNodes)), counted.parse(await read(countRelations))];
  return { nodes: nodes.count, relations: relations.count };
}
