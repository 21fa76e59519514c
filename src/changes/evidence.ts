import { type Quoted, quotedBy } from '../graph/cypher/claim-citations.ts';
import type { Facts } from '../graph/model/facts.ts';
import { dateColumns } from '../graph/model/property.ts';
import type { Transaction } from '../graph/port.ts';

/** What follows from the documents of citations: how many they are, and the first possible day of the earliest. */
export type Evidence = (citations: readonly string[]) => {
  readonly sources: number;
  readonly attestedFrom: string | undefined;
};

/** What the citations among facts quote. */
export function quotedIn({ nodes, citations }: Facts): ReadonlyMap<string, Quoted> {
  const { from } = dateColumns('date');
  const days = new Map(nodes.map(({ id, columns }) => [id, columns[from]]));
  return new Map(
    citations.map(({ id, document }) => {
      const day = days.get(document);
      return [id, { document, day: typeof day === 'string' ? day : null }];
    }),
  );
}

/** The evidence of citations, of which some are stored and others are given. */
export async function evidenceOf(
  transaction: Transaction,
  given: ReadonlyMap<string, Quoted>,
  stored: readonly string[],
): Promise<Evidence> {
  const known = await quotedBy(transaction, stored);
  return (citations) => {
    const found = citations.flatMap((id) => given.get(id) ?? known.get(id) ?? []);
    const days = found.flatMap(({ day }) => day ?? []).toSorted();
    return { sources: new Set(found.map(({ document }) => document)).size, attestedFrom: days[0] };
  };
}
