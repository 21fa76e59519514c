import { type ASTNode, BREAK, Kind, visit } from 'graphql';

/** Whether a part of a document contains variables. */
export function hasVariables(part: ASTNode): boolean {
  let found = false;
  visit(part, {
    [Kind.VARIABLE]() {
      found = true;
      return BREAK;
    },
  });
  return found;
}
