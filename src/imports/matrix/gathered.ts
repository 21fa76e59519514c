import type { NodeState } from '../../graph/cypher/stored-nodes.ts';
import { coverage } from '../../graph/model/coverage.ts';
import type { CitationRow, ClaimRow, Columns, CoverageRow, NodeRow } from '../../graph/model/facts.ts';
import { entityId } from '../../graph/model/node.ts';
import { SOURCE_TEXTS } from '../../graph/model/property.ts';
import type { NewNode } from './lists.ts';

/** What the rows of a matrix want, as it is gathered. */
export interface Gathered {
  readonly nodes: Map<string, NodeRow>;
  /** Nodes that initiatives lead to and the graph does not have. */
  readonly created: Map<string, NodeRow>;
  /** Their ids by their kinds and names. */
  readonly createdIds: Map<string, string>;
  readonly citations: CitationRow[];
  readonly claims: Map<string, ClaimRow>;
  readonly coverage: Map<string, CoverageRow>;
  /** Coverage that would contradict what is said now. */
  readonly denied: Set<string>;
  /** Claims that cells no longer name: those of them that the origin said are retracted. */
  readonly noLonger: Set<string>;
  readonly shown: Map<string, NodeState>;
  readonly corrected: Set<string>;
}

export const coverageId = (origin: string, about: string) => entityId(coverage.identity, `${origin}-${about}`);

/** The names of a country are those of the standard; any other name stands in the matrix. */
export function newColumns(isNew: NewNode): Columns {
  if ('country' in isNew) {
    const { code, names } = isNew.country;
    const named = Object.entries(names).map(([language, name]) => [
      `name${language[0]?.toUpperCase()}${language[1]}`,
      name,
    ]);
    return { ...Object.fromEntries(named), code, externalIds: [`iso:${code}`] };
  }
  const acronym = isNew.acronym === undefined ? {} : { acronym: isNew.acronym };
  return { nameEs: isNew.name, ...acronym, [SOURCE_TEXTS]: ['nameEs'] };
}
