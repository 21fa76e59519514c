import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** Counts selections, each fragment once. One that spreads itself counts nothing there: validation refuses it. */
class Selections {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly counted = new Map<string, number>();

  constructor({ definitions }: DocumentNode) {
    const fragments = definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map(fragments.map((one) => [one.name.value, one]));
  }

  below(set: SelectionSetNode | undefined): number {
    return (set?.selections ?? []).reduce((sum, one) => sum + 1 + this.inside(one), 0);
  }

  private inside(selection: SelectionNode): number {
    return selection.kind === Kind.FRAGMENT_SPREAD
      ? this.ofFragment(selection.name.value)
      : this.below(selection.selectionSet);
  }

  private ofFragment(name: string): number {
    const known = this.counted.get(name);
    if (known !== undefined) return known;
    this.counted.set(name, 0);
    const count = this.below(this.fragments.get(name)?.selectionSet);
    this.counted.set(name, count);
    return count;
  }
}

/** How much the largest operation of a document selects: fields and fragments, all that a fragment has at each spread. */
export function selectionsIn(document: DocumentNode): number {
  const selections = new Selections(document);
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  return Math.max(0, ...operations.map(({ selectionSet }) => selections.below(selectionSet)));
}
