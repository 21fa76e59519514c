import type { Bindings, Names, Pages } from '../rows/rows.ts';

/** From where citations are seen: the pattern that binds them with their document. */
interface Start {
  readonly imports: readonly string[];
  readonly document: string;
  readonly pattern: string;
}

const pages = (startOf: (bindings: Bindings, names: Names, citation: string) => Start): Pages => ({
  bind(bindings, names, { conditions }) {
    const node = names.variable('n');
    const { imports, document, pattern } = startOf(bindings, names, node);
    const asked = conditions({ node, document });
    return {
      imports,
      lines: [pattern, ...(asked.length > 0 ? [`WHERE ${asked.join(' AND ')}`] : [])],
      bindings: { node, document },
      projection: [node, document],
    };
  },
  order: ({ node, document }) => [
    { expression: `${document}.slug` },
    { expression: `coalesce(${node}.position, 0)` },
    { expression: `${node}.slug` },
  ],
});

/** All quotes of all documents, by document and in reading order. */
export const allCitations: Pages = pages((_bindings, names, citation) => {
  const document = names.variable('n');
  return { imports: [], document, pattern: `MATCH (${citation}:Citation)-[:QUOTES]->(${document}:Document)` };
});

/** The quotes of a document. */
export const citationsOfDocument: Pages = pages(({ node }, _names, citation) => ({
  imports: [`${node}`],
  document: `${node}`,
  pattern: `MATCH (${node})<-[:QUOTES]-(${citation}:Citation)`,
}));

/** The quotes of somebody's words. */
export const citationsOfSpeaker: Pages = pages(({ node }, names, citation) => {
  const document = names.variable('n');
  const pattern = `MATCH (${node})<-[:SAID_BY]-(${citation}:Citation)-[:QUOTES]->(${document}:Document)`;
  return { imports: [`${node}`], document, pattern };
});
