import { PROPERTIES_OF_CLAIM } from '../../graph/model/claim-columns.ts';
import { datedColumns } from '../../graph/model/dated.ts';
import { orderColumn } from '../../graph/model/derived.ts';
import { hasUse, languageColumn, type Owner, type Properties, type Property } from '../../graph/model/property.ts';
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

type Value = (bindings: Bindings) => ComputedValue;

const column =
  (name: string, owner: Owner): Value =>
  (bindings) => ({ expression: `${bindings[owner]}.${name}` });

/** The rank of a value, where the values have ranks. */
const rank =
  (name: string, owner: Owner, ranked: readonly string[]): Value =>
  (bindings) => ({
    expression: `CASE ${bindings[owner]}.${name} ${ranked.map((value, place) => `WHEN '${value}' THEN ${place}`).join(' ')} END`,
  });

/** As a number: the embedded engine orders booleans but cannot compare them, as a page after a cursor has to. */
const flagNumber =
  (name: string, owner: Owner): Value =>
  (bindings) => ({ expression: `CASE ${bindings[owner]}.${name} WHEN true THEN 1 WHEN false THEN 0 END` });

function valueSort(name: string, { description, required, choices }: Property, owner: Owner): Sort {
  const ranked = choices?.ranked;
  if (!ranked) return { description, nullable: !required, value: column(name, owner) };
  const value = rank(name, owner, ranked);
  return { description: `${description} In the order ${ranked.join(', ')}.`, nullable: !required, value };
}

function sortsOfProperty(name: string, property: Property, owner: Owner): Sorts {
  const { type, description } = property;
  const key = upperSnake(name);
  const sort = (stored: string, said = description): Sort => ({
    description: said,
    nullable: true,
    value: column(stored, owner),
  });
  if (type === 'textList' || !hasUse(property, 'order')) return {};
  if (type === 'text') return { [key]: sort(orderColumn(name), `${description} As in a Spanish dictionary.`) };
  if (type === 'localized')
    return {
      [key]: sort(orderColumn(languageColumn(name, 'es')), `${description} By its Spanish, as in a dictionary.`),
    };
  if (type === 'flag') return { [key]: { description, nullable: true, value: flagNumber(name, owner) } };
  if (type !== 'dateSpan') return { [key]: valueSort(name, property, owner) };
  const end =
    (part: 'from' | 'to'): Value =>
    (bindings) => ({
      expression: datedColumns(`${bindings[owner]}`, name)[part],
    });
  return {
    [`${key}_FROM`]: { description: `${description} By its first possible day.`, nullable: true, value: end('from') },
    [`${key}_TO`]: { description: `${description} By its last possible day.`, nullable: true, value: end('to') },
  };
}

const sortsOfProperties = (properties: Properties, owner: Owner): Sorts =>
  Object.assign({}, ...Object.entries(properties).map(([name, one]) => sortsOfProperty(name, one, owner)));

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

/** By what the claims may be ordered that the edges of a list are. */
export const CLAIM_SORTS: Sorts = {
  ...sortsOfProperties(PROPERTIES_OF_CLAIM, 'claim'),
  CITATIONS: {
    description: 'On how many quotes the claim rests.',
    nullable: false,
    value: ({ claim }) => ({
      expression: `COUNT { MATCH (:Claim {claimId: ${claim}.claimId})-[:CITES]->(:Citation) }`,
    }),
  },
};

/** By what nodes with a label may be ordered. */
export const sortsOfNode = (label: string): Sorts => ({
  SLUG: { description: 'Its slug.', nullable: false, value: column('slug', 'node') },
  ...sortsOfProperties(propertiesOf(label), 'node'),
  ...Object.fromEntries(relationFieldsOf(label).map((end) => [`${upperSnake(end.field)}_COUNT`, countSort(end)])),
});
