import { visible } from '../model/view.ts';
import type { Pages } from '../select/field.ts';

/** The claims that rest on quotes of a document, each where it is quoted first. */
export const claimsOfDocument: Pages = {
  bind(frame, names, { conditions }) {
    const [claim, place] = [names.variable('k'), names.variable('place')];
    const [quote, identity, from, to] = ['quote', 'claim', 'n', 'n'].map((name) => names.variable(name));
    const row = { claim, place };
    return {
      imports: [`${frame.node}`],
      lines: [
        `MATCH (${frame.node})<-[:QUOTES]-(${quote}:Citation)<-[:CITES]-(${identity}:Claim)`,
        `WITH ${identity}, min(coalesce(${quote}.position, 0)) AS ${place}`,
        `MATCH (${from}:Entity {id: ${identity}.from})-[${claim}]->(${to}:Entity {id: ${identity}.to})`,
        `WHERE ${[`${claim}.claimId = ${identity}.claimId`, visible(claim), ...conditions(row)].join(' AND ')}`,
      ],
      frame: row,
      carries: [claim, place],
    };
  },
  order: ({ claim, place }) => [{ expression: `${place}` }, { expression: `${claim}.claimId` }],
};
