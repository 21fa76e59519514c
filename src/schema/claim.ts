import { citationsOfClaim } from '../graph/cypher/evidence.ts';
import { PROPERTIES_OF_CLAIM } from '../graph/model/claim-columns.ts';
import { CLAIM_PROPERTIES } from '../graph/model/claim-properties.ts';
import { certaintyOf } from '../graph/model/view.ts';
import type { Bindings, Names, Rows } from '../graph/rows/rows.ts';
import { type FieldBuilder, selectedRef } from './builder.ts';
import { CitationRef } from './citation.ts';
import { columnOf, requiredTextAt } from './column-values.ts';
import { Certainty, RelationType } from './enums.ts';
import { firstArgument } from './lists.ts';
import { NodeRef } from './node.ts';
import { propertyFields } from './properties.ts';
import { objectsFrom, requiredObjectFrom } from './selections.ts';

const end =
  (side: 'startNode' | 'endNode') =>
  (bindings: Bindings, names: Names): Rows => {
    const node = names.variable('n');
    return {
      imports: [`${bindings.claim}`],
      lines: [`WITH ${side}(${bindings.claim}) AS ${node}`],
      bindings: { node },
      projection: [node],
      order: [`${node}.id`],
    };
  };

/** Status, validity and citations of a claim; edges that represent claims have these fields too. */
export const claimFields = (t: FieldBuilder) => ({
  ...propertyFields(t, { status: CLAIM_PROPERTIES.status }, 'claim'),
  holdsAsOf: t.field({
    type: Certainty,
    description:
      'Whether the claim holds on the day of the view (`asOf`), judged by its dates: one that begins "en abril" holds on ' +
      '6 April only possibly.',
    extensions: {
      select: { reads: 'columns', columns: ({ claim }) => ({ holdsAsOf: certaintyOf(`${claim}`) }) },
    },
    resolve: requiredTextAt('holdsAsOf'),
  }),
  citations: t.field({
    type: [CitationRef],
    description: 'The quotes that support it.',
    args: {
      first: firstArgument(t),
    },
    extensions: { select: { reads: 'list', rows: citationsOfClaim } },
    resolve: objectsFrom,
  }),
});

export const ClaimRef = selectedRef('Claim').implement({
  description: 'A relation between two nodes, with its status, its dates and the sources that state it.',
  interfaces: [NodeRef],
  fields: (t) => ({
    id: t.field({
      type: 'ID',
      description: 'A readable id, the same for all versions of the claim.',
      extensions: columnOf('claimId', 'claim'),
      resolve: (parent) => `Claim:${requiredTextAt('claimId')(parent)}`,
    }),
    type: t.field({
      type: RelationType,
      description: 'The type of the relation between subject and object.',
      extensions: { select: { reads: 'columns', columns: (bindings) => ({ type: `type(${bindings.claim})` }) } },
      resolve: requiredTextAt('type'),
    }),
    subject: t.field({
      type: NodeRef,
      description: 'The node at which the relation starts: the actor in "the actor leads the axis".',
      extensions: { select: { reads: 'first', rows: end('startNode') } },
      resolve: (parent, _args, _context, info) => requiredObjectFrom(parent, info),
    }),
    object: t.field({
      type: NodeRef,
      description: 'The node at which the relation ends: the axis in "the actor leads the axis".',
      extensions: { select: { reads: 'first', rows: end('endNode') } },
      resolve: (parent, _args, _context, info) => requiredObjectFrom(parent, info),
    }),
    ...claimFields(t),
    ...propertyFields(t, PROPERTIES_OF_CLAIM, 'claim'),
  }),
});
