import { CLAIM_PROPERTIES, FROM_DOCUMENTS, RECORDED, WORKED_OUT } from './claim-properties.ts';
import { type DerivedColumn, derivedOf } from './derived.ts';
import { columnsOfAll } from './facts.ts';
import { type Choices, choice, dateColumns, type Properties, type Property, together } from './property.ts';
import type { Relation } from './relation.ts';
import { RELATIONS } from './relations.ts';

const relations: readonly Relation[] = RELATIONS;

/** The role that claims of a relation may name, as a property. */
export const roleOf = ({ roles }: Relation): Properties => (roles ? { role: choice(roles, roles.description) } : {});

/** What may be stated of claims of a relation. */
export const statedOf = (relation: Relation): Properties => ({
  ...CLAIM_PROPERTIES,
  ...roleOf(relation),
  ...relation.properties,
});

const claimRole: Choices = {
  name: 'ClaimRole',
  description: 'The role of the subject of a claim: one of the roles of its relation type.',
  values: together(relations.map(({ roles }) => roles?.values ?? {})),
};

/** What nobody states of a claim. */
const UNSTATED: Properties = { ...WORKED_OUT, ...FROM_DOCUMENTS, ...RECORDED };

/** Names that `Claim`, its filter or the seed has for something else. */
const TAKEN = 'id role type subject object citations holdsAsOf and or not fact facts quotes'.split(' ');

/**
 * The properties of single relations.
 *
 * @throws Error where a name is taken, or two properties would be kept in one column.
 */
export function propertiesOfSome(declared: readonly Pick<Relation, 'type' | 'properties'>[]): Properties {
  const common: Properties = { ...CLAIM_PROPERTIES, ...UNSTATED };
  const owners = new Map(columnsOfAll(common).map((column): [string, Property | undefined] => [column, undefined]));
  const some: { [name: string]: Property } = {};
  for (const { type, properties = {} } of declared) {
    for (const [name, property] of Object.entries(properties)) {
      const columns = columnsOfAll({ [name]: property });
      const taken = columns.some((column) => owners.has(column) && owners.get(column) !== property);
      if (taken || TAKEN.includes(name))
        throw new Error(`${type} declares ${name}, which claims have already. Share one declaration, or rename it.`);
      for (const column of columns) owners.set(column, property);
      some[name] = property;
    }
  }
  return some;
}

/** What may be stated of claims of some relation and not of every one, beside its role. */
export const STATED_OF_SOME: Properties = propertiesOfSome(relations);

/** What may be stated of a claim, over all relations. */
export const STATED: Properties = {
  ...CLAIM_PROPERTIES,
  role: choice(claimRole, 'The role of the subject; null if the source names none.'),
  ...STATED_OF_SOME,
};

/** Every property that some claim version has. */
export const PROPERTIES_OF_CLAIM: Properties = { ...STATED, ...UNSTATED };

/** The properties of the claims of a relation. */
export const propertiesOf = (relation: Relation): Properties => ({
  ...statedOf(relation),
  ...UNSTATED,
});

/** The types of relation of whose claims a property may be stated. */
export const relationsStating = (name: string): readonly string[] =>
  relations.filter((relation) => name in statedOf(relation)).map(({ type }) => type);

/** The columns that say something: where one differs, the claim has a new version. */
export const SAYING_COLUMNS: readonly string[] = columnsOfAll({ ...WORKED_OUT, ...STATED });

/** The columns that follow from the documents that are cited. */
export const DOCUMENT_COLUMNS: readonly string[] = columnsOfAll(FROM_DOCUMENTS);

/** Every column of a claim version, but for what is derived to compare and order texts. */
export const CLAIM_COLUMNS: readonly string[] = [...SAYING_COLUMNS, ...DOCUMENT_COLUMNS, ...columnsOfAll(RECORDED)];

/** What is kept beside the texts of claims. */
export const DERIVED_OF_CLAIM: readonly DerivedColumn[] = derivedOf({ properties: STATED });

const columnsWith = (properties: Properties, columns: (name: string, property: Property) => readonly string[]) =>
  Object.entries(properties).flatMap(([name, property]) => columns(name, property));

/** The columns with texts that somebody wrote. */
export const TEXTS_OF_CLAIM: readonly string[] = columnsWith(
  { ...STATED, author: RECORDED.author },
  (name, property) => {
    if (property.type === 'dateSpan') return [dateColumns(name).text];
    return ['text', 'localized', 'textList'].includes(property.type) ? columnsOfAll({ [name]: property }) : [];
  },
);

/** The columns with days and moments. */
export const DATES_OF_CLAIM: readonly string[] = columnsWith(PROPERTIES_OF_CLAIM, (name, { type }) => {
  if (type === 'dateSpan') return [dateColumns(name).from, dateColumns(name).to];
  return type === 'day' || type === 'moment' ? [name] : [];
});
