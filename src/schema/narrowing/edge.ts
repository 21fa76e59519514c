import { claimBasis, claimStatus } from '../../graph/model/claim.ts';
import type { Relation } from '../../graph/model/relation.ts';
import { storedText } from '../../graph/model/stored-text.ts';
import { comparing, comparingText } from '../../graph/select/comparison.ts';
import type { Conditions } from '../../graph/select/narrowing.ts';
import { type RecursiveInput, recursiveInput } from '../builder.ts';
import { DateTimeFilter, DayFilter, filterOfChoices, IntFilter, TextFilter } from '../filters.ts';
import type { Asking } from './properties.ts';

const column = (name: string) => comparing(({ claim }) => `${claim}.${name}`);

/** All that may be asked of a claim, by field. */
const askingsOf = ({ roles }: Relation): { readonly [field: string]: Asking } => ({
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
    } satisfies Asking,
  }),
  sources: {
    input: (t) => t.field({ type: IntFilter, description: 'On how many different documents it rests.' }),
    condition: column('sources'),
  },
  note: {
    input: (t) => t.field({ type: TextFilter, description: 'What is odd about it in its source.' }),
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
    input: (t) => t.field({ type: DateTimeFilter, description: 'When the graph recorded this version of it.' }),
    condition: column('recordedAt'),
  },
});

const nameFor = ({ roles }: Relation) => (roles ? roles.name.replace(/Role$/, '') : '');

const makeInput = (name: string, relation: Relation) =>
  recursiveInput(name, 'What must hold of the claim that an edge is: all conditions given.', (t) => ({
    and: t.field({ type: [edgeInput(relation)], description: 'All of these hold.' }),
    or: t.field({ type: [edgeInput(relation)], description: 'At least one of these holds.' }),
    not: t.field({ type: edgeInput(relation), description: 'This does not hold.' }),
    ...Object.fromEntries(Object.entries(askingsOf(relation)).map(([field, { input }]) => [field, input(t)])),
  }));

/** The input type of conditions on the claims of a relation; relations with the same roles share it. */
export function edgeInput(relation: Relation): RecursiveInput {
  const name = `${nameFor(relation)}ClaimWhere`;
  return makeInput(name, relation);
}

/** The conditions on the claims of a relation, by field. */
export const edgeConditions = (relation: Relation): Conditions =>
  Object.fromEntries(Object.entries(askingsOf(relation)).map(([field, { condition }]) => [field, condition]));
