import type { GraphQLResolveInfo } from 'graphql';
import { MAXIMUM_FRONTIER } from '../graph/cypher/connecting-paths.ts';
import { BadInput, LimitExceeded } from '../graph/errors.ts';
import type { ReadContext } from '../select/read-context.ts';
import type { Selected } from '../select/selected.ts';
import { checkEntityId } from './entity.ts';

/**
 * The paths between two nodes, as selected.
 *
 * @throws BadInput for what is no id of a node, or one and the same id.
 * @throws LimitExceeded where there are too many claims to search.
 */
export async function connecting(
  context: ReadContext,
  info: GraphQLResolveInfo,
  from: string,
  to: string,
): Promise<readonly Selected[]> {
  checkEntityId(from, 'paths: `from`');
  checkEntityId(to, 'paths: `to`');
  if (from === to) throw new BadInput(`paths: \`from\` and \`to\` are both ${from}. Accepted: two different nodes.`);
  const paths = await context.reader(info).root(info);
  if (!Array.isArray(paths)) throw new Error('paths were not read as a list');
  if (paths.some(({ length }) => length === 0)) throw tooMany();
  return paths;
}

const tooMany = () =>
  new LimitExceeded(
    `paths: ${MAXIMUM_FRONTIER} claims or more lie within half of \`maxLength\` from one of the two ends. Accepted: a smaller ` +
      '`maxLength` or `first`, or a `via` that leaves fewer to search.',
  );
