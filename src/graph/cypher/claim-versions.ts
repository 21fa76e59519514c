import { everVisible } from '../model/view.ts';
import { call } from '../rows/call.ts';
import type { BoundRows, Names, Pages, PageWindow, RowRequest } from '../rows/rows.ts';
import { boundTo, candidates, type Ends, endsFrom, triedFor, versionsOf, versionsOfAll } from './claim-candidates.ts';

/**
 * A page of versions in order of claim and time: those of a few pages of claims, which an index gives; only where too few
 * of them count and meet the conditions does it pass over all versions of later claims.
 */
function page(names: Names, { conditions, window }: RowRequest & { readonly window: PageWindow }): BoundRows {
  const { limit, backwards, key } = window;
  const [identity, beyond] = [names.variable('claim'), names.variable('beyond')];
  const [tried, reached, some, more] = ['tried', 'reached', 'some', 'more'].map((name) => names.variable(name));
  const [id, version, at] = [names.variable('i'), names.variable('v'), names.variable('at')];
  const [word, further] = backwards ? [' DESC', '<'] : ['', '>'];
  const [most, wanted] = [names.parameter(triedFor(window)), names.parameter(limit)];
  // Versions of the claim at the key may follow.
  const start = key ? ` AND ${identity}.claimId ${further}= ${names.parameter(key[0] ?? '')}` : '';
  const keysOf = ({ claim }: Ends, as: string) => [
    `WITH ${claim}.claimId AS ${id}, ${claim}.versionId AS ${version}, ${claim}.recordedAt AS ${at}`,
    `ORDER BY ${id}${word}, ${at}${word} LIMIT ${wanted}`,
    `RETURN collect([${id}, ${version}]) AS ${as}`,
  ];
  const trial = candidates({ identity, tried: `${tried}`, reached: `${reached}` }, window, start, most);
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
      ...versionsOfAll(second, [
        everVisible(second.claim),
        `${second.claim}.claimId ${further} ${beyond}`,
        ...conditions({ ...second }),
      ]),
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
  return boundTo(versionsOfAll(ends, [everVisible(ends.claim), ...conditions({ ...ends })]), ends);
}

/** The versions of all claims that counted at some moment up to that of the view, in order of claim and time. */
export const claimVersions: Pages = {
  bind: (_bindings, names, { conditions, window }) =>
    window ? page(names, { conditions, window }) : all(names, { conditions }),
  order: ({ claim }) => [{ expression: `${claim}.claimId` }, { expression: `${claim}.recordedAt` }],
};
