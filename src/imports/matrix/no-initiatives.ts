import { coverage } from '../../graph/model/coverage.ts';
import { cooperatesIn } from '../../graph/model/relations.ts';
import { COLUMN_KEYS } from './columns.ts';
import { citationOf, type MatrixSource } from './evidence.ts';
import { coverageId, type Gathered } from './gathered.ts';
import type { Findings } from './groups.ts';
import * as problems from './problems.ts';
import { placeOf, type Said } from './read-row.ts';

const ALLOWED = ['organism', 'initiative', 'axes', 'source', 'quote'];

const slugIn = (id: string) => id.slice(id.indexOf(':') + 1);

/** What an organism and an axis are called together. */
export const pairOf = (organism: string, axis: string): string => `${slugIn(organism)}-${slugIn(axis)}-ninguna`;

const nodesIn = (said: Said, key: 'organism' | 'axes') =>
  (said.lists[key]?.entries ?? []).flatMap(({ node }) => (node ? [node.id] : []));

/** The pairs of an organism and an axis that a row names. */
export const pairsIn = (said: Said): readonly (readonly [organism: string, axis: string])[] =>
  nodesIn(said, 'organism').flatMap((organism) => nodesIn(said, 'axes').map((axis) => [organism, axis] as const));

/** A row that says that organisms have no initiatives on some axes: coverage of each of these, within each axis. */
export function gatherNoInitiatives(
  said: Said,
  source: MatrixSource,
  into: Gathered,
  { problems: found }: Findings,
): void {
  const { cells } = said.row;
  const pairs = pairsIn(said);
  const others = COLUMN_KEYS.filter((key) => cells[key] !== undefined && !ALLOWED.includes(key));
  if (pairs.length === 0 || others.length > 0) {
    found.push(problems.noneOfMany(placeOf(source.file, said.row, 'initiative'), cells.initiative ?? ''));
    return;
  }
  for (const [organism, axis] of pairs) {
    const about = pairOf(organism, axis);
    const words = { ...said, quote: said.quote ?? `${cells.organism}, ${cells.axes}: ${cells.initiative}` };
    const citation = citationOf(about, words, source);
    const id = coverageId(source.origin, about);
    into.citations.push(citation);
    into.coverage.set(id, {
      kind: coverage,
      id,
      slug: `${source.origin}-${about}`,
      origin: source.origin,
      subject: organism,
      within: axis,
      citations: [citation.id],
      columns: {
        relation: cooperatesIn.type,
        result: 'KNOWN_NONE',
        noteEs: 'Según la matriz, no tiene iniciativas en este eje.',
      },
    });
  }
}
