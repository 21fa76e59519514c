import type { Arguments, Bindings, Columns, Computed, Names, Pages, Rows } from '../graph/rows/rows.ts';
import type { ListOptions } from './list-options.ts';

/** Whether a field is selected below another, under any name. */
export type Selects = (field: string) => boolean;

/** What a field of the schema reads from the graph: its `extensions.select`. */
export type Select =
  /** Values at hand in the parent's variables, by the key under which its resolver finds them. */
  | {
      readonly reads: 'columns';
      readonly neverNull?: true;
      columns(bindings: Bindings, args: Arguments, selects: Selects): Columns;
    }
  /** Values that take a `CALL` of their own; fields with one `name` on one parent share it. */
  | { readonly reads: 'computed'; readonly name: string; compute(bindings: Bindings, names: Names): Computed }
  /** An object made of other variables of the same row; null where `absent` holds, or where it has no bindings. */
  | {
      readonly reads: 'object';
      bindings(bindings: Bindings, names: Names, args: Arguments): Bindings | undefined;
      absent?(bindings: Bindings): string;
    }
  /** A fixed list of objects, one for each bindings; those where `absent` holds are left out. */
  | {
      readonly reads: 'objects';
      bindingsList(bindings: Bindings): readonly Bindings[];
      absent(bindings: Bindings): string;
    }
  /** A list, all of it up to its `first` argument, or to what `first` reads of its parent; `always` is read of each row, whatever is selected. */
  | {
      readonly reads: 'list';
      readonly options?: ListOptions;
      rows(bindings: Bindings, names: Names, args: Arguments): Rows;
      first?(bindings: Bindings): number;
      always?(bindings: Bindings): Columns;
    }
  /** One object or null: the first row. */
  | { readonly reads: 'first'; rows(bindings: Bindings, names: Names): Rows }
  /** A connection; where its arguments decide what its rows start from, they give the pages. */
  | {
      readonly reads: 'connection';
      readonly pages: Pages | ((args: Arguments) => Pages);
      readonly options: ListOptions;
    }
  /** The parts of a connection. */
  | { readonly reads: 'edges' | 'nodes' | 'pageInfo' | 'total' | 'cursor' | 'aggregate' | 'facets' }
  /** A value over all rows of a connection, such as `min(n1.dateFrom)`. */
  | { readonly reads: 'aggregated'; columns(bindings: Bindings): Columns }
  /** The groups of the rows of a connection by the keys that its `keys` argument names. */
  | { readonly reads: 'groups' };

/** What a field reads that reads in this way. */
export type SelectOf<Reads extends Select['reads']> = Extract<Select, { readonly reads: Reads }>;

/** What a GraphQL object type stands for in the graph: its `extensions.label`, borne by the bindings's `node`. */
declare module 'graphql' {
  interface GraphQLFieldExtensions<_TSource, _TContext, _TArgs> {
    select?: Select;
  }
  interface GraphQLObjectTypeExtensions<_TSource, _TContext> {
    label?: string;
  }
}
