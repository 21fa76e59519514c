import { citationsOfClaim } from '../graph/cypher/evidence.ts';
import { certaintyOf } from '../graph/model/view.ts';
import type { Bindings, Names, Rows } from '../graph/rows/rows.ts';
import { type FieldBuilder, selectedRef } from './builder.ts';
import { CitationRef } from './citation.ts';
import { columnOf, numberAt, requiredTextAt, textAt } from './column-values.ts';
import { Certainty, ClaimBasis, ClaimStatus, RelationType } from './enums.ts';
import { firstArgument } from './lists.ts';
import { NodeRef } from './node.ts';
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
  status: t.field({
    type: ClaimStatus,
    description: 'The status of the claim.',
    extensions: columnOf('status', 'claim'),
    resolve: requiredTextAt('status'),
  }),
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
    basis: t.field({
      type: ClaimBasis,
      description: 'Whether a source states it, a reader inferred it, or a rule derived it.',
      extensions: columnOf('basis', 'claim'),
      resolve: requiredTextAt('basis'),
    }),
    role: t.string({
      nullable: true,
      description: 'The role of the subject, one of the roles of the relation type; null if the source names none.',
      extensions: columnOf('role', 'claim'),
      resolve: textAt('role'),
    }),
    rule: t.string({
      nullable: true,
      description: 'The rule that derived it, if its basis is DERIVED.',
      extensions: columnOf('rule', 'claim'),
      resolve: textAt('rule'),
    }),
    note: t.string({
      nullable: true,
      description:
        'A remark on something odd in the source, which is kept and not corrected. Not translated: in the founding data it ' +
        'is in Spanish.',
      extensions: columnOf('note', 'claim'),
      resolve: textAt('note'),
    }),
    sources: t.int({
      nullable: true,
      description: 'Number of distinct documents that support it.',
      extensions: columnOf('sources', 'claim'),
      resolve: numberAt('sources'),
    }),
    validFrom: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day on which it may hold; null if no beginning is known.',
      extensions: columnOf('validFrom', 'claim'),
      resolve: textAt('validFrom'),
    }),
    validFromLatest: t.field({
      type: 'Date',
      nullable: true,
      description: 'The latest day on which it may begin to hold, if its beginning is not known to the day.',
      extensions: columnOf('validFromLatest', 'claim'),
      resolve: textAt('validFromLatest'),
    }),
    validToEarliest: t.field({
      type: 'Date',
      nullable: true,
      description: 'The earliest day that may be its last, if its end is not known to the day.',
      extensions: columnOf('validToEarliest', 'claim'),
      resolve: textAt('validToEarliest'),
    }),
    validTo: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day on which it may hold; null if no end is known.',
      extensions: columnOf('validTo', 'claim'),
      resolve: textAt('validTo'),
    }),
    recordedAt: t.field({
      type: 'DateTime',
      description: 'When the graph recorded this version of the claim.',
      extensions: columnOf('recordedAt', 'claim'),
      resolve: requiredTextAt('recordedAt'),
    }),
  }),
});
