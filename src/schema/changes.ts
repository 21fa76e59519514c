import * as z from 'zod';
import {
  changedClaim,
  changedNode,
  changesBy,
  historyOf,
  quotesOfChange,
  versionsOf,
} from '../graph/cypher/changes.ts';
import { rootObject } from '../resolvers/root-object.ts';
import type { Select } from '../select/select.ts';
import { builder, type FieldBuilder, selectedRef } from './builder.ts';
import { CitationRef } from './citation.ts';
import { ClaimRef } from './claim.ts';
import { ClaimVersionRef } from './claim-versions.ts';
import { numberAt, requiredTextAt, textAt } from './column-values.ts';
import { firstArgument } from './lists.ts';
import { NodeRef } from './node.ts';
import { cursorArguments, pagesParts } from './page-fields.ts';
import { objectFrom, objectsFrom, requiredObjectFrom } from './selections.ts';

const column = (part: 'change' | 'set', name: string): { select: Select } => ({
  select: { reads: 'columns', columns: (bindings) => ({ [name]: `${bindings[part]}.${name}` }) },
});

const ChangeSetRef = selectedRef('ChangeSet').implement({
  description: 'What was written together: all of it at one moment, or nothing.',
  fields: (t) => ({
    id: t.field({
      type: 'ID',
      description: 'By which `npm run graph -- undo` finds it.',
      extensions: column('set', 'id'),
      resolve: requiredTextAt('id'),
    }),
    at: t.field({
      type: 'DateTime',
      description: 'When it was written. Later sets have later moments.',
      extensions: column('set', 'at'),
      resolve: requiredTextAt('at'),
    }),
    by: t.field({
      type: 'String',
      description: 'Who wrote it: a program, or whoever ran one.',
      extensions: column('set', 'by'),
      resolve: requiredTextAt('by'),
    }),
    origin: t.field({
      type: 'String',
      description: 'Whose words it holds: `seed`, or what an import is called.',
      extensions: column('set', 'origin'),
      resolve: requiredTextAt('origin'),
    }),
    undoes: t.field({
      type: 'ID',
      nullable: true,
      description: 'The set that it takes back, if it does.',
      extensions: column('set', 'undoes'),
      resolve: textAt('undoes'),
    }),
    nodes: t.field({
      type: 'Int',
      nullable: true,
      description: 'How many nodes it changed.',
      extensions: column('set', 'nodes'),
      resolve: numberAt('nodes'),
    }),
    claims: t.field({
      type: 'Int',
      nullable: true,
      description: 'How many claims it changed.',
      extensions: column('set', 'claims'),
      resolve: numberAt('claims'),
    }),
  }),
});

interface ChangedValue {
  readonly property: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const ChangedValueRef = builder.objectRef<ChangedValue>('ChangedValue').implement({
  description: 'A property that a change gave another value.',
  fields: (t) => ({
    property: t.exposeString('property', { description: 'The stored column, such as `nameEs` or `status`.' }),
    before: t.stringList({
      description: 'Its values before; empty where it had none.',
      resolve: ({ before }) => [...before],
    }),
    after: t.stringList({
      description: 'Its values after; empty where it has none.',
      resolve: ({ after }) => [...after],
    }),
  }),
});

const state = z.record(z.string(), z.unknown());
const ofClaim = z.object({ citations: z.array(z.string()), said: state }).transform(({ citations, said }) => ({
  ...said,
  citations,
}));

/** The properties in a record of a change; none where its subject was not there. */
function propertiesIn(text: string | null, what: string): { readonly [name: string]: unknown } {
  if (text === null) return {};
  const parsed: unknown = JSON.parse(text);
  return what === 'CLAIM' ? ofClaim.parse(parsed) : state.parse(parsed);
}

const textsOf = (value: unknown): readonly string[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value.map(String) : [String(value)];

function valuesBetween(before: string | null, after: string | null, what: string): ChangedValue[] {
  const [was, is] = [propertiesIn(before, what), propertiesIn(after, what)];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((property) => {
    const value = { property, before: textsOf(was[property]), after: textsOf(is[property]) };
    return JSON.stringify(value.before) === JSON.stringify(value.after) ? [] : [value];
  });
}

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
      extensions: column('change', 'subject'),
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
      origin: t.arg.string({ required: false, description: 'Only what this origin says, such as `seed`.' }),
      of: t.arg.id({ required: false, description: 'Only changes of the node or claim with this id.' }),
    },
    extensions: {
      select: {
        reads: 'connection',
        pages: changesBy,
        options: { where: () => ({}), orders: () => ({}), groups: () => ({}) },
      },
    },
    resolve: (_root, _args, context, info) => rootObject(context, info),
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
