import { GraphNotOpened } from './errors.ts';
import type { GraphLocation } from './location.ts';
import type { Graph } from './port.ts';

/**
 * Opens the engine that the scheme of the URL names. Only that engine is loaded, which saves memory and time.
 *
 * @throws GraphNotOpened when the graph cannot be opened as configured.
 */
export async function openGraph(location: GraphLocation): Promise<Graph> {
  const { url } = location;
  if (url.startsWith('file:') || url === 'memory:') return (await import('./grafeo/open.ts')).openGrafeo(location);
  if (/^(bolt|neo4j)(\+s|\+ssc)?:\/\//.test(url)) return (await import('./neo4j/open.ts')).openNeo4j(location);
  throw new GraphNotOpened(
    `GRAPH_URL "${withoutPassword(url)}" names no known engine. Accepted: file:PATH (embedded, such as ` +
      'file:data/convergencia.grafeo), memory: (embedded, not kept), and for Neo4j bolt://HOST:PORT, neo4j://HOST:PORT ' +
      'or, encrypted, bolt+s://, bolt+ssc://, neo4j+s://, neo4j+ssc://.',
  );
}

function withoutPassword(url: string): string {
  return url.replace(/\/\/[^/@]*@/, '//');
}
