import { GraphNotOpened } from './errors.ts';
import { openGrafeo } from './grafeo/open.ts';
import type { GraphLocation } from './location.ts';
import { openNeo4j } from './neo4j/open.ts';
import type { Graph } from './port.ts';

/**
 * Opens the engine that the scheme of the URL names.
 *
 * @throws GraphNotOpened when it cannot be opened as configured.
 */
export async function openGraph(location: GraphLocation): Promise<Graph> {
  const { url } = location;
  if (url.startsWith('file:') || url === 'memory:') return openGrafeo(url);
  if (/^(bolt|neo4j)(\+s|\+ssc)?:\/\//.test(url)) return openNeo4j(location);
  throw new GraphNotOpened(
    `GRAPH_URL "${withoutPassword(url)}" names no known engine. Accepted: file:PATH (embedded, such as ` +
      'file:data/convergencia.grafeo), memory: (embedded, not kept), and for Neo4j bolt://HOST:PORT, neo4j://HOST:PORT ' +
      'or, encrypted, bolt+s://, bolt+ssc://, neo4j+s://, neo4j+ssc://.',
  );
}

function withoutPassword(url: string): string {
  return url.replace(/\/\/[^/@]*@/, '//');
}
