import type { NamedNode } from '../../graph/cypher/named-nodes.ts';
import { institution } from '../../graph/model/actor.ts';
import { isOfAState } from './organisation-names.ts';
import { countryOf, referencesIn } from './references.ts';

/** An organisation of the graph, or one that the import adds. */
export interface Organisation {
  readonly id: string;
  readonly label: string;
  readonly names: readonly string[];
  readonly acronym: string | null;
  readonly externalIds: readonly string[];
  /** That of its reference; without a reference, the one country of the activities that name it. */
  readonly country: string | undefined;
}

/** The country of the reference of an institution; without one, the country in its id. */
export const countryIn = (
  { slug, kind, externalIds }: NamedNode,
  countries: ReadonlySet<string>,
): string | undefined => {
  const [reference] = referencesIn(externalIds);
  if (reference !== undefined) return countryOf(reference);
  const [, code = ''] = /-([a-z]{2})$/.exec(slug) ?? [];
  return kind.label === institution.label && countries.has(code.toUpperCase()) ? code.toUpperCase() : undefined;
};

/** Two ministries of one name in two countries are no twins. */
export const areOfTwoCountries = (one: Organisation, other: Organisation, name: string): boolean =>
  one.country !== undefined && other.country !== undefined && one.country !== other.country && isOfAState(name);

/** Organisations by something that several may have, in the order in which they came. */
export class OrganisationIndex {
  readonly #found = new Map<string, Organisation[]>();

  add(key: string, organisation: Organisation): void {
    const known = this.#found.get(key);
    if (!known) this.#found.set(key, [organisation]);
    else if (!known.includes(organisation)) known.push(organisation);
  }

  get(key: string): readonly Organisation[] {
    return this.#found.get(key) ?? [];
  }
}
