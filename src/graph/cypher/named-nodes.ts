import * as z from 'zod';
import type { NodeKind } from '../model/node.ts';
import { LANGUAGES, languageColumn } from '../model/property.ts';
import type { Reads, Statement } from '../port.ts';
import { inTurns } from '../turns.ts';

/** How many nodes one statement reads: more would keep the event loop for long. */
const NODES = 5_000;

const NAMES = LANGUAGES.map((language) => languageColumn('name', language));

const namedNodes = ({ label }: NodeKind): Statement => ({
  name: `named nodes of ${label}`,
  text: [
    `MATCH (node:${label}) WHERE node.id > $after`,
    `RETURN node.id AS id, node.slug AS slug, node.nameEs AS name, [${NAMES.map((column) => `node.${column}`).join(', ')}] AS names,`,
    '  node.acronym AS acronym, node.aliases AS aliases, node.externalIds AS externalIds',
    'ORDER BY id LIMIT $limit',
  ].join('\n'),
});

const texts = z
  .array(z.string())
  .nullable()
  .transform((list) => list ?? []);

const row = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string().nullable(),
  names: z.array(z.string().nullable()).transform((list) => list.flatMap((one) => one ?? [])),
  acronym: z.string().nullable(),
  aliases: texts,
  externalIds: texts,
});

/** A node with all that it is called. */
export interface NamedNode extends z.infer<typeof row> {
  readonly kind: NodeKind;
}

/** Every node of some kinds with its names, in order of ids within each kind. */
export async function namedNodesOf(read: Reads, kinds: readonly NodeKind[]): Promise<readonly NamedNode[]> {
  const found: NamedNode[] = [];
  for (const kind of kinds) {
    const statement = namedNodes(kind);
    for (let after: string | undefined = ''; after !== undefined; ) {
      const rows = await read(statement, { after, limit: NODES });
      const page = await inTurns(rows, (one) => ({ ...row.parse(one), kind }));
      found.push(...page);
      after = rows.length === NODES ? page.at(-1)?.id : undefined;
    }
  }
  return found;
}
