import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** How many items a list of the introspection has, about; 1 for all other fields. */
type Times = (field: string) => number;

/** Counts selections, each fragment once. One that spreads itself counts nothing there: validation refuses it. */
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

/** How much the largest operation of a document selects: fields and fragments, all that a fragment has at each spread. */
export const selectionsIn = (document: DocumentNode): number => largestIn(document, () => 1);

/** How long the lists of the introspection are, about: of all types, and of what a type has that is spoken of often. */
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

/** About how many values the largest operation asks for, if all that it asks for is introspection. */
export const introspectedIn = (document: DocumentNode): number =>
  largestIn(document, (field) => INTROSPECTED[field] ?? 1);
