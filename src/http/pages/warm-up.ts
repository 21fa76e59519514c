import { incidencesOf } from '../../convergence/kept.ts';
import { viewWith } from '../../graph/model/view.ts';
import type { Graph } from '../../graph/port.ts';
import { answerTo } from '../../pages/answers.ts';
import { OPERATIONS } from './operations.ts';

/** The pages that are opened first, and what all pages of nodes ask. */
const FIRST = ['home', 'axis', 'evidence'];

/** Values that find nothing: a plan depends on what is asked, not on what is found. */
const VARIABLES = { slug: '-', ids: ['Claim:-'], day: '2024-01-01' };

/** Has Neo4j plan the statements of the first pages: a first plan takes it seconds. */
export async function warmUpPages(graph: Pick<Graph, 'read'>): Promise<void> {
  const reading = {
    read: (...asked: Parameters<Graph['read']>) => graph.read(...asked),
    view: viewWith({}, new Date()),
    isToday: true,
    language: 'es',
    incidences: incidencesOf(graph),
  } as const;
  for (const name of FIRST) {
    const operation = OPERATIONS.get(name);
    if (!operation) throw new Error(`operations/pages has no ${name}.graphql.`);
    await answerTo(operation, VARIABLES, reading);
  }
}
