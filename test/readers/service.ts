import { beforeAll } from 'vitest';
import { useFoundingGraph } from '../competency/founding-graph.ts';
import type { Row } from '../feeds/reading.ts';
import { useServing } from '../feeds/serving.ts';
import type { Engine } from '../testkit/engines.ts';
import { writeRows } from '../testkit/use-graph.ts';
import { oddFacts } from './odd-facts.ts';
import { FEEDS, type Table } from './tables.ts';

/** A service that holds the founding facts and odd ones, for programs of this machine. */
export interface Service {
  /** Such as `http://127.0.0.1:4000`. */
  readonly origin: () => string;
  /** The requests so far, such as `GET /feeds`. */
  readonly asked: readonly string[];
  /** The rows of a table, by its JSON. */
  readonly rows: (table: Pick<Table, 'feed'>) => readonly Row[];
  readonly get: (path: string) => Promise<Response>;
  /** A write that changes no row. */
  readonly touch: () => Promise<unknown>;
}

/** One service for all tests of a `describe`. */
export function useService(engine: Engine): Service {
  const graph = useFoundingGraph(engine);
  const serve = useServing();
  const asked: string[] = [];
  const rowsOf = new Map<string, readonly Row[]>();
  let origin = '';
  const get = async (path: string) => {
    const response = await fetch(`${origin}${path}`);
    if (!response.ok) throw new Error(`${path} ${response.status}`);
    return response;
  };
  beforeAll(async () => {
    await oddFacts().writeTo(graph());
    const { server, port } = await serve(graph());
    server.on('request', ({ method, url }) => asked.push(`${method} ${url}`));
    origin = `http://127.0.0.1:${port}`;
    for (const { name } of FEEDS) rowsOf.set(name, await (await get(`/feeds/${name}.json`)).json());
  });
  return {
    ...{ origin: () => origin, asked, get },
    rows: ({ feed }) => rowsOf.get(feed.name) ?? [],
    touch: () => writeRows(graph(), "MATCH (schema:SchemaVersion {name: 'graph'}) SET schema.name = 'graph'"),
  };
}
