import { type DocumentNode, Kind, type ObjectFieldNode, visit } from 'graphql';
import { queryOf } from './selection.ts';

/** The documents of one walk, by the variables that are given: at most as many as there are sets of them. */
export type Documents = (given: ReadonlySet<string>) => DocumentNode;

/** The variables of a page, which the feed sets itself. */
export const OF_PAGES = ['first', 'after'];

/** The variables that ask for something: those given, and those that have a default. */
function askedIn(document: DocumentNode, given: ReadonlySet<string>): ReadonlySet<string> {
  const definitions = queryOf(document).variableDefinitions ?? [];
  const asked = definitions.filter(({ variable: { name }, defaultValue }) => {
    return defaultValue !== undefined || given.has(name.value) || OF_PAGES.includes(name.value);
  });
  return new Set(asked.map(({ variable }) => variable.name.value));
}

/**
 * A document without the conditions whose variables are not given, and without what is then empty: `{ axes: { some:
 * { slug: { eq: $axis } } } }` asks for nothing without an axis, and not for initiatives that have some axis.
 */
function withGiven(document: DocumentNode, asked: ReadonlySet<string>): DocumentNode {
  const isEmpty = ({ value }: Pick<ObjectFieldNode, 'value'>) =>
    (value.kind === Kind.VARIABLE && !asked.has(value.name.value)) ||
    (value.kind === Kind.OBJECT && value.fields.length === 0);
  return visit(document, {
    [Kind.OBJECT_FIELD]: { leave: (node) => (isEmpty(node) ? null : undefined) },
    [Kind.ARGUMENT]: { leave: (node) => (isEmpty(node) ? null : undefined) },
  });
}

/** Keeps the document of each set of variables, so that what is planned and composed for it is kept too. */
export function documentsOf(document: DocumentNode): Documents {
  const kept = new Map<string, DocumentNode>();
  return (given) => {
    const asked = askedIn(document, given);
    const key = [...asked].toSorted().join();
    const known = kept.get(key) ?? withGiven(document, asked);
    kept.set(key, known);
    return known;
  };
}
