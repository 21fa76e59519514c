import type { Server } from 'node:http';
import { pino } from 'pino';
import { afterAll, beforeAll } from 'vitest';
import type { Graph, Statement } from '../../src/graph/port.ts';
import { listen, type ServerOptions, serverOver } from '../../src/http/server.ts';
import { askAt, browser, type Reply } from '../http/website.ts';
import { readThrough } from '../testkit/read-through.ts';

export interface Shown extends Reply {
  /** The statements that the page took. */
  readonly statements: readonly Statement[];
}

/** The pages of a graph, as a browser asks for them, one at a time. Call the result inside a test. */
export function usePages(
  graph: () => Graph,
  options: ServerOptions = {},
): (path: string, headers?: { readonly [name: string]: string }) => Promise<Shown> {
  let server: Server | undefined;
  let port = 0;
  let statements: Statement[] = [];
  beforeAll(async () => {
    const noting = readThrough(graph(), (statement, ...more) => {
      statements.push(statement);
      return graph().read(statement, ...more);
    });
    server = serverOver(noting, pino({ level: 'silent' }), options);
    port = await listen(server, '127.0.0.1', 0);
  });
  afterAll(() => {
    server?.closeAllConnections();
    server?.close();
  });
  return async (path, headers = {}) => {
    statements = [];
    const reply = await askAt(port)(path, { ...browser('es'), ...headers });
    return { ...reply, statements };
  };
}

const ENTITIES = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };

/** The values of an attribute on a page, in order. */
export const attributesIn = (page: string, name: string): readonly string[] =>
  [...page.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) =>
    value.replaceAll(
      /&(lt|gt|quot|#39|amp);/g,
      (entity) => Object.entries(ENTITIES).find(([one]) => one === entity)?.[1] ?? '',
    ),
  );
