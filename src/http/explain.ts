import type { Graph, Parameters } from '../graph/port.ts';

/** The header that requests `extensions.explain`. */
const EXPLAIN_HEADER = 'x-explain';

/** One statement that a request ran. */
export interface Explained {
  readonly name: string;
  readonly cypher: string;
  /** Its parameters: the values that the caller sent, and the view. */
  readonly parameters: Parameters;
  readonly milliseconds: number;
  /** The number of rows; null if the statement failed. */
  readonly rows: number | null;
}

/** Whether a request asks for an explanation. */
export function asksToExplain(headers: Headers): boolean {
  const asked = headers.get(EXPLAIN_HEADER);
  return asked !== null && asked !== '0';
}

/** The value of the extension when explanations are not allowed. */
export const EXPLAIN_IS_OFF =
  'Not allowed here: the service runs with NODE_ENV=production and without ALLOW_EXPLAIN=true.';

/** A graph for one request that records what it reads. */
export function explaining(graph: Pick<Graph, 'read'>, notes: Explained[]): Pick<Graph, 'read'> {
  return {
    async read(statement, parameters = {}) {
      const start = performance.now();
      const note = (rows: number | null) => {
        const milliseconds = Math.round((performance.now() - start) * 1000) / 1000;
        notes.push({ name: statement.name, cypher: statement.text, parameters, milliseconds, rows });
      };
      try {
        const rows = await graph.read(statement, parameters);
        note(rows.length);
        return rows;
      } catch (error) {
        note(null);
        throw error;
      }
    },
  };
}
