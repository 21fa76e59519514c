import { bySlug } from '../resolvers/entity.ts';
import { builder } from './builder.ts';
import { listConnection, listField } from './connection.ts';
import { nodesOrder } from './list-arguments/order.ts';
import { listed } from './list-arguments/starts.ts';
import type { NodeTypeRef } from './page-fields.ts';

/** The names of the two root fields of a kind, and what descriptions call one of it. */
interface RootNames {
  readonly one: string;
  readonly many: string;
  readonly called: string;
}

/** The root fields of a kind: one by its slug, and the list of all. */
export function rootFields(label: string, ref: NodeTypeRef, { one, many, called }: RootNames): void {
  builder.queryField(one, (t) =>
    t.field({
      type: ref,
      nullable: true,
      description: `The ${called} with this slug; null if there is none.`,
      args: { slug: t.arg.string({ required: true, description: 'The slug: the part of the id after the colon.' }) },
      resolve: (_root, { slug }, context, info) => bySlug(context, info, slug),
    }),
  );
  const shape = { label, ordered: nodesOrder(label) };
  listField(many, {
    type: listConnection(label, ref, shape),
    pages: listed(label),
    shape,
    description: `Every ${called}, by default in order of slug.`,
  });
}
