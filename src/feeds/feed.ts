import { type GraphQLSchema, validate } from 'graphql';
import { BadInput } from '../graph/errors.ts';
import { columnOf, type FeedColumn } from './columns.ts';
import type { ColumnDescriptor, FeedDescriptor } from './descriptor.ts';
import type { Operation } from './operations.ts';
import { keysOf } from './paths.ts';
import { Selection } from './selection.ts';
import { type FeedVariable, variablesOf } from './variables.ts';
import { type Walk, walkOf } from './walk.ts';

/** An operation whose answer becomes a table: what its catalogue, its files and its rows are made of. */
export interface Feed extends Pick<FeedDescriptor, 'unit' | 'licence' | 'attribution' | 'calendar' | 'news'> {
  readonly name: string;
  readonly title: Operation['title'];
  readonly text: Operation['text'];
  /** The operation as people read it. */
  readonly source: string;
  readonly columns: readonly FeedColumn[];
  /** The variables of the operation, without those of its pages. */
  readonly variables: readonly FeedVariable[];
  /** How its rows are read, one after the other. */
  readonly walks: readonly Walk[];
}

/** @throws BadInput for the first name that no column has. */
function expectColumns(named: object, columns: readonly ColumnDescriptor[]): void {
  const names = Object.values(named)
    .flat()
    .filter((value) => typeof value === 'string');
  const strange = names.find((name) => !columns.some((column) => column.name === name));
  if (strange !== undefined) throw new BadInput(`calendar, news: there is no column ${strange}`);
}

function checked(schema: GraphQLSchema, operation: Operation, { rows, columns, ...feed }: FeedDescriptor): Feed {
  const { name, title, text, source, document } = operation;
  const [error] = validate(schema, document);
  if (error) throw new BadInput(error.message.replace(/\.$/, ''));
  const selection = new Selection(schema, document);
  const paths = rows.map((path) => keysOf(path, []));
  const typed = paths.map((path) => columns.map((column) => columnOf(selection, path, column)));
  const { unit, licence, attribution, parameters, calendar, news } = feed;
  for (const one of [calendar, news]) if (one) expectColumns(one, columns);
  return {
    ...{ name, title, text, source, unit, licence, attribution, calendar, news },
    columns: typed[0] ?? [],
    variables: variablesOf(schema, document, parameters),
    walks: paths.map((path) => walkOf(schema, document, path)),
  };
}

/** An operation and its descriptor do not fit each other, or not the schema: a fault of the service. */
class UnfitOperation extends Error {
  override readonly name = 'UnfitOperation';
}

/** The feed of an operation; nothing if it is none. @throws UnfitOperation saying what does not fit. */
function feedOf(schema: GraphQLSchema, operation: Operation): Feed | undefined {
  if (!operation.feed) return undefined;
  try {
    return checked(schema, operation, operation.feed);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    throw new UnfitOperation(`operations/${operation.name}: ${error.message}.`, { cause: error });
  }
}

/** All feeds among some operations, in order of name. @throws UnfitOperation for the first that does not fit. */
export const feedsOf = (schema: GraphQLSchema, operations: readonly Operation[]): readonly Feed[] =>
  operations.flatMap((operation) => feedOf(schema, operation) ?? []);
