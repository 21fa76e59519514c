import { groundsOf } from '../convergence/ground.ts';
import type { Grounds } from '../convergence/grounds.ts';
import type { CoverageRecord } from '../convergence/records.ts';
import { Universe } from '../convergence/universe.ts';
import { type Analysis, readDocuments, readNode, readNodes } from '../resolvers/convergence.ts';
import { builder } from './builder.ts';
import { DocumentRef } from './citation.ts';
import { ConvergenceRef } from './convergence.ts';
import { NodeRef } from './node.ts';

/** The grounds of an answer, and how what they name is read. */
export interface GroundsOf {
  readonly analysis: Analysis;
  readonly grounds: Grounds;
}

const OpenListRef = builder.objectRef<{ analysis: Analysis; coverage: CoverageRecord }>('OpenList').implement({
  description: 'A list that a source leaves open ("entre otros"): there are more than it names.',
  fields: (t) => ({
    relation: t.string({ description: 'The list: a relation type.', resolve: ({ coverage }) => coverage.relation }),
    subject: t.field({
      type: NodeRef,
      description: 'Whose list it is.',
      resolve: ({ analysis, coverage }, _args, _context, info) => readNode(analysis, info, coverage.subject),
    }),
  }),
});

const PossiblySameRef = builder.objectRef<{ analysis: Analysis; ids: readonly string[] }>('PossiblySame').implement({
  description: 'Two nodes that may be the same.',
  fields: (t) => ({
    nodes: t.field({
      type: [NodeRef],
      description: 'The two.',
      resolve: ({ analysis, ids }, _args, _context, info) => readNodes(analysis, info, ids),
    }),
  }),
});

export const GroundsRef = builder.objectRef<GroundsOf>('Grounds').implement({
  description: 'What an answer rests on, and what could change it.',
  fields: (t) => ({
    n: t.int({ description: 'How many undertakings count.', resolve: ({ grounds }) => grounds.n }),
    nAtLeast: t.int({
      description: 'How many there are if those that may be the same are the same; otherwise `n`.',
      resolve: ({ grounds }) => grounds.nAtLeast,
    }),
    universe: t.field({
      type: [NodeRef],
      description: 'Among which actors, and on which axes, topics and countries was asked: the first 100 of each.',
      resolve: ({ analysis, grounds: { actors, items } }, _args, _context, info) =>
        readNodes(analysis, info, [...actors.slice(0, MOST_SHOWN), ...items.slice(0, MOST_SHOWN)]),
    }),
    actorCount: t.int({ description: 'Among how many actors.', resolve: ({ grounds }) => grounds.actors.length }),
    itemCount: t.int({
      description: 'On how many axes, topics and countries.',
      resolve: ({ grounds }) => grounds.items.length,
    }),
    beyondView: t.int({
      description:
        'How many claims the view hides that speak of these actors or items and could change the answer. Claims that were ' +
        'retracted do not count.',
      resolve: ({ grounds }) => grounds.beyondView,
    }),
    openLists: t.field({
      type: [OpenListRef],
      description: 'The lists of these actors and items that a source leaves open, on the day of the view.',
      resolve: ({ analysis, grounds }) => grounds.openLists.map((coverage) => ({ analysis, coverage })),
    }),
    documents: t.field({
      type: [DocumentRef],
      description: 'The documents that support the claims at the undertakings that count, in order of id.',
      resolve: ({ analysis, grounds }, _args, _context, info) => readDocuments(analysis, info, grounds.undertakings),
    }),
    inferredShare: t.float({
      nullable: true,
      description:
        'The share, from 0 to 1, of pairs of undertaking and axis that rest on an inferred or derived claim; null if no ' +
        'undertaking has an axis.',
      resolve: ({ grounds }) => grounds.inferredShare,
    }),
    horizon: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day of which any document read for such questions speaks; null if none has a date.',
      resolve: ({ grounds }) => grounds.horizon,
    }),
    collectives: t.field({
      type: [NodeRef],
      description: 'The groups that work in these undertakings; they are never taken for their members.',
      resolve: ({ analysis, grounds }, _args, _context, info) => readNodes(analysis, info, grounds.collectives),
    }),
    possiblySame: t.field({
      type: [PossiblySameRef],
      description: 'The pairs that may be the same: actors, items or undertakings.',
      resolve: ({ analysis, grounds }) => grounds.possiblySame.map((ids) => ({ analysis, ids })),
    }),
    statements: t.field({
      type: [NodeRef],
      description: 'Statements of sources about these actors and items, which may say more than the claims.',
      resolve: ({ analysis, grounds }, _args, _context, info) => readNodes(analysis, info, grounds.statements),
    }),
  }),
});

const MOST_SHOWN = 100;

builder.objectField(ConvergenceRef, 'grounds', (t) =>
  t.field({
    type: GroundsRef,
    description: 'What the answers rest on.',
    resolve: (analysis) => ({
      analysis,
      grounds: groundsOf(new Universe(analysis.incidence, analysis.asked)),
    }),
  }),
);
