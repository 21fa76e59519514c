import { derivedColumns, derivedOf } from '../model/derived.ts';
import { columnsOfKind, type NodeRow } from '../model/facts.ts';
import { NODE_KINDS } from '../model/index.ts';
import { labelsOf, type NodeKind } from '../model/node.ts';
import type { Statement, Transaction } from '../port.ts';
import { runInBatches } from './batches.ts';
import { writeWords } from './write-words.ts';

/**
 * The labels of kinds that share their ids: a cooperant that is reclassified as an organism loses the label of a
 * cooperant.
 */
function labelsOfSiblings(kind: NodeKind): readonly string[] {
  const siblings = NODE_KINDS.filter(({ identity, label }) => identity === kind.identity && label !== kind.label);
  return siblings.map(({ label }) => label);
}

function mergeNodes(kind: NodeKind): Statement {
  const siblings = labelsOfSiblings(kind);
  return {
    name: `write ${kind.label}`,
    text: [
      'UNWIND $rows AS row',
      'MERGE (node:Entity {id: row.id})',
      'SET node += row.columns',
      `SET node:${labelsOf(kind).join(':')}`,
      ...(siblings.length > 0 ? [`REMOVE node:${siblings.join(':')}`] : []),
    ].join('\n'),
  };
}

const STATEMENTS = new Map(NODE_KINDS.map((kind) => [kind.label, mergeNodes(kind)]));

/** Absent properties are sent as null, which removes earlier values; properties outside the model stay. */
function parametersOf({ kind, id, slug, origin, history, columns }: NodeRow) {
  const absent = Object.fromEntries(columnsOfKind(kind).map((column) => [column, null]));
  const derived = derivedColumns(derivedOf(kind), columns);
  return { id, columns: { ...absent, ...columns, ...derived, slug, origin, ...history } };
}

/** Creates or updates nodes, with one statement for each kind, and writes their search words. */
export async function writeNodes(transaction: Transaction, nodes: readonly NodeRow[]): Promise<void> {
  for (const [label, statement] of STATEMENTS) {
    const rows = nodes.filter(({ kind }) => kind.label === label);
    await runInBatches(transaction, statement, rows.map(parametersOf));
  }
  await writeWords(transaction, nodes);
}
