import * as z from 'zod';
import { claimsAtNodes } from '../../graph/cypher/claims-at.ts';
import type { NamedNode } from '../../graph/cypher/named-nodes.ts';
import { BadInput, LimitExceeded } from '../../graph/errors.ts';
import { cooperatesIn } from '../../graph/model/relations.ts';
import type { Transaction } from '../../graph/port.ts';
import { inTurns } from '../../graph/turns.ts';
import { NameIndex, shownName } from '../names.ts';
import { COLUMN_KEYS } from './columns.ts';
import { type GraphNames, graphNames, writtenName } from './graph-names.ts';
import { MATRIX_LIMITS } from './limits.ts';
import { cellsOf, presentInitiatives } from './present.ts';

const names = z.array(z.string());

/** What a template holds of a graph: the names from which its columns are filled, and the rows of an organism. */
export const matrixContent = z.object({
  lists: z.object({ organisms: names, actors: names, axes: names, countries: names }),
  organism: z.object({ slug: z.string(), name: z.string() }).optional(),
  rows: z.array(z.object({ slug: z.string(), cells: z.partialRecord(z.enum(COLUMN_KEYS), z.string().optional()) })),
});
export type MatrixContent = z.infer<typeof matrixContent>;

/** How many names a drop-down list has at most: nobody looks through more. */
const LISTED = 500;

const listed = (nodes: readonly NamedNode[], index: NameIndex) =>
  nodes
    .map((node) => writtenName(node, index))
    .toSorted((one, other) => one.localeCompare(other, 'es'))
    .slice(0, LISTED);

function listsOf({ byId, actors, axes, countries }: GraphNames): MatrixContent['lists'] {
  const of = (...labels: readonly string[]) => [...byId.values()].filter(({ kind }) => labels.includes(kind.label));
  return {
    organisms: listed(of('Organism'), actors),
    actors: listed(of('Cooperant', 'Group', 'Organism'), actors),
    axes: [...listed(of('Axis'), axes), ...listed(of('Topic'), axes)],
    countries: listed(of('Country'), countries),
  };
}

async function organismNamed(asked: string, { byId }: GraphNames): Promise<NamedNode> {
  const index = await NameIndex.of([...byId.values()].filter(({ kind }) => kind.label === 'Organism'));
  const found = index.find(asked);
  if ('node' in found) return found.node;
  const accepted = 'several' in found ? found.several.map(({ slug }) => slug) : found.nearest;
  throw new BadInput(`--organism: "${asked}" is no organism of the graph. Accepted: ${accepted.join(', ')}.`);
}

async function rowsOf(transaction: Transaction, organism: NamedNode, known: GraphNames) {
  const claims = await claimsAtNodes(transaction, cooperatesIn, 'from', [organism.id]);
  const ids = [...new Set(claims.map(({ to }) => to))].toSorted();
  if (ids.length > MATRIX_LIMITS.rows - 2)
    throw new LimitExceeded(
      `${organism.id} has ${ids.length} initiatives. Accepted: at most ${MATRIX_LIMITS.rows - 2}.`,
    );
  const present = await presentInitiatives(transaction, ids);
  return inTurns([...present.values()], (one) => ({
    slug: String(one.stored.columns.slug),
    cells: cellsOf(one, known),
  }));
}

/**
 * Reads what a template of a matrix holds.
 *
 * @param asked the slug or a name of an organism, whose initiatives are then among it.
 * @throws BadInput when there is no such organism.
 */
export async function matrixContentOf(transaction: Transaction, asked: string | undefined): Promise<MatrixContent> {
  const known = await graphNames((...statement) => transaction.run(...statement));
  const lists = listsOf(known);
  if (asked === undefined) return { lists, rows: [] };
  const organism = await organismNamed(asked, known);
  const rows = await rowsOf(transaction, organism, known);
  return { lists, organism: { slug: organism.slug, name: shownName(organism) }, rows: [...rows] };
}
