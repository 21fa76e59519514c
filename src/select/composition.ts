import { type FieldNode, type GraphQLObjectType, getNamedType, isAbstractType, isObjectType } from 'graphql';
import { getArgumentValues } from 'graphql/execution/values.js';
import type { GraphValue } from '../graph/port.ts';
import type { Arguments, Names } from '../graph/rows/rows.ts';
import type { Budget } from './budget.ts';
import { collect, type Operation, type Selection, selects } from './collect.ts';
import type { ResolvedView } from './cursor.ts';
import type { Selects } from './select.ts';

/** What all parts of one composed statement share. */
export class Composition {
  readonly operation: Operation;
  /** The view: part of every cursor. */
  readonly view: ResolvedView;
  readonly budget: Budget;
  readonly parameters: { [name: string]: GraphValue } = {};
  #variables = 0;
  #values = 0;

  constructor(operation: Operation, view: ResolvedView, budget: Budget) {
    this.operation = operation;
    this.view = view;
    this.budget = budget;
  }

  readonly names: Names = {
    variable: (prefix) => `${prefix}${++this.#variables}`,
    parameter: (value) => {
      const name = `p${this.#values++}`;
      this.budget.spend('values', charactersIn(value));
      this.parameters[name] = value;
      return `$${name}`;
    },
  };

  /** The concrete types of the objects that a field of this type may return. */
  typesOf(type: Parameters<typeof getNamedType>[0]): readonly GraphQLObjectType[] {
    const named = getNamedType(type);
    if (isObjectType(named)) return [named];
    if (!isAbstractType(named)) return [];
    return this.operation.schema.getPossibleTypes(named).filter((one) => one.extensions.label);
  }

  /**
   * The fields that the graph must read below `parents`, for each of these rows.
   *
   * @throws LimitExceeded if there are too many, or if the answer becomes too long
   */
  collect(types: readonly GraphQLObjectType[], parents: readonly FieldNode[], rows = 1): readonly Selection[] {
    let longest = 0;
    const selections = collect(this.operation, types, parents, (fields, characters) => {
      this.budget.spend('fields', fields);
      longest = Math.max(longest, characters);
    });
    this.budget.spend('answer', rows * longest);
    return selections;
  }

  /** Which fields of its own type are selected below a field that the graph reads as columns. */
  selectsBelow({ field: { type }, nodes }: Selection): Selects {
    const types = this.typesOf(type);
    return (field) => types.some((one) => selects(this.operation, one, nodes, field));
  }

  argumentsOf(selection: Selection): Arguments {
    const [node] = selection.nodes;
    return node ? getArgumentValues(selection.field, node, this.operation.variableValues) : {};
  }
}

/** About how many characters it takes to send a value. */
function charactersIn(value: GraphValue): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, one: GraphValue) => sum + 1 + charactersIn(one), 0);
}
