import { execute, type GraphQLError, type GraphQLResolveInfo, parse, validate } from 'graphql';
import { BadInput, LimitExceeded } from '../../src/graph/errors.ts';
import type { Graph } from '../../src/graph/port.ts';
import { contextOf } from '../../src/http/context.ts';
import type { Context } from '../../src/schema/context.ts';
import { schema } from '../../src/schema/index.ts';

/** The parts of two answers that must agree: the data as text, because the order of keys counts, and each error. */
export interface Comparable {
  readonly data: string | undefined;
  readonly errors: readonly string[];
}

interface Shown {
  readonly path?: unknown;
  readonly locations?: readonly unknown[] | undefined;
  readonly extensions?: { readonly code?: string };
}

/** Each location in the document is compared separately, because the service merges equal errors. */
const placesOf = ({ path, locations = [] }: Shown): readonly unknown[] =>
  path || locations.length === 0 ? [locations] : locations.map((place) => [place]);

/**
 * Errors have no order, because fields are resolved concurrently. If several errors make all data null, only the first
 * to occur is reported, whichever that is.
 */
export const comparable = (data: unknown, errors: readonly Shown[]): Comparable => ({
  data: data === undefined ? undefined : JSON.stringify(data),
  errors: [
    ...new Set(
      errors.flatMap((error) =>
        data === null && error.path
          ? JSON.stringify([error.extensions?.code])
          : placesOf(error).map((places) => JSON.stringify([error.path ?? null, places, error.extensions?.code])),
      ),
    ),
  ].sort(),
});

function codeOf({ originalError, extensions }: GraphQLError): string {
  if (originalError instanceof BadInput) return 'BAD_USER_INPUT';
  if (originalError instanceof LimitExceeded) return 'LIMIT_EXCEEDED';
  return typeof extensions.code === 'string' ? extensions.code : 'BAD_USER_INPUT';
}

const shown = (errors: readonly GraphQLError[], codeIn: (error: GraphQLError) => string): readonly Shown[] =>
  errors.map((error) => ({ path: error.path, locations: error.locations, extensions: { code: codeIn(error) } }));

/**
 * Like the service, but with a reader for each root field, so that no two are read together. They are read in their
 * order, in which the service reports failures.
 */
function withReaderPerRoot(graph: Graph) {
  let last: Promise<unknown> = Promise.resolve();
  const inOrder: Pick<Graph, 'read'> = {
    read(statement, parameters) {
      const [before, rows] = [last, graph.read(statement, parameters)];
      last = rows.catch(() => undefined);
      return before.then(() => rows);
    },
  };
  const { languages, incidences } = contextOf(graph, new Headers());
  return {
    languages,
    incidences,
    reader: (info: GraphQLResolveInfo) => contextOf(inOrder, new Headers()).reader(info),
  };
}

/**
 * The answer of graphql-js itself, which parses, validates and composes everything anew, and reads each root field by
 * itself. Only limits on a whole operation need a reader of all root fields.
 */
export async function plainAnswer(
  graph: Graph,
  query: string,
  variableValues: { readonly [name: string]: unknown },
): Promise<Comparable> {
  const document = parse(query);
  const invalid = validate(schema, document);
  if (invalid.length > 0) {
    const code = ({ extensions }: GraphQLError) => String(extensions.code ?? 'GRAPHQL_VALIDATION_FAILED');
    return comparable(undefined, shown(invalid, code));
  }
  const answer = async (contextValue: Context) => {
    const { data, errors = [] } = await execute({ schema, document, contextValue, variableValues });
    return comparable(data, shown(errors, codeOf));
  };
  const together = await answer(contextOf(graph, new Headers()));
  return together.errors.some((error) => error.includes('LIMIT_EXCEEDED'))
    ? together
    : answer(withReaderPerRoot(graph));
}
