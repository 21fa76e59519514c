import { RELATIONS } from '../model/index.ts';
import { visible } from '../model/view.ts';
import { call } from '../rows/call.ts';
import type { BoundRows, Names, Pages, PageWindow, RowRequest } from '../rows/rows.ts';

/** How many candidates are read at once, in pages: the view and the arguments may leave some of them out. */
const CANDIDATE_PAGES = 4;
const TYPES = RELATIONS.map(({ type }) => type).join('|');

interface Ends {
  readonly claim: string;
  readonly from: string;
  readonly to: string;
}
const endsFrom = (names: Names): Ends => ({
  claim: names.variable('k'),
  from: names.variable('n'),
  to: names.variable('n'),
});

/**
 * The lines that bind the visible version of the claim that a `Claim` node identifies. The hint: while claims are first
 * written, the planner takes the graph for empty.
 */
const visibleVersion = (identity: string, { claim, from, to }: Ends, conditions: readonly string[] = []) => [
  `MATCH (${from}:Entity {id: ${identity}.from})-[${claim}]->(${to}:Entity {id: ${identity}.to}) /*+ USING INDEX ${from}:Entity(id) */`,
  `WHERE ${[`${claim}.claimId = ${identity}.claimId`, visible(claim), ...conditions].join(' AND ')}`,
];

/** The lines that bind all visible claims in one pass over the relations. */
const visibleClaims = ({ claim, from, to }: Ends, conditions: readonly string[]) => [
  `MATCH (${from}:Entity)-[${claim}:${TYPES}]->(${to})`,
  `WHERE ${[visible(claim), ...conditions].join(' AND ')}`,
];

const boundTo = (lines: readonly string[], { claim, from, to }: Ends): BoundRows => ({
  imports: [],
  lines,
  bindings: { claim, from, to },
  projection: [claim, from, to],
});

/**
 * A page of claims in order of their ids: a few pages of candidates, which an index gives; only where too few of them
 * are visible and meet the conditions does it pass over all claims beyond them.
 */
function page(
  names: Names,
  { conditions, window: { limit, backwards, key } }: RowRequest & { readonly window: PageWindow },
): BoundRows {
  const [identity, id, beyond] = [names.variable('claim'), names.variable('i'), names.variable('beyond')];
  const [tried, reached, some, more] = ['tried', 'reached', 'some', 'more'].map((name) => names.variable(name));
  const [word, furthest, further] = backwards ? [' DESC', 'min', '<'] : ['', 'max', '>'];
  const [most, wanted] = [names.parameter(limit * CANDIDATE_PAGES), names.parameter(limit)];
  const start = key ? ` AND ${identity}.claimId ${further} ${names.parameter(key[0] ?? '')}` : '';
  const idsOf = ({ claim }: Ends, as: string) => [
    `WITH ${claim}.claimId AS ${id} ORDER BY ${id}${word} LIMIT ${wanted}`,
    `RETURN collect(${id}) AS ${as}`,
  ];
  const trial = call(
    [],
    [
      `MATCH (${identity}:Claim) /*+ USING INDEX ${identity}:Claim(claimId) */`,
      `WHERE ${identity}.claimId > ''${start}`,
      `WITH ${identity} ORDER BY ${identity}.claimId${word} LIMIT ${most}`,
      `RETURN collect(${identity}) AS ${tried}, ${furthest}(${identity}.claimId) AS ${reached}`,
    ],
  );
  const [first, second, last] = [endsFrom(names), endsFrom(names), endsFrom(names)];
  const holding = call(
    [`${tried}`],
    [
      `UNWIND ${tried} AS ${identity}`,
      ...visibleVersion(identity, first, conditions({ ...first })),
      ...idsOf(first, `${some}`),
    ],
  );
  const rest = call(
    [`${tried}`, `${reached}`, `${some}`],
    [
      // After a WHERE, Neo4j would scan all nodes before it asks whether it has to.
      `UNWIND CASE WHEN size(${tried}) = ${most} AND size(${some}) < ${wanted} THEN [${reached}] ELSE [] END AS ${beyond}`,
      ...visibleClaims(second, [`${second.claim}.claimId ${further} ${beyond}`, ...conditions({ ...second })]),
      ...idsOf(second, `${more}`),
    ],
  );
  const shown = [
    `UNWIND ${some} + ${more} AS ${id}`,
    `MATCH (${identity}:Claim {claimId: ${id}}) /*+ USING INDEX ${identity}:Claim(claimId) */`,
  ];
  return boundTo([trial, holding, rest, ...shown, ...visibleVersion(identity, last)], last);
}

function all(names: Names, { conditions }: RowRequest): BoundRows {
  const ends = endsFrom(names);
  return boundTo(visibleClaims(ends, conditions({ ...ends })), ends);
}

/** All claims, in order of their ids. */
export const allClaims: Pages = {
  bind: (_bindings, names, { conditions, window }) =>
    window ? page(names, { conditions, window }) : all(names, { conditions }),
  order: ({ claim }) => [{ expression: `${claim}.claimId` }],
};
