import { visible } from '../model/view.ts';
import type { Pages } from '../rows/rows.ts';

/** The claims supported by quotes of a document, in the order of their first quote. */
export const claimsOfDocument: Pages = {
  bind(bindings, names, { conditions }) {
    const [claim, from, to, place] = [
      names.variable('k'),
      names.variable('n'),
      names.variable('n'),
      names.variable('place'),
    ];
    const [quote, identity] = [names.variable('quote'), names.variable('claim')];
    const row = { claim, place, from, to };
    return {
      imports: [`${bindings.node}`],
      lines: [
        `MATCH (${bindings.node})<-[:QUOTES]-(${quote}:Citation)<-[:CITES]-(${identity}:Claim)`,
        `WITH ${identity}, min(coalesce(${quote}.position, 0)) AS ${place}`,
        `MATCH (${from}:Entity {id: ${identity}.from})-[${claim}]->(${to}:Entity {id: ${identity}.to})`,
        `WHERE ${[`${claim}.claimId = ${identity}.claimId`, visible(claim), ...conditions(row)].join(' AND ')}`,
      ],
      bindings: row,
      projection: [claim, place, from, to],
    };
  },
  order: ({ claim, place }) => [{ expression: `${place}` }, { expression: `${claim}.claimId` }],
};
