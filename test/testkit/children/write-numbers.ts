/** Writes pairs of nodes, one transaction for each number from the given one on, and prints the acknowledged ones. */
import { promisify } from 'node:util';
import { GraphUnavailable } from '../../../src/graph/errors.ts';
import { openGraph } from '../../../src/graph/open.ts';
import { GraphLocationSchema } from './location.ts';

const location = GraphLocationSchema.parse(JSON.parse(process.argv[2] ?? ''));
const create = { name: 'create', text: 'CREATE (:Number {number: $number, half: $half})' };
const print = promisify((line: string, done: (error?: Error | null) => void) => process.stdout.write(line, done));
const graph = await openGraph(location);

for (let number = Number(process.argv[3]); await written(number); number += 1) await print(`${number}\n`);
process.exit();

/** Whether the graph acknowledged the number. If not, it may have been kept or not, which the parent checks. */
async function written(number: number): Promise<boolean> {
  try {
    await graph.write(async (transaction) => {
      for (const half of ['first', 'second']) await transaction.run(create, { number, half });
    });
    return true;
  } catch (error) {
    if (error instanceof GraphUnavailable) return false;
    throw error;
  }
}
