import { listing } from '../graph/select/traversal.ts';
import { bySlug } from '../resolvers/entity.ts';
import { builder } from './builder.ts';
import { listConnection, listField } from './connection.ts';
import { plain } from './narrowing/order.ts';
import type { NodeTypeRef } from './page.ts';

/** The root fields of a kind: one by its slug, and the list of all. */
export function rootFields(one: string, many: string, label: string, ref: NodeTypeRef, called: string): void {
  builder.queryField(one, (t) =>
    t.field({
      type: ref,
      nullable: true,
      description: `The ${called} with this slug; null if there is none.`,
      args: { slug: t.arg.string({ required: true, description: 'The slug: the part of the id after the colon.' }) },
      resolve: (_root, { slug }, context, info) => bySlug(context, info, slug),
    }),
  );
  const listed = { label, sorted: plain(label) };
  const description = `Every ${called}, by default in order of slug.`;
  listField(many, listConnection(label, ref, listed), listing(label), listed, description);
}
