import type { Analysis } from '../resolvers/convergence.ts';
import type { PlacePage } from '../resolvers/place-page.ts';
import { builder, type ValueRef } from './builder.ts';
import { PageInfoRef } from './page-fields.ts';

/** Any item of an analysis. */
interface Item {
  readonly analysis: Analysis;
}
type Placed = PlacePage<Item>['items'][number];

/** The connection type of items that were worked out; its edges have nothing but the item and its place. */
export function placeConnection(name: string, node: ValueRef<Item>, described: { one: string; many: string }) {
  const edges = builder.objectRef<Placed>(`${name}Edge`).implement({
    description: `${described.one} and its place.`,
    fields: (t) => ({
      node: t.field({ type: node, description: `${described.one}.`, resolve: ({ item }) => item }),
      cursor: t.string({
        description: 'Its place: give it as `after` for what follows, or as `before` for what comes before.',
        resolve: ({ cursor }) => cursor,
      }),
    }),
  });
  return builder.objectRef<PlacePage<Item>>(`${name}Connection`).implement({
    description: `A page of ${described.many}. Its cursors hold for the same arguments, view and version of the data.`,
    fields: (t) => ({
      edges: t.field({ type: [edges], description: 'The edges of the page.', resolve: ({ items }) => items }),
      nodes: t.field({
        type: [node],
        description: 'What stands at the ends of the edges, in their order.',
        resolve: ({ items }) => items.map(({ item }) => item),
      }),
      pageInfo: t.field({
        type: PageInfoRef,
        description: 'Where the page stands among the others.',
        resolve: ({ items, hasNextPage, hasPreviousPage }) => ({
          hasNextPage,
          hasPreviousPage,
          startCursor: items[0]?.cursor ?? null,
          endCursor: items.at(-1)?.cursor ?? null,
        }),
      }),
      totalCount: t.int({ description: `How many ${described.many} there are in all.`, resolve: ({ total }) => total }),
    }),
  });
}
