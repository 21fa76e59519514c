import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** The approximate number of items of an introspection list; 1 for all other fields. */
type Times = (field: string) => number;

/** Counts selections, each fragment once. A fragment that spreads itself adds nothing: validation refuses it. */
class Selections {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #times: Times;
  readonly #counted = new Map<string, number>();

  constructor({ definitions }: DocumentNode, times: Times) {
    this.#times = times;
    const fragments = definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
    this.#fragments = new Map(fragments.map((one) => [one.name.value, one]));
  }

  below(set: SelectionSetNode | undefined): number {
    return (set?.selections ?? []).reduce((sum, one) => sum + 1 + this.#inside(one), 0);
  }

  #inside(selection: SelectionNode): number {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.#ofFragment(selection.name.value);
    const times = selection.kind === Kind.FIELD ? this.#times(selection.name.value) : 1;
    return times * this.below(selection.selectionSet);
  }

  #ofFragment(name: string): number {
    const known = this.#counted.get(name);
    if (known !== undefined) return known;
    this.#counted.set(name, 0);
    const count = this.below(this.#fragments.get(name)?.selectionSet);
    this.#counted.set(name, count);
    return count;
  }
}

function largestIn(document: DocumentNode, times: Times): number {
  const selections = new Selections(document, times);
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  return Math.max(0, ...operations.map(({ selectionSet }) => selections.below(selectionSet)));
}

/** The number of selections of the largest operation of a document; a fragment counts at each spread. */
export const selectionsIn = (document: DocumentNode): number => largestIn(document, () => 1);

/** The approximate lengths of introspection lists: of all types, and of the members of a large type. */
const INTROSPECTED: { readonly [field: string]: number } = {
  types: 400,
  directives: 10,
  fields: 30,
  inputFields: 10,
  enumValues: 16,
  args: 2,
  possibleTypes: 2,
  interfaces: 2,
};

/** The approximate number of values that the largest operation selects, if it contains only introspection. */
export const introspectedIn = (document: DocumentNode): number =>
  largestIn(document, (field) => INTROSPECTED[field] ?? 1);
