import { STATUS_STRENGTH } from '../../graph/model/claim.ts';
import { orderColumn } from '../../graph/model/derived.ts';
import { dateColumns, languageColumn, type Property } from '../../graph/model/property.ts';
import type { Bindings, ComputedValue } from '../../graph/rows/rows.ts';
import type { Order } from '../../select/list-options.ts';
import { relationPattern } from '../../select/relation-step.ts';
import { upperSnake } from './names.ts';
import { propertiesOf, type RelationField, relationFieldsOf } from './relation-fields.ts';

/** A key to order by: what it is, and its value for a row. */
export interface Sort extends Order {
  readonly description: string;
}
export type Sorts = { readonly [key: string]: Sort };

const column =
  (name: string) =>
  (bindings: Bindings): ComputedValue => ({ expression: `${bindings.node}.${name}` });

/** As a number: the embedded engine orders booleans, but compares none, as the page after a place has to. */
const flagNumber =
  (name: string) =>
  ({ node }: Bindings): ComputedValue => ({
    expression: `CASE ${node}.${name} WHEN true THEN 1 WHEN false THEN 0 END`,
  });

function sortsOfProperty(name: string, { type, description }: Property): Sorts {
  const key = upperSnake(name);
  const sort = (stored: string, said = description): Sort => ({
    description: said,
    nullable: true,
    value: column(stored),
  });
  if (type === 'textList') return {};
  if (type === 'text') return { [key]: sort(orderColumn(name), `${description} As in a Spanish dictionary.`) };
  if (type === 'localized')
    return {
      [key]: sort(orderColumn(languageColumn(name, 'es')), `${description} By its Spanish, as in a dictionary.`),
    };
  if (type === 'flag') return { [key]: { description, nullable: true, value: flagNumber(name) } };
  if (type !== 'dateSpan') return { [key]: sort(name) };
  const { from, to } = dateColumns(name);
  return {
    [`${key}_FROM`]: sort(from, `${description} By its first possible day.`),
    [`${key}_TO`]: sort(to, `${description} By its last possible day.`),
  };
}

/** How many nodes a relation leads to, each counted once. */
const countSort = ({ description, step }: RelationField): Sort => ({
  description: `How many: ${description}`,
  nullable: false,
  value: (bindings, names) => {
    const [reached, count] = [relationPattern(step)(bindings, names), names.variable('c')];
    return {
      lines: [
        `CALL (${bindings.node}) {`,
        `  ${reached.pattern} WHERE ${reached.conditions.join(' AND ')}`,
        `  RETURN count(DISTINCT ${reached.bindings.node}) AS ${count}`,
        '}',
      ],
      expression: count,
    };
  },
});

const strength = (claim: string) =>
  `CASE ${claim}.status ${STATUS_STRENGTH.map((status, rank) => `WHEN '${status}' THEN ${rank}`).join(' ')} END`;

/** By what the claims may be ordered that the edges of a list are. */
export const CLAIM_SORTS: Sorts = {
  STATUS: {
    description: 'How sure the claim is: withdrawn, disputed, proposed, confirmed.',
    nullable: false,
    value: ({ claim }) => ({ expression: strength(`${claim}`) }),
  },
  ROLE: {
    description: 'The role in the claim.',
    nullable: true,
    value: ({ claim }) => ({ expression: `${claim}.role` }),
  },
  SOURCES: {
    description: 'On how many different documents the claim rests.',
    nullable: false,
    value: ({ claim }) => ({ expression: `${claim}.sources` }),
  },
  CITATIONS: {
    description: 'On how many quotes the claim rests.',
    nullable: false,
    value: ({ claim }) => ({
      expression: `COUNT { MATCH (:Claim {claimId: ${claim}.claimId})-[:CITES]->(:Citation) }`,
    }),
  },
  VALID_FROM: {
    description: 'The first day on which the claim may hold.',
    nullable: true,
    value: ({ claim }) => ({ expression: `${claim}.validFrom` }),
  },
  RECORDED_AT: {
    description: 'When the graph recorded this version of the claim.',
    nullable: false,
    value: ({ claim }) => ({ expression: `${claim}.recordedAt` }),
  },
};

/** By what nodes with a label may be ordered. */
export const sortsOfNode = (label: string): Sorts => ({
  SLUG: { description: 'Its slug.', nullable: false, value: column('slug') },
  ...Object.assign({}, ...Object.entries(propertiesOf(label)).map(([name, one]) => sortsOfProperty(name, one))),
  ...Object.fromEntries(relationFieldsOf(label).map((end) => [`${upperSnake(end.field)}_COUNT`, countSort(end)])),
});
