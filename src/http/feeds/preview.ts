import type { ServerResponse } from 'node:http';
import type { Row } from '../../feeds/columns.ts';
import type { FeedRequest } from '../../feeds/request.ts';
import { momentOf, Pages } from '../../feeds/rows.ts';
import type { Graph } from '../../graph/port.ts';
import { schema } from '../../schema/index.ts';
import type { Admission } from '../admission.ts';
import type { ServerLimits } from '../server-limits.ts';
import { Turns } from './turns.ts';

const MOST_ROWS = 10;

/** The first rows of a feed. */
export type FirstRows = (request: FeedRequest, response: ServerResponse) => Promise<readonly Row[]>;

/** Reads the first rows of feeds from a graph. Each page that is read takes a slot, as an operation does. */
export function firstRowsFrom(graph: Graph, admission: Admission, limits: ServerLimits): FirstRows {
  const pages = new Pages(schema);
  return (request, response) => {
    const moment = momentOf(graph.engine, (...statement) => graph.read(...statement), request, new Date());
    return pages.first(request, moment, new Turns(admission, limits, response).take, MOST_ROWS);
  };
}
