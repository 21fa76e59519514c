import { STATUS_STRENGTH } from '../../graph/model/claim.ts';
import { orderColumn } from '../../graph/model/derived.ts';
import { dateColumns, languageColumn, type Property } from '../../graph/model/property.ts';
import type { Frame } from '../../graph/select/field.ts';
import type { Computation, Order } from '../../graph/select/narrowing.ts';
import { reachOver } from '../../graph/select/step.ts';
import { builder } from '../builder.ts';
import { calledInSchema, endsAt, propertiesOf, type RelationEnd } from './ends.ts';
import { upperSnake } from './names.ts';

/** A key to order by: what it is, and its value for a row. */
interface Sort {
  readonly description: string;
  readonly nullable: boolean;
  readonly value: Order['value'];
}
type Sorts = { readonly [key: string]: Sort };

const column =
  (name: string) =>
  (frame: Frame): Computation => ({ expression: `${frame.node}.${name}` });

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
  if (type !== 'dateSpan') return { [key]: sort(name) };
  const { from, to } = dateColumns(name);
  return {
    [`${key}_FROM`]: sort(from, `${description} By its first possible day.`),
    [`${key}_TO`]: sort(to, `${description} By its last possible day.`),
  };
}

/** How many nodes a relation leads to, each counted once. */
const countSort = ({ description, step }: RelationEnd): Sort => ({
  description: `How many: ${description}`,
  nullable: false,
  value: (frame, names) => {
    const [reached, count] = [reachOver(step)(frame, names), names.variable('c')];
    return {
      lines: [
        `CALL (${frame.node}) {`,
        `  ${reached.pattern} WHERE ${reached.conditions.join(' AND ')}`,
        `  RETURN count(DISTINCT ${reached.frame.node}) AS ${count}`,
        '}',
      ],
      expression: count,
    };
  },
});

const strength = (claim: string) =>
  `CASE ${claim}.status ${STATUS_STRENGTH.map((status, rank) => `WHEN '${status}' THEN ${rank}`).join(' ')} END`;

const CLAIM_SORTS: Sorts = {
  CLAIM_STATUS: {
    description: 'How sure the claim is: withdrawn, disputed, proposed, confirmed.',
    nullable: false,
    value: ({ claim }) => ({ expression: strength(`${claim}`) }),
  },
  CLAIM_ROLE: {
    description: 'The role in the claim.',
    nullable: true,
    value: ({ claim }) => ({ expression: `${claim}.role` }),
  },
  CLAIM_SOURCES: {
    description: 'On how many different documents the claim rests.',
    nullable: false,
    value: ({ claim }) => ({ expression: `${claim}.sources` }),
  },
  CLAIM_CITATIONS: {
    description: 'On how many quotes the claim rests.',
    nullable: false,
    value: ({ claim }) => ({
      expression: `COUNT { MATCH (:Claim {claimId: ${claim}.claimId})-[:CITES]->(:Citation) }`,
    }),
  },
  CLAIM_VALID_FROM: {
    description: 'The first day on which the claim may hold.',
    nullable: true,
    value: ({ claim }) => ({ expression: `${claim}.validFrom` }),
  },
  CLAIM_RECORDED_AT: {
    description: 'When the graph recorded this version of the claim.',
    nullable: false,
    value: ({ claim }) => ({ expression: `${claim}.recordedAt` }),
  },
};

const sortsOfNode = (label: string): Sorts => ({
  SLUG: { description: 'Its slug.', nullable: false, value: column('slug') },
  ...Object.assign({}, ...Object.entries(propertiesOf(label)).map(([name, one]) => sortsOfProperty(name, one))),
  ...Object.fromEntries(endsAt(label).map((end) => [`${upperSnake(end.field)}_COUNT`, countSort(end)])),
});

/** Which lists of nodes there are: on their own, as what claims lead to, or under something else's own sorts. */
export interface Sorted {
  readonly label: string;
  /** How the enum is called, before `Order`. */
  readonly name: string;
  readonly extra: Sorts;
}

export const plain = (label: string): Sorted => ({ label, name: calledInSchema(label), extra: {} });
export const byClaim = (label: string): Sorted => ({
  label,
  name: `${calledInSchema(label)}Claim`,
  extra: CLAIM_SORTS,
});

const WAYS = [
  ['ASC', false],
  ['DESC', true],
] as const;

const both = ({ label, extra }: Sorted) =>
  Object.entries({ ...sortsOfNode(label), ...extra }).flatMap(([key, sort]) =>
    WAYS.map(([way, descending]) => ({ name: `${key}_${way}`, sort, descending })),
  );

const enums = new Map<string, ReturnType<typeof makeEnum>>();

const makeEnum = (sorted: Sorted) =>
  builder.enumType(`${sorted.name}Order`, {
    description: `By what a list may be ordered. What has no value comes last; what is equal, in order of slug.`,
    values: Object.fromEntries(
      both(sorted).map(({ name, sort, descending }) => [
        name,
        { description: `${sort.description} ${descending ? 'Falling.' : 'Rising.'}` },
      ]),
    ),
  });

/** The enum of what a list may be ordered by. */
export function orderEnum(sorted: Sorted): ReturnType<typeof makeEnum> {
  const known = enums.get(sorted.name) ?? makeEnum(sorted);
  enums.set(sorted.name, known);
  return known;
}

const known = new Map<string, { readonly [name: string]: Order }>();

/** What a list may be ordered by, by the values of its enum. */
export function ordersOf(sorted: Sorted): { readonly [name: string]: Order } {
  const orders =
    known.get(sorted.name) ??
    Object.fromEntries(
      both(sorted).map(({ name, sort: { nullable, value }, descending }) => [name, { nullable, value, descending }]),
    );
  known.set(sorted.name, orders);
  return orders;
}
