import { createYoga } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Graph } from '../graph/port.ts';
import { schema } from '../schema/index.ts';
import { useComposedTexts } from './composed-texts.ts';
import { contextOf, counted } from './context.ts';
import { keptDocuments } from './documents.ts';
import { maskError } from './errors.ts';
import { useGraphqlJs } from './execution.ts';
import { useExtensions } from './extensions.ts';
import { limitPlugins } from './limits.ts';
import { useNamedArguments } from './named-arguments.ts';
import { useNestingLimit } from './nesting.ts';
import { useSizeLimits } from './size-limits.ts';
import { type ServerContext, useRequestRecord } from './use-request-record.ts';

export interface Options {
  /** Whether a request may ask how it is answered (`x-explain: 1`). */
  readonly explain?: boolean;
}

/** The GraphQL service at `/graphql`. */
export function graphqlOver(graph: Graph, logger: Logger, { explain = false }: Options = {}) {
  const { caches, useValidOnly } = keptDocuments();
  return createYoga<ServerContext>({
    schema,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    logging: false,
    cors: false,
    batching: false,
    parserAndValidationCache: caches,
    // `body.ts` reads and bounds bodies, at a third of the cost.
    maxRequestBodySize: false,
    maskedErrors: { maskError },
    context: ({ request, record }) => contextOf(counted(graph, record), request.headers, explain),
    // The site serves it, from files of its own.
    graphiql: false,
    plugins: [
      useValidOnly,
      ...limitPlugins(),
      useSizeLimits(),
      useComposedTexts(),
      useNestingLimit(),
      useNamedArguments(),
      useGraphqlJs(),
      useExtensions(),
      useRequestRecord(logger),
    ],
  });
}
