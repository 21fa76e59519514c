import { type ASTNode, BREAK, type DocumentNode, GraphQLError, Kind, visit } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { distinct } from './distinct-errors.ts';

const BAD_INPUT = 'BAD_USER_INPUT';

/** The name of an argument or input field, or of the field or directive that it belongs to. */
const nameOf = (node: ASTNode): readonly string[] => {
  if (node.kind === Kind.DIRECTIVE) return [`@${node.name.value}`];
  if (node.kind === Kind.FIELD || node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD)
    return [node.name.value];
  return [];
};

const isNode = (value: unknown): value is ASTNode => typeof value === 'object' && value !== null && 'kind' in value;

/** Where a value stands in a document: the field or directive, and its argument as a path (`where.date.from`). */
export function placeOf(
  document: DocumentNode,
  value: ASTNode,
): { readonly of: string; readonly argument: string } | undefined {
  let names: readonly string[] = [];
  visit(document, {
    enter(node, _key, parent, _path, ancestors) {
      if (node !== value) return undefined;
      const above = [...ancestors, parent].filter(isNode);
      const owner = above.findLastIndex(({ kind }) => kind === Kind.DIRECTIVE || kind === Kind.FIELD);
      names = above.slice(owner).flatMap(nameOf);
      return BREAK;
    },
  });
  const [of, ...path] = names;
  return of && path.length > 0 ? { of, argument: path.join('.') } : undefined;
}

/** The error with the name of the argument that holds the refused value; errors about variables already have it. */
function named(document: DocumentNode, error: GraphQLError): GraphQLError {
  const [value] = error.nodes ?? [];
  if (error.extensions.code !== BAD_INPUT || !value) return error;
  const place = placeOf(document, value);
  if (!place || error.message.startsWith(`${place.of}: `)) return error;
  return new GraphQLError(`${place.of}: \`${place.argument}\`: ${error.message}`, {
    nodes: error.nodes ?? null,
    extensions: error.extensions,
  });
}

/**
 * Adds the name of the argument to errors of scalars, which do not know where their value is. Errors that are equal
 * then are reported once.
 */
export const useNamedArguments = (): Plugin => ({
  onValidate({ params }) {
    return ({ result, setResult }) => {
      if (result.length > 0) setResult([...distinct(result.map((error) => named(params.documentAST, error)))]);
    };
  },
});
