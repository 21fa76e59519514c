import { listing } from '../graph/select/traversal.ts';
import { bySlug } from '../resolvers/entity.ts';
import { builder } from './builder.ts';
import { listConnection, listField, type NodeTypeRef } from './connection.ts';

/** The root fields of a kind: one by its slug, and the list of all. */
export function rootFields(one: string, many: string, label: string, ref: NodeTypeRef, called: string): void {
  builder.queryField(one, (t) =>
    t.field({
      type: ref,
      nullable: true,
      description: `The ${called} with a slug; null where there is none.`,
      args: { slug: t.arg.string({ required: true, description: 'Its slug.' }) },
      resolve: (_root, { slug }, context, info) => bySlug(context, info, slug),
    }),
  );
  listField(many, listConnection(`${label}List`, ref), listing(label), `Every ${called}, in order of slug.`);
}
