import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesPlugin } from '@escape.tech/graphql-armor-max-directives';
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { createYoga } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Graph } from '../graph/port.ts';
import { schema } from '../schema/index.ts';
import { contextOf } from './context.ts';
import { maskErrors } from './errors.ts';
import { FIRST_QUERY } from './examples.ts';
import { useJustInTime } from './just-in-time.ts';

/** The GraphQL service at `/graphql`, with GraphiQL for browsers. */
export const graphqlOver = (graph: Graph, logger: Logger) =>
  createYoga({
    schema,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    logging: false,
    cors: false,
    batching: false,
    // `body.ts` reads and bounds bodies, at a third of the cost.
    maxRequestBodySize: false,
    maskedErrors: { maskError: maskErrors(logger) },
    context: ({ request }) => contextOf(graph, request.headers.get('accept-language')),
    graphiql: { title: 'Convergencia', defaultQuery: FIRST_QUERY },
    renderGraphiQL,
    plugins: [
      maxTokensPlugin({ n: 5000 }),
      maxDepthPlugin({ n: 20, flattenFragments: true }),
      maxAliasesPlugin({ n: 60, allowList: [] }),
      maxDirectivesPlugin({ n: 60 }),
      useJustInTime(),
    ],
  });
