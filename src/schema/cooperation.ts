import {
  claimsOfPath,
  cooperationsOfActor,
  cooperationsOfAxis,
  evidence,
  evidenceCount,
  pathSummaries,
} from '../graph/cypher/cooperations.ts';
import type { Bindings } from '../graph/rows/rows.ts';
import { ActorRef } from './actor.ts';
import { AxisRef } from './axis.ts';
import { builder, type FieldBuilder, selectedRef } from './builder.ts';
import { ClaimRef } from './claim.ts';
import { textAt } from './column-values.ts';
import { ownConnection, pagesField } from './connection.ts';
import { AxisRole, ClaimStatus } from './enums.ts';
import type { ListShape } from './list-arguments/list.ts';
import { firstArgument } from './lists.ts';
import { NodeRef } from './node.ts';
import { pathSummariesAt, rolesOf, strongest, weakest } from './path-summaries.ts';
import { objectFrom, objectsFrom } from './selections.ts';
import { TopicRef } from './topic.ts';

const pathSummariesColumn = { select: { reads: 'computed', name: 'pathSummaries', compute: pathSummaries } } as const;

/** The statuses of the claims on a path; null past its end. */
const statusColumns = (bindings: Bindings) => ({
  statuses: `[${claimsOfPath(bindings).map((claim) => `${claim}.status`)}]`,
});

const CooperationPathRef = selectedRef('CooperationPath').implement({
  description: 'Evidence that an actor cooperates on an axis: a chain of claims from the actor to the axis.',
  fields: (t) => ({
    role: t.field({
      type: AxisRole,
      nullable: true,
      description: 'The role of the actor on this path; null if the source names none.',
      extensions: { select: { reads: 'columns', columns: (bindings) => ({ role: `${bindings.role}` }) } },
      resolve: textAt('role'),
    }),
    status: t.field({
      type: ClaimStatus,
      description: 'The status of the path: that of its weakest claim.',
      extensions: { select: { reads: 'columns', columns: statusColumns } },
      resolve: ({ statuses }) => weakest(Array.isArray(statuses) ? statuses : []),
    }),
    through: t.field({
      type: NodeRef,
      nullable: true,
      description:
        'The initiative, event or commitment that connects actor and axis; null if the actor leads the axis.',
      extensions: {
        select: {
          reads: 'object',
          bindings: (bindings) => ({ node: `${bindings.through}` }),
          absent: (bindings) => `${bindings.length} < 2`,
        },
      },
      resolve: (parent, _args, _context, info) => objectFrom(parent, info),
    }),
    topic: t.field({
      type: TopicRef,
      nullable: true,
      description: 'The topic of the axis on the path; null if there is none.',
      extensions: {
        select: {
          reads: 'object',
          bindings: (bindings) => ({ node: `${bindings.topic}` }),
          absent: (bindings) => `${bindings.length} < 3`,
        },
      },
      resolve: (parent, _args, _context, info) => objectFrom(parent, info),
    }),
    claims: t.field({
      type: [ClaimRef],
      description: 'The claims of the path, from the actor to the axis.',
      extensions: {
        select: {
          reads: 'objects',
          bindingsList: (bindings) =>
            claimsOfPath(bindings).map((claim, at) => ({ claim, absent: `${bindings.length} <= ${at}` })),
          absent: (bindings) => `${bindings.absent}`,
        },
      },
      resolve: objectsFrom,
    }),
  }),
});

export const cooperationFields = (t: FieldBuilder) => ({
  roles: t.field({
    type: [AxisRole],
    description:
      'The roles of the actor on the axis over all paths, in alphabetical order. `evidence` gives the status of each: a ' +
      'proposed leader that also supports an event has LEADS as PROPOSED and SUPPORTS as CONFIRMED.',
    extensions: pathSummariesColumn,
    resolve: (parent) => rolesOf(pathSummariesAt(parent)),
  }),
  status: t.field({
    type: ClaimStatus,
    description: 'The status of the strongest path. It applies to the cooperation as a whole, not to each role.',
    extensions: pathSummariesColumn,
    resolve: (parent) => strongest(pathSummariesAt(parent)),
  }),
  evidence: t.field({
    type: [CooperationPathRef],
    description: 'The paths of claims that support it.',
    args: {
      first: firstArgument(t),
    },
    extensions: { select: { reads: 'list', rows: evidence } },
    resolve: objectsFrom,
  }),
});

const total =
  'Number of items that match the arguments, over all pages. It is computed from the paths; on a large axis that takes ' +
  'longer than a page.';

/** By how many paths there are, which are computed for every candidate. */
export const byEvidence = {
  name: 'Cooperation',
  description: 'What cooperations may be ordered by.',
  sorts: {
    EVIDENCE_COUNT: {
      description: 'How many paths of claims it rests on, computed for all cooperations.',
      nullable: false,
      value: evidenceCount,
    },
  },
};

const cooperatingOf = (label: string): ListShape => ({
  label,
  ordered: { label, edge: byEvidence },
});

const AxisCooperations = ownConnection(
  {
    name: 'ActorCooperation',
    description: 'Who cooperates on an axis: every actor with a visible path of claims to it, in order of slug.',
    node: ActorRef,
    shape: cooperatingOf('Actor'),
    total,
  },
  cooperationFields,
);

const ActorCooperations = ownConnection(
  {
    name: 'AxisCooperation',
    description: 'On which axes an actor cooperates: every axis to which it has a visible path, in order of slug.',
    node: AxisRef,
    shape: cooperatingOf('Axis'),
    total,
  },
  cooperationFields,
);

builder.objectField(AxisRef, 'cooperations', (t) =>
  pagesField(t, {
    type: AxisCooperations,
    pages: cooperationsOfAxis,
    shape: cooperatingOf('Actor'),
    description:
      'The actors that cooperate on the axis, with the evidence. An actor cooperates if it leads the axis; or if ' +
      'it takes part in an event, cooperates in an initiative, or makes or supports a commitment or offer, about the axis ' +
      'or one of its topics, at any depth. Umbrella undertakings, which concern all axes alike, do not count; nor do ' +
      'commitments of the kinds PROPOSAL and REQUEST.',
  }),
);

builder.interfaceField(ActorRef, 'cooperations', (t) =>
  pagesField(t, {
    type: ActorCooperations,
    pages: cooperationsOfActor,
    shape: cooperatingOf('Axis'),
    description: 'The axes on which the actor cooperates, with the evidence.',
  }),
);
