import * as z from 'zod';
import { anyNode, dropVersion } from '../cypher/copies.ts';
import { BadInput } from '../errors.ts';
import { install } from '../install.ts';
import { definitions } from '../model/definition.ts';
import type { Graph, Row, Transaction } from '../port.ts';
import { type Progress, silent } from '../progress.ts';
import { Copier } from './copier.ts';
import { type Header, parseHeader, parseRecord } from './line.ts';
import { linesOf } from './lines.ts';
import { type Size, sizeOf } from './size.ts';

/** A load is one transaction, however large it is. */
const DEADLINE_MILLISECONDS = 3_600_000;

/**
 * Loads a dump into an empty graph in one transaction: all of it or nothing. A dump of an earlier schema version is
 * then migrated.
 *
 * @param open opens the dump at its start; it is called again if the transaction is retried.
 * @throws BadInput with the line when the dump is invalid, or when the graph is not empty. Nothing is kept then.
 */
export async function load(
  graph: Graph,
  open: () => AsyncIterable<Uint8Array>,
  progress: Progress = silent,
): Promise<Size> {
  await assertEmpty(graph, await graph.read(anyNode));
  await graph.define(...definitions(graph.engine));
  const size = await graph.write(async (transaction) => {
    await assertEmpty(graph, await transaction.run(anyNode));
    await transaction.run(dropVersion);
    return copy(transaction, linesOf(open()), progress);
  }, DEADLINE_MILLISECONDS);
  await install(graph);
  return size;
}

/** Progress is reported once in this many lines. */
const LINES_PER_PROGRESS = 1_000;

const labelled = z.object({ labels: z.array(z.string()) });

async function assertEmpty(graph: Graph, [row]: readonly Row[]): Promise<void> {
  if (!row) return;
  const { nodes, relations } = await sizeOf((statement) => graph.read(statement));
  throw new BadInput(
    `The graph at ${graph.address} is not empty: it has ${nodes} nodes (a ${labelled.parse(row).labels.join(':')} ` +
      `among them) and ${relations} relations. A dump is loaded into an empty graph only: point GRAPH_URL at a new one.`,
  );
}

async function copy(transaction: Transaction, lines: AsyncIterable<string>, progress: Progress): Promise<Size> {
  const copier = new Copier(transaction);
  let number = 0;
  let announced: Header | undefined;
  for await (const line of lines) {
    number += 1;
    if (announced) {
      const { schemaVersion } = announced;
      const record = onLine(number, () => parseRecord(line, schemaVersion));
      await copier.addRecord(number, record);
      if (number % LINES_PER_PROGRESS === 0) progress('lines', number, announced.nodes + announced.relations);
    } else announced = onLine(number, () => parseHeader(line));
  }
  const { nodes, relations } = await copier.flush();
  if (announced?.nodes === nodes && announced.relations === relations) return { nodes, relations };
  const header = announced ? `${announced.nodes} nodes and ${announced.relations} relations` : 'nothing';
  throw new BadInput(
    `The dump ends after ${nodes} nodes and ${relations} relations; its first line announces ${header}. Accepted: a complete dump.`,
  );
}

function onLine<T>(number: number, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    throw new BadInput(`Line ${number}: ${error.message}.`);
  }
}
