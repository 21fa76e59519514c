import type { Bindings } from '../graph/rows/rows.ts';
import type { Selection } from './collect.ts';
import type { Composition } from './composition.ts';
import type { Subquery } from './subquery.ts';

/** The context in which a selection is composed: where its Cypher goes, and which variables it may read there. */
export interface Scope {
  readonly composition: Composition;
  /** Takes the values that each row returns, and the nested `CALL`s that compute them. */
  readonly subquery: Subquery;
  /** The variables of the object whose fields are composed. */
  readonly bindings: Bindings;
  /** Holds where that object is of a type that has the field; absent where every type has it. */
  readonly guard?: string | undefined;
}

/** Counts the rows that a field reads for each row of the scope. @throws LimitExceeded where they are too many */
export const spendRows = ({ composition, subquery }: Scope, { field }: Selection, rows: number): void =>
  composition.budget.spend('rows', subquery.rows * rows, field.name);
