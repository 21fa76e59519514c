import * as z from 'zod';
import { runInBatches } from '../cypher/batches.ts';
import { copyNodes, copyRelations } from '../cypher/copies.ts';
import { BadInput, GraphConflict } from '../errors.ts';
import type { GraphValue, Statement, Transaction } from '../port.ts';
import type { NodeRecord, RelationRecord } from './line.ts';
import type { Size } from './size.ts';

/** The maximum number of lines held in memory before they are written. */
const BUFFERED_RECORDS = 10_000;

const writtenLine = z.object({ line: z.int() });

type Line = { readonly line: number; readonly [name: string]: GraphValue };
type Group = { readonly statement: Statement; readonly rows: Line[] };

/** Writes the records of a dump: first all nodes, then all relations, as a dump orders them. */
export class Copier {
  readonly #transaction: Transaction;
  readonly #size = { nodes: 0, relations: 0 };
  #groups = new Map<string, Group>();
  #buffered = 0;

  constructor(transaction: Transaction) {
    this.#transaction = transaction;
  }

  async addRecord(line: number, record: NodeRecord | RelationRecord): Promise<void> {
    if ('start' in record) await this.#addRelation(line, record);
    else this.#addNode(line, record);
    this.#buffered += 1;
    if (this.#buffered === BUFFERED_RECORDS) await this.#write();
  }

  /** Writes the remaining records. @returns the number of nodes and relations written in all. */
  async flush(): Promise<Size> {
    await this.#write();
    return { ...this.#size };
  }

  #addNode(line: number, { form, properties }: NodeRecord): void {
    this.#group(form.labels.join(':'), () => copyNodes(form)).push({ line, properties });
    this.#size.nodes += 1;
  }

  async #addRelation(line: number, { form, start, from, to, properties }: RelationRecord): Promise<void> {
    if (this.#size.relations === 0) await this.#write();
    const rows = this.#group(`${form.type} ${start.label}`, () => copyRelations(form, start));
    rows.push({ line, start: from, end: to, properties });
    this.#size.relations += 1;
  }

  #group(key: string, statement: () => Statement): Line[] {
    const known = this.#groups.get(key) ?? { statement: statement(), rows: [] };
    this.#groups.set(key, known);
    return known.rows;
  }

  async #write(): Promise<void> {
    for (const { statement, rows } of this.#groups.values()) await writeAll(this.#transaction, statement, rows);
    this.#groups = new Map();
    this.#buffered = 0;
  }
}

async function writeAll(transaction: Transaction, statement: Statement, rows: readonly Line[]): Promise<void> {
  const written = await runInBatches(transaction, statement, rows).catch((error: unknown) => {
    const lines = `Lines ${rows[0]?.line} to ${rows.at(-1)?.line}`;
    throw error instanceof GraphConflict ? new BadInput(`${lines}: a node occurs twice (${error.message}).`) : error;
  });
  const lines = new Set(written.map((row) => writtenLine.parse(row).line));
  const lost = rows.find(({ line }) => !lines.has(line));
  if (lost)
    throw new BadInput(
      `Line ${lost.line}: the dump has no node for an end of the relation: ${lost.start} → ${lost.end}.`,
    );
}
