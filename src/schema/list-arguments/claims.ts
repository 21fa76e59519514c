import { quotesOfClaim } from '../../graph/cypher/links.ts';
import { memoize } from '../../graph/memoize.ts';
import { PROPERTIES_OF_CLAIM } from '../../graph/model/claim-columns.ts';
import { asciiText } from '../../graph/model/stored-text.ts';
import { comparing, comparingText } from '../../select/comparison.ts';
import type { Conditions, ListOptions } from '../../select/list-options.ts';
import type { FieldBuilder } from '../builder.ts';
import { relationType } from '../enums.ts';
import { filterOfChoices, TextFilter } from '../filters.ts';
import { conditionsOfFields, type FilterFields, filterInput } from './filter-input.ts';
import { claimGroupings } from './group.ts';
import { claimOrderInput } from './order.ts';
import { type FilterField, filterFieldsOfProperties } from './properties.ts';
import { ENTITY } from './relation-fields.ts';
import { CLAIM_SORTS } from './sorts.ts';
import { linkFilterField, whereConditions, whereInput } from './where.ts';

export const claimEndFilterField = (end: 'from' | 'to', description: string): FilterField => ({
  input: (t) => t.field({ type: whereInput(ENTITY), description }),
  condition: ({ claim, [end]: node }, operand, filtering, path) =>
    filtering.inside(whereConditions(ENTITY), operand, { node: `${node}`, id: `${claim}.${end}` }, path),
});

/** All that may be asked of claims of any type, by field. */
const filterFields = (): FilterFields => ({
  id: {
    input: (t) => t.field({ type: TextFilter, description: 'The id.' }),
    condition: comparingText(({ claim }) => [asciiText(`('Claim:' + ${claim}.claimId)`)]),
  },
  type: {
    input: (t) => t.field({ type: filterOfChoices(relationType), description: relationType.description }),
    condition: comparing(({ claim }) => `type(${claim})`),
  },
  subject: claimEndFilterField('from', 'The node at which the relation starts.'),
  object: claimEndFilterField('to', 'The node at which the relation ends.'),
  citations: linkFilterField({ label: 'Citation', description: 'The quotes that support it.', pattern: quotesOfClaim }),
  ...filterFieldsOfProperties(PROPERTIES_OF_CLAIM, 'claim'),
});

const conditions: () => Conditions = memoize(
  () => '',
  () => conditionsOfFields(filterFields()),
);

/** What narrows, orders and groups lists of claims, as the composer takes it. */
export const CLAIM_LIST: ListOptions = {
  where: conditions,
  orders: () => CLAIM_SORTS,
  groups: () => claimGroupings,
};

/** The arguments that narrow and order lists of claims. */
export const claimListArguments = (t: Pick<FieldBuilder, 'arg'>, order: string) => ({
  where: t.arg({
    type: filterInput(
      'AnyClaimWhere',
      'A filter for claims of any type. All conditions given must match; an empty object matches every claim.',
      filterFields,
    ),
    required: false,
    description: 'Keeps only the claims that match this filter.',
  }),
  orderBy: t.arg({
    type: [claimOrderInput()],
    required: false,
    description: `The keys to order by, main key first; ${order} if not given.`,
  }),
});
