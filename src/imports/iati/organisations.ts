import type { NamedNode } from '../../graph/cypher/named-nodes.ts';
import { institution } from '../../graph/model/actor.ts';
import { entityId } from '../../graph/model/node.ts';
import { areOfTwoCountries, countryIn, type Organisation, OrganisationIndex } from './organisation.ts';
import { apartFromAcronym, nameKey } from './organisation-names.ts';
import type { NamedActor } from './record.ts';
import {
  countryOf,
  externalIdOf,
  isInternational,
  plainReference,
  referencesIn,
  withoutPrefixes,
} from './references.ts';
import { slugOf } from './slugs.ts';

/** Why two organisations may be one. */
export interface Twin {
  readonly one: Organisation;
  readonly other: Organisation;
  readonly rule: 'iati-twin-name' | 'iati-twin-acronym' | 'iati-twin-reference';
  readonly reason: string;
}

/** What a name in an activity leads to. */
export interface Resolved {
  readonly organisation: Organisation;
  /** Whether the graph lacks it. */
  readonly isNew: boolean;
  /** Whether the graph has it without the reference. */
  readonly lacksReference: boolean;
  readonly twins: readonly Twin[];
}

/** Finds organisations by reference and by name, adds those that are missing, and says which may be one. */
export class Organisations {
  readonly #byId = new Map<string, Organisation>();
  readonly #referredTo = new Set<string>();
  readonly #byReference = new OrganisationIndex();
  readonly #bySuffix = new OrganisationIndex();
  readonly #byName = new OrganisationIndex();
  readonly #byAcronym = new OrganisationIndex();
  /** By an acronym that follows the name. */
  readonly #byLastAcronym = new OrganisationIndex();

  constructor(nodes: readonly NamedNode[], countries: ReadonlySet<string>) {
    for (const node of nodes) {
      const { id, kind, names, aliases, acronym, externalIds } = node;
      const country = countryIn(node, countries);
      this.#add({ id, label: kind.label, names: [...names, ...aliases], acronym, externalIds, country });
    }
  }

  resolve({ ref: given, names }: Pick<NamedActor, 'ref' | 'names'>, country: string | undefined): Resolved {
    const ref = given === undefined ? undefined : plainReference(given);
    const name = names.es ?? Object.values(names)[0] ?? ref ?? '';
    const found = this.#referred(ref) ?? this.#named(name, ref, country);
    if (found)
      return {
        organisation: found,
        isNew: false,
        lacksReference: ref !== undefined && this.#lacksReference(found),
        twins: [],
      };
    return this.#added(name, ref, country);
  }

  /** Once an organisation has its reference, it is found by it. */
  refer(organisation: Organisation, ref: string): void {
    this.#byReference.add(plainReference(ref), organisation);
    this.#referredTo.add(organisation.id);
  }

