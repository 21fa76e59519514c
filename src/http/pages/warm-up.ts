import type { Logger } from 'pino';
import { messageOf } from '../../graph/errors.ts';
import { viewWith } from '../../graph/model/view.ts';
import type { Graph } from '../../graph/port.ts';
import { answerTo } from '../../pages/answers.ts';
import { OPERATIONS } from './operations.ts';

/** Values that find nothing: a plan depends on what is asked, not on what is found. */
const NOTHING = {
  slug: '-',
  id: 'Claim:-',
  ids: ['Claim:-'],
  citations: ['Citation:-'],
  text: '-',
  actor: '-',
  axis: '-',
  day: '2024-01-01',
  first: 1,
};

/**
 * Has Neo4j plan the statements of pages, one after the other, while others are answered: a first plan takes it seconds. What
 * fails is planned when somebody asks for it.
 */
export async function warmUpPages(graph: Pick<Graph, 'read'>, logger: Logger): Promise<void> {
  const view = viewWith({}, new Date());
  const read: Graph['read'] = (statement, parameters) => graph.read(statement, parameters);
  for (const operation of OPERATIONS.values()) {
    try {
      await answerTo(operation, NOTHING, { read, view, isToday: true, language: 'es' });
    } catch (error) {
      logger.debug({ operation: operation.name, err: messageOf(error) }, 'a page was not planned');
    }
  }
}
