import { memoize } from '../../graph/memoize.ts';
import type { Orders } from '../../select/list-options.ts';
import { builder, type InputFields, type RecursiveInput, recursiveInput } from '../builder.ts';
import { schemaNameOf, sharedLabel } from './relation-fields.ts';
import { CLAIM_SORTS, type Sorts, sortsOfNode } from './sorts.ts';

/** What the edges of a list may be ordered by, and how its enum is called, before `OrderField`. */
interface EdgeSorts {
  readonly name: string;
  readonly description: string;
  readonly sorts: Sorts;
}

/** Which lists of nodes there are: on their own, or as what edges of some kind lead to. */
export interface OrderShape {
  readonly label: string;
  readonly edge?: EdgeSorts;
}

const CLAIM: EdgeSorts = { name: 'Claim', description: 'What claims may be ordered by.', sorts: CLAIM_SORTS };

export const nodesOrder = (label: string): OrderShape => ({ label });
export const claimsOrder = (label: string): OrderShape => ({ label, edge: CLAIM });

const fieldEnum = memoize(
  (name: string) => name,
  (name: string, description: string, sorts: () => Sorts) =>
    builder.enumType(`${name}OrderField`, {
      description,
      values: Object.fromEntries(
        Object.entries(sorts()).map(([key, sort]) => [key, { description: sort.description }]),
      ),
    }),
);

const nodeEnum = (label: string) => {
  const name = schemaNameOf(label);
  return fieldEnum(name, `What a list of ${name} nodes may be ordered by.`, () => sortsOfNode(label));
};

const OrderDirection = builder.enumType('OrderDirection', {
  description: 'The direction of an order. What has no value comes last in both.',
  values: {
    ASC: { description: 'Ascending: the smallest, the earliest or A first.' },
    DESC: { description: 'Descending: the largest, the latest or Z first.' },
  },
});

/** In which direction a list is ordered by a key. */
export const directionField = (t: InputFields) =>
  t.field({
    type: OrderDirection,
    required: true,
    defaultValue: 'ASC',
    description: 'What has no value comes last in either direction.',
  });

/** The input type of one key by which rows may be ordered that are no nodes. */
export const rowOrderInput = ({ name, description, sorts }: EdgeSorts): RecursiveInput =>
  recursiveInput(`${name}Order`, 'A key to order by. Rows with equal keys come in their own order.', (t) => ({
    field: t.field({
      type: fieldEnum(name, description, () => sorts),
      required: true,
      description: 'The field to order by.',
    }),
    direction: directionField(t),
  }));

const ONE_OF_BOTH = 'Exactly one of `field` and `edge`.';

/** The input type of one key by which a list may be ordered. */
export const orderInput = ({ label: own, edge }: OrderShape): RecursiveInput => {
  const label = sharedLabel(own);
  return recursiveInput(
    `${schemaNameOf(label)}${edge?.name ?? ''}Order`,
    `A key to order by.${edge ? ` ${ONE_OF_BOTH}` : ''} Rows with equal keys come in the order without \`orderBy\`.`,
    (t) => ({
      field: t.field({ type: nodeEnum(label), required: !edge, description: 'The field of the node to order by.' }),
      ...(edge && {
        edge: t.field({
          type: fieldEnum(edge.name, edge.description, () => edge.sorts),
          description: 'The field of the edge to order by.',
        }),
      }),
      direction: directionField(t),
    }),
  );
};

/** The input type of one key by which a list of claims may be ordered. */
export const claimOrderInput = (): RecursiveInput =>
  recursiveInput(
    'ClaimOrder',
    'A key to order by. Claims with equal keys come in the order without `orderBy`.',
    (t) => ({
      field: t.field({
        type: fieldEnum(CLAIM.name, CLAIM.description, () => CLAIM.sorts),
        required: true,
        description: 'The field of the claim to order by.',
      }),
      direction: directionField(t),
    }),
  );

/** What a list may be ordered by of its nodes, by the values of the enum. */
export const ordersOf: (shape: OrderShape) => Orders = memoize(
  ({ label }: OrderShape) => label,
  ({ label }: OrderShape) => sortsOfNode(label),
);
