import { citationsOfClaim } from '../graph/cypher/evidence.ts';
import { certaintyOf } from '../graph/model/view.ts';
import type { Frame, Names, Rows } from '../graph/select/field.ts';
import { type FieldBuilder, selectedRef } from './builder.ts';
import { CitationRef } from './citation.ts';
import { Certainty, ClaimBasis, ClaimStatus, RelationType } from './enums.ts';
import { firstArgument } from './lists.ts';
import { NodeRef } from './node.ts';
import { objectsFrom, requiredObjectFrom } from './selections.ts';
import { columnOf, numberAt, requiredTextAt, textAt } from './values.ts';

const end =
  (side: 'startNode' | 'endNode') =>
  (frame: Frame, names: Names): Rows => {
    const node = names.variable('n');
    return {
      imports: [`${frame.claim}`],
      lines: [`WITH ${side}(${frame.claim}) AS ${node}`],
      frame: { node },
      carries: [node],
      order: [`${node}.id`],
    };
  };

/** How sure a claim is and what it rests on; every edge that is a claim has these too. */
export const claimFields = (t: FieldBuilder) => ({
  status: t.field({
    type: ClaimStatus,
    description: 'How sure it is.',
    extensions: columnOf('status', 'claim'),
    resolve: requiredTextAt('status'),
  }),
  holdsAsOf: t.field({
    type: Certainty,
    description:
      'Whether it holds on the day of the view (`asOf`) for certain or only possibly, as far as its dates tell: what ' +
      'begins "en abril" holds on 6 April only possibly. How sure the claim itself is, `status` says.',
    extensions: {
      select: { reads: 'columns', columns: ({ claim }) => ({ holdsAsOf: certaintyOf(`${claim}`) }) },
    },
    resolve: requiredTextAt('holdsAsOf'),
  }),
  citations: t.field({
    type: [CitationRef],
    description: 'The quotes it rests on, the first `first` of them.',
    args: {
      first: firstArgument(t),
    },
    extensions: { select: { reads: 'list', rows: citationsOfClaim } },
    resolve: objectsFrom,
  }),
});

export const ClaimRef = selectedRef('Claim').implement({
  description: 'One thing that somebody says: a relation between two nodes, with a status, a time and its sources.',
  interfaces: [NodeRef],
  fields: (t) => ({
    id: t.field({
      type: 'ID',
      description: 'A readable id that stays the same over all versions of the claim.',
      extensions: columnOf('claimId', 'claim'),
      resolve: (parent) => `Claim:${requiredTextAt('claimId')(parent)}`,
    }),
    type: t.field({
      type: RelationType,
      description: 'What it says of its subject and object.',
      extensions: { select: { reads: 'columns', columns: (frame) => ({ type: `type(${frame.claim})` }) } },
      resolve: requiredTextAt('type'),
    }),
    subject: t.field({
      type: NodeRef,
      description: 'Of whom or what it speaks.',
      extensions: { select: { reads: 'first', rows: end('startNode') } },
      resolve: (parent, _args, _context, info) => requiredObjectFrom(parent, info),
    }),
    object: t.field({
      type: NodeRef,
      description: 'To whom or what it relates its subject.',
      extensions: { select: { reads: 'first', rows: end('endNode') } },
      resolve: (parent, _args, _context, info) => requiredObjectFrom(parent, info),
    }),
    ...claimFields(t),
    basis: t.field({
      type: ClaimBasis,
      description: 'Whether a source says it, a reader completed it, or a rule derives it.',
      extensions: columnOf('basis', 'claim'),
      resolve: requiredTextAt('basis'),
    }),
    role: t.string({
      nullable: true,
      description: 'The part that the subject plays, one of the roles of its type; none where the source names none.',
      extensions: columnOf('role', 'claim'),
      resolve: textAt('role'),
    }),
    rule: t.string({
      nullable: true,
      description: 'Which rule derives it, where it is DERIVED.',
      extensions: columnOf('rule', 'claim'),
      resolve: textAt('rule'),
    }),
    note: t.string({
      nullable: true,
      description:
        'What is odd about it in its source, kept and not corrected, as its writer wrote it: in Spanish in the founding facts.',
      extensions: columnOf('note', 'claim'),
      resolve: textAt('note'),
    }),
    sources: t.int({
      nullable: true,
      description: 'How many different documents it rests on.',
      extensions: columnOf('sources', 'claim'),
      resolve: numberAt('sources'),
    }),
    validFrom: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day on which it may hold; none where no beginning is known.',
      extensions: columnOf('validFrom', 'claim'),
      resolve: textAt('validFrom'),
    }),
    validFromLatest: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day on which it may begin to hold, where its beginning is not known to the day.',
      extensions: columnOf('validFromLatest', 'claim'),
      resolve: textAt('validFromLatest'),
    }),
    validToEarliest: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day on which it may cease to hold, where its end is not known to the day.',
      extensions: columnOf('validToEarliest', 'claim'),
      resolve: textAt('validToEarliest'),
    }),
    validTo: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day on which it may hold; none where no end is known.',
      extensions: columnOf('validTo', 'claim'),
      resolve: textAt('validTo'),
    }),
    recordedAt: t.field({
      type: 'DateTime',
      description: 'When the graph recorded this version of it.',
      extensions: columnOf('recordedAt', 'claim'),
      resolve: requiredTextAt('recordedAt'),
    }),
  }),
});
