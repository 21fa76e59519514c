import { type ASTNode, BREAK, type DocumentNode, GraphQLError, Kind, visit } from 'graphql';
import { excess, LIMITS } from './limits.ts';
import { placeOf } from './named-arguments.ts';
import { introspectedIn, selectionsIn } from './selections.ts';

/** Why a document is refused before validation, which would take longer and repeat the refused text in its errors. */
export const refusalOfDocument = (document: DocumentNode): GraphQLError | undefined =>
  longValue(document) ?? manySelections(document) ?? muchIntrospection(document);

function longValue(document: DocumentNode): GraphQLError | undefined {
  let refused: GraphQLError | undefined;
  visit(document, {
    enter(node) {
      const problem = problemOf(node);
      if (!problem) return undefined;
      refused = refusal(`${nameOf(document, node)} ${problem}`, node);
      return BREAK;
    },
  });
  return refused;
}

function problemOf(node: ASTNode): string | undefined {
  if (node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT)
    return excess(node.value.length, LIMITS.text, 'characters');
  if (node.kind === Kind.LIST) return excess(node.values.length, LIMITS.list, 'items');
  return node.kind === Kind.NAME ? excess(node.value.length, LIMITS.name, 'characters') : undefined;
}

/** The name of a value in an error: its argument, such as "axes: `where.slug.in`". */
function nameOf(document: DocumentNode, node: ASTNode): string {
  if (node.kind === Kind.NAME) return 'A name in the document';
  const place = placeOf(document, node);
  return place ? `${place.of}: \`${place.argument}\`` : 'A value in the document';
}

function manySelections(document: DocumentNode): GraphQLError | undefined {
  const problem = excess(selectionsIn(document), LIMITS.selections, 'fields and fragments or more');
  return problem ? tooMuch(`The operation, with what it spreads counted each time, ${problem}`) : undefined;
}

function muchIntrospection(document: DocumentNode): GraphQLError | undefined {
  const problem = excess(introspectedIn(document), LIMITS.introspected, 'values of the schema or more');
  return problem ? tooMuch(`The introspection ${problem}`) : undefined;
}

const tooMuch = (problem: string) => refusal(`${problem} Ask for the rest in another request.`);

const refusal = (message: string, node?: ASTNode) =>
  new GraphQLError(message, { nodes: node ?? null, extensions: { code: 'LIMIT_EXCEEDED' } });
