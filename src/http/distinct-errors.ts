import { GraphQLError } from 'graphql';

/** How many places are listed for a repeated error. */
export const MAXIMUM_PLACES = 10;

/** Reports a repeated error once, with its first places. */
export function distinct(errors: readonly GraphQLError[]): readonly GraphQLError[] {
  const alike = new Map<string, GraphQLError[]>();
  for (const error of errors) {
    const others = alike.get(error.message);
    if (others) others.push(error);
    else alike.set(error.message, [error]);
  }
  return [...alike.values()].flatMap(joined);
}

function joined(errors: readonly GraphQLError[]): GraphQLError | readonly GraphQLError[] {
  const places = errors.flatMap(({ nodes }) => nodes ?? []);
  const [first] = errors;
  if (!first || (errors.length === 1 && places.length <= MAXIMUM_PLACES)) return errors;
  const nodes = [...new Set(places)].slice(0, MAXIMUM_PLACES);
  return new GraphQLError(first.message, { nodes, extensions: first.extensions });
}
