/** What is selected of a list to walk it: its edges, and `pageInfo { hasNextPage endCursor }`. */
interface Page<Edge> {
  readonly edges: readonly Edge[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Every edge of a list, page after page. A cursor is good for its own list alone: only `after` may change between pages. */
export async function* everyEdge<Edge>(
  pageAfter: (cursor: string | null) => Promise<Page<Edge>>,
): AsyncGenerator<Edge> {
  let cursor: string | null = null;
  do {
    const { edges, pageInfo }: Page<Edge> = await pageAfter(cursor);
    yield* edges;
    cursor = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (cursor !== null);
}
