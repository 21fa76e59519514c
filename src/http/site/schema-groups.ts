import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import type { Words } from '../../pages/words.ts';

/** Types of evidence, which tell how a fact is known. */
const EVIDENCE = ['Claim', 'Citation', 'Coverage', 'CooperationPath', 'Path', 'PathStep'];

interface Group {
  readonly id: string;
  readonly name: Words;
  readonly types: readonly GraphQLNamedType[];
}

const isThing = (type: GraphQLNamedType): boolean =>
  isInterfaceType(type) || (isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'));

/** The groups of types besides roots and directives; a type belongs to the first group that it fits. */
const GROUPS: readonly (Omit<Group, 'types'> & { fits(type: GraphQLNamedType): boolean })[] = [
  {
    id: 'evidence',
    name: { es: 'Afirmaciones y evidencia', en: 'Claims and evidence' },
    fits: ({ name }) => EVIDENCE.includes(name),
  },
  { id: 'things', name: { es: 'Entidades', en: 'Entities' }, fits: isThing },
  {
    id: 'orders',
    name: { es: 'Criterios de ordenamiento y de agrupación', en: 'Order and grouping keys' },
    fits: ({ name }) => /(?:Order|OrderField|OrderDirection|Key)$/.test(name),
  },
  {
    id: 'counts',
    name: { es: 'Totales y grupos', en: 'Totals and groups' },
    fits: ({ name }) => /(?:Aggregate|Facet)$|^Bucket(?:Value)?$/.test(name),
  },
  { id: 'enums', name: { es: 'Enumeraciones', en: 'Enums' }, fits: isEnumType },
  { id: 'inputs', name: { es: 'Tipos de entrada', en: 'Input types' }, fits: isInputObjectType },
  {
    id: 'lists',
    name: { es: 'Listas paginadas y sus aristas', en: 'Connections and edges' },
    fits: ({ name }) => /(?:Connection|Edge)$/.test(name),
  },
  { id: 'values', name: { es: 'Valores', en: 'Values' }, fits: () => true },
];

/** The order of the groups on the page: the most asked for first. */
const ORDER = ['roots', 'things', 'evidence', 'values', 'enums', 'inputs', 'lists', 'counts', 'orders'];

const ROOTS: Words = { es: 'Consultas', en: 'Queries' };

/** Every type of the schema in its group, sorted by name; empty groups are left out. */
export function groupsOf(schema: GraphQLSchema): readonly Group[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter(
    (type) => !!type,
  );
  const others = Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !roots.some((root) => root === type))
    .toSorted((left, right) => left.name.localeCompare(right.name));
  const groups = GROUPS.map(({ id, name }) => ({
    id,
    name,
    types: others.filter((type) => GROUPS.find(({ fits }) => fits(type))?.id === id),
  }));
  return [{ id: 'roots', name: ROOTS, types: roots }, ...groups]
    .filter(({ types }) => types.length > 0)
    .toSorted((left, right) => ORDER.indexOf(left.id) - ORDER.indexOf(right.id));
}
