import { RELATIONS } from '../model/index.ts';
import { everVisible } from '../model/view.ts';
import { call } from '../rows/call.ts';
import type { BoundRows, Names, Pages, PageWindow, RowRequest } from '../rows/rows.ts';

/** How many claims are tried at once, in pages: the view and the arguments may leave some of their versions out. */
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

/** The lines that bind versions of the claim that a `Claim` node identifies. */
const versionsOf = (identity: string, { claim, from, to }: Ends, conditions: readonly string[]) => [
  `MATCH (${from}:Entity {id: ${identity}.from})-[${claim}]->(${to}:Entity {id: ${identity}.to}) /*+ USING INDEX ${from}:Entity(id) */`,
  `WHERE ${[`${claim}.claimId = ${identity}.claimId`, ...conditions].join(' AND ')}`,
];

/** The lines that bind versions of all claims, in one pass over the relations. */
const versionsOfAll = ({ claim, from, to }: Ends, conditions: readonly string[]) => [
  `MATCH (${from}:Entity)-[${claim}:${TYPES}]->(${to})`,
  `WHERE ${[everVisible(claim), ...conditions].join(' AND ')}`,
];

const boundTo = (lines: readonly string[], { claim, from, to }: Ends): BoundRows => ({
  imports: [],
  lines,
  bindings: { claim, from, to },
  projection: [claim, from, to],
});

/**
 * A page of versions in order of claim and time: those of a few pages of claims, which an index gives; only where too few
 * of them count and meet the conditions does it pass over all versions of later claims.
 */
function page(
  names: Names,
  { conditions, window: { limit, backwards, key } }: RowRequest & { readonly window: PageWindow },
): BoundRows {
  const [identity, beyond] = [names.variable('claim'), names.variable('beyond')];
  const [tried, reached, some, more] = ['tried', 'reached', 'some', 'more'].map((name) => names.variable(name));
  const [id, version, at] = [names.variable('i'), names.variable('v'), names.variable('at')];
  const [word, furthest, further] = backwards ? [' DESC', 'min', '<'] : ['', 'max', '>'];
  const [most, wanted] = [names.parameter(limit * CANDIDATE_PAGES), names.parameter(limit)];
  // Versions of the claim at the key may follow.
  const start = key ? ` AND ${identity}.claimId ${further}= ${names.parameter(key[0] ?? '')}` : '';
  const keysOf = ({ claim }: Ends, as: string) => [
    `WITH ${claim}.claimId AS ${id}, ${claim}.versionId AS ${version}, ${claim}.recordedAt AS ${at}`,
    `ORDER BY ${id}${word}, ${at}${word} LIMIT ${wanted}`,
    `RETURN collect([${id}, ${version}]) AS ${as}`,
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
      ...versionsOf(identity, first, [everVisible(first.claim), ...conditions({ ...first })]),
      ...keysOf(first, `${some}`),
    ],
  );
  const rest = call(
    [`${tried}`, `${reached}`, `${some}`],
    [
      // After a WHERE, Neo4j would scan all nodes before it asks whether it has to.
      `UNWIND CASE WHEN size(${tried}) = ${most} AND size(${some}) < ${wanted} THEN [${reached}] ELSE [] END AS ${beyond}`,
      ...versionsOfAll(second, [`${second.claim}.claimId ${further} ${beyond}`, ...conditions({ ...second })]),
      ...keysOf(second, `${more}`),
    ],
  );
  const shown = [
    `UNWIND ${some} + ${more} AS ${id}`,
    `MATCH (${identity}:Claim {claimId: ${id}[0]}) /*+ USING INDEX ${identity}:Claim(claimId) */`,
  ];
  return boundTo(
    [trial, holding, rest, ...shown, ...versionsOf(identity, last, [`${last.claim}.versionId = ${id}[1]`])],
    last,
  );
}

function all(names: Names, { conditions }: RowRequest): BoundRows {
  const ends = endsFrom(names);
  return boundTo(versionsOfAll(ends, conditions({ ...ends })), ends);
}

/** The versions of all claims that counted at some moment up to that of the view, in order of claim and time. */
export const claimVersions: Pages = {
  bind: (_bindings, names, { conditions, window }) =>
    window ? page(names, { conditions, window }) : all(names, { conditions }),
  order: ({ claim }) => [{ expression: `${claim}.claimId` }, { expression: `${claim}.recordedAt` }],
};
