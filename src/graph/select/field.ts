import type { GraphValue } from '../port.ts';

/**
 * The Cypher variables that the fields of a GraphQL type may read, by the part they play:
 * `{ node: 'n1', claim: 'k1' }` on the edge of a connection, `{ node: 'n1' }` on a node.
 */
export type Frame = { readonly [part: string]: string };

export type Arguments = { readonly [name: string]: unknown };

/** Gives out names and parameters while one statement is composed. */
export interface Names {
  /** A variable that no other part of the statement uses. */
  variable(prefix: string): string;
  /** The placeholder (`$p3`) of a value; values never become text. */
  parameter(value: GraphValue): string;
}

/** The rows that a list or connection reads under its parent: the inside of one `CALL`. */
export interface Rows {
  /** The variables of the parent that the rows depend on. */
  readonly imports: readonly string[];
  /** Everything up to where a row's variables are bound and its conditions hold. */
  readonly lines: readonly string[];
  readonly frame: Frame;
  /** All variables to carry on; the frame's among them. */
  readonly carries: readonly string[];
  /** A total order of the rows. */
  readonly order: readonly string[];
}

/** A place in an order of rows, as the values of its key; a cursor in readable form. */
export type Key = readonly string[];

/** How a connection reads a page of rows, and how many there are in all. */
export interface Pages {
  /** The rows after a key, or from the start; at least `limit` of them where there are as many. */
  page(frame: Frame, names: Names, after: Key | undefined, limit: number): Rows;
  /** The expressions whose values are a row's key, as many as `start` has. */
  key(frame: Frame): readonly string[];
  /** The lines that bind all rows, to be counted, and what they import. */
  total(frame: Frame, names: Names): Pick<Rows, 'imports' | 'lines'>;
}

/** Values computed by one `CALL`, by the key under which resolvers find them. */
export interface Computed extends Pick<Rows, 'imports' | 'lines'> {
  readonly columns: Columns;
}

/** Cypher expressions by the key under which resolvers find their values. */
export type Columns = { readonly [key: string]: string };

/** What a field of the schema reads from the graph: its `extensions.select`. */
export type Select =
  /** Values at hand in the parent's variables, by the key under which its resolver finds them. */
  | { readonly reads: 'columns'; columns(frame: Frame, args: Arguments): Columns }
  /** Values that take a `CALL` of their own; fields with one `name` on one parent share it. */
  | { readonly reads: 'computed'; readonly name: string; compute(frame: Frame, names: Names): Computed }
  /** An object made of other variables of the same row; null where `absent` holds. */
  | { readonly reads: 'object'; frame(frame: Frame): Frame; absent?(frame: Frame): string }
  /** A fixed list of objects, one for each frame; those where `absent` holds are left out. */
  | { readonly reads: 'objects'; frames(frame: Frame): readonly Frame[]; absent(frame: Frame): string }
  /** A list, all of it up to its `first` argument. */
  | { readonly reads: 'list'; rows(frame: Frame, names: Names, args: Arguments): Rows }
  /** One object or null: the first row. */
  | { readonly reads: 'first'; rows(frame: Frame, names: Names): Rows }
  | { readonly reads: 'connection'; readonly pages: Pages }
  /** The parts of a connection. */
  | { readonly reads: 'edges' | 'nodes' | 'pageInfo' | 'total' | 'cursor' };

/** What a GraphQL object type stands for in the graph: its `extensions.label`, borne by the frame's `node`. */
declare module 'graphql' {
  interface GraphQLFieldExtensions<_TSource, _TContext, _TArgs> {
    select?: Select;
  }
  interface GraphQLObjectTypeExtensions<_TSource, _TContext> {
    label?: string;
  }
}
