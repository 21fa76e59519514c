import { at } from '../convergence/incidence.ts';
import type { ReadingRecord } from '../convergence/records.ts';
import { type Analysis, readNode, readNodes } from '../resolvers/convergence.ts';
import { pageOf } from '../resolvers/place-page.ts';
import { builder } from './builder.ts';
import { ConvergenceRef } from './convergence.ts';
import { NodeRef } from './node.ts';
import { cursorArguments } from './page-fields.ts';
import { placeConnection } from './place-connection.ts';

/** What a document was read for, and how what it names is read. */
interface ReadForOf {
  readonly analysis: Analysis;
  readonly reading: ReadingRecord;
}

const ReadForRef = builder.objectRef<ReadForOf>('ReadFor').implement({
  description: 'For which lists a document was read, and until when it can speak of them.',
  fields: (t) => ({
    kinds: t.stringList({
      description: 'The kinds of nodes whose lists were looked for, such as `Axis`; `Actor` for actors of every kind.',
      resolve: ({ reading }) => [...reading.kinds],
    }),
    relations: t.stringList({
      description: 'The relation types of these lists.',
      resolve: ({ reading }) => [...reading.relations],
    }),
    within: t.field({
      type: [NodeRef],
      description: 'The nodes to which the lists were limited; none if they were not.',
      resolve: ({ analysis, reading }, _args, _context, info) => readNodes(analysis, info, reading.within),
    }),
    horizon: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day of which it speaks; null if the document has no date.',
      resolve: ({ reading }) => reading.horizon,
    }),
    speaksOfDay: t.boolean({
      description: 'Whether it speaks of the day of the view: what it does not name is NOT_FOUND only then.',
      resolve: ({ analysis, reading: { horizon } }) => horizon === null || analysis.incidence.day <= horizon,
    }),
    reading: t.field({
      type: NodeRef,
      description: 'The reading, which leads to the document.',
      resolve: ({ analysis, reading }, _args, _context, info) => readNode(analysis, info, reading.id),
    }),
  }),
});

const ReadForConnectionRef = placeConnection('ReadFor', ReadForRef, { one: 'A reading', many: 'readings' });

builder.objectField(ConvergenceRef, 'coverage', (t) =>
  t.field({
    type: ReadForConnectionRef,
    description:
      'What documents were read for, until when, in order of id. A blank says little where nothing was read.',
    args: cursorArguments(t),
    resolve: (analysis, page) => {
      const readings = [...analysis.incidence.readings].sort((left, right) => (left.id < right.id ? -1 : 1));
      const all = { length: readings.length, at: (place: number) => ({ analysis, reading: at(readings, place) }) };
      return pageOf(analysis, 'coverage', [], all, page);
    },
  }),
);
