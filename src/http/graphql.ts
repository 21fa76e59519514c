import { createYoga } from 'graphql-yoga';
import type { Logger } from 'pino';
import { incidencesOf } from '../convergence/kept.ts';
import type { Graph } from '../graph/port.ts';
import { SharedReads } from '../graph/shared-reads.ts';
import { schema } from '../schema/index.ts';
import { useComposedTexts } from './composed-texts.ts';
import { contextOf, counted } from './context.ts';
import { keptDocuments } from './documents.ts';
import { maskingErrors } from './errors.ts';
import { useExecution } from './execution.ts';
import { asksToExplain } from './explain.ts';
import { useExtensions } from './extensions.ts';
import { limitPlugins } from './limits.ts';
import { useNamedArguments } from './named-arguments.ts';
import { useNestingLimit } from './nesting.ts';
import { useNoGet } from './no-get.ts';
import { DEFAULT_PERMISSIONS, type Permissions } from './permissions.ts';
import { useNoPersistedQueries, usePersistedQueries } from './persisted-queries.ts';
import { useSizeLimits } from './size-limits.ts';
import { useReadRequest } from './use-read-request.ts';
import { type ServerContext, useRequestRecord } from './use-request-record.ts';
import { useNoIntrospection } from './validation.ts';

export type Options = Partial<Permissions>;

/** The GraphQL service at `/graphql`. */
export function graphqlOver(graph: Graph, logger: Logger, options: Options = {}) {
  const permissions = { ...DEFAULT_PERMISSIONS, ...options };
  const shared = new SharedReads(graph);
  const incidences = incidencesOf(graph);
  const { caches, useValidOnly } = keptDocuments();
  return createYoga<ServerContext>({
    schema,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    logging: false,
    cors: false,
    batching: false,
    parserAndValidationCache: caches,
    // `body.ts` reads and limits bodies at a third of the cost.
    maxRequestBodySize: false,
    maskedErrors: { maskError: maskingErrors(permissions) },
    context: ({ request: { headers }, record, endpoint }) => {
      // An explained request runs its statements alone.
      const source = asksToExplain(headers) ? graph : shared;
      return contextOf(counted(source, record), headers, permissions.explain, endpoint, incidences);
    },
    // The site serves GraphiQL from its own files.
    graphiql: false,
    plugins: [
      useReadRequest(),
      ...(permissions.get ? [] : [useNoGet()]),
      permissions.persistedQueries ? usePersistedQueries() : useNoPersistedQueries(),
      ...(permissions.introspection ? [] : [useNoIntrospection()]),
      useValidOnly,
      ...limitPlugins(),
      useSizeLimits(permissions),
      useComposedTexts(),
      useNestingLimit(),
      useNamedArguments(),
      useExecution(permissions),
      useExtensions(),
      useRequestRecord(logger),
    ],
  });
}
