import * as z from 'zod';
import { dropVersion, someNode } from '../cypher/copies.ts';
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
  await refuseOthers(graph, await graph.read(someNode));
  for (const statement of definitions(graph.engine)) await graph.define(statement);
  const size = await graph.write(async (transaction) => {
    await refuseOthers(graph, await transaction.run(someNode));
    await transaction.run(dropVersion);
    return copy(transaction, linesOf(open()), progress);
  }, DEADLINE_MILLISECONDS);
  await install(graph);
  return size;
}

/** Progress is reported once in this many lines. */
const TOLD_EVERY = 1_000;

const labelled = z.object({ labels: z.array(z.string()) });

async function refuseOthers(graph: Graph, [row]: readonly Row[]): Promise<void> {
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
  let promised: Header | undefined;
  for await (const line of lines) {
    number += 1;
    if (promised) {
      const { schemaVersion } = promised;
      const record = onLine(number, () => parseRecord(line, schemaVersion));
      await copier.add(number, record);
      if (number % TOLD_EVERY === 0) progress('lines', number, promised.nodes + promised.relations);
    } else promised = onLine(number, () => parseHeader(line));
  }
  const { nodes, relations } = await copier.end();
  if (promised?.nodes === nodes && promised.relations === relations) return { nodes, relations };
  const header = promised ? `${promised.nodes} nodes and ${promised.relations} relations` : 'nothing';
  throw new BadInput(`The dump ends after ${nodes} nodes and ${relations} relations; its first line says ${header}.`);
}

function onLine<T>(number: number, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    throw new BadInput(`Line ${number}: ${error.message}.`);
  }
}
