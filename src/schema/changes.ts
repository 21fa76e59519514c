import {
  changedClaim,
  changedNode,
  changesBy,
  historyOf,
  quotesOfChange,
  versionsOf,
} from '../graph/cypher/changes.ts';
import { checkId } from '../resolvers/entity.ts';
import { rootObject } from '../resolvers/root-object.ts';
import { builder, type FieldBuilder, selectedRef } from './builder.ts';
import { ChangeSetRef, changeColumn } from './change-set.ts';
import { ChangedValueRef, valuesBetween } from './changed-values.ts';
import { CitationRef } from './citation.ts';
import { ClaimRef } from './claim.ts';
import { ClaimVersionRef } from './claim-versions.ts';
import { requiredTextAt, textAt } from './column-values.ts';
import { firstArgument } from './lists.ts';
import { NodeRef } from './node.ts';
import { cursorArguments, pagesParts } from './page-fields.ts';
import { objectFrom, objectsFrom, requiredObjectFrom } from './selections.ts';

const ChangeRef = selectedRef('Change').implement({
  description: 'One change of a node or a claim.',
  fields: (t) => ({
    set: t.field({
      type: ChangeSetRef,
      description: 'The set in which it was written.',
      extensions: { select: { reads: 'object', bindings: ({ set }) => ({ set: `${set}` }) } },
      resolve: (parent, _args, _context, info) => requiredObjectFrom(parent, info),
    }),
    subject: t.field({
      type: 'ID',
      description: 'The id of the node or claim that it changed.',
      extensions: changeColumn('change', 'subject'),
      resolve: requiredTextAt('subject'),
    }),
    node: t.field({
      type: NodeRef,
      nullable: true,
      description: 'The node, as the view shows it; null for a change of a claim.',
      extensions: { select: { reads: 'first', rows: changedNode } },
      resolve: (parent, _args, _context, info) => objectFrom(parent, info),
    }),
    claim: t.field({
      type: ClaimRef,
      nullable: true,
      description:
        'The claim, in the version that the view shows; null for a change of a node, or where none is shown.',
      extensions: { select: { reads: 'first', rows: changedClaim } },
      resolve: (parent, _args, _context, info) => objectFrom(parent, info),
    }),
    quotes: t.field({
      type: [CitationRef],
      description: 'The sentences that the claim rests on; none for a change of a node.',
      args: { first: firstArgument(t) },
      extensions: { select: { reads: 'list', rows: quotesOfChange } },
      resolve: objectsFrom,
    }),
    values: t.field({
      type: [ChangedValueRef],
      description: 'What it changed: each property with its values before and after.',
      extensions: {
        select: {
          reads: 'columns',
          columns: ({ change }) => ({
            before: `${change}.before`,
            after: `${change}.after`,
            what: `${change}.what`,
          }),
        },
      },
      resolve: (parent) =>
        valuesBetween(textAt('before')(parent), textAt('after')(parent), requiredTextAt('what')(parent)),
    }),
  }),
});

const ChangeEdgeRef = selectedRef('ChangeEdge').implement({
  description: 'One change of a list and its place.',
  fields: (t) => pagesParts.edge(t, ChangeRef),
});

const ChangeConnectionRef = selectedRef('ChangeConnection').implement({
  description: 'A page of changes.',
  fields: (t) => pagesParts.connection(t, ChangeRef, ChangeEdgeRef, 'How many changes there are in all.'),
});

builder.queryField('changes', (t) =>
  t.field({
    type: ChangeConnectionRef,
    description: 'What was written to the graph: the newest sets first, the changes of a set in their order.',
    args: {
      ...cursorArguments(t),
      origin: t.arg.string({
        required: false,
        description: 'Only what this origin says, such as `seed`; nothing for one that wrote nothing.',
      }),
      of: t.arg.id({
        required: false,
        description: 'Only changes of the node or claim with this id; nothing if there is none.',
      }),
    },
    extensions: {
      select: {
        reads: 'connection',
        pages: changesBy,
        options: { where: () => ({}), orders: () => ({}), groups: () => ({}) },
      },
    },
    resolve: (_root, { of }, context, info) => {
      if (typeof of === 'string') checkId(of, 'changes: `of`');
      return rootObject(context, info);
    },
  }),
);

const historyField = (t: FieldBuilder) =>
  t.field({
    type: [ChangeRef],
    description: 'What was changed of it, the newest change first.',
    args: { first: firstArgument(t) },
    extensions: { select: { reads: 'list', rows: historyOf } },
    resolve: objectsFrom,
  });

builder.interfaceField(NodeRef, 'history', historyField);

builder.objectField(ClaimRef, 'versions', (t) =>
  t.field({
    type: [ClaimVersionRef],
    description:
      'Every version of the claim up to the moment of the view, whatever else the view takes; the oldest first.',
    args: { first: firstArgument(t) },
    extensions: { select: { reads: 'list', rows: versionsOf } },
    resolve: objectsFrom,
  }),
);
