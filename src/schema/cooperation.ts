import {
  cooperationsOfActor,
  cooperationsOfAxis,
  evidence,
  evidenceCount,
  ways,
} from '../graph/cypher/cooperations.ts';
import type { Frame } from '../graph/select/field.ts';
import { rolesOf, strongest, waysAt, weakest } from '../resolvers/cooperation.ts';
import { ActorRef } from './actor.ts';
import { AxisRef } from './axis.ts';
import { builder, type FieldBuilder, selectedRef } from './builder.ts';
import { ClaimRef } from './claim.ts';
import { ownConnection, pagesField } from './connection.ts';
import { AxisRole, ClaimStatus } from './enums.ts';
import { firstArgument } from './lists.ts';
import type { Listed } from './narrowing/list.ts';
import { NodeRef } from './node.ts';
import { objectFrom, objectsFrom } from './selections.ts';
import { TopicRef } from './topic.ts';
import { textAt } from './values.ts';

const waysColumn = { select: { reads: 'computed', name: 'ways', compute: ways } } as const;

/** The statuses of the claims on a path, the first always, the others as far as it goes. */
const statusColumns = (frame: Frame) => ({
  first: `${frame.first}.status`,
  second: `${frame.second}.status`,
  third: `${frame.third}.status`,
});

const CooperationPathRef = selectedRef('CooperationPath').implement({
  description: 'One way in which an actor works on an axis: the claims from the one to the other.',
  fields: (t) => ({
    role: t.field({
      type: AxisRole,
      nullable: true,
      description: 'What the actor does there; none where the source names none.',
      extensions: { select: { reads: 'columns', columns: (frame) => ({ role: `${frame.role}` }) } },
      resolve: textAt('role'),
    }),
    status: t.field({
      type: ClaimStatus,
      description: 'How sure the path is: as sure as its weakest claim.',
      extensions: { select: { reads: 'columns', columns: statusColumns } },
      resolve: ({ first, second, third }) => weakest([first, second, third]),
    }),
    through: t.field({
      type: NodeRef,
      nullable: true,
      description:
        'The initiative, event or commitment by which the actor reaches the axis; none where it leads the axis.',
      extensions: {
        select: {
          reads: 'object',
          frame: (frame) => ({ node: `${frame.through}` }),
          absent: (frame) => `${frame.length} < 2`,
        },
      },
      resolve: (parent, _args, _context, info) => objectFrom(parent, info),
    }),
    topic: t.field({
      type: TopicRef,
      nullable: true,
      description: 'The topic of the axis on the way, where the path goes by one.',
      extensions: {
        select: {
          reads: 'object',
          frame: (frame) => ({ node: `${frame.topic}` }),
          absent: (frame) => `${frame.length} < 3`,
        },
      },
      resolve: (parent, _args, _context, info) => objectFrom(parent, info),
    }),
    claims: t.field({
      type: [ClaimRef],
      description: 'The claims on the way, from the actor to the axis, each with its citations.',
      extensions: {
        select: {
          reads: 'objects',
          frames: ({ first, second, third, length }) =>
            [first, second, third].map((claim, place) => ({ claim: `${claim}`, absent: `${length} < ${place + 1}` })),
          absent: (frame) => `${frame.absent}`,
        },
      },
      resolve: objectsFrom,
    }),
  }),
});

const cooperationFields = (t: FieldBuilder) => ({
  roles: t.field({
    type: [AxisRole],
    description:
      'What the actor does on the axis, over all paths, in alphabetical order. How sure each is, `evidence` says: ' +
      'a proposed leader that also supports an event LEADS as PROPOSED and SUPPORTS as CONFIRMED.',
    extensions: waysColumn,
    resolve: (parent) => rolesOf(waysAt(parent)),
  }),
  status: t.field({
    type: ClaimStatus,
    description:
      'How sure it is that the actor cooperates in some way: as sure as its strongest path, not as each role.',
    extensions: waysColumn,
    resolve: (parent) => strongest(waysAt(parent)),
  }),
  evidence: t.field({
    type: [CooperationPathRef],
    description: 'The paths of claims on which it rests, the first `first` of them.',
    args: {
      first: firstArgument(t),
    },
    extensions: { select: { reads: 'list', rows: evidence } },
    resolve: objectsFrom,
  }),
});

const total =
  'How many there are in all, as the arguments narrow them; computed from the paths, which takes longer than a page on ' +
  'a large axis.';

/** By how many paths there are, which are computed for every candidate. */
const byEvidence = {
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

const cooperatingOf = (label: string): Listed => ({
  label,
  sorted: { label, edge: byEvidence },
});

const AxisCooperations = ownConnection(
  {
    name: 'ActorCooperation',
    description: 'Who cooperates on an axis: every actor with a visible path of claims to it, in order of slug.',
    node: ActorRef,
    listed: cooperatingOf('Actor'),
    total,
  },
  cooperationFields,
);

const ActorCooperations = ownConnection(
  {
    name: 'AxisCooperation',
    description: 'On which axes an actor cooperates: every axis to which it has a visible path, in order of slug.',
    node: AxisRef,
    listed: cooperatingOf('Axis'),
    total,
  },
  cooperationFields,
);

builder.objectField(AxisRef, 'cooperations', (t) =>
  pagesField(
    t,
    AxisCooperations,
    cooperationsOfAxis,
    cooperatingOf('Actor'),
    'Who cooperates on the axis and how we know: who leads it, takes part in an event on it, cooperates in an ' +
      'initiative that addresses it or a topic of it, or committed itself to something about it. Umbrella events, ' +
      'which concern all axes alike, do not count, nor does what somebody only proposes or asks for.',
  ),
);

builder.interfaceField(ActorRef, 'cooperations', (t) =>
  pagesField(
    t,
    ActorCooperations,
    cooperationsOfActor,
    cooperatingOf('Axis'),
    'On which axes the actor cooperates, and how we know.',
  ),
);
