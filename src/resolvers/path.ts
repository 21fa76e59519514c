import type { GraphQLResolveInfo } from 'graphql';
import type { Selected } from '../graph/select/selected.ts';
import type { Context } from './context.ts';
import { checkEntityId } from './entity.ts';

/** The paths between two nodes, as selected. @throws BadInput for what is no id of a node. */
export async function connecting(
  context: Context,
  info: GraphQLResolveInfo,
  from: string,
  to: string,
): Promise<readonly Selected[]> {
  checkEntityId(from);
  checkEntityId(to);
  const paths = await context.reader(info).root(info);
  if (!Array.isArray(paths)) throw new Error('paths were not read as a list');
  return paths;
}
