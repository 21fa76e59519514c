import type { GraphQLResolveInfo } from 'graphql';
import type { ReadContext } from '../select/read-context.ts';
import { isSelected, type Selected } from '../select/selected.ts';

/** What is read for a root field that always has an object, such as a connection. */
export async function rootObject(context: ReadContext, info: GraphQLResolveInfo): Promise<Selected> {
  const value = await context.reader(info).root(info);
  if (isSelected(value)) return value;
  throw new Error(`the graph gave no object for \`${info.fieldName}\``);
}