  #lacksReference({ id, externalIds }: Organisation): boolean {
    return referencesIn(externalIds).length === 0 && !this.#referredTo.has(id);
  }

  #referred(ref: string | undefined): Organisation | undefined {
    return ref === undefined ? undefined : this.#byReference.get(ref)[0];
  }

  /**
   * By its whole name: an organism or cooperant, or an organisation with a reference of no country, unless two bear the
   * name or its reference is another; and an institution without a reference in the same country.
   */
  #named(name: string, ref: string | undefined, country: string | undefined): Organisation | undefined {
    const called = this.#byName.get(nameKey(name));
    const known = called.filter(({ label, externalIds }) => {
      const references = referencesIn(externalIds);
      const agrees = ref === undefined || references.length === 0 || references.includes(ref);
      return agrees && (label !== institution.label || references.some(isInternational));
    });
    const [one, ...more] = known;
    if (one && more.length === 0) return one;
    if (ref !== undefined || known.length > 0) return undefined;
    return called.find(
      (other) =>
        other.label === institution.label && referencesIn(other.externalIds).length === 0 && other.country === country,
    );
  }

  #added(name: string, ref: string | undefined, country: string | undefined): Resolved {
    const bound = ref === undefined ? country : undefined;
    const organisation = {
      id: this.#freeId(name, ref, bound),
      label: institution.label,
      names: [name],
      acronym: null,
      externalIds: ref === undefined ? [] : [externalIdOf(ref)],
      country: ref === undefined ? country : countryOf(ref),
    };
    const twins = this.#twinsOf(organisation, name, ref);
    this.#add(organisation);
    return { organisation, isNew: true, lacksReference: false, twins };
  }

  #freeId(name: string, ref: string | undefined, country: string | undefined): string {
    const base = slugOf(name);
    const more = [country?.toLowerCase() ?? '', ref === undefined ? '' : slugOf(ref)].filter(Boolean).join('-');
    const tries = [...(country === undefined ? [base] : []), ...(more ? [`${base}-${more}`] : []), `${base}-iati`];
    const ids = tries.map((slug) => entityId(institution.identity, slug));
    for (let place = 2; ; place += 1) {
      const free = ids.find((id) => !this.#byId.has(id));
      if (free !== undefined) return free;
      ids.push(entityId(institution.identity, `${base}-iati-${place}`));
    }
  }

  #add(organisation: Organisation): void {
    const { id, names, acronym, externalIds } = organisation;
    this.#byId.set(id, organisation);
    for (const name of names) {
      this.#byName.add(nameKey(name), organisation);
      const apart = apartFromAcronym(name);
      this.#byAcronym.add(name.toUpperCase(), organisation);
      if (apart) this.#byLastAcronym.add(apart.acronym.toUpperCase(), organisation);
      if (apart) this.#byName.add(`${nameKey(apart.name)} …`, organisation);
    }
    if (acronym !== null) this.#byAcronym.add(acronym.toUpperCase(), organisation);
    for (const reference of referencesIn(externalIds)) {
      this.#byReference.add(reference, organisation);
      for (const suffix of withoutPrefixes(reference)) this.#bySuffix.add(suffix, organisation);
    }
  }

  /** The first organisation of each way in which the new one may be a known one. */
  #twinsOf(one: Organisation, name: string, ref: string | undefined): readonly Twin[] {
    const apart = apartFromAcronym(name);
    const key = nameKey(name);
    const twin = (found: readonly Organisation[], rule: Twin['rule'], reason: string): readonly Twin[] => {
      const other = found.find((known) => known.id !== one.id && !areOfTwoCountries(one, known, name));
      return other ? [{ one, other, rule, reason }] : [];
    };
    const without = [...this.#byName.get(`${key} …`), ...(apart ? this.#byName.get(nameKey(apart.name)) : [])];
    const referred =
      ref === undefined
        ? []
        : [...this.#bySuffix.get(ref), ...withoutPrefixes(ref).flatMap((one) => this.#byReference.get(one))];
    const all = [
      ...twin(
        referred,
        'iati-twin-reference',
        `La referencia ${ref} es la misma sin el prefijo de su registro o país.`,
      ),
      ...twin(this.#byName.get(key), 'iati-twin-name', `El nombre es el mismo sin acentos ni mayúsculas: «${name}».`),
      ...twin(without, 'iati-twin-name', `El nombre es el mismo sin la sigla que lo sigue: «${name}».`),
      ...twin(
        apart ? this.#byAcronym.get(apart.acronym.toUpperCase()) : this.#byLastAcronym.get(name.toUpperCase()),
        'iati-twin-acronym',
        `La sigla que sigue a un nombre es como se llama la otra: «${apart?.acronym ?? name}».`,
      ),
      ...twin(
        this.#byAcronym.get(name.toUpperCase()),
        'iati-twin-acronym',
        `El nombre es la sigla de la otra: «${name}».`,
      ),
    ];
    return [...new Map(all.toReversed().map((found) => [found.other.id, found])).values()].toReversed();
  }
}
