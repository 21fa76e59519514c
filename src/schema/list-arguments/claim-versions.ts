import { memoize } from '../../graph/memoize.ts';
import { CLAIM_PROPERTIES, RECORDED } from '../../graph/model/claim-properties.ts';
import { retractedBy } from '../../graph/model/view.ts';
import { comparing } from '../../select/comparison.ts';
import type { Conditions, ListOptions } from '../../select/list-options.ts';
import type { FieldBuilder } from '../builder.ts';
import { relationType } from '../enums.ts';
import { DateTimeFilter, filterOfChoices } from '../filters.ts';
import { claimEndFilterField } from './claims.ts';
import { conditionsOfFields, type FilterFields, filterInput } from './filter-input.ts';
import { filterFieldsOfProperties } from './properties.ts';

/** All that may be asked of versions of claims, by field. */
const filterFields = (): FilterFields => ({
  type: {
    input: (t) => t.field({ type: filterOfChoices(relationType), description: relationType.description }),
    condition: comparing(({ claim }) => `type(${claim})`),
  },
  subject: claimEndFilterField('from', 'The node at which the relation starts.'),
  object: claimEndFilterField('to', 'The node at which the relation ends.'),
  ...filterFieldsOfProperties({ status: CLAIM_PROPERTIES.status, recordedAt: RECORDED.recordedAt }, 'claim'),
  retractedAt: {
    input: (t) => t.field({ type: DateTimeFilter, description: 'When it was retracted or replaced by the next.' }),
    condition: comparing(({ claim }) => retractedBy(`${claim}`)),
  },
});

const conditions: () => Conditions = memoize(
  () => '',
  () => conditionsOfFields(filterFields()),
);

/** What narrows lists of versions of claims, as the composer takes it. */
export const CLAIM_VERSION_LIST: ListOptions = { where: conditions, orders: () => ({}), groups: () => ({}) };

/** The argument that narrows lists of versions of claims. */
export const claimVersionListArguments = (t: Pick<FieldBuilder, 'arg'>) => ({
  where: t.arg({
    type: filterInput(
      'ClaimVersionWhere',
      'A filter for versions of claims. All conditions given must match; an empty object matches every version.',
      filterFields,
    ),
    required: false,
    description: 'Keeps only the versions that match this filter.',
  }),
});
