import * as z from 'zod';
import { DATA_VERSION } from '../model/keys.ts';
import type { Reads, Statement } from '../port.ts';

/** The number of nodes and relations in a graph, without the node of its data version. */
export interface Size {
  readonly nodes: number;
  readonly relations: number;
}

const countNodes: Statement = { name: 'count nodes', text: 'MATCH (node) RETURN count(node) AS count' };
const countVersions: Statement = {
  name: 'count data versions',
  text: `MATCH (data:${DATA_VERSION.label}) RETURN count(data) AS count`,
};
const countRelations: Statement = {
  name: 'count relations',
  text: 'MATCH ()-[relation]->() RETURN count(relation) AS count',
};

const counted = z.tuple([z.object({ count: z.int() })]);

export async function sizeOf(read: Reads): Promise<Size> {
  const count = async (statement: Statement) => counted.parse(await read(statement))[0].count;
  return { nodes: (await count(countNodes)) - (await count(countVersions)), relations: await count(countRelations) };
}
