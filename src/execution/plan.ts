import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import { type ExecutionContext, getFieldDef } from 'graphql/execution/execute.js';
import { PlannedField } from './planned-field.ts';

/** The introspection fields of the root. */
export const SCHEMA_FIELDS: ReadonlySet<GraphQLField<unknown, unknown>> = new Set([
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
]);

/** The parts of an execution context that determine a plan. */
export type PlanContext = Pick<ExecutionContext, 'schema' | 'fragments' | 'variableValues' | 'operation'>;

type Fields = ReadonlyMap<string, readonly FieldNode[]>;

/** The fields of a query. Fields below the root are planned when the first object of their type occurs. */
export class Plan {
  readonly root: readonly PlannedField[];
  readonly #of: PlanContext;
  readonly #note: (fields: number) => void;
  #size = 0;

  /**
   * @param note is called with the number of newly planned fields. @throws GraphQLError for a directive without a
   * required value.
   */
  constructor(of: PlanContext, type: GraphQLObjectType, note: (fields: number) => void) {
    const { schema, fragments, variableValues, operation } = of;
    this.#of = of;
    this.#note = note;
    this.root = this.#fields(type, collectFields(schema, fragments, variableValues, type, operation.selectionSet));
  }

  #fields(parentType: GraphQLObjectType, collected: Fields): readonly PlannedField[] {
    this.#note(collected.size);
    return [...collected].flatMap(([key, nodes]) => this.#field(parentType, key, nodes) ?? []);
  }

  #field(parentType: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): PlannedField | undefined {
    const { schema, fragments, variableValues } = this.#of;
    const [node] = nodes;
    const field = node && getFieldDef(schema, parentType, node);
    if (!field) return undefined;
    this.#size += 1;
    return new PlannedField({ number: this.#size, key, parentType, field, nodes, node }, (type) =>
      this.#fields(type, collectSubfields(schema, fragments, variableValues, type, nodes)),
    );
  }
}
