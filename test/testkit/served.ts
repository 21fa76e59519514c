import type { Server } from 'node:http';
import { pino } from 'pino';
import { openGraph } from '../../src/graph/open.ts';
import { boundsIn, defaultGraphLimits, type GraphLimits } from '../../src/graph-limits.ts';
import type { Options } from '../../src/http/graphql.ts';
import { listen, serverOver } from '../../src/http/server.ts';
import { defaultLimits, type ServerLimits } from '../../src/http/server-limits.ts';
import { HeldGraph } from './held-graph.ts';

export type SomeLimits = Partial<ServerLimits & GraphLimits>;

/** The permissions, and whether reads of the graph wait until they are released. */
type Given = Options & { readonly holds?: boolean };

/** Lists of different kinds: two reads of one list could share a statement. */
const LISTS = ['axes', 'events', 'topics'];

/** The HTTP service in this process, over an empty graph whose reads can be held. */
export class Served {
  readonly url: string;
  readonly held: HeldGraph;
  readonly #server: Server;
  readonly #answers: Promise<unknown>[] = [];

  static async within(limits: SomeLimits, { holds = false, ...permissions }: Given = {}): Promise<Served> {
    const all = { ...defaultLimits(), ...defaultGraphLimits(), ...limits };
    const held = new HeldGraph(await openGraph({ url: 'memory:', ...boundsIn(all) }));
    if (!holds) held.letGo();
    const server = serverOver(held.graph, pino({ level: 'silent' }), { ...permissions, limits: all });
    return new Served(`http://127.0.0.1:${await listen(server, '127.0.0.1', 0)}`, held, server);
  }

  private constructor(url: string, held: HeldGraph, server: Server) {
    this.url = url;
    this.held = held;
    this.#server = server;
  }

  ask(query: string, variables?: unknown, signal?: AbortSignal): Promise<Response> {
    return this.post(JSON.stringify({ query, variables }), 'application/json', signal);
  }

  /** Sends as many operations together, each of which reads by a statement of its own. */
  askApart(count: number): readonly Promise<Response>[] {
    if (count > LISTS.length) throw new Error(`At most ${LISTS.length} operations read apart.`);
    return LISTS.slice(0, count).map((list) => this.ask(`{ ${list} { totalCount } }`));
  }

  post(body: string, type = 'application/json', signal: AbortSignal | null = null): Promise<Response> {
    const headers = { 'content-type': type, accept: 'application/json' };
    const answer = fetch(`${this.url}/graphql`, { method: 'POST', headers, body, signal });
    this.#answers.push(answer);
    return answer;
  }

  /** The number of open connections. */
  connections(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
    });
  }

  async close(): Promise<void> {
    this.held.letGo();
    await Promise.allSettled(this.#answers);
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    await this.held.graph.close();
  }
}
