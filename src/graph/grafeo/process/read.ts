import type grafeo from '@grafeo-db/js';
import type { Parameters, Row, Statement } from '../../port.ts';
import { toFault } from '../faults.ts';
import { toParameters, toRows } from './values.ts';

/** Runs a statement in a transaction that is always rolled back: Grafeo has no other way to refuse writes. */
export async function readRows(
  database: grafeo.GrafeoDB,
  statement: Statement,
  parameters: Parameters,
): Promise<readonly Row[]> {
  const transaction = database.beginTransaction();
  try {
    return await readIn(transaction, statement, parameters);
  } finally {
    if (transaction.isActive) transaction.rollback();
  }
}

/** Runs a read statement in a transaction that its caller rolls back. */
export async function readIn(
  transaction: grafeo.Transaction,
  statement: Statement,
  parameters: Parameters,
): Promise<readonly Row[]> {
  try {
    const result = await transaction.executeCypher(statement.text, toParameters(parameters));
    refuseWrites(statement, result.counters);
    return toRows(result.toArray());
  } catch (error) {
    throw toFault(error);
  }
}

function refuseWrites(statement: Statement, counters: grafeo.WriteCounters): void {
  for (const count of Object.values(counters)) {
    if (count > 0) throw new TypeError(`The statement "${statement.name}" writes, but was given to be read.`);
  }
}
