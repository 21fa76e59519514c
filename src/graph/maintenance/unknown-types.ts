import * as z from 'zod';
import { typesInUse } from '../cypher/problems.ts';
import { RELATION_FORMS } from '../model/stored.ts';
import type { Reads, Statement } from '../port.ts';
import type { Progress } from '../progress.ts';
import { sizeOf } from './size.ts';

const TYPES = [...new Set(RELATION_FORMS.map(({ type }) => type))];

const count = (type: string): Statement => ({
  name: `count ${type}`,
  text: `MATCH ()-[relation:${type}]->() RETURN count(relation) AS count`,
});

const counted = z.tuple([z.object({ count: z.int() })]);
const used = z.object({ type: z.string(), count: z.int() });

/**
 * The relation types that are not in the model. Counting the known types is faster than grouping all relations by type.
 */
export async function unknownTypes(read: Reads, progress: Progress): Promise<readonly string[]> {
  let known = 0;
  for (const [place, type] of TYPES.entries()) {
    progress('types of relations', place, TYPES.length);
    known += counted.parse(await read(count(type)))[0].count;
  }
  if (known === (await sizeOf(read)).relations) return [];
  return (await read(typesInUse))
    .map((row) => used.parse(row))
    .filter(({ type }) => !TYPES.includes(type))
    .map(({ type, count }) => `${count} relations have an unknown type: ${type}.`);
}
