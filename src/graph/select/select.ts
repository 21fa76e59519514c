import type { Arguments, Columns, Computed, Frame, Names, Pages, Rows } from './field.ts';
import type { Narrowing } from './narrowing.ts';

/** What a field of the schema reads from the graph: its `extensions.select`. */
export type Select =
  /** Values at hand in the parent's variables, by the key under which its resolver finds them. */
  | { readonly reads: 'columns'; readonly neverNull?: true; columns(frame: Frame, args: Arguments): Columns }
  /** Values that take a `CALL` of their own; fields with one `name` on one parent share it. */
  | { readonly reads: 'computed'; readonly name: string; compute(frame: Frame, names: Names): Computed }
  /** An object made of other variables of the same row; null where `absent` holds, or where it has no frame. */
  | {
      readonly reads: 'object';
      frame(frame: Frame, names: Names, args: Arguments): Frame | undefined;
      absent?(frame: Frame): string;
    }
  /** A fixed list of objects, one for each frame; those where `absent` holds are left out. */
  | { readonly reads: 'objects'; frames(frame: Frame): readonly Frame[]; absent(frame: Frame): string }
  /** A list, all of it up to its `first` argument, or to what `first` reads of its parent; `always` is read of each row, whatever is selected. */
  | {
      readonly reads: 'list';
      readonly narrowing?: Narrowing;
      rows(frame: Frame, names: Names, args: Arguments): Rows;
      first?(frame: Frame): number;
      always?(frame: Frame): Columns;
    }
  /** One object or null: the first row. */
  | { readonly reads: 'first'; rows(frame: Frame, names: Names): Rows }
  | { readonly reads: 'connection'; readonly pages: Pages; readonly narrowing: Narrowing }
  /** The parts of a connection. */
  | { readonly reads: 'edges' | 'nodes' | 'pageInfo' | 'total' | 'cursor' | 'aggregate' | 'facets' }
  /** A value over all rows of a connection, such as `min(n1.dateFrom)`. */
  | { readonly reads: 'aggregated'; columns(frame: Frame): Columns }
  /** The groups of the rows of a connection by the keys that its `keys` argument names. */
  | { readonly reads: 'groups' };

/** What a GraphQL object type stands for in the graph: its `extensions.label`, borne by the frame's `node`. */
declare module 'graphql' {
  interface GraphQLFieldExtensions<_TSource, _TContext, _TArgs> {
    select?: Select;
  }
  interface GraphQLObjectTypeExtensions<_TSource, _TContext> {
    label?: string;
  }
}
