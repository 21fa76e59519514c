import { coverageOfList, evidenceOfAbsence, horizonOf, listAsked, readingsForList } from '../graph/cypher/absence.ts';
import { coverageOf, structuralNode, structuralNodesOf } from '../graph/cypher/evidence.ts';
import { absence, coverage, reading } from '../graph/model/coverage.ts';
import type { Pages } from '../graph/rows/rows.ts';
import type { Select } from '../select/select.ts';
import { absenceHorizon, absenceResult, coverageResultAsOf } from './absence-result.ts';
import { builder, type FieldBuilder, selectedRef } from './builder.ts';
import { CitationRef, DocumentRef } from './citation.ts';
import { textAt } from './column-values.ts';
import { listConnection, listField } from './connection.ts';
import { enumOf, RelationType } from './enums.ts';
import { nodesOrder } from './list-arguments/order.ts';
import { listed } from './list-arguments/starts.ts';
import { firstArgument } from './lists.ts';
import { NodeRef, nodeType } from './node.ts';
import { objectFrom, objectsFrom } from './selections.ts';

const CoverageRef = nodeType(coverage);
const ReadingRef = nodeType(reading);
const AbsenceResult = enumOf(absence);

/** Coverage that was taken back stays for answers about the past, and speaks of nothing. */
const speaking = (pages: Pages): Pages => ({
  ...pages,
  bind: (bindings, names, { conditions, ...request }) =>
    pages.bind(bindings, names, {
      ...request,
      conditions: (row) => [`EXISTS { MATCH (${row.node})-[:SUBJECT]->() }`, ...conditions(row)],
    }),
});

const shape = { label: coverage.label, ordered: nodesOrder(coverage.label) };

listField('coverages', {
  type: listConnection(coverage.label, CoverageRef, shape),
  pages: (given) => speaking(listed(coverage.label)(given)),
  shape,
  description:
    'What is known about the completeness of lists: which are open, which are empty, and which no source mentions.',
});

/** The horizon with the result and the day of the view, which say together what is known on that day. */
const horizonColumns = (label: 'Coverage' | 'Reading'): { select: Select } => ({
  select: {
    reads: 'computed',
    name: 'horizon',
    compute({ node }, names) {
      const computed = horizonOf(label, `${node}`, names);
      return { ...computed, columns: { ...computed.columns, result: `${node}.result` } };
    },
  },
});

/** The node to which coverage or a reading is limited, and the last day of which it speaks. */
const limitFields = (t: FieldBuilder, label: 'Coverage' | 'Reading') => ({
  within: t.field({
    type: NodeRef,
    nullable: true,
    description: 'The node to which it is limited, such as an axis or a country; null if it is not limited.',
    extensions: { select: { reads: 'first', rows: structuralNode('WITHIN', 'Entity') } },
    resolve: (parent, _args, _context, info) => objectFrom(parent, info),
  }),
  horizon: t.field({
    type: 'Date',
    nullable: true,
    description:
      'The last day of which it speaks: the first possible day of the date of its document; null if that has no date.',
    extensions: horizonColumns(label),
    resolve: textAt('horizon'),
  }),
});

builder.objectFields(CoverageRef, (t) => ({
  subject: t.field({
    type: NodeRef,
    nullable: true,
    description: 'The node to which the list belongs; null if what it says was taken back, so that it says nothing.',
    extensions: { select: { reads: 'first', rows: structuralNode('SUBJECT', 'Entity') } },
    resolve: (parent, _args, _context, info) => objectFrom(parent, info),
  }),
  resultAsOf: t.field({
    type: AbsenceResult,
    description: 'What is known on the day of the view: `result` up to the horizon, NOT_RESEARCHED after it.',
    extensions: horizonColumns('Coverage'),
    resolve: (parent) => coverageResultAsOf(parent),
  }),
  citations: t.field({
    type: [CitationRef],
    description: 'The quotes that support it.',
    args: { first: firstArgument(t) },
    extensions: { select: { reads: 'list', rows: structuralNode('CITES', 'Citation') } },
    resolve: objectsFrom,
  }),
  ...limitFields(t, 'Coverage'),
}));

builder.objectFields(ReadingRef, (t) => ({
  document: t.field({
    type: DocumentRef,
    nullable: true,
    description: 'The document that was read; null if the reading was taken back, so that it says nothing.',
    extensions: { select: { reads: 'first', rows: structuralNode('READS', 'Document') } },
    resolve: (parent, _args, _context, info) => objectFrom(parent, info),
  }),
  ...limitFields(t, 'Reading'),
}));

builder.objectField(DocumentRef, 'readings', (t) =>
  t.field({
    type: [ReadingRef],
    description: 'What it was read for; empty if it is only mentioned.',
    args: { first: firstArgument(t) },
    extensions: { select: { reads: 'list', rows: structuralNodesOf('READS', 'Reading') } },
    resolve: objectsFrom,
  }),
);

const evidenceColumns = { select: { reads: 'computed', name: 'absence', compute: evidenceOfAbsence } } as const;

const AbsenceRef = selectedRef('Absence').implement({
  description: 'What it means, on the day of the view, that a list does not name something.',
  fields: (t) => ({
    result: t.field({
      type: AbsenceResult,
      description: 'The surest of what coverage and readings say of that day.',
      extensions: evidenceColumns,
      resolve: absenceResult,
    }),
    horizon: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day of which any of them speaks; null if none does, or a document has no date.',
      extensions: evidenceColumns,
      resolve: absenceHorizon,
    }),
    coverage: t.field({
      type: [CoverageRef],
      description: 'What sources say about the list, or about a list that contains it.',
      args: { first: firstArgument(t) },
      extensions: { select: { reads: 'list', rows: coverageOfList } },
      resolve: objectsFrom,
    }),
    readings: t.field({
      type: [ReadingRef],
      description: 'The readings in which the list was looked for.',
      args: { first: firstArgument(t) },
      extensions: { select: { reads: 'list', rows: readingsForList } },
      resolve: objectsFrom,
    }),
  }),
});

builder.interfaceFields(NodeRef, (t) => ({
  coverage: t.field({
    type: [CoverageRef],
    description: 'What is known about the completeness of its lists.',
    args: { first: firstArgument(t) },
    extensions: { select: { reads: 'list', rows: coverageOf } },
    resolve: objectsFrom,
  }),
  absence: t.field({
    type: AbsenceRef,
    nullable: true,
    description:
      'What it means that one of its lists does not name something: that there is none, that the list is open, that ' +
      'nothing was found, or that nobody has looked. Null for claims, which have no lists.',
    args: {
      relation: t.arg({ type: RelationType, required: true, description: 'The relation of the list.' }),
      within: t.arg.id({
        required: false,
        description: 'Only the part of the list at this node, such as `Axis:energia`.',
      }),
      year: t.arg.int({ required: false, description: 'Only the part of the list in this year.' }),
    },
    extensions: { select: { reads: 'object', bindings: listAsked } },
    resolve: (parent, _args, _context, info) => objectFrom(parent, info),
  }),
}));
