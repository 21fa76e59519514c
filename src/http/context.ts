import type { GraphQLResolveInfo } from 'graphql';
import { ANONYMOUS } from '../graph/model/view.ts';
import type { Graph } from '../graph/port.ts';
import { Reader } from '../graph/select/reader.ts';
import type { Context } from '../resolvers/context.ts';
import { languagesOf } from './languages.ts';
import { viewOf } from './view.ts';

/** The context of one request: one reader, made under the view of its operation when the first field needs it. */
export function contextOf(graph: Graph, acceptLanguage: string | null | undefined): Context {
  let reader: Reader | undefined;
  return {
    languages: languagesOf(acceptLanguage),
    reader(info: GraphQLResolveInfo): Reader {
      reader ??= new Reader(graph, { ...viewOf(info, new Date()), viewer: ANONYMOUS });
      return reader;
    },
  };
}
