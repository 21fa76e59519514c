import { claimVersions } from '../graph/cypher/claim-versions.ts';
import { PROPERTIES_OF_CLAIM } from '../graph/model/claim-columns.ts';
import { retractedBy } from '../graph/model/view.ts';
import { rootObject } from '../resolvers/root-object.ts';
import { builder, selectedRef } from './builder.ts';
import { ClaimRef } from './claim.ts';
import { columnOf, requiredTextAt, textAt } from './column-values.ts';
import { CLAIM_VERSION_LIST, claimVersionListArguments } from './list-arguments/claim-versions.ts';
import { cursorArguments, pagesParts } from './page-fields.ts';
import { propertyFields } from './properties.ts';
import { requiredObjectFrom } from './selections.ts';

export const ClaimVersionRef = selectedRef('ClaimVersion').implement({
  description: 'A claim as it was recorded at some time, until it was retracted or replaced by the next version.',
  fields: (t) => ({
    versionId: t.field({
      type: 'ID',
      description: 'Identifies the version: the claim, and which of its versions it is. Not the id of a node.',
      extensions: columnOf('versionId', 'claim'),
      resolve: requiredTextAt('versionId'),
    }),
    claim: t.field({
      type: ClaimRef,
      description: 'The claim, as it was in this version. Its citations are those of now.',
      extensions: { select: { reads: 'object', bindings: (bindings) => bindings } },
      resolve: (parent, _args, _context, info) => requiredObjectFrom(parent, info),
    }),
    ...propertyFields(t, PROPERTIES_OF_CLAIM, 'claim'),
    retractedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description:
        'When it was retracted or replaced by the next version; null if it had not been by the moment of the view.',
      extensions: { select: { reads: 'columns', columns: ({ claim }) => ({ retractedAt: retractedBy(`${claim}`) }) } },
      resolve: textAt('retractedAt'),
    }),
  }),
});

const ClaimVersionEdgeRef = selectedRef('ClaimVersionEdge').implement({
  description: 'One version of a claim in a list, and its place.',
  fields: (t) => pagesParts.edge(t, ClaimVersionRef),
});

const ClaimVersionConnectionRef = selectedRef('ClaimVersionConnection').implement({
  description: 'A page of versions of claims.',
  fields: (t) =>
    pagesParts.connection(
      t,
      ClaimVersionRef,
      ClaimVersionEdgeRef,
      'How many versions there are in all, under the view and as the arguments narrow them.',
    ),
});

builder.queryField('claimVersions', (t) =>
  t.field({
    type: ClaimVersionConnectionRef,
    description:
      'What became known and when: every version of every claim that counted at some moment up to `recordedAt` of the ' +
      'view, also those that were retracted or replaced since, in order of claim and time.',
    args: { ...cursorArguments(t), ...claimVersionListArguments(t) },
    extensions: { select: { reads: 'connection', pages: claimVersions, options: CLAIM_VERSION_LIST } },
    resolve: (_root, _args, context, info) => rootObject(context, info),
  }),
);
