import * as z from 'zod';
import { entityId } from '../../graph/model/node.ts';

const equality = z.union([
  z.object({ eq: z.string(), fold: z.literal(false).nullish() }).transform(({ eq }) => [eq]),
  z.object({ in: z.array(z.string()), fold: z.literal(false).nullish() }).transform((one) => one.in),
]);
const named = z.object({ id: equality.optional().catch(undefined), slug: equality.optional().catch(undefined) });

/** The ids that a condition on nodes names, each once, by id or by slug below an identity; other nodes can't meet it. */
export function namedIds(where: unknown, identity: string | undefined): readonly string[] | undefined {
  const { id, slug } = named.safeParse(where).data ?? {};
  const ids = id ?? (identity === undefined ? undefined : slug?.map((one) => entityId(identity, one)));
  return ids && [...new Set(ids)];
}
