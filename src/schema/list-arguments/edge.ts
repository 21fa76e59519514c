import { claimBasis, claimStatus } from '../../graph/model/claim.ts';
import type { Relation } from '../../graph/model/relation.ts';
import { storedText } from '../../graph/model/stored-text.ts';
import { comparing, comparingText } from '../../select/comparison.ts';
import type { Conditions } from '../../select/list-options.ts';
import { type RecursiveInput, recursiveInput } from '../builder.ts';
import { DateTimeFilter, DayFilter, filterOfChoices, IntFilter, TextFilter } from '../filters.ts';
import type { FilterField } from './properties.ts';

const column = (name: string) => comparing(({ claim }) => `${claim}.${name}`);

/** All that may be asked of a claim, by field. */
const filterFieldsOf = ({ roles }: Relation): { readonly [field: string]: FilterField } => ({
  status: {
    input: (t) => t.field({ type: filterOfChoices(claimStatus), description: claimStatus.description }),
    condition: column('status'),
  },
  basis: {
    input: (t) => t.field({ type: filterOfChoices(claimBasis), description: claimBasis.description }),
    condition: column('basis'),
  },
  ...(roles && {
    role: {
      input: (t) => t.field({ type: filterOfChoices(roles), description: roles.description }),
      condition: column('role'),
    } satisfies FilterField,
  }),
  sources: {
    input: (t) => t.field({ type: IntFilter, description: 'Number of distinct documents that support it.' }),
    condition: column('sources'),
  },
  note: {
    input: (t) => t.field({ type: TextFilter, description: 'A remark on something odd in the source.' }),
    condition: comparingText(({ claim }) => [storedText(`${claim}`, 'note')]),
  },
  validFrom: {
    input: (t) => t.field({ type: DayFilter, description: 'The first day on which it may hold.' }),
    condition: column('validFrom'),
  },
  validTo: {
    input: (t) => t.field({ type: DayFilter, description: 'The last day on which it may hold.' }),
    condition: column('validTo'),
  },
  recordedAt: {
    input: (t) => t.field({ type: DateTimeFilter, description: 'When the graph recorded this version of the claim.' }),
    condition: column('recordedAt'),
  },
});

/** What begins the names of types that relations with the same roles share. */
export const rolePrefixOf = ({ roles }: Relation): string => (roles ? roles.name.replace(/Role$/, '') : '');

const makeInput = (name: string, relation: Relation) =>
  recursiveInput(name, 'A filter for claims. All conditions given must match.', (t) => ({
    and: t.field({ type: [edgeInput(relation)], description: 'All of these match.' }),
    or: t.field({
      type: [edgeInput(relation)],
      description: 'At least one of these matches; an empty list matches nothing.',
    }),
    not: t.field({ type: edgeInput(relation), description: 'This does not match.' }),
    ...Object.fromEntries(Object.entries(filterFieldsOf(relation)).map(([field, { input }]) => [field, input(t)])),
  }));

/** The input type of conditions on the claims of a relation; relations with the same roles share it. */
export function edgeInput(relation: Relation): RecursiveInput {
  return makeInput(`${rolePrefixOf(relation)}ClaimWhere`, relation);
}

/** The conditions on the claims of a relation, by field. */
export const edgeConditions = (relation: Relation): Conditions =>
  Object.fromEntries(Object.entries(filterFieldsOf(relation)).map(([field, { condition }]) => [field, condition]));
