import * as z from 'zod';
import { NODE_KINDS } from '../model/index.ts';
import type { NodeKind } from '../model/node.ts';
import { dateColumns } from '../model/property.ts';
import type { Statement, Transaction } from '../port.ts';
import { runInBatches } from './batches.ts';

const statement: Statement = {
  name: 'known nodes',
  text: [
    'UNWIND $rows AS row',
    'MATCH (node:Entity {id: row.id})',
    `RETURN node.id AS id, labels(node) AS labels, node.${dateColumns('date').from} AS day`,
  ].join('\n'),
};

const found = z.object({ id: z.string(), labels: z.array(z.string()), day: z.string().nullable() });

/** A node of the graph that facts may refer to: its kind, and the first possible day of its date. */
export interface KnownNode {
  readonly kind: NodeKind;
  readonly day: string | null;
}

/** Those of some ids that are nodes of the graph. */
export async function knownNodes(
  transaction: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KnownNode>> {
  const rows = await runInBatches(
    transaction,
    statement,
    ids.map((id) => ({ id })),
  );
  return new Map(
    rows
      .map((row) => found.parse(row))
      .flatMap(({ id, labels, day }) => {
        const kind = NODE_KINDS.find(({ label }) => labels.includes(label));
        return kind ? [[id, { kind, day }] as const] : [];
      }),
  );
}
