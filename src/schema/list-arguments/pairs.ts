import * as z from 'zod';
import type { NamedEnds } from '../../graph/cypher/cooperation-list.ts';
import type { Condition, Conditions } from '../../select/list-options.ts';
import { type RecursiveInput, recursiveInput } from '../builder.ts';
import { namedIds } from './named-nodes.ts';
import { whereConditions, whereInput } from './where.ts';

const ENDS = [
  { end: 'actor', label: 'Actor' },
  { end: 'axis', label: 'Axis' },
] as const;

const endMeets =
  ({ end, label }: (typeof ENDS)[number]): Condition =>
  (bindings, operand, filtering, path) =>
    filtering.inside(whereConditions(label), operand, { node: `${bindings[end]}` }, path);

/** What may be asked of a pair of an actor and an axis, by field. */
export const pairConditions: Conditions = Object.fromEntries(ENDS.map((one) => [one.end, endMeets(one)]));

/** The input type of conditions on pairs of an actor and an axis. */
export const pairWhereInput = (): RecursiveInput =>
  recursiveInput('CooperationWhere', 'A filter for cooperations. All conditions given must match.', (t) => ({
    and: t.field({ type: [pairWhereInput()], description: 'All of these match.' }),
    or: t.field({
      type: [pairWhereInput()],
      description: 'At least one of these matches; an empty list matches nothing.',
    }),
    not: t.field({ type: pairWhereInput(), description: 'This does not match.' }),
    actor: t.field({ type: whereInput('Actor'), description: 'The actor matches.' }),
    axis: t.field({ type: whereInput('Axis'), description: 'The axis matches.' }),
  }));

const where = z.object({
  actor: z.unknown().optional(),
  axis: z.unknown().optional(),
  and: z.array(z.unknown()).catch([]),
});

/** The actors or axes that a condition names by id or slug, each once; others can't meet it. */
export function namedEnds(given: unknown): NamedEnds | undefined {
  const asked = where.safeParse(given).data;
  if (!asked) return undefined;
  for (const { end, label } of ENDS) {
    const ids = namedIds(asked[end], label);
    if (ids) return { end, ids };
  }
  return asked.and.map(namedEnds).find((one) => one !== undefined);
}
