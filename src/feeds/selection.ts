import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
  typeFromAST,
} from 'graphql';
import { BadInput } from '../graph/errors.ts';

/** A field of an operation, and what is selected below it. */
export interface SelectedField {
  readonly key: string;
  readonly node: FieldNode;
  readonly field: GraphQLField<unknown, unknown>;
  readonly below: readonly Part[];
}

/** Selections that hold for one type. Objects of an interface may have several. */
interface Part {
  readonly type: GraphQLCompositeType;
  readonly selectionSet: SelectionSetNode;
}

const fieldOf = (type: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined =>
  name === TypeNameMetaFieldDef.name || isUnionType(type) ? TypeNameMetaFieldDef : type.getFields()[name];

/** The one named query of a document. @throws BadInput */
export function queryOf(document: DocumentNode): OperationDefinitionNode {
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (operations.length === 1 && operation?.operation === 'query' && operation.name) return operation;
  throw new BadInput('accepted: one query, with a name');
}

/** What an operation selects, as the schema types it. */
export class Selection {
  readonly root: readonly Part[];
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(schema: GraphQLSchema, document: DocumentNode) {
    const type = schema.getQueryType();
    if (!type) throw new Error('the schema has no queries');
    this.#schema = schema;
    this.root = [{ type, selectionSet: queryOf(document).selectionSet }];
    const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
    this.#fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  /** The fields of some selections, with those of fragments. */
  fieldsOf(parts: readonly Part[]): readonly SelectedField[] {
    return parts.flatMap((part) => this.#fieldsIn(part));
  }

  /** The fields with a response key: one for each type of object that may be there. */
  fieldsAt(parts: readonly Part[], key: string): readonly SelectedField[] {
    return this.fieldsOf(parts).filter((one) => one.key === key);
  }

  #fieldsIn({ type, selectionSet }: Part): readonly SelectedField[] {
    return selectionSet.selections.flatMap((node) => {
      if (node.kind === Kind.FIELD) return this.#fieldIn(type, node);
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : this.#fragments.get(node.name.value);
      if (!fragment) return [];
      const condition = fragment.typeCondition && typeFromAST(this.#schema, fragment.typeCondition);
      return this.#fieldsIn({
        type: isCompositeType(condition) ? condition : type,
        selectionSet: fragment.selectionSet,
      });
    });
  }

  #fieldIn(type: GraphQLCompositeType, node: FieldNode): readonly SelectedField[] {
    const field = fieldOf(type, node.name.value);
    if (!field) return [];
    const named = getNamedType(field.type);
    const below = node.selectionSet && isCompositeType(named) ? [{ type: named, selectionSet: node.selectionSet }] : [];
    return [{ key: node.alias?.value ?? node.name.value, node, field, below }];
  }
}
