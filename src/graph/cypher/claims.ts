import { visible } from '../model/view.ts';
import { call } from '../rows/call.ts';
import type { BoundRows, Names, Pages, PageWindow, RowRequest } from '../rows/rows.ts';
import { boundTo, candidates, type Ends, endsFrom, triedFor, versionsOf, versionsOfAll } from './claim-candidates.ts';

/** The lines that bind the visible version of the claim that a `Claim` node identifies. */
const visibleVersion = (identity: string, ends: Ends, conditions: readonly string[] = []) =>
  versionsOf(identity, ends, [visible(ends.claim), ...conditions]);

/** The lines that bind all visible claims. */
const visibleClaims = (ends: Ends, conditions: readonly string[]) =>
  versionsOfAll(ends, [visible(ends.claim), ...conditions]);

/**
 * A page of claims in order of their ids: a few pages of candidates, which an index gives; only where too few of them
 * are visible and meet the conditions does it pass over all claims beyond them.
 */
function page(names: Names, { conditions, window }: RowRequest & { readonly window: PageWindow }): BoundRows {
  const { limit, backwards, key } = window;
  const [identity, id, beyond] = [names.variable('claim'), names.variable('i'), names.variable('beyond')];
  const [tried, reached, some, more] = ['tried', 'reached', 'some', 'more'].map((name) => names.variable(name));
  const [word, further] = backwards ? [' DESC', '<'] : ['', '>'];
  const [most, wanted] = [names.parameter(triedFor(window)), names.parameter(limit)];
  const start = key ? ` AND ${identity}.claimId ${further} ${names.parameter(key[0] ?? '')}` : '';
  const idsOf = ({ claim }: Ends, as: string) => [
    `WITH ${claim}.claimId AS ${id} ORDER BY ${id}${word} LIMIT ${wanted}`,
    `RETURN collect(${id}) AS ${as}`,
  ];
  const trial = candidates({ identity, tried: `${tried}`, reached: `${reached}` }, window, start, most);
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
