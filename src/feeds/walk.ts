import { type DocumentNode, type FieldNode, type GraphQLSchema, Kind } from 'graphql';
import { BadInput, LimitExceeded } from '../graph/errors.ts';
import { type Documents, documentsOf } from './given-conditions.ts';
import { follow, isList, type Keys, valuesAt } from './paths.ts';
import { queryOf, type SelectedField, Selection } from './selection.ts';

/** A list that must be whole in every row, and how it shows that it is not. */
interface Whole {
  readonly keys: Keys;
  /** The number of items that were asked for; nothing where the list is a connection, which says itself. */
  readonly most: number | undefined;
}

/** How the rows of one path are read: page by page of one connection. */
export interface Walk {
  /** The operation with the one root field of the path, and with the conditions that some variables ask for. */
  readonly documents: Documents;
  readonly rows: Keys;
  /** Where the connection is that has pages. */
  readonly paged: Keys;
  readonly whole: readonly Whole[];
}

const argumentOf = (node: FieldNode, name: string) => node.arguments?.find((one) => one.name.value === name)?.value;

const takes = (node: FieldNode, argument: string): boolean => {
  const value = argumentOf(node, argument);
  return value?.kind === Kind.VARIABLE && value.name.value === argument;
};

function rootOnly(document: DocumentNode, key: string): DocumentNode {
  const operation = queryOf(document);
  const selections = operation.selectionSet.selections.filter(
    (one) => one.kind === Kind.FIELD && (one.alias ?? one.name).value === key,
  );
  const kept = { ...operation, selectionSet: { ...operation.selectionSet, selections } };
  return { ...document, definitions: document.definitions.map((one) => (one === operation ? kept : one)) };
}

/** The part of a row path up to the connection whose pages are walked. @throws BadInput if there is none. */
function pagedIn(selection: Selection, rows: Keys): Keys {
  for (let length = 1; length <= rows.length; length += 1) {
    const keys = rows.slice(0, length);
    const { fields, lists } = follow(selection, keys);
    if (lists === 0 && fields.every(({ node }) => takes(node, 'first') && takes(node, 'after'))) {
      follow(selection, [...keys, 'pageInfo', 'hasNextPage']);
      follow(selection, [...keys, 'pageInfo', 'endCursor']);
      return keys;
    }
  }
  throw new BadInput(`${rows.join('.')}: accepted: rows below a connection with \`first: $first, after: $after\``);
}

const isConnection = ({ below }: SelectedField) =>
  below.some(({ type }) => 'getFields' in type && 'pageInfo' in type.getFields());

const showsItems = (selection: Selection, { below }: SelectedField) =>
  selection.fieldsOf(below).some(({ key, node }) => ['nodes', 'edges'].includes(node.name.value) || key === 'pageInfo');

/** The number of items that a list asks for. @throws BadInput unless it is written out. */
function mostOf({ node, field }: SelectedField, keys: Keys): number | undefined {
  if (!isList(field.type) || !field.args.some(({ name }) => name === 'first')) return undefined;
  const first = argumentOf(node, 'first');
  if (first?.kind === Kind.INT) return Number(first.value);
  throw new BadInput(`${keys.join('.')}: accepted: a list with a number as \`first\`, so that a cut one is noticed`);
}

/** All lists below the root but the one with pages. A connection must say whether more follow. @throws BadInput */
function wholeIn(selection: Selection, paged: Keys): readonly Whole[] {
  const found: Whole[] = [];
  const visit = (fields: readonly SelectedField[], above: Keys): void => {
    for (const one of fields) {
      const keys = [...above, one.key];
      const most = mostOf(one, keys);
      if (most !== undefined) found.push({ keys, most });
      if (isConnection(one) && keys.join('.') !== paged.join('.') && showsItems(selection, one)) {
        const more = [...keys, 'pageInfo', 'hasNextPage'];
        follow(selection, more);
        found.push({ keys: more, most: undefined });
      }
      visit(selection.fieldsOf(one.below), keys);
    }
  };
  visit(selection.fieldsOf(selection.root), []);
  return found;
}

/** How the rows at a path are read. @throws BadInput with what the operation lacks for it. */
export function walkOf(schema: GraphQLSchema, document: DocumentNode, rows: Keys): Walk {
  const own = rootOnly(document, rows[0] ?? '');
  const selection = new Selection(schema, own);
  const paged = pagedIn(selection, rows);
  return { documents: documentsOf(own), rows, paged, whole: wholeIn(selection, paged) };
}

/** @throws LimitExceeded if a list in the answer ends before its last item: a table is whole, or is none. */
export function expectWhole({ whole }: Walk, answer: unknown): void {
  for (const { keys, most } of whole) {
    const values = most === undefined ? valuesAt(answer, keys) : listsAt(answer, keys);
    const isCut = (value: unknown) =>
      most === undefined ? value === true : Array.isArray(value) && value.length >= most;
    if (!values.some(isCut)) continue;
    const size = most === undefined ? 'a page' : `${most} items`;
    throw new LimitExceeded(
      `${keys.join('.')}: a row has a list of ${size} or more, and the table would lack the rest.`,
    );
  }
}

/** The lists at the end of a path. */
function listsAt(answer: unknown, keys: Keys): readonly unknown[] {
  const last = keys.at(-1) ?? '';
  return valuesAt(answer, keys.slice(0, -1)).map((owner) =>
    typeof owner === 'object' && owner !== null ? Reflect.get(owner, last) : undefined,
  );
}
